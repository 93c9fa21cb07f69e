//! Which sentence goes with each rule of the ledger that said no?

use rollcall_core::refusal::MoneyReason;
use rollcall_core::values::Cents;

use super::{day, terms};

/// The sentence.
pub fn say(reason: &MoneyReason) -> String {
    match reason {
        MoneyReason::NoSchool { person } => format!(
            "{person} belongs to no school, so no school can ask them for money. Give them a school first: rollcall run \
             person.change."
        ),
        MoneyReason::AboveBalance { cents, balance } if *balance <= Cents(0) => format!(
            "Nothing is owed, and {cents} would be paid. Check the person; if it is to be kept for later, say \
             --keep-as-credit."
        ),
        MoneyReason::AboveBalance { cents, balance } => format!(
            "{cents} is more than the {balance} owed. Check the amount; if the rest is to be kept for later, say \
             --keep-as-credit."
        ),
        MoneyReason::AboveOpen { cents, open } => {
            format!("{cents} is more than is open of that charge: {open}. Say {open} or less.")
        }
        MoneyReason::AboveStanding { cents, stands } => {
            format!("{cents} is more than still stands of that charge: {stands}. Say {stands} or less.")
        }
        MoneyReason::AbovePaid { cents, paid } if *paid <= Cents(0) => {
            format!("Nothing was paid that could be given back, and {cents} was meant. Look at the account first.")
        }
        MoneyReason::AbovePaid { cents, paid } => {
            format!("{cents} is more than was paid and not given back yet: {paid}. Say {paid} or less.")
        }
        MoneyReason::NothingPaidOn { waived } => format!(
            "{waived} of that charge was waived or written off, not paid, and is not given back. Look at what was paid: \
             rollcall fee statement."
        ),
        MoneyReason::NothingOpen => "Nothing is open there. Look at the account: rollcall fee statement.".into(),
        MoneyReason::WhichCharge { open } => {
            format!("{open} charges are open. Name one by its number in rollcall fee statement: --charge NUMBER.")
        }
        MoneyReason::NotACharge { kind } => {
            format!("That entry is a {}, not a charge. Name a charge: rollcall fee statement.", terms::plain(kind))
        }
        MoneyReason::NotAPayment { kind } => format!(
            "That entry is a {}. There are receipts for payments, refunds and credits: rollcall fee statement.",
            terms::plain(kind)
        ),
        MoneyReason::PaymentReversed { on } => {
            format!("That payment was set right on {} and is none. Name another one: rollcall fee statement.", day(*on))
        }
        MoneyReason::ChargeReversed => {
            "That charge was a mistake and is reversed. Name another one: rollcall fee statement.".into()
        }
        MoneyReason::ChargedAlready { cents, on } => {
            format!("{cents} was charged for it on {} already. Nothing is left to do.", day(*on))
        }
        MoneyReason::SettledOtherwise { kind, cents } => format!(
            "{cents} of that charge is settled by a {}. Reverse that first, then the charge.",
            terms::plain(kind)
        ),
        MoneyReason::RefundedSince { refunded } => {
            format!("{refunded} was given back since. Reverse the refund first.")
        }
        MoneyReason::ReceiptKnown { receipt, cents, on } => {
            format!("Receipt {receipt} is in the account already: {cents} of {}. Nothing is left to do.", day(*on))
        }
        MoneyReason::ReceiptOfAnother { receipt, name, cents, on } => {
            let whose = name.as_deref().unwrap_or("somebody at another school");
            format!(
                "Receipt {receipt} is in the account of {whose} already: {cents} of {}. Check its number. If it paid for \
                 both: --shared-receipt.",
                day(*on)
            )
        }
        MoneyReason::NotPaidYet { open } => format!(
            "{open} is still open, and your district hands it out once it is paid or waived. Record the payment first: \
             rollcall fee pay."
        ),
        MoneyReason::NotChargedYet => {
            "It was not charged for yet. Charge for it first: rollcall request charge.".into()
        }
        MoneyReason::ChargeCredited { cents } => format!(
            "The {cents} charged for it were credited since. Charge again: rollcall request charge. Or close the request, \
             if no charger is wanted any more: rollcall request withdraw."
        ),
    }
}
