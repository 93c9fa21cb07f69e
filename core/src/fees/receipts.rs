//! Was what a receipt tells recorded before, and whose payment is it?

use super::record::{LedgerEntry, LedgerKind};
use crate::error::Result;
use crate::store::Read;
use crate::values::{Cents, Date, PersonId};

/// A payment that is in the ledger under a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Received {
    /// Who paid.
    pub person: PersonId,
    /// How much.
    pub cents: Cents,
    /// When.
    pub on: Option<Date>,
    /// Whether nobody set it right since: one that was a mistake leaves its receipt free.
    pub stands: bool,
}

/// Every payment under a receipt, the oldest first. One receipt of siblings is several.
///
/// # Errors
/// Those of the file.
pub fn received(read: &Read<'_>, receipt: &str) -> Result<Vec<Received>> {
    let entries = LedgerEntry::with_receipt(read, receipt)?.into_iter();
    entries.filter(|entry| entry.kind == LedgerKind::Payment).map(|entry| of_entry(read, &entry)).collect()
}

fn of_entry(read: &Read<'_>, entry: &LedgerEntry) -> Result<Received> {
    let account = LedgerEntry::of_person(read, entry.person)?;
    let stands = account.iter().all(|other| other.reverses != Some(entry.id));
    Ok(Received { person: entry.person, cents: -entry.cents, on: entry.on_day, stands })
}

/// Where among them just this payment is, also where nothing says whose it is.
pub fn the_same(received: &[Received], person: Option<PersonId>, cents: Cents) -> Option<usize> {
    let is_it = |one: &Received| one.cents == cents && person.is_none_or(|person| one.person == person);
    received.iter().position(is_it)
}

/// What the receipt stands for already: of two payments under one number, one is a slip, until somebody says otherwise.
/// Their own comes before somebody else's.
pub fn taken(received: &[Received], person: Option<PersonId>) -> Option<&Received> {
    let own = received.iter().find(|one| one.stands && Some(one.person) == person);
    own.or_else(|| received.iter().find(|one| one.stands))
}
