//! Devices nobody needs any more are to be fetched: which? Listing them changes nothing about them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Facts, Judged};
use crate::error::{Result, allowed, invalid};
use crate::refusal::Problem;

/// The most devices in one request.
pub const MOST: usize = 10_000;

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SurplusPickup {
    /// The devices, by tag or serial, as scanned or pasted. They go to the pickup's list.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub codes: Vec<String>,
    /// What lies there without a tag, counted in words.
    pub peripherals: Option<String>,
}

impl SurplusPickup {
    /// What becomes of it.
    ///
    /// # Errors
    /// `missing` with neither a device nor anything else; `out_of_range` for too many, `too_long`.
    pub fn judge(&self, _facts: &Facts<'_>) -> Result<Judged> {
        let count = self.codes().count();
        let others = allowed("peripherals", self.peripherals.clone(), 4000)?.is_some();
        if count == 0 && !others {
            return invalid("codes", Problem::Missing);
        }
        if count > MOST {
            return invalid("codes", Problem::OutOfRange { found: count.to_string(), allowed: format!("1–{MOST}") });
        }
        Ok(Judged::open(pickup_of(count)))
    }

    /// The codes, without blanks and empty lines.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.codes.iter().map(|code| code.trim()).filter(|code| !code.is_empty())
    }
}

/// A pickup of so many devices, in one line.
pub fn pickup_of(devices: usize) -> String {
    match devices {
        0 => "Surplus pickup of peripherals".to_owned(),
        1 => "Surplus pickup of 1 device".to_owned(),
        many => format!("Surplus pickup of {many} devices"),
    }
}
