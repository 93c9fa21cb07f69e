//! Whom does one row of a list of people mean, and may it be taken?

use std::collections::HashSet;

use super::facts::{Facts, Reader, population};
use super::known::{Keys, Known, bare_name};
use super::record::{self, People};
use crate::error::Result;
use crate::imports::answer::ImportFindingKind;
use crate::imports::hand::Hand;
use crate::imports::job::{Desk, Job};
use crate::imports::rejection::{Rejected, Stop};
use crate::imports::rosters::{Listed, Roster, RosterKind, before, unlisted};
use crate::imports::schools::Schools;
use crate::people::{PersonState, Population};
use crate::reading::mapping::words::PopulationWord;
use crate::reading::mapping::{Field, PersonField as F};
use crate::reading::read::Row;
use crate::refusal::Rejection;
use crate::store::{Read, Step};
use crate::values::{PersonId, SchoolId};

/// The facts by which a person is found or at least named.
pub const KEYS: [F; 7] = [F::Number, F::SourcedId, F::Username, F::Email, F::Name, F::LastName, F::FirstName];

/// Everything at hand while people are gone through.
pub struct PeopleDesk<'h, H: Hand> {
    pub(super) hand: &'h mut H,
    pub(super) schools: Schools,
    pub(super) people: People,
    pub(super) changed: Vec<F>,
    pub(super) roster: Option<Roster>,
    /// Those of the register, in the order of their rows.
    ids: Vec<PersonId>,
    populations: Vec<Population>,
    /// Those this file brought, after them.
    brought: Vec<PersonId>,
    /// In which row of which table each was met first.
    met: Vec<(u32, u32)>,
    met_at: HashSet<(u32, Option<SchoolId>)>,
    table: u32,
    known: Known,
    reader: Option<Reader>,
}

/// Where a row stands, and in which columns it says the number and the school.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) row: u64,
    pub(super) number: Option<usize>,
    pub(super) school: Option<usize>,
}

impl<'h, H: Hand> PeopleDesk<'h, H> {
    /// Looks up what the register has. A list has a reader for its rows; an export of several tables reads by itself.
    pub fn new(hand: &'h mut H, job: &Job<'_>, reader: Option<Reader>, roster: Option<Roster>) -> Result<Self> {
        let schools = Schools::load(hand.read(), job.plan)?;
        let (mut ids, mut populations, mut known) = (Vec::new(), Vec::new(), Known::default());
        record::walk_keys(hand.read(), |id, population, keys| {
            known.keep(&keys, u32::try_from(ids.len()).unwrap_or(u32::MAX));
            ids.push(id);
            populations.push(population);
        })?;
        Ok(Self {
            hand,
            schools,
            people: People::default(),
            changed: Vec::new(),
            roster,
            met: vec![(0, 0); ids.len()],
            met_at: HashSet::new(),
            table: 0,
            ids,
            populations,
            brought: Vec::new(),
            known,
            reader,
        })
    }

    /// Tells whoever listens how far the file is read.
    pub fn step(&self, (done, total): (u64, u64)) -> Result<()> {
        match self.met_at.len() % 64 {
            0 => self.hand.read().step(Step { phase: "reading", done, total: Some(total) }),
            _ => Ok(()),
        }
    }

    /// Counts the people there are and settles what the roster continues, once it is known for whom it speaks.
    pub fn count_before(&mut self) -> Result<()> {
        if let Some(roster) = &mut self.roster {
            let at = |person| self.ids.binary_search(&person).ok();
            roster.settle(|person| at(person).and_then(|at| self.populations.get(at)).copied());
            roster.outcome.before = before(self.hand.read(), roster)?;
            roster.unlisted = unlisted(self.hand.read(), roster)?;
        }
        Ok(())
    }

    /// Begins another table.
    pub fn begin_table(&mut self) {
        self.table += 1;
    }

    /// The roster with what it needs to be ended.
    pub fn parts(&mut self) -> Option<(&mut H, &mut Roster, &Schools)> {
        let Self { hand, roster, schools, .. } = self;
        roster.as_mut().map(|roster| (&mut **hand, roster, &*schools))
    }

