//! Which version of the support policy holds in a school year?

use super::SupportPolicy;
use crate::error::Result;
use crate::settings::policy::school_year_now;
use crate::settings::record::{setting_in, setting_versions, setting_year_in};
use crate::store::Read;

pub(super) const KEY: &str = "support";

impl SupportPolicy {
    /// The policy in force in a school year (`2026-27`).
    pub fn in_year(read: &Read<'_>, school_year: &str) -> Result<Self> {
        let text = setting_in(read, KEY, school_year)?;
        Ok(text.map_or_else(|| Ok(Self::default()), |text| serde_json::from_str(&text))?)
    }

    /// The policy in force today.
    pub fn now(read: &Read<'_>) -> Result<Self> {
        Self::in_year(read, &school_year_now(read)?)
    }

    /// The school year whose version is in force in a school year; none where the district never set one.
    pub fn version_year(read: &Read<'_>, school_year: &str) -> Result<Option<String>> {
        setting_year_in(read, KEY, school_year)
    }
}

/// Every version with the school year from which it holds, the earliest first.
pub(in crate::settings) fn versions(read: &Read<'_>) -> Result<Vec<(String, SupportPolicy)>> {
    let versions = setting_versions(read, KEY)?.into_iter();
    versions.map(|(school_year, text)| Ok((school_year, serde_json::from_str(&text)?))).collect()
}
