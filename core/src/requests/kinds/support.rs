//! Something does not work: is it the technology department's?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Facts, Judged, Verdict, shown};
use crate::error::{Result, invalid};
use crate::refusal::Problem;
use crate::requests::words::ClosedBecause;

crate::words! {
    /// Who bought the device.
    pub enum Procured {
        /// The technology department.
        It = "it",
        /// Somebody else in the district.
        Elsewhere = "elsewhere",
        /// It is somebody's own.
        Personal = "personal",
        /// Nobody knows.
        Unknown = "unknown",
    }
}

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Support {
    /// Who bought it.
    pub procured: Option<Procured>,
}

impl Support {
    /// What becomes of it: the department looks after what it bought, closes what it did not buy with the sentence why,
    /// and asks where nobody knows.
    ///
    /// # Errors
    /// `missing` without who bought it.
    pub fn judge(&self, facts: &Facts<'_>) -> Result<Judged> {
        let Some(procured) = self.procured else { return invalid("procured", Problem::Missing) };
        let subject = match facts.device {
            Some(device) => format!("Support for {}", shown(device)),
            None => format!("Support for {}", facts.requester),
        };
        let verdict = match procured {
            Procured::It => Verdict::Open,
            Procured::Elsewhere | Procured::Personal => {
                Verdict::Close(ClosedBecause::OutOfScope, facts.policy.out_of_scope_sentence.clone())
            }
            Procured::Unknown => {
                Verdict::Ask("Did the technology department buy it? A photo of its label helps.".into())
            }
        };
        Ok(Judged { verdict, ..Judged::open(subject) })
    }
}
