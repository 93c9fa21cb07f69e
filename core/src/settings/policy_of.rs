//! Which policy holds in a school year, and with which school years does another one begin?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::policy::{ChangeSetting, Policy, policy_years};
use super::school_year::{around, asked_or_now};
use crate::contract::{Query, may};
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
        let school_year = asked_or_now(read, self.school_year)?;
        let (before, after) = around(read, &school_year)?;
        let versions: Vec<PolicyVersion> = policy_years(read)?
            .into_iter()
            .map(|(school_year, is_default)| PolicyVersion { school_year, is_default })
            .collect();
        let since = versions.iter().rfind(|version| version.school_year <= school_year);
        Ok(PolicyOfYear {
            before,
            after,
            policy: Policy::in_year(read, &school_year)?,
            is_own: since.is_some_and(|since| since.school_year == school_year && !since.is_default),
            since: since.map(|since| since.school_year.clone()),
            actions: may::<ChangeSetting>(read.actor().role).into_iter().collect(),
            school_year,
            versions,
        })
    }
}
