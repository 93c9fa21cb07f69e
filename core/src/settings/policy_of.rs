//! Which policy holds in a school year, and with which school years does another one begin?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::policy::{ChangeSetting, Policy, policy_years, school_year_now, school_year_of};
use super::school_year::{first_day, next_first_day, starts_month};
use crate::contract::{Command, Query};
use crate::error::Result;
use crate::store::Read;

/// The policy of a school year.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskPolicy {
    /// The school year; this one when absent.
    #[serde(default)]
    pub school_year: Option<String>,
}

/// The answer to [`AskPolicy`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct PolicyOfYear {
    /// The school year.
    pub school_year: String,
    /// The one before.
    pub before: String,
    /// The one after.
    pub after: String,
    /// The policy in force in it.
    pub policy: Policy,
    /// The school year with which that policy begins; none before the first of them.
    pub since: Option<String>,
    /// Whether the district set this very year.
    pub is_own: bool,
    /// The school years with which another policy begins, the earliest first.
    pub versions: Vec<PolicyVersion>,
    /// What may be done, by its name in the catalog.
    pub actions: Vec<&'static str>,
}

/// A school year with which another policy begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PolicyVersion {
    /// The school year.
    pub school_year: String,
    /// Whether the program brought it along.
    pub is_default: bool,
}

impl Query for AskPolicy {
    const NAME: &'static str = "policy.of";
    type Output = PolicyOfYear;

    fn run(self, read: &Read<'_>) -> Result<PolicyOfYear> {
        let school_year = self.school_year.map_or_else(|| school_year_now(read), Ok)?;
        let (first, starts) = (first_day(read, &school_year)?, starts_month(read)?);
        let versions: Vec<PolicyVersion> = policy_years(read)?
            .into_iter()
            .map(|(school_year, is_default)| PolicyVersion { school_year, is_default })
            .collect();
        let since = versions.iter().rfind(|version| version.school_year <= school_year);
        Ok(PolicyOfYear {
            before: school_year_of(first.minus_days(1), starts),
            after: school_year_of(next_first_day(first), starts),
            policy: Policy::in_year(read, &school_year)?,
            is_own: since.is_some_and(|since| since.school_year == school_year && !since.is_default),
            since: since.map(|since| since.school_year.clone()),
            actions: if read.actor().role >= ChangeSetting::WHO { vec![ChangeSetting::NAME] } else { Vec::new() },
            school_year,
            versions,
        })
    }
}
