//! How is somebody's protection plan for a school year entered, and how does it end?

use serde::Deserialize;
use ts_rs::TS;

use super::record::ProtectionPlan;
use crate::contract::Command;
use crate::error::{Result, invalid};
use crate::people::Person;
use crate::refusal::Problem;
use crate::settings::school_year::asked_or_now;
use crate::store::{Role, Write};
use crate::values::PersonId;

/// Enters a person's protection plan for a school year. Entered again, nothing changes.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct BeginPlan {
    /// Whose.
    pub person: PersonId,
    /// For which school year; this one when absent.
    #[serde(default)]
    pub school_year: Option<String>,
}

impl Command for BeginPlan {
    const NAME: &'static str = "protection.begin";
    const WHO: Role = Role::It;
    type Output = ProtectionPlan;

    fn run(self, write: &mut Write<'_>) -> Result<ProtectionPlan> {
        let person = Person::own(write, self.person)?;
        let school_year = asked_or_now(write, self.school_year)?;
        if let Some(plan) = ProtectionPlan::in_year(write, person.id, &school_year)? {
            return Ok(plan);
        }
        let Some(school) = person.school else { return invalid("person.school", Problem::Missing) };
        let plan =
            ProtectionPlan { id: write.new_id(), person: person.id, school, school_year, began_on: write.today() };
        write.put(&plan)?;
        Ok(plan)
    }
}

/// Takes a person's protection plan for a school year away. What was decided with it stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EndPlan {
    /// Whose.
    pub person: PersonId,
    /// For which school year; this one when absent.
    #[serde(default)]
    pub school_year: Option<String>,
}

impl Command for EndPlan {
    const NAME: &'static str = "protection.end";
    const WHO: Role = Role::It;
    type Output = bool;

    fn run(self, write: &mut Write<'_>) -> Result<bool> {
        let person = Person::own(write, self.person)?;
        let school_year = asked_or_now(write, self.school_year)?;
        let Some(plan) = ProtectionPlan::in_year(write, person.id, &school_year)? else { return Ok(false) };
        write.remove::<ProtectionPlan>(plan.id.uuid())?;
        Ok(true)
    }
}
