//! A charge is owed no longer, because what it was for came back: how much of it is credited?
//!
//! What was paid of it is left over then: it settles what else is open, or is given back.

use serde::Deserialize;
use ts_rs::TS;

use super::ledger::{Ledger, settling};
use super::limits::at_most_standing;
use super::record::{LedgerEntry, LedgerKind};
use super::settle::OpenCharge;
use crate::contract::Command;
use crate::error::{Result, required};
use crate::people::Person;
use crate::store::{Role, Write};
use crate::values::{Amount, Cents, LedgerId, PersonId};

/// Credits what stands of a charge, or part of it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CreditCharge {
    /// Whose account.
    pub person: PersonId,
    /// The charge; the only one that is open when absent.
    #[serde(default)]
    pub charge: Option<LedgerId>,
    /// How much; all that stands when absent.
    #[serde(default)]
    pub cents: Option<Amount>,
    /// Why.
    pub reason: String,
}

impl Command for CreditCharge {
    const NAME: &'static str = "fee.credit";
    const WHO: Role = Role::It;
    type Output = LedgerEntry;

    fn run(self, write: &mut Write<'_>) -> Result<LedgerEntry> {
        let person: Person = write.get(self.person)?;
        let asked = self.cents.map(|cents| cents.cents("cents")).transpose()?;
        let reason = required("reason", &self.reason, 500)?;
        let ledger = Ledger::of(write, person.id)?;
        credit(write, ledger.named_or_only(self.charge)?, asked, Some(reason))
    }
}

/// Credits part of a charge, or all that stands of it, paid or not.
///
/// # Errors
/// `nothing_open` where nothing stands, `above_standing`.
pub fn credit(
    write: &mut Write<'_>,
    charge: &OpenCharge,
    cents: Option<Cents>,
    note: Option<String>,
) -> Result<LedgerEntry> {
    let cents = at_most_standing(charge, cents)?;
    let (id, today) = (write.new_id(), write.today());
    let entry = LedgerEntry { note, ..settling(write, id, LedgerKind::Credit, &charge.charge, -cents, today) };
    write.record(&entry)?;
    Ok(entry)
}
