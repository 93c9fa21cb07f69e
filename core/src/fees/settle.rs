//! What is open of each charge, and what is paid too much? From the entries alone; nothing of it is stored.
//!
//! An entry that names a charge settles that one first. What was paid and names none, and what is left over, settles the
//! oldest charges that are open. What was given back is taken from what is left over first.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use ts_rs::TS;

use super::record::{LedgerEntry, LedgerKind};
use crate::values::{Cents, Date, LedgerId, Timestamp};

/// A charge, and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OpenCharge {
    /// The charge.
    pub charge: LedgerEntry,
    /// What was paid of it.
    pub paid: Cents,
    /// What need not be paid.
    pub waived: Cents,
    /// What is owed no longer, because what it was for came back.
    pub credited: Cents,
    /// What was given up.
    pub written_off: Cents,
    /// What is still owed.
    pub open: Cents,
}

impl OpenCharge {
    fn new(charge: &LedgerEntry, open: Cents) -> Self {
        let nothing = Cents(0);
        let (paid, waived, credited, written_off) = (nothing, nothing, nothing, nothing);
        Self { charge: charge.clone(), paid, waived, credited, written_off, open }
    }

    /// What stands of it, paid or not: neither waived nor credited nor written off.
    pub fn stands(&self) -> Cents {
        self.open + self.paid
    }

    /// Takes as much off as is open, and answers what is left of the amount.
    fn take(&mut self, amount: Cents, kind: LedgerKind) -> Cents {
        let taken = amount.min(self.open);
        self.open -= taken;
        match kind {
            LedgerKind::Payment => self.paid += taken,
            LedgerKind::Waiver => self.waived += taken,
            LedgerKind::Credit => self.credited += taken,
            LedgerKind::WriteOff => self.written_off += taken,
            LedgerKind::Charge | LedgerKind::Refund | LedgerKind::Reversal => {}
        }
        amount - taken
    }

    /// Takes a payment back, as far as there was one, and answers what is left of the amount.
    fn take_back(&mut self, amount: Cents) -> Cents {
        let back = amount.min(self.paid);
        self.paid -= back;
        self.open += back;
        amount - back
    }
}

/// An account, worked out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settled {
    /// Every charge that was not reversed, the oldest first.
    pub charges: Vec<OpenCharge>,
    /// What was paid and settles nothing.
    pub credit: Cents,
    /// What is owed; less than nothing is credit.
    pub balance: Cents,
    /// Everything that was paid.
    pub paid: Cents,
    /// What of it was given back.
    pub refunded: Cents,
}

impl Settled {
    /// What may still be given back.
    pub fn refundable(&self) -> Cents {
        (self.paid - self.refunded).max(Cents(0))
    }

    /// The oldest charge that is open.
    pub fn oldest_open(&self) -> Option<&OpenCharge> {
        self.charges.iter().find(|charge| charge.open > Cents(0))
    }
}

/// Works an account out. Whatever the entries are, what is open less what is left over is their sum.
pub fn settle(entries: &[LedgerEntry]) -> Settled {
    let standing = standing(entries);
    let mut settled = Settled { balance: entries.iter().map(|entry| entry.cents).sum(), ..Settled::default() };
    let mut left = Cents(0);
    for entry in &standing {
        match entry.kind {
            LedgerKind::Charge => settled.charges.push(OpenCharge::new(entry, entry.cents)),
            LedgerKind::Payment => settled.paid -= entry.cents,
            LedgerKind::Refund => settled.refunded += entry.cents,
            // What it reversed is not there: what it adds is owed, what it takes is left over.
            LedgerKind::Reversal if entry.cents > Cents(0) => {
                settled.charges.push(OpenCharge::new(entry, entry.cents));
            }
            LedgerKind::Reversal => left -= entry.cents,
            LedgerKind::Waiver | LedgerKind::Credit | LedgerKind::WriteOff => {}
        }
    }
    settled.charges.sort_by_key(|open| by_age(&open.charge));
    let at: HashMap<LedgerId, usize> =
        settled.charges.iter().enumerate().map(|(at, open)| (open.charge.id, at)).collect();
    // What is owed no longer is taken off before what was paid, so that the payment is what is left over.
    for is_payment in [false, true] {
        for entry in standing.iter().filter(|entry| settles(entry.kind) == Some(is_payment)) {
            let named = entry.settles.and_then(|charge| at.get(&charge)).and_then(|at| settled.charges.get_mut(*at));
            left += named.map_or(-entry.cents, |charge| charge.take(-entry.cents, entry.kind));
        }
    }
    let mut back = settled.refunded - settled.refunded.min(left);
    left -= settled.refunded - back;
    for charge in settled.charges.iter_mut().rev() {
        back = charge.take_back(back);
    }
    owe_what_nobody_paid(&mut settled, &standing, back);
    for charge in &mut settled.charges {
        left = charge.take(left, LedgerKind::Payment);
    }
    settled.credit = left;
    settled
}

/// More was given back than anybody paid: that is owed by itself. No command does it; a payment that was taken back on
/// another machine may.
fn owe_what_nobody_paid(settled: &mut Settled, standing: &[&LedgerEntry], mut back: Cents) {
    for refund in standing.iter().rev().filter(|entry| entry.kind == LedgerKind::Refund) {
        if back > Cents(0) {
            let owed = back.min(refund.cents);
            settled.charges.push(OpenCharge::new(refund, owed));
            back -= owed;
        }
    }
}

/// Whether an entry of that kind settles a charge, and then whether it does so by a payment.
const fn settles(kind: LedgerKind) -> Option<bool> {
    match kind {
        LedgerKind::Payment => Some(true),
        LedgerKind::Waiver | LedgerKind::Credit | LedgerKind::WriteOff => Some(false),
        LedgerKind::Charge | LedgerKind::Refund | LedgerKind::Reversal => None,
    }
}

/// The entries without those that were reversed, and without what reversed them: each reversal takes one entry along.
fn standing(entries: &[LedgerEntry]) -> Vec<&LedgerEntry> {
    let cents: HashMap<LedgerId, Cents> = entries.iter().map(|entry| (entry.id, entry.cents)).collect();
    let mut gone: HashSet<LedgerId> = HashSet::new();
    for reversal in entries {
        let Some(named) = reversal.reverses.filter(|named| cents.get(named) == Some(&-reversal.cents)) else {
            continue;
        };
        if !gone.contains(&reversal.id) && gone.insert(named) {
            gone.insert(reversal.id);
        }
    }
    entries.iter().filter(|entry| !gone.contains(&entry.id)).collect()
}

/// In the order in which charges are settled.
fn by_age(entry: &LedgerEntry) -> (Option<Date>, Timestamp, LedgerId) {
    (entry.on_day, entry.at, entry.id)
}

#[cfg(test)]
#[path = "settle_tests.rs"]
mod tests;
