//! Is a payment in the ledger already, and if not, whose is it and which charge does it settle?

use std::collections::HashMap;

use super::facts::{Facts, Reader};
use crate::error::Result;
use crate::fees::{
    Ledger, LedgerEntry, LedgerKind, OpenCharge, Payment, Received, paid, received, settle, taken, the_same,
};
use crate::imports::answer::NewRow;
use crate::imports::hand::Hand;
use crate::imports::job::{Desk, Job};
use crate::imports::rejection::{Rejected, Stop};
use crate::people::{Person, School, called};
use crate::reading::mapping::{Field, PaymentField as F};
use crate::reading::read::Row;
use crate::refusal::{MoneyReason, Reason, Refusal, Rejection};
use crate::store::Read;
use crate::values::{Cents, Date, LedgerId, PersonId, SchoolId, one_line};

/// Everything at hand while a portal's payments are gone through.
pub struct PaymentDesk<'h, H: Hand> {
    hand: &'h mut H,
    reader: Option<Reader>,
    /// The accounts met so far, with what this file adds to them.
    accounts: HashMap<PersonId, (Person, Ledger)>,
    /// The payments that were in the ledger before, by receipt, less those a row has told already.
    known: HashMap<String, Known>,
    /// The payments without a receipt that were in the ledger before, by person, less those a row has told already.
    nameless: HashMap<PersonId, Vec<(Cents, Option<Date>)>>,
    /// The rows met so far that tell of a receipt.
    met: HashMap<(String, PersonId, Cents), u64>,
    schools: HashMap<SchoolId, String>,
}

/// What the ledger had under a receipt before this file.
struct Known {
    all: Vec<Received>,
    left: Vec<Received>,
}

impl<'h, H: Hand> PaymentDesk<'h, H> {
    /// A desk with nothing on it.
    pub fn new(hand: &'h mut H, reader: Reader) -> Self {
        let (accounts, known) = (HashMap::new(), HashMap::new());
        let (nameless, met, schools) = (HashMap::new(), HashMap::new(), HashMap::new());
        Self { hand, reader: Some(reader), accounts, known, nameless, met, schools }
    }

    fn take_facts(&mut self, job: &mut Job<'_>, row: u64, reader: &Reader, facts: &Facts<'_>) -> Result<(), Stop> {
        let id = facts.number.map(|number| self.person(number)).transpose();
        let receipt = facts.receipt.map(one_line);
        if let (Some(receipt), Ok(Some(id))) = (&receipt, &id)
            && let Some(first_row) = self.met.insert((receipt.clone(), *id, facts.cents), row)
        {
            let (field, found) = (F::Receipt.word().to_owned(), receipt.clone());
            return Err(Rejected::at(reader.receipt(), Rejection::TwiceInFile { field, found, first_row }).into());
        }
        // A payment that is in the ledger is known even where the number is misspelt or missing.
        if let Some(receipt) = &receipt
            && self.is_known(receipt, id.as_ref().ok().copied().flatten(), facts.cents)?
        {
            job.tally.is_unchanged();
            return Ok(());
        }
        let id = id.map_err(|stop| at_column(stop, reader.number.at()))?;
        let stands = |found: &String| Some((found.clone(), taken(&self.known.get(found)?.all, id)?.cents));
        if let Some((found, cents)) = receipt.as_ref().and_then(stands) {
            let reason = Rejection::ReceiptDiffers { found, cents };
            return Err(Rejected::at(reader.receipt(), reason).into());
        }
        if let (None, Some(id)) = (&receipt, id)
            && self.is_told(id, facts)
        {
            job.tally.is_unchanged();
            return Ok(());
        }
        let Some(id) = id else { return Err(Rejected::at(reader.number.at(), Rejection::NobodyNamed).into()) };
        let entry = self.entry(job, reader, facts, id, receipt)?;
        self.hand.record(&entry)?;
        let school = self.school(entry.school)?;
        let person = self.accounts.get(&id).map(|(person, _)| person.name.as_str()).unwrap_or_default();
        job.tally.is_new(|| {
            let receipt = entry.receipt.as_deref().unwrap_or("—");
            NewRow { row, called: format!("{receipt}, {}, {person}", -entry.cents), school }
        });
        if let Some((_, ledger)) = self.accounts.get_mut(&id) {
            ledger.entries.push(entry);
            ledger.settled = settle(&ledger.entries);
        }
        Ok(())
    }

