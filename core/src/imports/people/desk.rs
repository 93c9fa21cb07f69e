//! How does one row of a roster reach the register?

use super::facts::{Facts, Reader, population};
use super::known::{Keys, Known, bare_name};
use super::record::{self, People};
use crate::error::Result;
use crate::imports::answer::{ChangedRow, ImportFieldChange, ImportFindingKind, NewRow};
use crate::imports::hand::Hand;
use crate::imports::job::{Desk, Job};
use crate::imports::rejection::{Rejected, Stop};
use crate::imports::said::Said;
use crate::imports::schools::Schools;
use crate::people::{Person, PersonState, Population};
use crate::reading::cells::is_nothing;
use crate::reading::mapping::{Field, PersonField as F};
use crate::reading::read::Row;
use crate::refusal::Rejection;
use crate::store::Read;
use crate::values::{PersonId, SchoolId};

/// The facts by which a person is found or at least named.
pub const KEYS: [F; 7] = [F::Number, F::SourcedId, F::Username, F::Email, F::Name, F::LastName, F::FirstName];

/// Everything at hand while a roster is gone through.
pub struct PeopleDesk<'h, H: Hand> {
    hand: &'h mut H,
    schools: Schools,
    people: People,
    ids: Vec<PersonId>,
    rows: Vec<u32>,
    known: Known,
    changed: Vec<F>,
    reader: Option<Reader>,
}

impl<'h, H: Hand> PeopleDesk<'h, H> {
    /// Looks up what the register has.
    pub fn new(hand: &'h mut H, job: &Job<'_>, reader: Reader) -> Result<Self> {
        let read = hand.read();
        let mut desk = Self {
            schools: Schools::load(read, job.plan)?,
            people: People::default(),
            ids: Vec::new(),
            rows: Vec::new(),
            known: Known::default(),
            changed: Vec::new(),
            reader: Some(reader),
            hand,
        };
        let mut found = Vec::new();
        let known = &mut desk.known;
        record::walk_keys(desk.hand.read(), |id, keys| {
            known.keep(&keys, u32::try_from(found.len()).unwrap_or(u32::MAX));
            found.push(id);
        })?;
        desk.rows = vec![0; found.len()];
        desk.ids = found;
        Ok(desk)
    }

    fn row(&mut self, job: &mut Job<'_>, reader: &mut Reader, row: &Row) -> Result<(), Stop> {
        let facts = reader.read(row, &job.values)?;
        let Some(population) = population(facts.population) else {
            job.tally.counts.skipped += 1;
            return Ok(());
        };
        let mut keys = Keys::of(&facts, population);
        let (name, mut school) = (facts.shown_name(), None);
        if let Some(name) = name.as_deref().filter(|_| keys.is_empty()) {
            let here = self.school(job, reader.school(), row.number(), &facts)?;
            keys.bare_name = bare_name(population.word(), here, name);
            school = Some(here);
        }
        let found = self.matched(&keys)?;
        if found.is_none() && name.is_none() {
            return Err(Rejected::row(Rejection::NoName).into());
        }
        if let Some(first_row) = found.and_then(|at| self.rows.get(at as usize)).copied().filter(|row| *row > 0) {
            let (field, said) = keys.first();
            let reason =
                Rejection::TwiceInFile { field: field.word().into(), found: said, first_row: first_row.into() };
            return Err(Rejected::at(reader.number(), reason).into());
        }
        let school = match school {
            Some(school) => school,
            None => self.school(job, reader.school(), row.number(), &facts)?,
        };
        let number = u32::try_from(row.number()).unwrap_or(u32::MAX);
        match found {
            Some(at) => {
                let id = self.ids.get(at as usize).copied().unwrap_or(PersonId(uuid::Uuid::nil()));
                let known = self.people.get(self.hand.read(), id)?;
                self.must_cover(known.school, reader.school())?;
                self.rows[at as usize] = number;
                self.known.keep(&keys, at);
                Ok(self.change(job, row.number(), &facts, known, school)?)
            }
            None => {
                let at = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
                self.rows.push(number);
                self.known.keep(&keys, at);
                Ok(self.bring(job, row.number(), &facts, population, school)?)
            }
        }
    }

