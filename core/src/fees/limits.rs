//! How much may be paid, waived, credited, given up, given back or set right, as an account stands?

use super::record::{LedgerEntry, LedgerKind};
use super::settle::{OpenCharge, Settled};
use crate::refusal::{MoneyReason, Reason};
use crate::values::Cents;

/// Whether a payment may be taken: no more than is owed, unless the rest is kept for later.
///
/// # Errors
/// `above_balance`.
pub fn may_pay(settled: &Settled, cents: Cents, keep_as_credit: bool) -> Result<(), MoneyReason> {
    match cents > settled.balance && !keep_as_credit {
        true => Err(MoneyReason::AboveBalance { cents, balance: settled.balance }),
        false => Ok(()),
    }
}

/// How much is waived or written off: no more than is open, and all of that when no amount is said.
///
/// # Errors
/// `nothing_open`, `above_open`.
pub fn at_most_open(charge: &OpenCharge, cents: Option<Cents>) -> Result<Cents, MoneyReason> {
    let (open, cents) = (charge.open, cents.unwrap_or(charge.open));
    match open {
        Cents(..=0) => Err(MoneyReason::NothingOpen),
        _ if cents > open => Err(MoneyReason::AboveOpen { cents, open }),
        _ => Ok(cents),
    }
}

/// How much is credited: no more than stands, paid or not, and all of that when no amount is said.
///
/// # Errors
/// `nothing_open`, `above_standing`.
pub fn at_most_standing(charge: &OpenCharge, cents: Option<Cents>) -> Result<Cents, MoneyReason> {
    let stands = charge.stands();
    let cents = cents.unwrap_or(stands);
    match stands {
        Cents(..=0) => Err(MoneyReason::NothingOpen),
        _ if cents > stands => Err(MoneyReason::AboveStanding { cents, stands }),
        _ => Ok(cents),
    }
}

/// Whether that much may be given back: no more than was paid and not given back yet. Where a charge is named, what was
/// waived or given up of it is no money that anybody could get back.
///
/// # Errors
/// `nothing_paid_on`, `above_paid`.
pub fn may_refund(settled: &Settled, named: Option<&OpenCharge>, cents: Cents) -> Result<(), MoneyReason> {
    if let Some(named) = named {
        let waived = named.waived + named.written_off;
        if waived > Cents(0) && cents > named.paid + settled.credit {
            return Err(MoneyReason::NothingPaidOn { waived });
        }
    }
    let paid = settled.refundable();
    match cents > paid {
        true => Err(MoneyReason::AbovePaid { cents, paid }),
        false => Ok(()),
    }
}

/// Whether an entry may be set right by its opposite. A charge of which something was waived, credited or written off may
/// not: money that nobody paid would be left over. Nor may a payment that was given back since.
///
/// # Errors
/// `already_reversed`, `settled_otherwise`, `refunded_since`.
pub fn may_be_reversed(entries: &[LedgerEntry], settled: &Settled, entry: &LedgerEntry) -> Result<(), Reason> {
    if entries.iter().any(|other| other.reverses == Some(entry.id)) {
        return Err(Reason::AlreadyReversed);
    }
    match entry.kind {
        LedgerKind::Reversal => Err(Reason::AlreadyReversed),
        LedgerKind::Charge => {
            let Some(charge) = settled.charges.iter().find(|open| open.charge.id == entry.id) else { return Ok(()) };
            let off = [
                (LedgerKind::Waiver, charge.waived),
                (LedgerKind::Credit, charge.credited),
                (LedgerKind::WriteOff, charge.written_off),
            ];
            match off.into_iter().find(|(_, cents)| *cents > Cents(0)) {
                Some((kind, cents)) => Err(MoneyReason::SettledOtherwise { kind: kind.word().into(), cents }.into()),
                None => Ok(()),
            }
        }
        LedgerKind::Payment if settled.paid + entry.cents < settled.refunded => {
            Err(MoneyReason::RefundedSince { refunded: settled.refunded }.into())
        }
        LedgerKind::Payment | LedgerKind::Waiver | LedgerKind::Credit | LedgerKind::Refund | LedgerKind::WriteOff => {
            Ok(())
        }
    }
}
