//! How is a drive set up: for whom, until when, and what does everyone get?

use serde::Deserialize;
use ts_rs::TS;

use super::record::{Drive, DriveKind, DrivePerson};
use crate::accessories::kinds_known;
use crate::contract::Command;
use crate::error::{Result, invalid, required};
use crate::people::{Person, School};
use crate::refusal::Problem;
use crate::store::{Role, Write};
use crate::values::{Date, PersonId, SchoolId, TextList, one_line};

/// Sets up a distribution or a collection.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Create {
    /// The school.
    pub school: SchoolId,
    /// Which way the devices go.
    pub kind: DriveKind,
    /// Its name.
    pub name: String,
    /// The last day.
    pub deadline: Date,
    /// The grades it is for; every grade when none is named.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub grades: Vec<String>,
    /// The homerooms it is for; every homeroom when none is named.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub homerooms: Vec<String>,
    /// People it names besides, staff among them.
    #[serde(default)]
    #[ts(as = "Option<Vec<PersonId>>", optional)]
    pub people: Vec<PersonId>,
    /// Whether it is only for the people it names.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub only_listed: bool,
    /// The accessories everyone gets, or brings back.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub accessories: Vec<String>,
}

impl Command for Create {
    const NAME: &'static str = "drive.create";
    const WHO: Role = Role::Champion;
    type Output = Drive;

    fn run(self, write: &mut Write<'_>) -> Result<Drive> {
        write.get::<School>(self.school)?;
        write.must_cover(self.school)?;
        let name = one_line(&required("name", &self.name, 100)?);
        if let Some(other) = Drive::named(write, self.school, &name)? {
            return invalid("name", Problem::Taken { found: name, by: other.name });
        }
        let today = write.today();
        if self.deadline < today {
            let (found, allowed) = (self.deadline.to_string(), format!("≥ {today}"));
            return invalid("deadline", Problem::OutOfRange { found, allowed });
        }
        if self.only_listed && self.people.is_empty() {
            return invalid("people", Problem::Missing);
        }
        let drive = Drive {
            id: write.new_id(),
            school: self.school,
            kind: self.kind,
            name,
            deadline: self.deadline,
            began_at: write.now(),
            grades: TextList::of(&self.grades),
            homerooms: TextList::of(&self.homerooms),
            only_listed: self.only_listed,
            accessories: TextList::of(&kinds_known(write, &self.accessories)?),
            closed_at: None,
        };
        write.put(&drive)?;
        let mut people = self.people;
        people.sort_unstable();
        people.dedup();
        for person in people {
            let person = Person::own(write, person)?;
            let named = DrivePerson { id: write.new_id(), drive: drive.id, school: drive.school, person: person.id };
            write.put(&named)?;
        }
        Ok(drive)
    }
}
