//! Which rules of the ledger say no?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::values::{Cents, Date};

/// Which rule of the ledger said no. It is told like any other reason, by the same `why`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum MoneyReason {
    /// Whoever has no school has nobody who could ask them for money.
    NoSchool {
        /// Who.
        person: String,
    },
    /// More was paid than is owed, and nobody said that the rest is to be kept.
    AboveBalance {
        /// What was paid.
        cents: Cents,
        /// What is owed; less than nothing is credit.
        balance: Cents,
    },
    /// More than is open of the charge.
    AboveOpen {
        /// How much was meant.
        cents: Cents,
        /// What is open.
        open: Cents,
    },
    /// More than still stands of the charge, paid or not.
    AboveStanding {
        /// How much was meant.
        cents: Cents,
        /// What stands.
        stands: Cents,
    },
    /// More than was paid and not given back yet.
    AbovePaid {
        /// How much was meant.
        cents: Cents,
        /// What may be given back.
        paid: Cents,
    },
    /// Nothing was paid on that charge: what was waived, credited or written off is not given back.
    NothingPaidOn {
        /// What was waived of it.
        waived: Cents,
    },
    /// Nothing is open.
    NothingOpen,
    /// Several charges are open, and one must be named.
    WhichCharge {
        /// How many.
        open: u32,
    },
    /// The entry is no charge.
    NotACharge {
        /// What it is.
        kind: String,
    },
    /// There is a receipt for a payment, a refund and a credit only.
    NotAPayment {
        /// What it is.
        kind: String,
    },
    /// The payment was a mistake and is reversed.
    PaymentReversed {
        /// Since when.
        on: Date,
    },
    /// The charge was a mistake and is reversed.
    ChargeReversed,
    /// A charge for the same stands already.
    ChargedAlready {
        /// How much.
        cents: Cents,
        /// Since when.
        on: Date,
    },
    /// Part of the charge was waived, credited or written off; that has to be reversed first.
    SettledOtherwise {
        /// How.
        kind: String,
        /// How much of it.
        cents: Cents,
    },
    /// What was paid was given back since.
    RefundedSince {
        /// What was given back.
        refunded: Cents,
    },
    /// The receipt is in the account already.
    ReceiptKnown {
        /// Its number.
        receipt: String,
        /// How much it was for.
        cents: Cents,
        /// Of which day.
        on: Date,
    },
    /// The receipt is in somebody else's account.
    ReceiptOfAnother {
        /// Its number.
        receipt: String,
        /// Whose account; not told of another school's people.
        name: Option<String>,
        /// How much it was for.
        cents: Cents,
        /// Of which day.
        on: Date,
    },
    /// It is handed out once it is paid or waived.
    NotPaidYet {
        /// What is open.
        open: Cents,
    },
    /// It was not charged for yet.
    NotChargedYet,
    /// What was charged for it was credited since.
    ChargeCredited {
        /// How much it was.
        cents: Cents,
    },
}
