//! The row: a device that went out in another's place.

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{CustodyId, DeviceId, IncidentId, PersonId, ReplacementId, SchoolId, Timestamp};

crate::words! {
    /// For how long a device takes another's place.
    pub enum ReplacementKind {
        /// For good.
        Replacement = "replacement",
        /// While the other one is repaired, or looked for.
        Loaner = "loaner",
    }
}

crate::record! {
    /// A device that went out in another's place. Whether it is still out, its custody says.
    pub struct Substitute in "replacement" {
        /// The row.
        id: ReplacementId,
        /// Because of what.
        incident: IncidentId,
        /// The school.
        school: SchoolId,
        /// To whom.
        person: PersonId,
        /// For how long.
        kind: ReplacementKind,
        /// The device that is away or damaged.
        old: DeviceId,
        /// The device that went out.
        device: DeviceId,
        /// The custody that began with it.
        custody: CustodyId,
        /// When.
        issued_at: Timestamp,
    }
    scope |row| Scope::School(row.school);
    merge Union;
    refers { incident -> "incident", school -> "school", person -> "person", old -> "device", device -> "device", custody -> "custody" }
}

impl Substitute {
    fn by(read: &Read<'_>, test: &str, key: uuid::Uuid) -> Result<Vec<Self>> {
        let sql = format!("SELECT {} FROM replacement WHERE {test} ORDER BY issued_at, id", Self::COLUMNS.join(", "));
        read.rows(&sql, [key], Self::read)
    }

    /// Every device that went out because of an incident, the oldest first.
    pub fn of_incident(read: &Read<'_>, incident: IncidentId) -> Result<Vec<Self>> {
        Self::by(read, "incident = ?1", incident.uuid())
    }

    /// Every time a device went out in another's place, or another in its place.
    pub fn of_device(read: &Read<'_>, device: DeviceId) -> Result<Vec<Self>> {
        Self::by(read, "device = ?1 OR old = ?1", device.uuid())
    }

    /// Every device that went out in another's place to a person.
    pub fn of_person(read: &Read<'_>, person: PersonId) -> Result<Vec<Self>> {
        Self::by(read, "person = ?1", person.uuid())
    }

    /// What went out in a device's place and is still out.
    pub fn still_out_for(read: &Read<'_>, old: DeviceId) -> Result<Vec<Self>> {
        Self::by(
            read,
            "old = ?1 AND EXISTS (SELECT 1 FROM custody WHERE custody.id = replacement.custody AND ended_at IS NULL)",
            old.uuid(),
        )
    }
}
