//! What have people in their hands? One question for a whole school, by index.

use std::collections::HashSet;

use serde::Serialize;
use ts_rs::TS;

use crate::error::Result;
use crate::people::Person;
use crate::register::Status;
use crate::store::{Read, Row};
use crate::values::{AssetTag, CustodyId, Date, DeviceId, DriveId, PersonId, SchoolId, Serial, Timestamp, grade_form};

/// A device in somebody's hands.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Out {
    /// Who has it.
    pub person: PersonId,
    /// The custody.
    pub custody: CustodyId,
    /// The device.
    pub device: DeviceId,
    /// Its tag.
    pub tag: Option<AssetTag>,
    /// Its serial.
    pub serial: Option<Serial>,
    /// Its model.
    pub model: Option<String>,
    /// Whether it is accounted for.
    pub status: Status,
    /// Since when.
    pub since: Timestamp,
    /// When it is due back.
    pub due_on: Option<Date>,
    /// The school that answers for the device.
    pub school: SchoolId,
}

impl Out {
    /// Whether nobody has reported it missing, lost or stolen yet.
    pub fn is_unreported(&self) -> bool {
        self.status == Status::InService
    }
}

/// The people of a school, those who belong or belonged there besides, and those a drive names; or only one of them.
const OF_DRIVE: &str = "SELECT id FROM (SELECT id FROM person WHERE school = ?1
                        UNION SELECT person FROM enrolment WHERE school = ?1
                        UNION SELECT person FROM drive_person WHERE drive = ?2) WHERE ?3 IS NULL OR id = ?3";

/// The people whom a drive of a school may be about, by homeroom and name; only that one, when one is named.
pub fn people_of(read: &Read<'_>, school: SchoolId, drive: DriveId, only: Option<PersonId>) -> Result<Vec<Person>> {
    let columns = Person::COLUMNS.join(", ");
    let sql = format!("SELECT {columns} FROM person WHERE id IN ({OF_DRIVE}) ORDER BY homeroom, name_norm, id");
    read.rows(&sql, rusqlite::params![school, drive, only], Person::read)
}

/// What those people have in their hands of that school's devices, person by person.
pub fn out_of(read: &Read<'_>, school: SchoolId, drive: DriveId, only: Option<PersonId>) -> Result<Vec<Out>> {
    let sql = format!(
        "SELECT custody.person, custody.id, device.id, device.tag, device.serial, model.name, device.status,
                custody.started_at, custody.due_on, device.school
         FROM custody JOIN device ON device.id = custody.device LEFT JOIN model ON model.id = device.model
         WHERE custody.person IN ({OF_DRIVE}) AND custody.ended_at IS NULL AND device.school = ?1
         ORDER BY custody.person, device.tag_norm"
    );
    read.rows(&sql, rusqlite::params![school, drive, only], |row| {
        Ok(Out {
            person: row.get(0)?,
            custody: row.get(1)?,
            device: row.get(2)?,
            tag: row.get(3)?,
            serial: row.get(4)?,
            model: row.get(5)?,
            status: row.get(6)?,
            since: row.get(7)?,
            due_on: row.get(8)?,
            school: row.get(9)?,
        })
    })
}

/// Who may keep which device on a day.
pub fn kept(read: &Read<'_>, school: SchoolId, on: Date) -> Result<Vec<(PersonId, DeviceId)>> {
    let sql = "SELECT person, device FROM summer_keep WHERE school = ?1 AND from_on <= ?2 AND until_on >= ?2";
    read.rows(sql, rusqlite::params![school, on], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The grades and homerooms of a school's students who are here; a grade that is written in two ways, once.
pub fn groups_of(read: &Read<'_>, school: SchoolId) -> Result<(Vec<String>, Vec<String>)> {
    let ask = |column: &str| {
        let sql = format!(
            "SELECT DISTINCT {column} FROM person WHERE school = ?1 AND population = 'student' AND state <> 'left'
             AND {column} IS NOT NULL ORDER BY {column}"
        );
        read.rows(&sql, [school], |row| row.get(0))
    };
    let mut grades: Vec<String> = ask("grade")?;
    let mut forms = HashSet::new();
    grades.retain(|grade| forms.insert(grade_form(grade)));
    Ok((grades, ask("homeroom")?))
}
