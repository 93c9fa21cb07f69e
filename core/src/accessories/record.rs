//! The row: one accessory that went along with a device.

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{AccessoryId, CustodyId, DeviceId, PersonId, SchoolId, Timestamp};

crate::words! {
    /// What became of an accessory.
    pub enum AccessoryState {
        /// It is out.
        Given = "given",
        /// It came back.
        Returned = "returned",
        /// It did not come back.
        Missing = "missing",
        /// Another maker's came back in its place.
        ThirdParty = "third_party",
        /// Its holder bought a new one.
        Replaced = "replaced",
        /// The device came back, and nobody looked for it.
        NotLookedAt = "not_looked_at",
    }
}

crate::record! {
    /// One accessory on a custody.
    pub struct Accessory in "accessory" {
        /// The row.
        id: AccessoryId,
        /// The custody it went along with.
        custody: CustodyId,
        /// The school that handed it out.
        school: SchoolId,
        /// Who was given it, and pays for it; none when the device was lent to a place.
        person: Option<PersonId>,
        /// What it is.
        kind: String,
        /// What became of it.
        state: AccessoryState,
        /// When it was given.
        given_at: Timestamp,
        /// When somebody last said what became of it.
        settled_at: Option<Timestamp>,
    }
    scope |row| Scope::School(row.school);
    merge LastWritten;
    refers { custody -> "custody", school -> "school", person -> "person" }
}

impl AccessoryState {
    /// Whether somebody looked for it, and it was not there.
    pub const fn is_lost(self) -> bool {
        match self {
            Self::Missing | Self::ThirdParty => true,
            Self::Given | Self::Returned | Self::Replaced | Self::NotLookedAt => false,
        }
    }
}

impl Accessory {
    /// What went along with a custody.
    pub fn of_custody(read: &Read<'_>, custody: CustodyId) -> Result<Vec<Self>> {
        let sql = format!("SELECT {} FROM accessory WHERE custody = ?1 ORDER BY kind, id", Self::COLUMNS.join(", "));
        read.rows(&sql, [custody], Self::read)
    }

    /// What a person was given and did not bring back: still out, missing, another maker's, or not looked at.
    pub fn open_of(read: &Read<'_>, person: PersonId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM accessory WHERE person = ?1 AND state NOT IN ('returned', 'replaced') ORDER BY given_at, id",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [person], Self::read)
    }

    /// The same for everybody a school handed something out to, with the device each went along with.
    pub fn open_at(read: &Read<'_>, school: SchoolId) -> Result<Vec<(Self, DeviceId)>> {
        let columns: Vec<String> = Self::COLUMNS.iter().map(|column| format!("accessory.{column}")).collect();
        let sql = format!(
            "SELECT {}, custody.device FROM accessory JOIN custody ON custody.id = accessory.custody
             WHERE accessory.school = ?1 AND accessory.person IS NOT NULL
             AND accessory.state NOT IN ('returned', 'replaced') ORDER BY accessory.given_at, accessory.id",
            columns.join(", ")
        );
        read.rows(&sql, [school], |row| Ok((Self::read(row)?, row.get(Self::COLUMNS.len())?)))
    }
}
