//! Who has left because this roster does not list them any more?

use std::collections::HashMap;

use super::answer::LeavingRow;
use super::outcome::Outcome;
use super::record;
use super::roster::Roster;
use super::transfers::transfer;
use crate::error::Result;
use crate::imports::hand::Hand;
use crate::imports::schools::Schools;
use crate::imports::tally::Tally;
use crate::people::{Enrolment, Person, PersonState};
use crate::store::{Read, Step};
use crate::values::{PersonId, SchoolId};

/// Lets those leave whom the roster listed before and does not any more, of the populations and at the schools that it
/// speaks for. Whoever is still at another school stays, there.
///
/// # Errors
/// Those of writing.
pub fn finish(hand: &mut impl Hand, roster: &mut Roster, schools: &Schools, tally: &mut Tally) -> Result<()> {
    let absent = roster.absent();
    let total = absent.len() as u64;
    for (done, id) in (0..).zip(absent) {
        hand.read().step(Step { phase: "leaving", done, total: Some(total) })?;
        let person: Person = hand.read().get(id)?;
        let is_over = |roster: &Roster, row: &Enrolment| {
            roster.is_own(row)
                && roster.speaks_for(row.school, person.population)
                && hand.read().actor().covers(row.school)
        };
        let over: Vec<SchoolId> =
            roster.standing_of(id).filter(|row| is_over(roster, row)).map(|row| row.school).collect();
        let stays_at = roster.standing_of(id).map(|row| row.school).find(|school| !over.contains(school));
        // Whoever would become another operator's is IT's to move.
        if over.is_empty() || stays_at.is_some_and(|school| !hand.read().actor().covers(school)) {
            continue;
        }
        roster.end(hand, id, |_, row| over.contains(&row.school))?;
        let stays: Option<Enrolment> = roster.standing_of(id).next().cloned();
        let mut after = person.clone();
        match (stays, person.school) {
            (Some(stays), Some(from)) if over.contains(&from) => {
                after.school = Some(stays.school);
                after.homeroom = stays.homeroom;
                after.grade = stays.grade.or(after.grade);
                transfer(hand, roster, schools, &person, (from, stays.school))?;
                roster.make_first(hand, id, Some(stays.school))?;
                tally.counts.transferred += 1;
            }
            (Some(_), _) => {}
            (None, _) => after.state = PersonState::Left,
        }
        if after.state != person.state {
            leaves(hand.read(), &mut roster.outcome, schools, &person, true)?;
            tally.counts.left += 1;
        }
        if after != person {
            hand.put(&after)?;
        }
    }
    Ok(())
}

/// Notes whom the roster does not list although it speaks for them, and who stays: another list brought them, or none
/// that says who leaves. Somebody has to know, since nobody will let them leave.
///
/// # Errors
/// Those of reading.
pub fn note_who_stays(read: &Read<'_>, roster: &mut Roster, schools: &Schools) -> Result<()> {
    for id in std::mem::take(&mut roster.unlisted) {
        if roster.outcome.moves(id) {
            continue;
        }
        let person: Person = read.get(id)?;
        let row = leaving_row(read, schools, &person, true)?;
        roster.outcome.stays(row);
    }
    Ok(())
}

/// Notes that somebody leaves.
///
/// # Errors
/// Those of reading.
pub fn leaves(
    read: &Read<'_>,
    outcome: &mut Outcome,
    schools: &Schools,
    person: &Person,
    is_absent: bool,
) -> Result<()> {
    outcome.leaves(person.school, leaving_row(read, schools, person, is_absent)?);
    Ok(())
}

fn leaving_row(read: &Read<'_>, schools: &Schools, person: &Person, is_absent: bool) -> Result<LeavingRow> {
    Ok(LeavingRow {
        id: person.id,
        called: person.name.clone(),
        number: person.number.clone(),
        school: person.school.map(|school| schools.code_of(school).to_owned()),
        is_absent,
        holds: record::has_devices(read, person.id)?,
    })
}

/// Those who are here, and whom the roster does not list although it speaks for them: of these it is asked who leaves.
/// Accounts do not say who is here.
///
/// # Errors
/// Those of reading.
pub fn unlisted(read: &Read<'_>, roster: &Roster) -> Result<Vec<PersonId>> {
    let mut unlisted = Vec::new();
    if roster.kind.is_of_accounts() {
        return Ok(unlisted);
    }
    record::walk_here(read, |person, population, school| {
        let is_asked = roster.speaks_for(school, population) && read.actor().covers(school);
        if is_asked && !roster.lists(person) {
            unlisted.push(person);
        }
    })?;
    Ok(unlisted)
}

/// How many people were at each school, of the populations that the roster lists there.
///
/// # Errors
/// Those of reading.
pub fn before(read: &Read<'_>, roster: &Roster) -> Result<HashMap<Option<SchoolId>, u64>> {
    let mut before: HashMap<Option<SchoolId>, u64> = HashMap::new();
    for ((school, population), people) in record::people_at(read)? {
        if roster.populations(school).contains(&population) {
            *before.entry(school).or_default() += people;
        }
    }
    Ok(before)
}