    /// Notes whom a row lists, and where, before any row is taken.
    pub fn glance(&mut self, job: &Job<'_>, facts: &Facts<'_>) -> Result<()> {
        let Some(population) = self.population_of(facts) else { return Ok(()) };
        let found = self.matched(&Keys::of(facts, population), facts)?;
        let person = found.and_then(|at| self.ids.get(at as usize)).copied();
        let population = found.and_then(|at| self.populations.get(at as usize)).copied().unwrap_or(population);
        // Of a row that does not say it, anybody with that number may be meant: none of them is absent.
        let perhaps = if facts.is_unclear { Population::ALL } else { &[][..] };
        let mut others = Vec::new();
        for other in perhaps.iter().filter(|other| **other != population) {
            let at = self.known.numbered(&Keys::of(facts, *other));
            others.extend(at.and_then(|at| self.ids.get(at as usize)).copied());
        }
        // Nor does such a row say of whom at a school the file speaks.
        let schools = if facts.is_unclear { Vec::new() } else { self.glanced_schools(job, facts) };
        let Some(roster) = &mut self.roster else { return Ok(()) };
        for other in others {
            roster.glanced(Some(other), population, None);
        }
        if schools.is_empty() {
            roster.glanced(person, population, None);
        }
        for school in schools {
            roster.glanced(person, population, Some(school));
        }
        Ok(())
    }

    /// Takes one person as an export of several tables lists them.
    pub fn take_listed(&mut self, job: &mut Job<'_>, listed: &Listed<'_>, facts: &Facts<'_>) -> Result<(), Stop> {
        let (number, school) = (Some(Listed::NUMBER), Some(Listed::SCHOOL));
        self.take_facts(job, Place { row: listed.row, number, school }, facts)
    }

    fn take_facts(&mut self, job: &mut Job<'_>, place: Place, facts: &Facts<'_>) -> Result<(), Stop> {
        if facts.population == Some(PopulationWord::Relative) {
            job.tally.counts.skipped += 1;
            return Ok(());
        }
        let Some(population) = self.population_of(facts) else {
            return Err(Rejected::row(Rejection::NoRole).into());
        };
        let mut keys = Keys::of(facts, population);
        let name = facts.shown_name();
        let mut here = None;
        if let Some(name) = name.as_deref().filter(|_| keys.is_empty()) {
            let at = self.here(job, place, facts)?;
            keys.bare_name = bare_name(population.word(), at.first, name);
            here = Some(at);
        }
        let found = self.matched(&keys, facts)?;
        if found.is_none() && name.is_none() {
            return Err(Rejected::row(Rejection::NoName).into());
        }
        // Who left before anybody here knew them is nobody's business any more.
        if found.is_none() && self.roster.is_some() && facts.state == Some(PersonState::Left) {
            job.tally.counts.skipped += 1;
            job.tally.find(ImportFindingKind::LeftBefore, place.row, facts.number.known().unwrap_or(""));
            return Ok(());
        }
        let before = found.and_then(|at| self.met.get(at as usize)).copied().filter(|(row, _)| *row > 0);
        if before.is_some() && self.roster.is_none() {
            return Err(self.twice(place, &keys, before).into());
        }
        let here = match here {
            Some(here) => here,
            None => self.here(job, place, facts)?,
        };
        let number = u32::try_from(place.row).unwrap_or(u32::MAX);
        let at = found.unwrap_or_else(|| u32::try_from(self.met.len()).unwrap_or(u32::MAX));
        if !self.met_at.insert((at, here.first)) {
            // A teacher may be on the list of staff too; within one table a person stands once at each school.
            return match before {
                Some((_, table)) if table != self.table => {
                    job.tally.is_unchanged();
                    Ok(())
                }
                Some(_) | None => Err(self.twice(place, &keys, before).into()),
            };
        }
        match (found, self.ids.get(at as usize).copied()) {
            (Some(_), Some(id)) => {
                let known = self.people.get(self.hand.read(), id)?;
                self.must_cover(known.school, place.school)?;
                self.known.keep(&keys, at);
                self.met[at as usize] = (number, self.table);
                Ok(self.change(job, place, facts, &known, &here, before.is_none())?)
            }
            (Some(_), None) => {
                let brought = self.brought.get(at as usize - self.ids.len()).copied();
                let Some(id) = brought else { return Ok(()) };
                Ok(self.also_at(job, id, facts, &here)?)
            }
            (None, _) => {
                self.known.keep(&keys, at);
                self.met.push((number, self.table));
                let brought = self.bring(job, place, facts, population, &here)?;
                self.brought.push(brought);
                Ok(())
            }
        }
    }

