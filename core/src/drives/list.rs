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
    /// People expected.
    pub expected: u32,
    /// Of them, those who still wait.
    pub to_do: u32,
    /// Whether the last day is past.
    pub past_deadline: bool,
}

impl Query for ListDrives {
    const NAME: &'static str = "drive.list";
    type Output = DriveList;

    fn run(self, read: &Read<'_>) -> Result<DriveList> {
        let actor = read.actor();
        let school = self.school.or(actor.school);
        if let Some(school) = school {
            read.must_cover(school)?;
        }
        let mut drives = Vec::new();
        for drive in Drive::all(read, school)? {
            let expected = expected_people(read, &drive)?;
            let to_do = expected.iter().filter(|person| person.standing == Standing::ToDo).count();
            drives.push(DriveRow {
                school_name: read.find::<School>(drive.school)?.map(|school| school.name).unwrap_or_default(),
                expected: u32::try_from(expected.len()).unwrap_or(u32::MAX),
                to_do: u32::try_from(to_do).unwrap_or(u32::MAX),
                past_deadline: read.today() > drive.deadline,
                drive,
            });
        }
        let (grades, homerooms) = match school {
            Some(school) => super::record::groups_of(read, school)?,
            None => (Vec::new(), Vec::new()),
        };
        Ok(DriveList { drives, may_create: actor.role >= Role::Champion, homerooms, grades })
    }
}
