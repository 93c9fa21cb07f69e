//! Who has a protection plan in a school year, and what may be done about it?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::protect::{BeginPlan, EndPlan};
use super::record::ProtectionPlan;
use crate::contract::{Query, may};
use crate::error::Result;
use crate::people::{Person, School};
use crate::settings::school_year::{around, asked_or_now};
use crate::settings::{PlanShares, Policy};
use crate::store::Read;
use crate::values::{Date, PersonId, RowId, SchoolId};

/// The most rows of one page.
const MOST: u32 = 500;

/// Who has a protection plan.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ListPlans {
    /// In which school year; this one when absent.
    #[serde(default)]
    pub school_year: Option<String>,
    /// The school; every school the operator answers for when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// How many rows to leave out.
    #[serde(default)]
    pub offset: Option<u32>,
    /// How many rows, 500 at most; 100 when absent.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// The answer to [`ListPlans`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanList {
    /// The school year.
    pub school_year: String,
    /// The one before.
    pub before: String,
    /// The one after.
    pub after: String,
    /// What whoever has a plan pays in that year; none where the district has no such plans.
    pub shares: Option<PlanShares>,
    /// How many have one.
    pub total: u32,
    /// The rows of this page, by name.
    pub rows: Vec<PlanRow>,
    /// What may be done, by its name in the catalog.
    pub actions: Vec<&'static str>,
}

/// Somebody with a protection plan.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanRow {
    /// The plan.
    pub id: RowId,
    /// Who has it.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their number.
    pub number: Option<String>,
    /// The school that entered it.
    pub school: SchoolId,
    /// The school's name.
    pub school_name: String,
    /// For which school year.
    pub school_year: String,
    /// Since when.
    pub began_on: Date,
    /// What may be done with it, by its name in the catalog.
    pub actions: Vec<&'static str>,
}

impl Query for ListPlans {
    const NAME: &'static str = "protection.list";
    type Output = PlanList;

    fn run(self, read: &Read<'_>) -> Result<PlanList> {
        let school = read.school_asked(self.school)?;
        let school_year = asked_or_now(read, self.school_year)?;
        let (before, after) = around(read, &school_year)?;
        let plans = ProtectionPlan::all_in(read, &school_year, school)?;
        let (names, role) = (School::names(read)?, read.actor().role);
        let total = u32::try_from(plans.len()).unwrap_or(u32::MAX);
        let (offset, limit) = (self.offset.unwrap_or(0), self.limit.unwrap_or(100).min(MOST));
        let page = plans.into_iter().skip(offset as usize).take(limit as usize);
        let rows = page.map(|plan| {
            let person: Person = read.get(plan.person)?;
            Ok(PlanRow {
                name: person.name,
                number: person.number,
                school_name: names.get(&plan.school).cloned().unwrap_or_default(),
                actions: may::<EndPlan>(role).into_iter().collect(),
                id: plan.id,
                person: plan.person,
                school: plan.school,
                school_year: plan.school_year,
                began_on: plan.began_on,
            })
        });
        Ok(PlanList {
            before,
            after,
            shares: Policy::in_year(read, &school_year)?.incident_prices.plan,
            rows: rows.collect::<Result<_>>()?,
            actions: may::<BeginPlan>(role).into_iter().collect(),
            school_year,
            total,
        })
    }
}

/// Whether somebody has a protection plan.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskPlan {
    /// Whose.
    pub person: PersonId,
    /// In which school year; this one when absent.
    #[serde(default)]
    pub school_year: Option<String>,
}

/// The answer to [`AskPlan`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanOf {
    /// The school year.
    pub school_year: String,
    /// The one after it: plans are entered before it begins.
    pub after: String,
    /// The plan, where they have one.
    pub plan: Option<ProtectionPlan>,
    /// What whoever has a plan pays in that year; none where the district has no such plans.
    pub shares: Option<PlanShares>,
    /// What may be done about it, by its name in the catalog.
    pub actions: Vec<&'static str>,
}

impl Query for AskPlan {
    const NAME: &'static str = "protection.of";
    type Output = PlanOf;

    fn run(self, read: &Read<'_>) -> Result<PlanOf> {
        let person = Person::own(read, self.person)?;
        let school_year = asked_or_now(read, self.school_year)?;
        let plan = ProtectionPlan::in_year(read, person.id, &school_year)?;
        let role = read.actor().role;
        let action = match (&plan, person.school) {
            (Some(_), _) => may::<EndPlan>(role),
            (None, Some(_)) => may::<BeginPlan>(role),
            (None, None) => None,
        };
        let shares = Policy::in_year(read, &school_year)?.incident_prices.plan;
        let (_, after) = around(read, &school_year)?;
        Ok(PlanOf { school_year, after, plan, shares, actions: action.into_iter().collect() })
    }
}