    /// By number within the population, then the roster's identifier, user name, e-mail.
    fn matched(&self, keys: &Keys) -> Result<Option<u32>, Stop> {
        let by_number = self.known.numbered(keys);
        let found = by_number.or_else(|| self.known.otherwise(keys));
        // Another person's number is no reason to change hers: siblings share an e-mail more often than a number.
        Ok(match (by_number, found) {
            (None, Some(at)) if !keys.number.is_empty() && self.has_number(at)? => None,
            (_, found) => found,
        })
    }

    fn has_number(&self, at: u32) -> Result<bool> {
        let Some(id) = self.ids.get(at as usize) else { return Ok(true) };
        Ok(self.people.get(self.hand.read(), *id)?.number.is_some())
    }

    fn school(
        &mut self,
        job: &mut Job<'_>,
        column: Option<usize>,
        row: u64,
        facts: &Facts<'_>,
    ) -> Result<Option<SchoolId>, Stop> {
        // Rosters list several schools in one cell; the first that is known is the home school.
        let mut found = None;
        let several = facts.school.split([',', ';']).filter(|_| facts.school.contains([',', ';']));
        for part in several {
            found = found.or_else(|| self.schools.named(part.trim()));
        }
        let found = match found {
            Some(at) => Some(at),
            None => self.schools.find(self.hand, job, column, (facts.school, facts.school_name))?,
        };
        let Some(at) = found else {
            if self.hand.read().actor().school.is_some() {
                return Err(Rejected::at(column, Rejection::NoSchool).into());
            }
            if facts.state != Some(PersonState::Left) {
                job.tally.find(ImportFindingKind::SchoolOfPersonUnknown, row, facts.number.known().unwrap_or(""));
            }
            return Ok(None);
        };
        let id = self.schools.at(at).id;
        self.must_cover(Some(id), column)?;
        // A known person's school is not what the plan says for rows that name none.
        Ok(Some(id))
    }

    fn must_cover(&self, school: Option<SchoolId>, column: Option<usize>) -> Result<(), Rejected> {
        let Some(school) = school.filter(|school| !self.hand.read().actor().covers(*school)) else { return Ok(()) };
        let name = self.schools.number_of(school).map_or_else(String::new, |at| self.schools.at(at).name.clone());
        Err(Rejected::at(column, Rejection::NotYourSchool { school: name }))
    }

    fn bring(
        &mut self,
        job: &mut Job<'_>,
        row: u64,
        facts: &Facts<'_>,
        population: Population,
        school: Option<SchoolId>,
    ) -> Result<()> {
        let has_key = facts.number != Said::Nothing || facts.username != Said::Nothing || facts.email != Said::Nothing;
        let state = facts.state.unwrap_or(PersonState::Active);
        let mut person = Person {
            id: self.hand.new_id().into(),
            population,
            number: None,
            name: facts.shown_name().unwrap_or_default(),
            first_name: None,
            last_name: None,
            username: None,
            email: None,
            sourced_id: None,
            grade: None,
            homeroom: None,
            school,
            state: if has_key || facts.state.is_some() { state } else { PersonState::NameOnly },
            notes: None,
        };
        self.changed.clear();
        fill(&mut person, facts, school, &mut self.changed);
        if person.number.is_none() {
            job.tally.find(ImportFindingKind::NoNumber, row, person.username.as_deref().unwrap_or(""));
        }
        self.hand.insert(&person)?;
        let code = school.map(|school| self.schools.code_of(school).to_owned());
        job.tally.is_new(|| NewRow { row, called: person.name.clone(), school: code });
        Ok(())
    }

