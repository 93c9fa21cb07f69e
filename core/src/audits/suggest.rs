//! What may an unlisted code have been? What this audit still misses comes first (DOMAIN §7).

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::evidence::reconcile_one;
use super::reconcile::OutcomeWord;
use super::record::{Audit, Period};
use crate::contract::Query;
use crate::error::Result;
use crate::register::finding::{Context, Suggestion, missing_first, suggestions};
use crate::store::Read;
use crate::values::{AuditId, DeviceId};

/// Devices that an unlisted code of an audit may have meant.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Suggest {
    /// The audit.
    pub audit: AuditId,
    /// The code as it was scanned.
    pub code: String,
}

/// The answer to [`Suggest`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct SuggestionList {
    /// Those this audit misses first, then by how alike they read.
    pub suggestions: Vec<Suggestion>,
}

impl Query for Suggest {
    const NAME: &'static str = "audit.suggest";
    type Output = SuggestionList;

    fn run(self, read: &Read<'_>) -> Result<SuggestionList> {
        let audit: Audit = read.get(self.audit)?;
        read.must_cover(audit.school)?;
        let mut suggestions = suggestions(read, &self.code, &Context::station(audit.school))?;
        if suggestions.len() > 1 {
            let period: Period = read.get(audit.period)?;
            let rows = reconcile_one(read, &audit, &period)?.rows;
            let missing = rows.iter().filter(|(_, outcome)| outcome.word == OutcomeWord::Missing);
            let missing: HashSet<DeviceId> = missing.map(|(row, _)| row.device).collect();
            missing_first(&mut suggestions, |device| missing.contains(&device));
        }
        Ok(SuggestionList { suggestions })
    }
}
