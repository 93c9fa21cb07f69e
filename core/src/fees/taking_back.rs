//! May an operation be taken back, as far as money goes? Not while a later entry settles or reverses one that it made, nor
//! when a payment would settle nothing any more, or more would have been given back than was paid.

use std::collections::HashSet;

use super::record::{LedgerEntry, LedgerKind, built_on, made_by, named_and_gone, people_of};
use super::settle::{Settled, settle};
use crate::error::Result;
use crate::refusal::{MoneyReason, Reason};
use crate::store::Read;
use crate::values::LedgerId;

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
    let made = made_by(read, operation)?;
    for person in people_of(read, operation)? {
        let entries = LedgerEntry::of_person(read, person)?;
        let settled = settle(&entries);
        must_leave_no_payment_alone(&entries, &settled, &made)?;
        if settled.refunded > settled.paid {
            return Err(MoneyReason::RefundedSince { refunded: settled.refunded }.into());
        }
    }
    Ok(())
}

/// A payment need not name the charge that it settles: a charge stays as long as one was taken for it.
fn must_leave_no_payment_alone(entries: &[LedgerEntry], settled: &Settled, made: &HashSet<LedgerId>) -> Result<()> {
    let is_charge = |entry: &&LedgerEntry| entry.kind == LedgerKind::Charge && made.contains(&entry.id);
    let Some(charge) = entries.iter().find(is_charge) else { return Ok(()) };
    let rest: Vec<LedgerEntry> = entries.iter().filter(|entry| !made.contains(&entry.id)).cloned().collect();
    let payment = rest.iter().rev().find(|entry| entry.kind == LedgerKind::Payment);
    match payment.filter(|_| settle(&rest).credit > settled.credit) {
        None => Ok(()),
        Some(payment) => {
            let (entity, id, needs) = ("ledger_entry".into(), payment.id.to_string(), charge.id.to_string());
            Err(Reason::NeededLater { entity, id, needs }.into())
        }
    }
}
