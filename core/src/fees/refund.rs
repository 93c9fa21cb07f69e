//! What was paid is given back: how much of it may be? Never more than was paid, and never what was waived.

use serde::Deserialize;
use ts_rs::TS;

use super::ledger::{Ledger, begun, settling, writing_school};
use super::limits::may_refund;
use super::record::{LedgerEntry, LedgerKind};
use crate::contract::Command;
use crate::error::Result;
use crate::people::Person;
use crate::refusal::MoneyReason;
use crate::store::{Role, Write};
use crate::values::{Amount, Cents, LedgerId, PersonId, tidy};

/// Gives back what a person paid, or part of it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Refund {
    /// To whom.
    pub person: PersonId,
    /// How much.
    pub cents: Amount,
    /// The charge that had been paid, where it is one.
    #[serde(default)]
    pub charge: Option<LedgerId>,
    /// The number of the receipt.
    #[serde(default)]
    pub receipt: Option<String>,
    /// Why, in words.
    #[serde(default)]
    pub note: Option<String>,
}

impl Command for Refund {
    const NAME: &'static str = "fee.refund";
    const WHO: Role = Role::It;
    type Output = LedgerEntry;

    fn run(self, write: &mut Write<'_>) -> Result<LedgerEntry> {
        let person: Person = write.get(self.person)?;
        let cents = self.cents.cents("cents")?;
        let receipt = super::pay::receipt_of(self.receipt)?;
        let entry = refund(write, &person, self.charge, cents, tidy(self.note), receipt)?;
        Ok(entry)
    }
}

/// Gives back part of what a person paid. Where a charge is named, something must have been paid that is not a waiver of
/// it: what was paid on it and credited since is left over, and may be given back.
///
/// # Errors
/// `above_paid`, `nothing_paid_on`; as [`Ledger::charge`].
pub fn refund(
    write: &mut Write<'_>,
    person: &Person,
    charge: Option<LedgerId>,
    cents: Cents,
    note: Option<String>,
    receipt: Option<String>,
) -> Result<LedgerEntry> {
    Amount::Cents(cents).cents("cents")?;
    let ledger = Ledger::of(write, person.id)?;
    let named = charge.map(|charge| ledger.charge(charge)).transpose()?;
    may_refund(&ledger.settled, named, cents)?;
    let (id, today) = (write.new_id(), write.today());
    let entry = match named {
        Some(named) => settling(write, id, LedgerKind::Refund, &named.charge, cents, today),
        None => {
            let last = ledger.entries.last().map(|entry| entry.school).or(person.school);
            let Some(school) = last else {
                return Err(MoneyReason::NoSchool { person: person.name.clone() }.into());
            };
            let school = writing_school(write, school);
            begun(write, id, LedgerKind::Refund, person.id, school, cents, today)?
        }
    };
    let entry = LedgerEntry { note, receipt, ..entry };
    write.record(&entry)?;
    Ok(entry)
}
