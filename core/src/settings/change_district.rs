//! How are the district's own facts changed?

use serde::Deserialize;
use ts_rs::TS;

use super::District;
use crate::contract::Command;
use crate::error::{Result, invalid};
use crate::refusal::{Problem, Reason};
use crate::store::{Role, Write};

/// Changes the district's name, zone or start of the school year.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeDistrict {
    /// The name; unchanged when absent.
    #[serde(default)]
    pub name: Option<String>,
    /// The time zone; unchanged when absent.
    #[serde(default)]
    pub zone: Option<String>,
    /// The month a school year starts in; unchanged when absent. Refused once there are periods.
    #[serde(default)]
    pub year_starts_month: Option<u32>,
}

impl Command for ChangeDistrict {
    const NAME: &'static str = "district.change";
    const WHO: Role = Role::It;
    type Output = District;

    fn run(self, write: &mut Write<'_>) -> Result<District> {
        let mut district = District::get(write)?;
        if let Some(name) = self.name {
            district.name = name.trim().to_owned();
        }
        if district.name.is_empty() {
            return invalid("name", Problem::Missing);
        }
        if let Some(zone) = self.zone {
            if zone.parse::<chrono_tz::Tz>().is_err() {
                return invalid("zone", Problem::NotAWord { found: zone, allowed: vec!["America/New_York".into()] });
            }
            district.zone = zone;
        }
        if let Some(month) = self.year_starts_month.filter(|month| *month != district.year_starts_month) {
            if !(1..=12).contains(&month) {
                return invalid(
                    "year_starts_month",
                    Problem::OutOfRange { found: month.to_string(), allowed: "1–12".into() },
                );
            }
            if super::record::has_periods(write)? {
                return Err(Reason::PeriodsExist.into());
            }
            district.year_starts_month = month;
        }
        write.put(&district)?;
        Ok(district)
    }
}
