//! Every entry of the ledger, one row each: who owes what, since when, and what settled it.

use std::collections::HashMap;

use serde::Deserialize;
use ts_rs::TS;

use super::frame::{one_list, write_report};
use crate::contract::Query;
use crate::error::Result;
use crate::fees::{LedgerEntry, each_entry};
use crate::people::{Person, School, holder_of};
use crate::register::incident::IncidentKind;
use crate::settings::{Operator, Policy, school_year};
use crate::store::Read;
use crate::values::{PersonId, SchoolId};
use crate::writing::{Cell, Column, Holder, Kind, Privacy, Profile, RowFacts, Written};

/// Writes the ledger.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportLedger {
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent. The public one leaves students out, names nobody, and says nothing of what people
    /// wrote.
    #[serde(default)]
    pub profile: Option<Profile>,
    /// What one school wrote; all that are the operator's business when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Only entries with the price of that school year.
    #[serde(default)]
    pub school_year: Option<String>,
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("Day", Kind::Date),
        Column::new("School", Kind::Text),
        // That a member of staff holds a device may be public record; what somebody owes is not.
        Column::new("Name", Kind::Text).private(Privacy::StudentIdentity),
        Column::new("Number", Kind::Code).private(Privacy::StudentIdentity),
        Column::new("Who", Kind::Text),
        Column::new("What", Kind::Text),
        Column::new("For", Kind::Text),
        Column::new("School year", Kind::Text),
        Column::new("Amount", Kind::Money),
        Column::new("Receipt", Kind::Code).private(Privacy::FreeText),
        Column::new("Allowed by", Kind::Text).private(Privacy::FreeText),
        Column::new("Note", Kind::Text).private(Privacy::FreeText),
        Column::new("Written by", Kind::Text).private(Privacy::Operator),
        Column::new("Written on", Kind::DateTime),
    ]
}

impl Query for ExportLedger {
    const NAME: &'static str = "export.ledger";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let school = read.school_asked(self.school)?;
        let schools = School::names(read)?;
        let operators = Operator::names(read)?;
        let year = school_year::asked(read, self.school_year)?;
        let kinds = Policy::now(read)?.accessory_kinds;
        write_report(read, "ledger", "Ledger".into(), self.profile, self.out, |profile| {
            Ok(one_list("Ledger", columns(), move |put| {
                let mut people: HashMap<PersonId, Person> = HashMap::new();
                each_entry(read, school, year.as_deref(), |entry| {
                    let person = match people.get(&entry.person) {
                        Some(person) => person.clone(),
                        None => {
                            let person: Person = read.get(entry.person)?;
                            people.insert(entry.person, person.clone());
                            person
                        }
                    };
                    let holder = holder_of(person.population, person.state);
                    // Row by row anybody could count how few students of a school were charged.
                    if profile != Profile::Internal && holder != Holder::Staff {
                        return Ok(());
                    }
                    let about = RowFacts::held_by(holder);
                    let school = schools.get(&entry.school).cloned();
                    let writer = entry.operator.and_then(|id| operators.get(&id).cloned());
                    let entry = match profile {
                        Profile::Internal => entry,
                        Profile::Public => LedgerEntry { about: listed(&kinds, entry.about), ..entry },
                    };
                    put(about, &cells(read, entry, person, school, writer))
                })
            }))
        })
    }
}

/// What an entry is for, where it is a word of the list; what somebody typed is free text.
fn listed(kinds: &[String], about: String) -> String {
    let is_listed = about.is_empty()
        || IncidentKind::from_word(&about).is_some()
        || kinds.iter().any(|kind| kind.eq_ignore_ascii_case(&about));
    if is_listed { about } else { "something else".into() }
}

fn cells(
    read: &Read<'_>,
    entry: LedgerEntry,
    person: Person,
    school: Option<String>,
    writer: Option<String>,
) -> Vec<Cell<'static>> {
    let said = |word: &str| word.replace('_', " ");
    vec![
        Cell::of(entry.on_day, |day| Cell::Date(day.0)),
        Cell::of(school, Cell::text),
        Cell::text(person.name),
        Cell::of(person.number, Cell::code),
        Cell::text(person.population.word()),
        Cell::text(said(entry.kind.word())),
        Cell::text(said(&entry.about)),
        Cell::text(entry.school_year),
        Cell::Money(entry.cents.0),
        Cell::of(entry.receipt, Cell::code),
        Cell::of(entry.approver, Cell::text),
        Cell::of(entry.note, Cell::text),
        Cell::of(writer, Cell::text),
        Cell::DateTime(entry.at.wall_clock(read.zone())),
    ]
}
