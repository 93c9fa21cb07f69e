//! What does a person owe, entry by entry, and what is open of each charge?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ledger::Ledger;
use super::limits::may_be_reversed;
use super::record::{LedgerEntry, LedgerKind};
use super::settle::OpenCharge;
use super::{ChargeByHand, CreditCharge, Pay, Refund, Reverse, Waive, WriteOffCharge};
use crate::contract::{Command, Query};
use crate::error::Result;
use crate::people::Person;
use crate::settings::policy::school_year_of;
use crate::settings::school_year::{self, starts_month};
use crate::store::{Read, Role};
use crate::values::{Cents, PersonId};

/// A person's account.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ShowStatement {
    /// Whose.
    pub person: PersonId,
    /// Only what took place in that school year, after what was owed before.
    #[serde(default)]
    pub school_year: Option<String>,
}

/// The answer to [`ShowStatement`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct Statement {
    /// What is owed; less than nothing is credit.
    pub balance: Cents,
    /// What was paid and settles nothing.
    pub credit: Cents,
    /// Everything that was ever paid.
    pub paid: Cents,
    /// What of it was given back.
    pub refunded: Cents,
    /// What was owed before the first entry shown.
    pub before: Cents,
    /// The entries, the oldest first.
    pub entries: Vec<StatementEntry>,
    /// Every charge that stands, the oldest first, with what is open of it.
    pub charges: Vec<StatementCharge>,
    /// The school years in which something took place.
    pub school_years: Vec<String>,
    /// What may be done with the account now, by its name in the catalog.
    pub actions: Vec<&'static str>,
}

/// An entry with the balance after it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatementEntry {
    /// Its place in the account, from 1 on.
    pub number: u32,
    /// The entry.
    pub entry: LedgerEntry,
    /// What was owed once it was made.
    pub balance: Cents,
    /// Whether a later entry reversed it.
    pub is_reversed: bool,
    /// What may be done with it now, by its name in the catalog.
    pub actions: Vec<&'static str>,
}

/// A charge with what may be done about it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatementCharge {
    /// Its place in the account, from 1 on.
    pub number: u32,
    /// The charge, and what is open of it.
    #[serde(flatten)]
    pub charge: OpenCharge,
    /// What may be done with it now, by its name in the catalog.
    pub actions: Vec<&'static str>,
}

impl Query for ShowStatement {
    const NAME: &'static str = "fee.statement";
    type Output = Statement;

    fn run(self, read: &Read<'_>) -> Result<Statement> {
        let person = Person::own(read, self.person)?;
        school_year::asked(read, self.school_year.clone())?;
        let ledger = Ledger::of(read, person.id)?;
        let (starts, role) = (starts_month(read)?, read.actor().role);
        let year_of = |entry: &LedgerEntry| school_year_of(entry.on_day.unwrap_or_else(|| read.today()), starts);
        let mut school_years: Vec<String> = ledger.entries.iter().map(year_of).collect();
        school_years.sort();
        school_years.dedup();

        let (mut balance, mut before) = (Cents(0), Cents(0));
        let mut entries = Vec::new();
        for (entry, number) in ledger.entries.iter().zip(1..) {
            balance += entry.cents;
            let year = year_of(entry);
            match &self.school_year {
                Some(asked) if year < *asked => before = balance,
                Some(asked) if year > *asked => {}
                Some(_) | None => entries.push(StatementEntry {
                    number,
                    is_reversed: ledger.entries.iter().any(|other| other.reverses == Some(entry.id)),
                    actions: of_entry(&ledger, entry, role),
                    entry: entry.clone(),
                    balance,
                }),
            }
        }
        let number = |charge: &OpenCharge| {
            let at = ledger.entries.iter().position(|entry| entry.id == charge.charge.id);
            at.and_then(|at| u32::try_from(at + 1).ok()).unwrap_or_default()
        };
        let charges = ledger.settled.charges.iter().map(|charge| StatementCharge {
            number: number(charge),
            actions: of_charge(charge, role),
            charge: charge.clone(),
        });
        Ok(Statement {
            charges: charges.collect(),
            balance: ledger.settled.balance,
            credit: ledger.settled.credit,
            paid: ledger.settled.paid,
            refunded: ledger.settled.refunded,
            before,
            entries,
            school_years,
            actions: of_account(&ledger, &person, role),
        })
    }
}

fn named<C: Command>() -> (&'static str, Role) {
    (C::NAME, C::WHO)
}

fn allowed<const N: usize>(role: Role, asked: [(bool, (&'static str, Role)); N]) -> Vec<&'static str> {
    asked.into_iter().filter(|(may, (_, who))| *may && role >= *who).map(|(_, (name, _))| name).collect()
}

fn of_account(ledger: &Ledger, person: &Person, role: Role) -> Vec<&'static str> {
    let settled = &ledger.settled;
    allowed(
        role,
        [
            (person.school.is_some(), named::<ChargeByHand>()),
            (person.school.is_some() || !ledger.entries.is_empty(), named::<Pay>()),
            (settled.refundable() > Cents(0), named::<Refund>()),
        ],
    )
}

fn of_charge(charge: &OpenCharge, role: Role) -> Vec<&'static str> {
    let is_open = charge.open > Cents(0) && charge.charge.kind == LedgerKind::Charge;
    let stands = charge.stands() > Cents(0) && charge.charge.kind == LedgerKind::Charge;
    allowed(
        role,
        [
            (is_open, named::<Pay>()),
            (is_open, named::<Waive>()),
            (stands, named::<CreditCharge>()),
            (is_open, named::<WriteOffCharge>()),
        ],
    )
}

fn of_entry(ledger: &Ledger, entry: &LedgerEntry, role: Role) -> Vec<&'static str> {
    allowed(role, [(may_be_reversed(&ledger.entries, &ledger.settled, entry).is_ok(), named::<Reverse>())])
}