    /// The entry a row becomes: for the charge that is open with just that amount, else for the oldest.
    fn entry(
        &mut self,
        job: &Job<'_>,
        reader: &Reader,
        facts: &Facts<'_>,
        id: PersonId,
        receipt: Option<String>,
    ) -> Result<LedgerEntry, Stop> {
        let new_id: LedgerId = self.hand.new_id().into();
        let Some((person, ledger)) = self.accounts.get(&id) else {
            return Err(Rejected::at(reader.number.at(), Rejection::NobodyNamed).into());
        };
        // What is paid on a day pays nothing that was charged later.
        let was_charged = |charge: &OpenCharge| charge.charge.on_day <= Some(facts.paid_on);
        let charge = ledger.settled.charges.iter().find(|charge| charge.open == facts.cents && was_charged(charge));
        if receipt.is_none() && charge.is_none() {
            return Err(Rejected::at(reader.amount.at(), Rejection::NoChargeLikeIt { cents: facts.cents }).into());
        }
        let payment = Payment {
            cents: facts.cents,
            charge: charge.map(|charge| charge.charge.id),
            receipt,
            on_day: facts.paid_on,
            note: facts.note.map(str::to_owned),
            keep_as_credit: job.plan.keep_as_credit,
            shared_receipt: true,
        };
        paid(self.hand.read(), new_id, person, ledger, payment).map_err(|error| match error.refusal() {
            Some(Refusal::Refused { reason: Reason::Money(MoneyReason::AboveBalance { cents, balance }) }) => {
                let reason = Rejection::MoreThanOwed { cents: *cents, balance: *balance };
                Rejected::at(reader.amount.at(), reason).into()
            }
            Some(Refusal::Refused { reason: Reason::Money(MoneyReason::NoSchool { .. }) }) => {
                Rejected::at(reader.number.at(), Rejection::NoSchool).into()
            }
            Some(_) | None => Stop::Failed(error),
        })
    }

    /// Whether the ledger had that payment before this file; each is met once.
    fn is_known(&mut self, receipt: &str, person: Option<PersonId>, cents: Cents) -> Result<bool> {
        if !self.known.contains_key(receipt) {
            let all = received(self.hand.read(), receipt)?;
            self.known.insert(receipt.to_owned(), Known { left: all.clone(), all });
        }
        let Some(known) = self.known.get_mut(receipt) else { return Ok(false) };
        match the_same(&known.left, person, cents) {
            Some(at) => {
                known.left.swap_remove(at);
                Ok(true)
            }
            None => Ok(false),
        }
    }

    /// Whether the ledger had a payment without a receipt of that person, amount and day before this file; each is met
    /// once.
    fn is_told(&mut self, person: PersonId, facts: &Facts<'_>) -> bool {
        let Some(before) = self.nameless.get_mut(&person) else { return false };
        let is_it = |(cents, on): &(Cents, Option<Date>)| *cents == facts.cents && *on == Some(facts.paid_on);
        match before.iter().position(is_it) {
            Some(at) => {
                before.swap_remove(at);
                true
            }
            None => false,
        }
    }

    /// Who has that number; their account is at hand from now on.
    fn person(&mut self, number: &str) -> Result<PersonId, Stop> {
        let found = || number.to_owned();
        let mut people = called(self.hand.read(), number)?.into_iter();
        let person = match (people.next(), people.next()) {
            (None, _) => return Err(Rejected::row(Rejection::UnknownPerson { found: found() }).into()),
            (Some(_), Some(_)) => return Err(Rejected::row(Rejection::SeveralMatch { found: found() }).into()),
            (Some(person), None) => person,
        };
        let id = person.id;
        if let Err(error) = Person::own(self.hand.read(), id) {
            return match error.refusal() {
                Some(_) => {
                    let school = person.school.map(|school| self.school(school)).transpose()?.flatten();
                    Err(Rejected::row(Rejection::NotYourSchool { school: school.unwrap_or_default() }).into())
                }
                None => Err(Stop::Failed(error)),
            };
        }
        if !self.accounts.contains_key(&id) {
            let ledger = Ledger::of(self.hand.read(), id)?;
            let paid =
                ledger.entries.iter().filter(|entry| entry.kind == LedgerKind::Payment && entry.receipt.is_none());
            self.nameless.insert(id, paid.map(|entry| (-entry.cents, entry.on_day)).collect());
            self.accounts.insert(id, (person, ledger));
        }
        Ok(id)
    }

    fn school(&mut self, id: SchoolId) -> Result<Option<String>> {
        if !self.schools.contains_key(&id) {
            let school: School = self.hand.read().get(id)?;
            self.schools.insert(id, school.code);
        }
        Ok(self.schools.get(&id).cloned())
    }
}

/// The same rejection, at the column of the number.
fn at_column(stop: Stop, column: Option<usize>) -> Stop {
    match stop {
        Stop::Rejected(rejected) => Rejected::at(column, rejected.reason).into(),
        Stop::Failed(error) => Stop::Failed(error),
    }
}

impl<H: Hand> Desk for PaymentDesk<'_, H> {
    fn read(&self) -> &Read<'_> {
        self.hand.read()
    }

    fn take(&mut self, job: &mut Job<'_>, row: &Row) -> Result<(), Stop> {
        let Some(mut reader) = self.reader.take() else { return Ok(()) };
        let taken = match reader.read(row) {
            Ok(facts) => self.take_facts(job, row.number(), &reader, &facts),
            Err(rejected) => Err(rejected.into()),
        };
        self.reader = Some(reader);
        taken
    }
}
