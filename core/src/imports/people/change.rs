//! What becomes of a person by a row: somebody new, or somebody known with other facts?

use super::desk::{PeopleDesk, Place};
use super::facts::{Facts, SchoolSaid};
use super::schools_of::Here;
use crate::error::Result;
use crate::imports::answer::{ChangedRow, ImportFieldChange, ImportFindingKind, NewRow};
use crate::imports::hand::Hand;
use crate::imports::job::Job;
use crate::imports::rosters::{Roster, Standing, leaves, transfer};
use crate::imports::said::Said;
use crate::imports::schools::Schools;
use crate::people::{EnrolmentState, Person, PersonState, Population};
use crate::reading::mapping::{Field, PersonField as F};
use crate::values::{PersonId, SchoolId};

/// The word under which a change of somebody's schools is counted and shown.
const ENROLMENT: &str = "enrolment";

impl<H: Hand> PeopleDesk<'_, H> {
    /// Brings somebody new.
    pub(super) fn bring(
        &mut self,
        job: &mut Job<'_>,
        place: Place,
        facts: &Facts<'_>,
        population: Population,
        here: &Here<'_>,
    ) -> Result<PersonId> {
        let has_key = facts.number != Said::Nothing || facts.username != Said::Nothing || facts.email != Said::Nothing;
        let state = facts.state.unwrap_or(PersonState::Active);
        let row = place.row;
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
            school: here.first,
            state: if has_key || facts.state.is_some() { state } else { PersonState::NameOnly },
            notes: None,
        };
        self.changed.clear();
        fill(&mut person, facts, here.first, &mut self.changed);
        if person.number.is_none() {
            job.tally.find(ImportFindingKind::NoNumber, row, person.username.as_deref().unwrap_or(""));
        }
        self.hand.insert(&person)?;
        if let Some(roster) = &mut self.roster {
            enrol(self.hand, roster, person.id, facts, here, here.first)?;
        }
        let code = here.first.map(|school| self.schools.code_of(school).to_owned());
        job.tally.is_new(|| NewRow { row, called: person.name.clone(), school: code });
        Ok(person.id)
    }

    /// Enrols somebody this file brought at a further school.
    pub(super) fn also_at(
        &mut self,
        job: &mut Job<'_>,
        person: PersonId,
        facts: &Facts<'_>,
        here: &Here<'_>,
    ) -> Result<()> {
        let Some(roster) = &mut self.roster else { return Ok(()) };
        enrol(self.hand, roster, person, facts, here, None)?;
        job.tally.is_unchanged();
        Ok(())
    }

    /// Changes somebody known.
    pub(super) fn change(
        &mut self,
        job: &mut Job<'_>,
        place: Place,
        facts: &Facts<'_>,
        known: &Person,
        here: &Here<'_>,
        is_first: bool,
    ) -> Result<()> {
        let shows = job.tally.shows_rows();
        let before = shows.then(|| known.clone());
        let mut person = known.clone();
        let mut enrolled = false;
        let mut transferred = None;
        self.changed.clear();
        let at_before = self.schools_shown(known, shows);
        match &mut self.roster {
            None => {
                let school = here.first.filter(|_| here.is_named);
                fill(&mut person, facts, school, &mut self.changed);
                no_more_provisional(&mut person, facts.state, facts.number, &mut self.changed);
            }
            Some(roster) if roster.kind.is_of_accounts() && roster.is_anothers(known.id) => {
                // Another roster says who is enrolled; the account only says how to log in.
                let login = Facts { username: facts.username, email: facts.email, ..Facts::default() };
                fill(&mut person, &login, None, &mut self.changed);
            }
            Some(roster) => {
                let listed = here.first.filter(|_| here.is_named || known.school.is_none());
                let first = roster.first_school(known, listed, facts.first_told);
                // The row that tells of the first school tells the rest of the person as well.
                let is_its_row = first == listed || (is_first && !lists(roster, known, first));
                let state = facts.state.unwrap_or(PersonState::Active);
                if is_its_row {
                    fill(&mut person, facts, first, &mut self.changed);
                }
                if state == PersonState::Left {
                    let named: Vec<SchoolId> =
                        here.first.into_iter().chain(here.also.iter().map(|(school, _)| *school)).collect();
                    let ends = |school| named.is_empty() || !here.is_named || named.contains(&school);
                    enrolled |= roster.end(self.hand, known.id, |_, row| ends(row.school))?;
                    let actor = self.hand.read().actor();
                    let is_still_there = roster
                        .standing_of(known.id)
                        .any(|row| Some(row.school) == known.school || !actor.covers(row.school));
                    match roster.standing_of(known.id).next().map(|row| row.school) {
                        None => set_state(&mut person, state, &mut self.changed),
                        // The row is about another school than the first, or the move is IT's to make.
                        Some(_) if is_still_there => {}
                        Some(stays) => {
                            transferred = known.school.map(|from| (from, stays));
                            person.school = Some(stays);
                            self.changed.push(F::School);
                        }
                    }
                } else {
                    transferred = known.school.zip(first).filter(|(from, to)| from != to);
                    let stays_at = transferred.filter(|(from, _)| roster.lists_at(known.id, *from));
                    if stays_at.is_some() {
                        transferred = None;
                    }
                    if transferred.is_some() && facts.homeroom == Said::Nothing && person.homeroom.take().is_some() {
                        self.changed.push(F::Homeroom);
                    }
                    enrolled |= enrol(self.hand, roster, known.id, facts, here, first)?;
                    enrolled |= roster.end(self.hand, known.id, |roster, row| {
                        roster.is_own(row)
                            && roster.speaks_for(row.school, known.population)
                            && !roster.lists_at(known.id, row.school)
                    })?;
                    if is_its_row {
                        set_state(&mut person, state, &mut self.changed);
                    }
                }
            }
        }
        self.note_moves(job, known, &person, transferred)?;
        if self.changed.is_empty() && !enrolled {
            job.tally.is_unchanged();
            return Ok(());
        }
        if person != *known {
            self.hand.put(&person)?;
        }
        let mut words: Vec<&'static str> = self.changed.iter().map(|field| field.word()).collect();
        if enrolled {
            words.push(ENROLMENT);
        }
        let at_after = self.schools_shown(&person, shows);
        let schools = &self.schools;
        job.tally.is_changed(&words, || {
            let before = before.as_ref().unwrap_or(&person);
            let change = |field: &F| ImportFieldChange {
                field: field.word().to_owned(),
                old: shown(before, *field, schools),
                new: shown(&person, *field, schools),
            };
            let mut fields: Vec<ImportFieldChange> = self.changed.iter().map(change).collect();
            if enrolled && at_before != at_after {
                fields.push(ImportFieldChange { field: ENROLMENT.into(), old: at_before, new: at_after });
            }
            ChangedRow { row: place.row, id: person.id.to_string(), called: person.name.clone(), fields }
        });
        Ok(())
    }

    /// Counts who leaves, who is no longer provisional, and who changes schools.
    fn note_moves(
        &mut self,
        job: &mut Job<'_>,
        known: &Person,
        person: &Person,
        transferred: Option<(SchoolId, SchoolId)>,
    ) -> Result<()> {
        let Some(roster) = &mut self.roster else { return Ok(()) };
        let is_counter_made = |state: PersonState| matches!(state, PersonState::Provisional | PersonState::NameOnly);
        if is_counter_made(known.state) && !is_counter_made(person.state) {
            job.tally.counts.merged += 1;
        }
        if known.state != PersonState::Left && person.state == PersonState::Left {
            leaves(self.hand.read(), &mut roster.outcome, &self.schools, known, false)?;
            job.tally.counts.left += 1;
        }
        if let Some(moved) = transferred {
            transfer(self.hand, roster, &self.schools, known, moved)?;
            job.tally.counts.transferred += 1;
        }
        Ok(())
    }

    /// The codes of the schools a person is at, the first in front.
    fn schools_shown(&self, person: &Person, shows: bool) -> Option<String> {
        let roster = self.roster.as_ref().filter(|_| shows)?;
        let others =
            roster.standing_of(person.id).map(|row| row.school).filter(|school| Some(*school) != person.school);
        let codes: Vec<&str> =
            person.school.into_iter().chain(others).map(|school| self.schools.code_of(school)).collect();
        Some(codes.join(", ")).filter(|codes| !codes.is_empty())
    }
}

