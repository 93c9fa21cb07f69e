//! Which receipt does somebody get for what they paid, were refunded, or owe no longer because it came back?

use serde::Deserialize;
use ts_rs::TS;

use super::account::{Devices, charge};
use crate::contract::Query;
use crate::error::{Error, Result, not_found};
use crate::fees::ledger::Ledger;
use crate::fees::record::{LedgerEntry, LedgerKind};
use crate::fees::settle::{Settled, settle};
use crate::paper::{day, money};
use crate::people::Person;
use crate::refusal::MoneyReason;
use crate::settings::Operator;
use crate::store::{Read, Role};
use crate::templates::{ChargeLine, PaymentPaper, Reader, TemplateKind, print_paper};
use crate::values::{Cents, Date, LedgerId, PersonId};
use crate::writing::Written;

/// Prints the receipt of a payment, a refund or a credit.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintPayment {
    /// Whose account it is in.
    pub person: PersonId,
    /// The entry.
    pub entry: LedgerId,
    /// Where to: `.pdf`.
    pub out: String,
}

impl Query for PrintPayment {
    const NAME: &'static str = "print.payment";
    const WHO: Role = Role::Champion;
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let person = Person::own(read, self.person)?;
        let entries = Ledger::of(read, person.id)?.entries;
        let Some(at) = entries.iter().position(|entry| entry.id == self.entry) else {
            return not_found("ledger_entry", self.entry);
        };
        let entry = &entries[at];
        has_receipt(&entries, entry, read.today())?;
        let facts = facts(read, &person, &entries[..=at])?;
        let around = (facts.reader.frame(format!("Receipt {}", facts.receipt)), facts.reader.foot());
        print_paper(read, TemplateKind::Payment, &facts, around, self.out)
    }
}

/// Whether there is a receipt of an entry: it is a payment, a refund or a credit, and stands.
///
/// # Errors
/// `not_a_payment`, `payment_reversed`.
pub fn has_receipt(entries: &[LedgerEntry], entry: &LedgerEntry, today: Date) -> Result<(), MoneyReason> {
    if !matches!(entry.kind, LedgerKind::Payment | LedgerKind::Refund | LedgerKind::Credit) {
        return Err(MoneyReason::NotAPayment { kind: entry.kind.word().into() });
    }
    match entries.iter().find(|other| other.reverses == Some(entry.id)) {
        None => Ok(()),
        Some(by) => Err(MoneyReason::PaymentReversed { on: by.on_day.unwrap_or(today) }),
    }
}

/// The last of these entries as a receipt tells it.
fn facts(read: &Read<'_>, person: &Person, entries: &[LedgerEntry]) -> Result<PaymentPaper> {
    let (entry, before) = entries.split_last().ok_or_else(|| Error::Broken("an account without entries".into()))?;
    let reader = Reader::of(read, person)?;
    let operator = entry.operator.map(|operator| read.find::<Operator>(operator)).transpose()?.flatten();
    // Without a number of its own it is known by its place in the account.
    let receipt = entry.receipt.clone().unwrap_or_else(|| format!("{}-{}", reader.number, entries.len()));
    let (was, is) = (settle(before), settle(entries));
    let kept = is.credit - was.credit;
    Ok(PaymentPaper {
        receipt: receipt.trim_start_matches('-').to_owned(),
        day: entry.on_day.map(|on| day(on.0)).unwrap_or_default(),
        amount: money(entry.cents.0.abs()),
        pays: settled(read, &was, &is)?,
        kept: if kept > Cents(0) { money(kept.0) } else { String::new() },
        note: entry.note.clone().unwrap_or_default(),
        taken_by: operator.map(|operator| operator.name).unwrap_or_default(),
        balance: money(is.balance.0),
        owes: is.balance > Cents(0),
        is_refund: entry.kind == LedgerKind::Refund,
        is_credit: entry.kind == LedgerKind::Credit,
        reader,
    })
}

/// What each charge took of a payment or a credit: the difference that it made.
fn settled(read: &Read<'_>, was: &Settled, is: &Settled) -> Result<Vec<ChargeLine>> {
    let mut devices = Devices::default();
    let mut lines = Vec::new();
    for open in &is.charges {
        let open_before = was.charges.iter().find(|one| one.charge.id == open.charge.id).map(|one| one.open);
        if let Some(taken) = open_before.map(|before| before - open.open).filter(|taken| *taken > Cents(0)) {
            let line = charge(read, &mut devices, open)?;
            lines.push(ChargeLine { amount: money(taken.0), ..line });
        }
    }
    Ok(lines)
}
