//! Which drives are there, and how far is each?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::people::{Standing, expected_people};
use super::record::Drive;
use crate::contract::Query;
use crate::error::Result;
use crate::people::School;
use crate::store::{Read, Role};
use crate::values::SchoolId;

/// Every drive of a school, or of all the operator answers for.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ListDrives {
    /// The school; all when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
}

/// The answer to [`ListDrives`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct DriveList {
    /// The open ones first, the latest deadline first.
    pub drives: Vec<DriveRow>,
    /// Whether this operator may set one up.
    pub may_create: bool,
    /// Homerooms of the school, for setting one up.
    pub homerooms: Vec<String>,
    /// Grades of the school.
    pub grades: Vec<String>,
}

/// A drive and how far it is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DriveRow {
    /// The drive.
    pub drive: Drive,
    /// The school's name.
    pub school_name: String,
    /// How far it is; none when it is closed. There may be many of those, and the board answers for one.
    pub far: Option<HowFar>,
    /// Whether the last day is past.
    pub past_deadline: bool,
}

/// How far a drive is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct HowFar {
    /// People expected.
    pub expected: u32,
    /// Of them, those who still wait.
    pub to_do: u32,
    /// Of them, those served in this drive.
    pub done: u32,
}

impl Query for ListDrives {
    const NAME: &'static str = "drive.list";
    type Output = DriveList;

    fn run(self, read: &Read<'_>) -> Result<DriveList> {
        let school = read.school_asked(self.school)?;
        let mut drives = Vec::new();
        for drive in Drive::all(read, school)? {
            let far = match drive.closed_at {
                Some(_) => None,
                None => Some(how_far(read, &drive)?),
            };
            drives.push(DriveRow {
                school_name: read.find::<School>(drive.school)?.map(|school| school.name).unwrap_or_default(),
                far,
                past_deadline: read.today() > drive.deadline,
                drive,
            });
        }
        let (grades, homerooms) = match school {
            Some(school) => super::record::groups_of(read, school)?,
            None => (Vec::new(), Vec::new()),
        };
        Ok(DriveList { drives, may_create: read.actor().role >= Role::Champion, homerooms, grades })
    }
}

fn how_far(read: &Read<'_>, drive: &Drive) -> Result<HowFar> {
    let expected = expected_people(read, drive)?;
    let counted = |people: usize| u32::try_from(people).unwrap_or(u32::MAX);
    let count = |standing| counted(expected.iter().filter(|person| person.standing == standing).count());
    Ok(HowFar { expected: counted(expected.len()), to_do: count(Standing::ToDo), done: count(Standing::Done) })
}
