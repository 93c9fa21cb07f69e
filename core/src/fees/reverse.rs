//! An entry was a mistake: how is it set right? Never by editing it; by its opposite.

use serde::Deserialize;
use ts_rs::TS;

use super::record::{LedgerEntry, LedgerKind};
use crate::contract::Command;
use crate::error::{Result, not_found, required};
use crate::people::Person;
use crate::refusal::Reason;
use crate::store::{Role, Write};
use crate::values::{Cents, LedgerId, PersonId};

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
        let entries = LedgerEntry::of_person(write, person.id)?;
        reverse(write, &entries, self.entry, &self.reason)
    }
}

/// Writes the opposite of one of these entries.
///
/// # Errors
/// `not_found`, `missing`; `already_reversed` for one that was reversed, or is a reversal itself.
pub fn reverse(write: &mut Write<'_>, entries: &[LedgerEntry], id: LedgerId, reason: &str) -> Result<LedgerEntry> {
    let note = required("reason", reason, 500)?;
    let Some(entry) = entries.iter().find(|entry| entry.id == id) else { return not_found("ledger_entry", id) };
    let is_reversed = entries.iter().any(|other| other.reverses == Some(id));
    if is_reversed || entry.kind == LedgerKind::Reversal {
        return Err(Reason::AlreadyReversed.into());
    }
    let reversal = LedgerEntry {
        id: write.new_id(),
        kind: LedgerKind::Reversal,
        cents: Cents(-entry.cents.0),
        at: write.now(),
        reverses: Some(entry.id),
        // What a payment settled is no longer settled; what a waiver or credit took off stands again.
        settles: entry.settles.filter(|_| entry.kind != LedgerKind::Payment),
        note: Some(note),
        operator: write.actor().operator,
        ..entry.clone()
    };
    write.record(&reversal)?;
    Ok(reversal)
}
