//! Whom does a drive expect, and how far is each?
//!
//! Students of the school in its grades and homerooms, and whomever it names. Someone who left is expected at a
//! collection as long as they hold something.

use std::collections::{HashMap, HashSet};

use super::record::{Drive, DriveKind, DrivePerson, DriveStep, Out, kept, out_of, people_of};
use crate::error::Result;
use crate::people::{Enrolment, EnrolmentState, Person, PersonState, Population};
use crate::store::Read;
use crate::values::{PersonId, SchoolId, TextList, grade_form};

crate::words! {
    /// How far an expected person is.
    pub enum Standing {
        /// They still wait: for a device, or to bring one back.
        ToDo = "to_do",
        /// They were served in this drive.
        Done = "done",
        /// Nothing is to be done: they have a device from before, or have none to bring back.
        Nothing = "nothing",
        /// They may keep all they have over the summer.
        Keeps = "keeps",
    }
}

/// A person a drive expects.
#[derive(Debug, Clone, PartialEq)]
pub struct Expected {
    /// Who.
    pub person: Person,
    /// How far they are.
    pub standing: Standing,
    /// What they have in their hands.
    pub out: Vec<Out>,
    /// Which of that they may keep over the summer.
    pub keeps: Vec<Out>,
}

/// Everyone a drive expects, by homeroom and name.
pub fn expected_people(read: &Read<'_>, drive: &Drive) -> Result<Vec<Expected>> {
    expected(read, drive, None)
}

/// How a drive expects one person; none when it does not.
pub fn expected_person(read: &Read<'_>, drive: &Drive, person: PersonId) -> Result<Option<Expected>> {
    Ok(expected(read, drive, Some(person))?.pop())
}

fn expected(read: &Read<'_>, drive: &Drive, only: Option<PersonId>) -> Result<Vec<Expected>> {
    let named: HashSet<PersonId> = DrivePerson::of(read, drive.id)?.into_iter().collect();
    let mut out: HashMap<PersonId, Vec<Out>> = HashMap::new();
    for device in out_of(read, drive.school, drive.id, only)? {
        out.entry(device.person).or_default().push(device);
    }
    let served: HashSet<PersonId> = DriveStep::of(read, drive.id)?.iter().filter_map(|step| step.person).collect();
    let kept: HashSet<_> = kept(read, drive.school, drive.deadline.max(read.today()))?.into_iter().collect();
    let enrolled = Enrolment::at(read, drive.school)?;
    let enrolled: HashMap<PersonId, Enrolment> = enrolled.into_iter().map(|one| (one.person, one)).collect();
    let mut expected = Vec::new();
    for person in people_of(read, drive.school, drive.id, only)? {
        let (keeps, out): (Vec<Out>, Vec<Out>) = out
            .remove(&person.id)
            .unwrap_or_default()
            .into_iter()
            .partition(|device| drive.kind == DriveKind::Collection && kept.contains(&(person.id, device.device)));
        let holds = !out.is_empty() || !keeps.is_empty();
        let person = seen_from(drive.school, person, &enrolled);
        if !named.contains(&person.id) && (drive.only_listed || !takes(drive, &person, holds)) {
            continue;
        }
        let now = Holds {
            now: out.len(),
            since_began: out.iter().any(|device| device.since >= drive.began_at),
            keeps: keeps.len(),
        };
        let standing = standing(drive.kind, served.contains(&person.id), now);
        expected.push(Expected { person, standing, out, keeps });
    }
    Ok(expected)
}

/// Somebody as a school sees them: whose first school is another has the grade and homeroom that they have here, and
/// left when they left here.
fn seen_from(school: SchoolId, person: Person, enrolled: &HashMap<PersonId, Enrolment>) -> Person {
    match enrolled.get(&person.id).filter(|_| person.school != Some(school)) {
        None => person,
        Some(here) => Person {
            grade: here.grade.clone().or(person.grade),
            homeroom: here.homeroom.clone().or(person.homeroom),
            school: Some(school),
            state: if here.state == EnrolmentState::Left { PersonState::Left } else { person.state },
            ..person
        },
    }
}

/// Whether somebody of the school, not named, belongs to a drive.
fn takes(drive: &Drive, person: &Person, holds: bool) -> bool {
    let here = match (person.state, drive.kind) {
        (PersonState::Active | PersonState::Pre | PersonState::Provisional, _) => true,
        (PersonState::Left, DriveKind::Collection) => holds,
        (PersonState::Left, DriveKind::Distribution) | (PersonState::NameOnly, _) => false,
    };
    let in_grade = |grade: &String| {
        let form = grade_form(grade);
        drive.grades.words().iter().any(|named| grade_form(named) == form)
    };
    let among = |list: &TextList, is_named: &dyn Fn(&String) -> bool, word: &Option<String>| {
        list.words().is_empty() || word.as_ref().is_some_and(is_named)
    };
    person.population == Population::Student
        && person.school == Some(drive.school)
        && here
        && among(&drive.grades, &in_grade, &person.grade)
        && among(&drive.homerooms, &|homeroom| drive.homerooms.has(homeroom), &person.homeroom)
}

/// What somebody has in their hands, as far as a drive asks.
#[derive(Debug, Clone, Copy)]
struct Holds {
    now: usize,
    since_began: bool,
    keeps: usize,
}

/// How far somebody is who was served in the drive or not, and has this now.
const fn standing(kind: DriveKind, served: bool, holds: Holds) -> Standing {
    match kind {
        DriveKind::Distribution => match (holds.now, holds.since_began) {
            (0, _) => Standing::ToDo,
            (_, true) => Standing::Done,
            (_, false) => Standing::Nothing,
        },
        DriveKind::Collection => match (holds.now, holds.keeps, served) {
            (0, 0, true) => Standing::Done,
            (0, 0, false) => Standing::Nothing,
            (0, _, _) => Standing::Keeps,
            (_, _, _) => Standing::ToDo,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{DriveKind, Holds, standing};
    use std::fmt::Write as _;

    #[test]
    fn how_far_somebody_is() {
        let mut table = String::from("drive         has from since keeps served  standing\n");
        for kind in DriveKind::ALL {
            for (now, since_began, keeps) in [(0, false, 0), (0, false, 1), (1, false, 0), (1, true, 0), (1, false, 1)]
            {
                for served in [false, true] {
                    let standing = standing(*kind, served, Holds { now, since_began, keeps });
                    let (kind, standing) = (kind.word(), standing.word());
                    let _ = writeln!(table, "{kind:<13} {now} {since_began:<10} {keeps:<5} {served:<7} {standing}");
                }
            }
        }
        insta::assert_snapshot!(table);
    }
}
