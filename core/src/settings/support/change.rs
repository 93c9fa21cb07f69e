//! How does the district change how it answers requests?

use serde::Deserialize;
use ts_rs::TS;

use super::SupportPolicy;
use super::in_force::KEY;
use crate::contract::{Command, Query};
use crate::error::Result;
use crate::settings::calendar::must_open_in;
use crate::settings::record::{Setting, setting_version};
use crate::settings::school_year::first_day;
use crate::store::{Read, Role, Write};

/// Sets how requests are answered from a school year on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeSupport {
    /// The first school year it holds for.
    pub school_year: String,
    /// All of it from then on.
    pub policy: SupportPolicy,
}

impl Command for ChangeSupport {
    const NAME: &'static str = "support.change";
    const WHO: Role = Role::It;
    type Output = SupportPolicy;

    fn run(self, write: &mut Write<'_>) -> Result<SupportPolicy> {
        let first = first_day(write, &self.school_year)?;
        let mut policy = self.policy;
        for domain in &mut policy.domains {
            *domain = domain.trim().trim_start_matches('@').to_lowercase();
        }
        policy.must_be_sensible()?;
        let value = serde_json::to_string(&policy)?;
        let setting = match setting_version(write, KEY, &self.school_year)? {
            Some(version) => Setting { value, ..version },
            None => Setting { id: write.new_id(), key: KEY.into(), school_year: self.school_year, value },
        };
        write.put(&setting)?;
        must_open_in(write, &[first])?;
        Ok(policy)
    }
}

/// How requests are answered today.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SupportNow {}

impl Query for SupportNow {
    const NAME: &'static str = "support.now";
    type Output = SupportPolicy;

    fn run(self, read: &Read<'_>) -> Result<SupportPolicy> {
        SupportPolicy::now(read)
    }
}
