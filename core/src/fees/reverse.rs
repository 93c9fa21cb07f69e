//! An entry was a mistake: how is it set right? Never by editing it; by its opposite.

use serde::Deserialize;
use ts_rs::TS;

use super::ledger::Ledger;
use super::limits::may_be_reversed;
use super::record::{LedgerEntry, LedgerKind};
use crate::contract::Command;
use crate::error::{Result, not_found, required};
use crate::people::Person;
use crate::store::{Role, Write};
use crate::values::{LedgerId, PersonId};

/// Reverses an entry of a person's account.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Reverse {
    /// Whose account.
    pub person: PersonId,
    /// The entry that was a mistake.
    pub entry: LedgerId,
    /// Why.
    pub reason: String,
}

impl Command for Reverse {
    const NAME: &'static str = "fee.reverse";
    const WHO: Role = Role::It;
    type Output = LedgerEntry;

    fn run(self, write: &mut Write<'_>) -> Result<LedgerEntry> {
        let person: Person = write.get(self.person)?;
        let ledger = Ledger::of(write, person.id)?;
        reverse(write, &ledger, self.entry, &self.reason)
    }
}

/// Writes the opposite of one entry of an account.
///
/// # Errors
/// `not_found`, `missing`; `already_reversed` for one that was reversed, or is a reversal itself; `settled_otherwise` for
/// a charge of which something was waived, credited or written off; `refunded_since` for a payment that was given back.
pub fn reverse(write: &mut Write<'_>, ledger: &Ledger, id: LedgerId, reason: &str) -> Result<LedgerEntry> {
    let Some(entry) = ledger.entries.iter().find(|entry| entry.id == id) else { return not_found("ledger_entry", id) };
    may_be_reversed(&ledger.entries, &ledger.settled, entry)?;
    opposite(write, entry, reason)
}

pub(super) fn opposite(write: &mut Write<'_>, entry: &LedgerEntry, reason: &str) -> Result<LedgerEntry> {
    let reversal = LedgerEntry {
        id: write.new_id(),
        kind: LedgerKind::Reversal,
        cents: -entry.cents,
        at: write.now(),
        reverses: Some(entry.id),
        settles: None,
        note: Some(required("reason", reason, 500)?),
        operator: write.actor().operator,
        receipt: None,
        approver: None,
        on_day: Some(write.today()),
        ..entry.clone()
    };
    write.record(&reversal)?;
    Ok(reversal)
}
