//! How far is a drive, homeroom by homeroom?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::lookup::own;
use super::people::{Expected, Standing, expected_people};
use super::record::{Drive, Out};
use crate::contract::Query;
use crate::error::Result;
use crate::people::{PersonState, School};
use crate::store::Read;
use crate::values::{DriveId, PersonId};

/// A drive by homeroom.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowBoard {
    /// The drive.
    pub drive: DriveId,
}

/// The answer to [`ShowBoard`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct Board {
    /// The drive.
    pub drive: Drive,
    /// The school's name.
    pub school_name: String,
    /// People expected.
    pub expected: u32,
    /// Of them, those who still wait.
    pub to_do: u32,
    /// Of them, those served in this drive.
    pub done: u32,
    /// Of them, those with whom nothing is to be done.
    pub nothing: u32,
    /// Of them, those who may keep all they have over the summer.
    pub keeps: u32,
    /// Devices in the hands of those who still wait at a collection.
    pub devices_out: u32,
    /// Of them, those that nobody has reported missing, lost or stolen.
    pub unreported: u32,
    /// Whether the last day is past.
    pub past_deadline: bool,
    /// By name of the homeroom; whoever has none comes last.
    pub homerooms: Vec<Homeroom>,
}

/// One homeroom of a drive.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Homeroom {
    /// Its name; none for whoever has none.
    pub name: Option<String>,
    /// People expected.
    pub expected: u32,
    /// Of them, those who still wait.
    pub to_do: u32,
    /// Of them, those served in this drive.
    pub done: u32,
    /// Its people by name.
    pub people: Vec<BoardPerson>,
}

/// A person on the board.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BoardPerson {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The number.
    pub number: Option<String>,
    /// The grade.
    pub grade: Option<String>,
    /// Active, left …
    pub state: PersonState,
    /// How far they are.
    pub standing: Standing,
    /// What they have in their hands.
    pub out: Vec<Out>,
}

impl Query for ShowBoard {
    const NAME: &'static str = "drive.board";
    type Output = Board;

    fn run(self, read: &Read<'_>) -> Result<Board> {
        let drive = own(read, self.drive)?;
        let school: School = read.get(drive.school)?;
        let expected = expected_people(read, &drive)?;
        let count = |standing| counted(expected.iter().filter(|person| person.standing == standing).count());
        let out = || expected.iter().flat_map(|person| &person.out);
        let (devices_out, unreported) =
            (counted(out().count()), counted(out().filter(|one| one.is_unreported()).count()));
        Ok(Board {
            school_name: school.name,
            expected: counted(expected.len()),
            to_do: count(Standing::ToDo),
            done: count(Standing::Done),
            nothing: count(Standing::Nothing),
            keeps: count(Standing::Keeps),
            devices_out,
            unreported,
            past_deadline: read.today() > drive.deadline,
            homerooms: homerooms(expected),
            drive,
        })
    }
}

fn homerooms(expected: Vec<Expected>) -> Vec<Homeroom> {
    let mut homerooms: Vec<Homeroom> = Vec::new();
    for Expected { person, standing, out, keeps } in expected {
        let at = match homerooms.iter().position(|homeroom| homeroom.name == person.homeroom) {
            Some(at) => at,
            None => {
                let name = person.homeroom.clone();
                homerooms.push(Homeroom { name, expected: 0, to_do: 0, done: 0, people: Vec::new() });
                homerooms.len() - 1
            }
        };
        let homeroom = &mut homerooms[at];
        homeroom.expected += 1;
        homeroom.to_do += u32::from(standing == Standing::ToDo);
        homeroom.done += u32::from(standing == Standing::Done);
        homeroom.people.push(BoardPerson {
            id: person.id,
            name: person.name,
            number: person.number,
            grade: person.grade,
            state: person.state,
            standing,
            out: out.into_iter().chain(keeps).collect(),
        });
    }
    homerooms.sort_by(|one, other| (one.name.is_none(), &one.name).cmp(&(other.name.is_none(), &other.name)));
    homerooms
}

fn counted(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