    fn twice(&self, place: Place, keys: &Keys, before: Option<(u32, u32)>) -> Rejected {
        let (field, found) = keys.first();
        let first_row = before.map_or(0, |(row, _)| u64::from(row));
        let reason = Rejection::TwiceInFile { field: field.word().into(), found, first_row };
        Rejected::at(place.number, reason)
    }

    /// The population a row means. A list of accounts may say nothing of it; then whoever is known by its number, user
    /// name or e-mail is meant.
    fn population_of(&self, facts: &Facts<'_>) -> Option<Population> {
        let accounts = self.roster.as_ref().is_some_and(|roster| roster.kind.is_of_accounts());
        if facts.population.is_some() || !accounts {
            return population(facts.population);
        }
        let known = Population::ALL.iter().find_map(|population| {
            let keys = Keys::of(facts, *population);
            self.known.numbered(&keys).or_else(|| self.known.otherwise(&keys))
        });
        known.and_then(|at| self.populations.get(at as usize)).copied()
    }

    /// By number within the population, then the roster's identifier, user name, e-mail.
    fn matched(&self, keys: &Keys, facts: &Facts<'_>) -> Result<Option<u32>> {
        let by_number = self.known.numbered(keys).or_else(|| self.known.numbered(&self.across(keys)?));
        let found = by_number.or_else(|| self.known.otherwise(keys)).filter(|at| self.is_of(*at, facts));
        // Another person's number is no reason to change hers: siblings share an e-mail more often than a number.
        Ok(match (by_number, found) {
            (None, Some(at)) if !keys.number.is_empty() && self.has_number(at)? => None,
            (_, found) => found,
        })
    }

    /// The key of a contractor with the number of a member of staff. The published formats know no contractors: they
    /// list everybody who works at a school in a role of its staff.
    fn across(&self, keys: &Keys) -> Option<Keys> {
        let is_format = self.roster.as_ref().is_some_and(|roster| roster.kind != RosterKind::List);
        let number = keys.number.strip_prefix(Population::Staff.word()).filter(|_| is_format)?;
        let number = format!("{}{number}", Population::Contractor.word());
        Some(Keys { number, ..Keys::default() })
    }

    /// Whoever is said to be staff is no student, by whatever else they are known; whom a published format calls staff
    /// may be a contractor.
    fn is_of(&self, at: u32, facts: &Facts<'_>) -> bool {
        let known = self.populations.get(at as usize);
        let said = facts.population.filter(|_| self.roster.is_some()).and_then(|word| population(Some(word)));
        match (known, said) {
            (Some(Population::Contractor), Some(Population::Staff)) => {
                self.roster.as_ref().is_some_and(|roster| roster.kind != RosterKind::List)
            }
            (Some(known), Some(said)) => *known == said,
            (None, _) | (_, None) => true,
        }
    }

    fn has_number(&self, at: u32) -> Result<bool> {
        let Some(id) = self.ids.get(at as usize) else { return Ok(true) };
        Ok(self.people.get(self.hand.read(), *id)?.number.is_some())
    }

    fn must_cover(&self, school: Option<SchoolId>, column: Option<usize>) -> Result<(), Rejected> {
        let Some(school) = school.filter(|school| !self.hand.read().actor().covers(*school)) else { return Ok(()) };
        let name = self.schools.number_of(school).map_or_else(String::new, |at| self.schools.at(at).name.clone());
        Err(Rejected::at(column, Rejection::NotYourSchool { school: name }))
    }

    /// As [`Self::must_cover`], for a school a row names.
    pub(super) fn must_cover_named(&self, school: SchoolId, column: Option<usize>) -> Result<(), Rejected> {
        self.must_cover(Some(school), column)
    }
}

impl<H: Hand> Desk for PeopleDesk<'_, H> {
    fn read(&self) -> &Read<'_> {
        self.hand.read()
    }

    fn take(&mut self, job: &mut Job<'_>, row: &Row) -> Result<(), Stop> {
        let Some(mut reader) = self.reader.take() else { return Ok(()) };
        let place = Place { row: row.number(), number: reader.number(), school: reader.school() };
        let taken = match reader.read(row, &job.values) {
            Ok(facts) => self.take_facts(job, place, &facts),
            Err(rejected) => Err(rejected.into()),
        };
        self.reader = Some(reader);
        taken
    }
}
