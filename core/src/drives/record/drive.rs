//! The rows of a drive.

use crate::error::Result;
use crate::people::name_key;
use crate::store::{Read, Row, Scope};
use crate::values::{CustodyId, Date, DeviceId, DriveId, PersonId, RowId, SchoolId, TextList, Timestamp};

crate::words! {
    /// Which way the devices go.
    pub enum DriveKind {
        /// They are handed out.
        Distribution = "distribution",
        /// They are collected.
        Collection = "collection",
    }
}

crate::record! {
    /// A distribution or collection of a group, by a day.
    pub struct Drive in "drive" {
        /// The row.
        id: DriveId,
        /// The school.
        school: SchoolId,
        /// Which way the devices go.
        kind: DriveKind,
        /// Its name.
        name: String,
        /// The last day.
        deadline: Date,
        /// When it was set up; what was handed out from then on counts.
        began_at: Timestamp,
        /// The grades it is for; every grade when none is named.
        grades: TextList,
        /// The homerooms it is for; every homeroom when none is named.
        homerooms: TextList,
        /// Whether it is only for the people it lists by name.
        only_listed: bool,
        /// The accessories everyone gets, or brings back.
        accessories: TextList,
        /// When it was closed.
        closed_at: Option<Timestamp>,
    }
    derived { name_norm = |row| name_key(&row.name) }
    scope |row| Scope::School(row.school);
    merge LastWritten;
    refers { school -> "school" }
}

impl Drive {
    /// Every drive of a school, or of all: the open ones first, the latest deadline first.
    pub fn all(read: &Read<'_>, school: Option<SchoolId>) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM drive WHERE ?1 IS NULL OR school = ?1
             ORDER BY closed_at IS NOT NULL, deadline DESC, name_norm",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [school], Self::read)
    }

    /// The drive of a school with that name.
    pub fn named(read: &Read<'_>, school: SchoolId, name: &str) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM drive WHERE school = ?1 AND name_norm = ?2", Self::COLUMNS.join(", "));
        read.row(&sql, rusqlite::params![school, name_key(name)], Self::read)
    }
}

crate::record! {
    /// A person a drive names.
    pub struct DrivePerson in "drive_person" {
        /// The row.
        id: RowId,
        /// The drive.
        drive: DriveId,
        /// The drive's school.
        school: SchoolId,
        /// Who.
        person: PersonId,
    }
    scope |row| Scope::School(row.school);
    merge Union;
    refers { drive -> "drive", school -> "school", person -> "person" }
}

impl DrivePerson {
    /// Whom a drive names.
    pub fn of(read: &Read<'_>, drive: DriveId) -> Result<Vec<PersonId>> {
        read.rows("SELECT person FROM drive_person WHERE drive = ?1", [drive], |row| row.get(0))
    }
}

crate::record! {
    /// A device that was handed out, or taken in, in a drive.
    pub struct DriveStep in "drive_step" {
        /// The row.
        id: RowId,
        /// The drive.
        drive: DriveId,
        /// The drive's school.
        school: SchoolId,
        /// Who got it, or who was recorded to have it.
        person: Option<PersonId>,
        /// In whose bag it came back, where that is known.
        bag: Option<PersonId>,
        /// The device.
        device: DeviceId,
        /// The custody that began or ended.
        custody: Option<CustodyId>,
        /// When.
        at: Timestamp,
    }
    scope |row| Scope::School(row.school);
    merge Union;
    refers { drive -> "drive", school -> "school", person -> "person", bag -> "person", device -> "device", custody -> "custody" }
}

impl DriveStep {
    /// Everything done in a drive, the oldest first.
    pub fn of(read: &Read<'_>, drive: DriveId) -> Result<Vec<Self>> {
        let sql = format!("SELECT {} FROM drive_step WHERE drive = ?1 ORDER BY at, id", Self::COLUMNS.join(", "));
        read.rows(&sql, [drive], Self::read)
    }
}