fn lists(roster: &Roster, known: &Person, school: Option<SchoolId>) -> bool {
    school.is_some_and(|school| roster.lists_at(known.id, school))
}

/// Writes where a row says the person is; answers whether any of it is news.
fn enrol(
    hand: &mut impl Hand,
    roster: &mut Roster,
    person: PersonId,
    facts: &Facts<'_>,
    here: &Here<'_>,
    first: Option<SchoolId>,
) -> Result<bool> {
    let state = match facts.state {
        Some(PersonState::Pre) => EnrolmentState::Pre,
        Some(PersonState::Left) => EnrolmentState::Left,
        Some(PersonState::Active | PersonState::Provisional | PersonState::NameOnly) | None => EnrolmentState::Active,
    };
    let of_row = SchoolSaid {
        role: facts.role.unwrap_or(""),
        homeroom: facts.homeroom.known().unwrap_or(""),
        ..SchoolSaid::default()
    };
    let mut changed = false;
    let schools = here.first.map(|school| (school, of_row)).into_iter().chain(here.also.iter().copied());
    for (school, said) in schools {
        let told = |text| Some(text).filter(|text: &&str| !text.is_empty());
        changed |= roster.enrol(
            hand,
            person,
            Standing {
                school,
                is_primary: Some(school) == first,
                state,
                role: told(said.role),
                grade: facts.grade.known(),
                homeroom: told(said.homeroom),
            },
        )?;
    }
    Ok(changed)
}

fn set_state(person: &mut Person, state: PersonState, changed: &mut Vec<F>) {
    if person.state != state {
        person.state = state;
        changed.push(F::State);
    }
}

/// Whoever stands in a list with a number is not provisional any more.
fn no_more_provisional(person: &mut Person, said: Option<PersonState>, number: Said<&str>, changed: &mut Vec<F>) {
    let listed = || match person.state {
        PersonState::Provisional | PersonState::NameOnly if number.known().is_some() => Some(PersonState::Active),
        PersonState::Provisional
        | PersonState::NameOnly
        | PersonState::Active
        | PersonState::Pre
        | PersonState::Left => None,
    };
    if let Some(state) = said.or_else(listed) {
        set_state(person, state, changed);
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
    text(F::Number, &mut person.number, facts.number);
    text(F::SourcedId, &mut person.sourced_id, facts.sourced_id);
    text(F::Username, &mut person.username, facts.username);
    text(F::Email, &mut person.email, facts.email);
    text(F::FirstName, &mut person.first_name, borrowed(&facts.first));
    text(F::LastName, &mut person.last_name, borrowed(&facts.last));
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
