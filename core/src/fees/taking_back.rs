//! May an operation be taken back, as far as money goes? Not while a later entry settles or reverses one that it made,
//! nor when more would have been given back than was paid.

use super::record::{LedgerEntry, built_on, named_and_gone, people_of};
use super::settle::settle;
use crate::error::Result;
use crate::refusal::{MoneyReason, Reason};
use crate::store::Read;

/// Whether nothing was built on the entries of an operation. Asked before it is taken back and after.
///
/// # Errors
/// `needed_later`, `refunded_since`.
pub fn may_be_taken_back(read: &Read<'_>, operation: i64) -> Result<()> {
    if let Some((made, later)) = built_on(read, operation)? {
        let (entity, id, needs) = ("ledger_entry".into(), later.to_string(), made.to_string());
        return Err(Reason::NeededLater { entity, id, needs }.into());
    }
    if named_and_gone(read, operation)?.is_some() {
        return Err(Reason::StillReferred.into());
    }
    for person in people_of(read, operation)? {
        let settled = settle(&LedgerEntry::of_person(read, person)?);
        if settled.refunded > settled.paid {
            return Err(MoneyReason::RefundedSince { refunded: settled.refunded }.into());
        }
    }
    Ok(())
}
