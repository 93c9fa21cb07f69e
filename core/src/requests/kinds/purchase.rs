//! Something is to be bought that the technology department does not buy: what are they told?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Facts, Judged, Verdict};
use crate::error::{Result, required};
use crate::requests::words::ClosedBecause;
use crate::values::one_line;

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Purchase {
    /// What is to be bought.
    pub what: Option<String>,
}

impl Purchase {
    /// What becomes of it: it is closed with the district's sentence.
    ///
    /// # Errors
    /// `missing` without what.
    pub fn judge(&self, facts: &Facts<'_>) -> Result<Judged> {
        let what = one_line(&required("what", self.what.as_deref().unwrap_or_default(), 200)?);
        let verdict = Verdict::Close(ClosedBecause::Purchase, facts.policy.purchase_sentence.clone());
        Ok(Judged { verdict, ..Judged::open(format!("Purchase of {what}")) })
    }
}
