//! Somebody pays: how much of it may be taken, and for which charge?
//!
//! A payment that names no charge settles the oldest ones that are open. What is more than they owe is taken only where
//! somebody says that it is to be kept.

use serde::Deserialize;
use ts_rs::TS;

use super::ledger::{Ledger, begun, settling, writing_school};
use super::limits::may_pay;
use super::receipts::{received, taken};
use super::record::{LedgerEntry, LedgerKind};
use crate::contract::Command;
use crate::error::{Result, not_in_future, required};
use crate::people::Person;
use crate::refusal::MoneyReason;
use crate::store::{Read, Role, Write};
use crate::values::{Amount, Cents, Date, LedgerId, PersonId, tidy};

/// What somebody paid.
#[derive(Debug, Clone)]
pub struct Payment {
    /// How much.
    pub cents: Cents,
    /// The charge it is for, where it names one.
    pub charge: Option<LedgerId>,
    /// The number of the receipt.
    pub receipt: Option<String>,
    /// The day it was paid.
    pub on_day: Date,
    /// Anything else, in words.
    pub note: Option<String>,
    /// Whether what is more than they owe is kept for later.
    pub keep_as_credit: bool,
    /// Whether the receipt may stand in somebody else's account too: one of a family pays for all its children.
    pub shared_receipt: bool,
}

/// Writes a payment into a person's account.
///
/// # Errors
/// `receipt_known`, `receipt_of_another`; as [`paid`].
pub fn pay(write: &mut Write<'_>, person: &Person, payment: Payment) -> Result<LedgerEntry> {
    let ledger = Ledger::of(write, person.id)?;
    if let Some(receipt) = &payment.receipt {
        must_be_free(write, receipt, person, &payment)?;
    }
    let id = write.new_id();
    let entry = paid(write, id, person, &ledger, payment)?;
    write.record(&entry)?;
    Ok(entry)
}

/// Refuses a receipt that stands for a payment already.
fn must_be_free(read: &Read<'_>, receipt: &str, person: &Person, payment: &Payment) -> Result<()> {
    let received = received(read, receipt)?;
    let Some(known) = taken(&received, Some(person.id)) else { return Ok(()) };
    let (receipt, cents, on) = (receipt.to_owned(), known.cents, known.on.unwrap_or(payment.on_day));
    if known.person == person.id {
        return Err(MoneyReason::ReceiptKnown { receipt, cents, on }.into());
    }
    if payment.shared_receipt {
        return Ok(());
    }
    let other: Person = read.get(known.person)?;
    let is_ours = other.school.is_some_and(|school| read.actor().covers(school));
    let name = is_ours.then_some(other.name);
    Err(MoneyReason::ReceiptOfAnother { receipt, name, cents, on }.into())
}

/// The entry of a payment, as the account stands.
///
/// # Errors
/// `above_balance`, `in_the_future`; as [`Ledger::charge`]; `no_school` where nothing says whose it is.
pub fn paid(read: &Read<'_>, id: LedgerId, person: &Person, ledger: &Ledger, payment: Payment) -> Result<LedgerEntry> {
    Amount::Cents(payment.cents).cents("cents")?;
    not_in_future("on_day", payment.on_day, read.today())?;
    let named = payment.charge.map(|charge| ledger.charge(charge)).transpose()?;
    may_pay(&ledger.settled, payment.cents, payment.keep_as_credit)?;
    let entry = match named {
        Some(named) => settling(read, id, LedgerKind::Payment, &named.charge, -payment.cents, payment.on_day),
        None => {
            let last = ledger.settled.oldest_open().map(|open| &open.charge).or(ledger.entries.last());
            let Some(school) = last.map(|entry| entry.school).or(person.school) else {
                return Err(MoneyReason::NoSchool { person: person.name.clone() }.into());
            };
            let school = writing_school(read, school);
            begun(read, id, LedgerKind::Payment, person.id, school, -payment.cents, payment.on_day)?
        }
    };
    Ok(LedgerEntry { receipt: payment.receipt, note: payment.note, ..entry })
}

/// Records that a person paid.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Pay {
    /// Who.
    pub person: PersonId,
    /// How much.
    pub cents: Amount,
    /// The charge it is for; the oldest ones that are open when absent.
    #[serde(default)]
    pub charge: Option<LedgerId>,
    /// The number of the receipt.
    #[serde(default)]
    pub receipt: Option<String>,
    /// The day it was paid; today when absent.
    #[serde(default)]
    pub on_day: Option<Date>,
    /// Anything else, in words.
    #[serde(default)]
    pub note: Option<String>,
    /// Keeps what is more than they owe for later.
    #[serde(default)]
    pub keep_as_credit: bool,
    /// Takes a receipt that is in somebody else's account too.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub shared_receipt: bool,
}

impl Command for Pay {
    const NAME: &'static str = "fee.pay";
    const WHO: Role = Role::Champion;
    type Output = LedgerEntry;

    fn run(self, write: &mut Write<'_>) -> Result<LedgerEntry> {
        let person = Person::own(write, self.person)?;
        let payment = Payment {
            cents: self.cents.cents("cents")?,
            charge: self.charge,
            receipt: at_most("receipt", self.receipt, 100)?,
            on_day: self.on_day.unwrap_or_else(|| write.today()),
            note: at_most("note", self.note, 500)?,
            keep_as_credit: self.keep_as_credit,
            shared_receipt: self.shared_receipt,
        };
        pay(write, &person, payment)
    }
}

/// What somebody said or did not, without blanks around it.
///
/// # Errors
/// `too_long`.
pub(super) fn at_most(field: &str, said: Option<String>, most: usize) -> Result<Option<String>> {
    tidy(said).map(|said| required(field, &said, most)).transpose()
}