    fn change(
        &mut self,
        job: &mut Job<'_>,
        row: u64,
        facts: &Facts<'_>,
        known: Person,
        school: Option<SchoolId>,
    ) -> Result<()> {
        let before = job.tally.shows_rows().then(|| known.clone());
        let mut person = known;
        self.changed.clear();
        let school = school.filter(|_| !is_nothing(facts.school));
        fill(&mut person, facts, school, &mut self.changed);
        if self.changed.is_empty() {
            job.tally.is_unchanged();
            return Ok(());
        }
        self.hand.put(&person)?;
        let words: Vec<&'static str> = self.changed.iter().map(|field| field.word()).collect();
        let schools = &self.schools;
        job.tally.is_changed(&words, || {
            let before = before.as_ref().unwrap_or(&person);
            let change = |field: &F| ImportFieldChange {
                field: field.word().to_owned(),
                old: shown(before, *field, schools),
                new: shown(&person, *field, schools),
            };
            let fields = self.changed.iter().map(change).collect();
            ChangedRow { row, id: person.id.to_string(), called: person.name.clone(), fields }
        });
        Ok(())
    }
}

impl<H: Hand> Desk for PeopleDesk<'_, H> {
    fn read(&self) -> &Read<'_> {
        self.hand.read()
    }

    fn take(&mut self, job: &mut Job<'_>, row: &Row) -> Result<(), Stop> {
        let Some(mut reader) = self.reader.take() else { return Ok(()) };
        let taken = self.row(job, &mut reader, row);
        self.reader = Some(reader);
        taken
    }
}

/// Writes a row's facts over a person's and names those that changed. Notes, custody and money are the program's own.
fn fill(person: &mut Person, facts: &Facts<'_>, school: Option<SchoolId>, changed: &mut Vec<F>) {
    let mut text = |field: F, slot: &mut Option<String>, said: Said<&str>| {
        let after = match said {
            Said::Nothing => return,
            Said::Cleared => None,
            Said::Is(said) => Some(said),
        };
        if slot.as_deref() != after {
            *slot = after.map(str::to_owned);
            changed.push(field);
        }
    };
    let part = |said: &Said<String>| match said {
        Said::Is(said) => Said::Is(said.clone()),
        Said::Nothing => Said::Nothing,
        Said::Cleared => Said::Cleared,
    };
    let (first, last) = (part(&facts.first), part(&facts.last));
    text(F::Number, &mut person.number, facts.number);
    text(F::SourcedId, &mut person.sourced_id, facts.sourced_id);
    text(F::Username, &mut person.username, facts.username);
    text(F::Email, &mut person.email, facts.email);
    text(F::FirstName, &mut person.first_name, borrowed(&first));
    text(F::LastName, &mut person.last_name, borrowed(&last));
    text(F::Grade, &mut person.grade, facts.grade);
    text(F::Homeroom, &mut person.homeroom, facts.homeroom);
    if let Some(name) = facts.shown_name().filter(|name| *name != person.name) {
        person.name = name;
        changed.push(F::Name);
    }
    if let Some(school) = school.filter(|school| person.school != Some(*school)) {
        person.school = Some(school);
        changed.push(F::School);
    }
    // Whoever stands in a roster is not provisional any more.
    let listed = || match person.state {
        PersonState::Provisional | PersonState::NameOnly if facts.number.known().is_some() => Some(PersonState::Active),
        PersonState::Provisional
        | PersonState::NameOnly
        | PersonState::Active
        | PersonState::Pre
        | PersonState::Left => None,
    };
    if let Some(state) = facts.state.or_else(listed).filter(|state| person.state != *state) {
        person.state = state;
        changed.push(F::State);
    }
}

fn borrowed(said: &Said<String>) -> Said<&str> {
    match said {
        Said::Is(said) => Said::Is(said),
        Said::Nothing => Said::Nothing,
        Said::Cleared => Said::Cleared,
    }
}

fn shown(person: &Person, field: F, schools: &Schools) -> Option<String> {
    match field {
        F::Number => person.number.clone(),
        F::Name => Some(person.name.clone()),
        F::FirstName => person.first_name.clone(),
        F::LastName => person.last_name.clone(),
        F::Population => Some(person.population.to_string()),
        F::Username => person.username.clone(),
        F::Email => person.email.clone(),
        F::Grade => person.grade.clone(),
        F::Homeroom => person.homeroom.clone(),
        F::SchoolName => None,
        F::School => person.school.map(|school| schools.code_of(school).to_owned()),
        F::State => Some(person.state.to_string()),
        F::SourcedId => person.sourced_id.clone(),
    }
}
