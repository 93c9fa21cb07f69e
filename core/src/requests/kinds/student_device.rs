//! A student is new, or needs a loaner: for whom, and until when?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Facts, Judged, coming, must_be};
use crate::error::{Result, invalid};
use crate::people::Population;
use crate::refusal::Problem;
use crate::values::Date;

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct StudentDevice {
    /// Whether it is only lent for a while.
    #[ts(as = "Option<bool>", optional)]
    pub loaner: bool,
    /// Until when, for a loaner.
    pub until: Option<Date>,
}

impl StudentDevice {
    /// What becomes of it.
    ///
    /// # Errors
    /// `missing` without a student; `wrong_person` for staff; `in_the_past`.
    pub fn judge(&self, facts: &Facts<'_>) -> Result<Judged> {
        let Some(student) = facts.person else { return invalid("person", Problem::Missing) };
        must_be(student, Population::Student)?;
        if let (true, Some(until)) = (self.loaner, self.until) {
            coming("details.until", Some(until), facts.today)?;
        }
        let what = if self.loaner { "Loaner for" } else { "Device for" };
        Ok(Judged::open(format!("{what} {}", student.name)))
    }
}
