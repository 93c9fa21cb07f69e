//! At which schools is the person of a row?

use super::desk::{PeopleDesk, Place};
use super::facts::{Facts, SchoolSaid};
use crate::error::Result;
use crate::imports::answer::ImportFindingKind;
use crate::imports::hand::Hand;
use crate::imports::job::Job;
use crate::imports::rejection::{Rejected, Stop};
use crate::people::PersonState;
use crate::reading::cells::is_nothing;
use crate::refusal::Rejection;
use crate::values::SchoolId;

/// The schools of a row, found in the register.
#[derive(Debug, Default)]
pub(super) struct Here<'r> {
    /// The first one.
    pub(super) first: Option<SchoolId>,
    /// The row names one; otherwise it is the plan's, for rows that name none.
    pub(super) is_named: bool,
    /// The others.
    pub(super) also: Vec<(SchoolId, SchoolSaid<'r>)>,
}

impl<H: Hand> PeopleDesk<'_, H> {
    /// Finds the schools a row names.
    pub(super) fn here<'r>(&mut self, job: &mut Job<'_>, place: Place, facts: &Facts<'r>) -> Result<Here<'r>, Stop> {
        let mut here = Here { is_named: !is_nothing(facts.school) || !facts.path.is_empty(), ..Here::default() };
        // Rosters list several schools in one cell; the first that is known is the home school.
        let known = self.several(facts);
        here.first = match known.first() {
            Some(first) => Some(*first),
            None => self.named_in(job, place, facts)?,
        };
        for school in known.into_iter().skip(1) {
            here.also.push((school, SchoolSaid::default()));
        }
        for said in &facts.also {
            let found = match said.is_office {
                true => self.schools.named(said.code).or_else(|| self.schools.named(said.name)),
                false => self.schools.find(self.hand, job, place.school, (said.code, said.name))?,
            };
            let Some(id) = found.map(|at| self.schools.at(at).id) else { continue };
            let is_other = here.first != Some(id) && !here.also.iter().any(|(other, _)| *other == id);
            // What a person is at another operator's school is not this one's to write.
            if is_other && self.hand.read().actor().covers(id) {
                here.also.push((id, *said));
            }
        }
        match here.first {
            Some(school) => self.must_cover_named(school, place.school)?,
            None if self.hand.read().actor().school.is_some() => {
                return Err(Rejected::at(place.school, Rejection::NoSchool).into());
            }
            None if facts.state != Some(PersonState::Left) && !facts.is_office => {
                let said = facts.number.known().unwrap_or("");
                job.tally.find(ImportFindingKind::SchoolOfPersonUnknown, place.row, said);
            }
            None => {}
        }
        Ok(here)
    }

    fn named_in(&mut self, job: &mut Job<'_>, place: Place, facts: &Facts<'_>) -> Result<Option<SchoolId>, Stop> {
        let found = match facts.is_office {
            true => self.schools.named(facts.school).or_else(|| self.schools.named(facts.school_name)),
            false => self.schools.find(self.hand, job, place.school, (facts.school, facts.school_name))?,
        };
        Ok(found.map(|at| self.schools.at(at).id))
    }

    /// The known schools in a cell that lists several, or in the folders of an account.
    fn several(&self, facts: &Facts<'_>) -> Vec<SchoolId> {
        let listed = facts.school.split([',', ';']).filter(|_| facts.school.contains([',', ';']));
        let folders = facts.path.split(['/', '>', '\\', '|']).filter(|_| is_nothing(facts.school));
        let mut known = Vec::new();
        for part in listed.chain(folders).map(str::trim).filter(|part| !part.is_empty()) {
            let found = self.schools.named(part).map(|at| self.schools.at(at).id);
            known.extend(found.filter(|school| !known.contains(school)));
        }
        known
    }

    /// The schools a row names, as far as they are known without making any.
    pub(super) fn glanced_schools(&self, job: &Job<'_>, facts: &Facts<'_>) -> Vec<SchoolId> {
        let mut known = self.several(facts);
        let also = facts.also.iter().map(|said| (said.code, said.name));
        for (code, name) in std::iter::once((facts.school, facts.school_name)).chain(also) {
            let meant = job.values.meaning("school", code.trim()).unwrap_or(code);
            let found = if is_nothing(meant) { None } else { self.schools.named(meant) };
            let found = found.or_else(|| if is_nothing(name) { None } else { self.schools.named(name.trim()) });
            let school = found.map(|at| self.schools.at(at).id).filter(|school| !known.contains(school));
            known.extend(school);
        }
        match known.is_empty() {
            true => self.schools.usual().into_iter().collect(),
            false => known,
        }
    }
}
