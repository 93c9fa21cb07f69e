//! A charge need not be paid: who allowed it, why, and how much of it?

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

/// Waives what is open of a charge, or part of it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Waive {
    /// Whose account.
    pub person: PersonId,
    /// The charge; the only one that is open when absent.
    #[serde(default)]
    pub charge: Option<LedgerId>,
    /// How much; all that is open when absent.
    #[serde(default)]
    pub cents: Option<Amount>,
    /// Who allowed it.
    pub approver: String,
    /// Why.
    pub reason: String,
}

impl Command for Waive {
    const NAME: &'static str = "fee.waive";
    const WHO: Role = Role::It;
    type Output = LedgerEntry;

    fn run(self, write: &mut Write<'_>) -> Result<LedgerEntry> {
        let person: Person = write.get(self.person)?;
        let asked = self.cents.map(|cents| cents.cents("cents")).transpose()?;
        let ledger = Ledger::of(write, person.id)?;
        let charge = ledger.named_or_only(self.charge)?;
        waive(write, charge, asked, &self.approver, &self.reason)
    }
}

/// Waives part of a charge, or all that is open of it.
///
/// # Errors
/// `missing` without approver or reason; `nothing_open`, `above_open`.
pub fn waive(
    write: &mut Write<'_>,
    charge: &OpenCharge,
    cents: Option<Cents>,
    approver: &str,
    reason: &str,
) -> Result<LedgerEntry> {
    let approver = Some(required("approver", approver, 200)?);
    let note = Some(required("reason", reason, 500)?);
    let cents = at_most_open(charge, cents)?;
    let (id, today) = (write.new_id(), write.today());
    let waiver = settling(write, id, LedgerKind::Waiver, &charge.charge, -cents, today);
    let entry = LedgerEntry { note, approver, ..waiver };
    write.record(&entry)?;
    Ok(entry)
}
