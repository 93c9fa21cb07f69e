//! How fast are a person's statement and a district's balances over a million entries of sixty thousand people?
//!
//! `cargo bench -p rollcall-core --bench ledger [-- ENTRIES]`
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its figures, and says where it broke")]

mod support;

use std::time::Instant;

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::error::Result;
use rollcall_core::fees::{LedgerEntry, LedgerKind};
use rollcall_core::people::{Person, PersonState, Population, School};
use rollcall_core::store::{OpenAs, Write};
use rollcall_core::values::{Cents, PersonId, SchoolId, Timestamp};
use serde_json::{Value, json};

use support::clocks::Times;
use support::district::{self, Chance, FIRST, LAST, context};

const PEOPLE: usize = 60_000;
const DAY: i64 = 24 * 3_600_000;

fn main() {
    let entries = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(1_000_000);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.rollcall");
    let caller = district::write(&path, 1_000);
    let app = Rollcall::open(&path, OpenAs::Process, SystemClock).unwrap();
    let began = Instant::now();
    let people = app.store().write(context(), "person.add", 1, people).unwrap().value;
    app.store().write(context(), "fee.charge", 1, |write| fill(write, &people, entries)).unwrap();
    app.store().analyze().unwrap();
    println!("{entries} entries of {PEOPLE} people written in {:.1?}", began.elapsed());
    let bench = Bench { app, caller };
    let person = |turn: usize| json!({ "person": people[turn * 577 % people.len()].0 });
    bench.times("statement of a person (goal 10)", "fee.statement", 200, person);
    bench.times("balances of the district, first page (goal 1,000)", "fee.balances", 10, |_| json!({ "show": "all" }));
    bench.times("balances of a school, first page", "fee.balances", 10, |_| json!({ "school": people[0].1 }));
}

struct Bench {
    app: Rollcall,
    caller: Caller,
}

impl Bench {
    fn times(&self, told: &str, name: &str, turns: usize, input: impl Fn(usize) -> Value) {
        let mut times = Times::new(told);
        for turn in 0..turns {
            let input = input(turn);
            times.take(|| self.app.answer(&self.caller, name, input, None).unwrap());
        }
        times.print();
    }
}

fn people(write: &mut Write<'_>) -> Result<Vec<(PersonId, SchoolId)>> {
    let schools: Vec<SchoolId> = School::all(write)?.into_iter().map(|school| school.id).collect();
    let mut made = Vec::with_capacity(PEOPLE);
    for number in 0..PEOPLE {
        let school = schools[number % schools.len()];
        let person = Person {
            id: write.new_id(),
            population: Population::Student,
            number: Some(format!("9{number:06}")),
            name: format!("{} {}", FIRST[number % FIRST.len()], LAST[number % LAST.len()]),
            first_name: None,
            last_name: None,
            username: None,
            email: None,
            sourced_id: None,
            grade: None,
            homeroom: None,
            school: Some(school),
            state: PersonState::Active,
            notes: None,
        };
        write.insert(&person)?;
        made.push((person.id, school));
    }
    Ok(made)
}

/// Charges, most of them paid; a few waived.
fn fill(write: &mut Write<'_>, people: &[(PersonId, SchoolId)], entries: usize) -> Result<()> {
    let (now, zone) = (write.now().millis(), write.zone());
    let mut chance = Chance(5);
    let mut open: Vec<Option<LedgerEntry>> = vec![None; people.len()];
    for number in 0..entries {
        let at = chance.below(people.len());
        let (person, school) = people[at];
        let when = Timestamp::from_millis(now - (entries - number) as i64 * 60_000 % (900 * DAY));
        let settled = open[at].take();
        let kind = match &settled {
            None => LedgerKind::Charge,
            Some(_) if number % 11 == 0 => LedgerKind::Waiver,
            Some(_) => LedgerKind::Payment,
        };
        let entry = LedgerEntry {
            id: write.new_id(),
            person,
            school,
            kind,
            cents: if settled.is_some() { Cents(-2700) } else { Cents(2700) },
            at: when,
            school_year: "2026-27".into(),
            about: "charger".into(),
            device: None,
            accessory: None,
            settles: settled.map(|charge| charge.id),
            reverses: None,
            note: None,
            operator: None,
            incident: None,
            request: None,
            receipt: (kind == LedgerKind::Payment).then(|| format!("R-{number}")),
            approver: (kind == LedgerKind::Waiver).then(|| "The superintendent".into()),
            on_day: Some(when.date_in(zone)),
        };
        write.record(&entry)?;
        open[at] = (kind == LedgerKind::Charge).then_some(entry);
    }
    Ok(())
}
