//! Nobody will pay a charge any more: how much of it is given up, and why?

use serde::Deserialize;
use ts_rs::TS;

use super::ledger::{Ledger, settling};
use super::limits::at_most_open;
use super::record::{LedgerEntry, LedgerKind};
use super::settle::OpenCharge;
use crate::contract::Command;
use crate::error::{Result, required};
use crate::people::Person;
use crate::store::{Role, Write};
use crate::values::{Amount, Cents, LedgerId, PersonId};

/// Gives up what is open of a charge, or part of it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct WriteOffCharge {
    /// Whose account.
    pub person: PersonId,
    /// The charge; the only one that is open when absent.
    #[serde(default)]
    pub charge: Option<LedgerId>,
    /// How much; all that is open when absent.
    #[serde(default)]
    pub cents: Option<Amount>,
    /// Why.
    pub reason: String,
}

impl Command for WriteOffCharge {
    const NAME: &'static str = "fee.write_off";
    const WHO: Role = Role::It;
    type Output = LedgerEntry;

    fn run(self, write: &mut Write<'_>) -> Result<LedgerEntry> {
        let person: Person = write.get(self.person)?;
        let asked = self.cents.map(|cents| cents.cents("cents")).transpose()?;
        let ledger = Ledger::of(write, person.id)?;
        write_off(write, ledger.named_or_only(self.charge)?, asked, &self.reason)
    }
}

/// Gives up part of a charge, or all that is open of it.
///
/// # Errors
/// `missing` without a reason; `nothing_open`, `above_open`.
pub fn write_off(
    write: &mut Write<'_>,
    charge: &OpenCharge,
    cents: Option<Cents>,
    reason: &str,
) -> Result<LedgerEntry> {
    let note = Some(required("reason", reason, 500)?);
    let cents = at_most_open(charge, cents)?;
    let (id, today) = (write.new_id(), write.today());
    let entry = LedgerEntry { note, ..settling(write, id, LedgerKind::WriteOff, &charge.charge, -cents, today) };
    write.record(&entry)?;
    Ok(entry)
}
