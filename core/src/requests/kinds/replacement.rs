//! A device was damaged, lost or stolen, and another is needed: whose was it, and what happened?
//!
//! It names the current device by serial or tag, which is checked against who has it, and it opens an incident.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Facts, Judged, must_be_here, shown};
use crate::error::{Result, allowed, invalid, not_in_future, required};
use crate::refusal::Problem;
use crate::values::Date;

crate::words! {
    /// What happened to the device.
    pub enum Happened {
        /// It was damaged.
        Damaged = "damaged",
        /// It was lost.
        Lost = "lost",
        /// They say it was stolen.
        Stolen = "stolen",
    }
}

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Replacement {
    /// What happened.
    pub happened: Option<Happened>,
    /// What happened, in words.
    pub what_happened: Option<String>,
    /// Where it was last seen.
    pub last_seen: Option<String>,
    /// When it happened.
    pub happened_on: Option<Date>,
}

impl Replacement {
    /// What becomes of it.
    ///
    /// # Errors
    /// `missing` without a person, a device, or what happened; `in_the_future`, `too_long`.
    pub fn judge(&self, facts: &Facts<'_>) -> Result<Judged> {
        let Some(person) = facts.person else { return invalid("person", Problem::Missing) };
        must_be_here(person)?;
        let Some(device) = facts.device else { return invalid("device", Problem::Missing) };
        let Some(happened) = self.happened else { return invalid("happened", Problem::Missing) };
        required("what_happened", self.what_happened.as_deref().unwrap_or_default(), 4000)?;
        allowed("last_seen", self.last_seen.clone(), 1000)?;
        if let Some(day) = self.happened_on {
            not_in_future("happened_on", day, facts.today)?;
        }
        let how = match happened {
            Happened::Damaged => "damaged",
            Happened::Lost => "lost",
            Happened::Stolen => "stolen",
        };
        Ok(Judged::open(format!("{} of {} was {how}", shown(device), person.name)))
    }
}
