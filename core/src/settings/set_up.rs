//! How does an empty file become a district's?

use serde::Deserialize;
use ts_rs::TS;

use super::calendar::add_federal;
use super::school_year::{first_day, next_first_day};
use super::{District, Operator, operators, policy};
use crate::contract::Command;
use crate::error::{Result, invalid};
use crate::refusal::{Problem, Reason};
use crate::store::{Role, Write};

/// Sets the file up: the district, its first IT operator, and the federal holidays of this school year and the next.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetUp {
    /// The district's name, as on paper.
    pub district: String,
    /// The first IT operator's name; "IT" when none is given.
    #[serde(default)]
    pub operator: Option<String>,
    /// The time zone; New York when none is given.
    #[serde(default)]
    pub zone: Option<String>,
    /// Whether it is the invented sample district.
    #[serde(default)]
    pub is_sample: bool,
}

impl Command for SetUp {
    const NAME: &'static str = "session.set_up";
    const WHO: Role = Role::It;
    const UNDOABLE: bool = false;
    type Output = Operator;

    fn run(self, write: &mut Write<'_>) -> Result<Operator> {
        if District::find(write)?.is_some() || operators::any(write)? {
            return Err(Reason::AlreadySetUp.into());
        }
        let name = self.district.trim().to_owned();
        if name.is_empty() {
            return invalid("district", Problem::Missing);
        }
        let zone = self.zone.unwrap_or_else(|| "America/New_York".into());
        if zone.parse::<chrono_tz::Tz>().is_err() {
            let allowed =
                ["America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles"];
            return invalid("zone", Problem::NotAWord { found: zone, allowed: allowed.map(String::from).to_vec() });
        }
        let district = District { id: write.new_id(), name, zone, year_starts_month: 7, is_sample: self.is_sample };
        write.put(&district)?;
        let operator = Operator {
            id: write.new_id(),
            name: self.operator.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| "IT".into()),
            role: Role::It,
            school: None,
            sees_internal: true,
            active: true,
        };
        write.put(&operator)?;
        let this_year = policy::school_year_now(write)?;
        let next_year =
            policy::school_year_of(next_first_day(first_day(write, &this_year)?), district.year_starts_month);
        add_federal(write, &this_year)?;
        add_federal(write, &next_year)?;
        Ok(operator)
    }
}
