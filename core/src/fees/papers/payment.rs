//! The receipt of a payment, or of money given back.

use serde::Deserialize;
use ts_rs::TS;

use super::account::{Devices, plain};
use crate::contract::Query;
use crate::error::{Result, not_found};
use crate::fees::ledger::Ledger;
use crate::fees::record::{LedgerEntry, LedgerKind};
use crate::paper::{day, money};
use crate::people::Person;
use crate::refusal::MoneyReason;
use crate::settings::Operator;
use crate::store::{Read, Role};
use crate::templates::{PaymentPaper, Reader, TemplateKind, print_paper};
use crate::values::{Cents, LedgerId, PersonId};
use crate::writing::Written;

/// Prints the receipt of a payment, or of money given back.
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
        if !matches!(entry.kind, LedgerKind::Payment | LedgerKind::Refund) {
            return Err(MoneyReason::NotAPayment { kind: entry.kind.word().into() }.into());
        }
        if let Some(by) = entries.iter().find(|other| other.reverses == Some(entry.id)) {
            return Err(MoneyReason::PaymentReversed { on: by.on_day.unwrap_or_else(|| read.today()) }.into());
        }
        let facts = facts(read, &person, entry, entries[..=at].iter().map(|entry| entry.cents).sum(), at)?;
        let around = (facts.reader.frame(format!("Receipt {}", facts.receipt)), facts.reader.foot());
        print_paper(read, TemplateKind::Payment, &facts, around, self.out)
    }
}

fn facts(read: &Read<'_>, person: &Person, entry: &LedgerEntry, balance: Cents, at: usize) -> Result<PaymentPaper> {
    let reader = Reader::of(read, person)?;
    let operator = entry.operator.map(|operator| read.find::<Operator>(operator)).transpose()?.flatten();
    // Without a number of its own it is known by its place in the account.
    let receipt = entry.receipt.clone().unwrap_or_else(|| format!("{}-{}", reader.number, at + 1));
    Ok(PaymentPaper {
        receipt: receipt.trim_start_matches('-').to_owned(),
        day: entry.on_day.map(|on| day(on.0)).unwrap_or_default(),
        amount: money(entry.cents.0.abs()),
        about: plain(&entry.about),
        device: Devices::default().shown(read, entry.device)?,
        note: entry.note.clone().unwrap_or_default(),
        taken_by: operator.map(|operator| operator.name).unwrap_or_default(),
        balance: money(balance.0),
        is_refund: entry.kind == LedgerKind::Refund,
        reader,
    })
}
