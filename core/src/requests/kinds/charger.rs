//! Somebody needs a charger: what does it cost them?
//!
//! From the school year 2023-24 on it costs the same for staff and students. It is handed out once it was paid or
//! waived, where the district has it so.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Facts, Judged, must_be_here};
use crate::error::{Result, invalid};
use crate::refusal::Problem;
use crate::requests::warning::RequestWarning;
use crate::values::{AccessoryId, Cents};

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Charger {
    /// What it costs, by the school year in which it is asked for; filled in.
    pub price: Option<Cents>,
    /// That school year; filled in.
    pub school_year: Option<String>,
    /// The one they were given, whose place it takes; filled in.
    pub accessory: Option<AccessoryId>,
}

/// A charger, by the word under which it has a price.
pub const CHARGER: &str = "charger";

impl Charger {
    /// What becomes of it.
    ///
    /// # Errors
    /// `missing` without a person of the register: somebody has to pay.
    pub fn judge(&self, facts: &Facts<'_>) -> Result<Judged> {
        let Some(person) = facts.person else { return invalid("person", Problem::Missing) };
        must_be_here(person)?;
        let mut judged = Judged::open(format!("Charger for {}", person.name));
        judged.warnings.push(match facts.charger_price {
            Some(cents) => RequestWarning::Costs { cents, before: facts.policy.charger_after_payment },
            None => RequestWarning::NoPrice { school_year: facts.school_year.to_owned() },
        });
        Ok(judged)
    }

    /// The form with the price of the day.
    pub(crate) fn priced(self, facts: &Facts<'_>) -> Self {
        Self { price: facts.charger_price, school_year: Some(facts.school_year.to_owned()), accessory: None }
    }
}
