//! A school wants to know what something costs: what, how many, and is it still offered?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Facts, Judged};
use crate::error::{Result, invalid, required};
use crate::refusal::Problem;
use crate::values::{Cents, Date, Timestamp, one_line};

/// A quote that was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GivenQuote {
    /// What it would cost.
    pub cents: Cents,
    /// When it was given.
    pub given_on: Date,
    /// The last day on which it holds.
    pub expires_on: Date,
    /// The vendor or the quote's number.
    pub reference: Option<String>,
    /// When the requester said they are ready to buy.
    pub ready_at: Option<Timestamp>,
}

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Quote {
    /// What.
    pub what: Option<String>,
    /// How many.
    pub quantity: Option<u32>,
    /// The quote; filled in once it was given.
    pub given: Option<GivenQuote>,
}

impl Quote {
    /// What becomes of it.
    ///
    /// # Errors
    /// `missing` without what is wanted; `out_of_range` for none or too many; `cannot_change` when it brings its quote
    /// along.
    pub fn judge(&self, _facts: &Facts<'_>) -> Result<Judged> {
        let what = one_line(&required("what", self.what.as_deref().unwrap_or_default(), 200)?);
        let quantity = self.quantity.unwrap_or(1);
        if !(1..=100_000).contains(&quantity) {
            let (found, allowed) = (quantity.to_string(), "1–100000".into());
            return invalid("quantity", Problem::OutOfRange { found, allowed });
        }
        if self.given.is_some() {
            return invalid("given", Problem::CannotChange);
        }
        Ok(Judged::open(format!("Quote for {quantity} × {what}")))
    }
}
