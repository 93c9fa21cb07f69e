//! The row: one incident.

use crate::error::Result;
use crate::register::PoliceReport;
use crate::store::{Read, Row, Scope};
use crate::values::{Date, DeviceId, IncidentId, PersonId, SchoolId, Timestamp};

crate::words! {
    /// What happened.
    pub enum IncidentKind {
        /// It was damaged.
        Damage = "damage",
        /// Nobody knows where it is, and they are still searching.
        Missing = "missing",
        /// It is given up.
        Lost = "lost",
        /// It was stolen, with a police report.
        Stolen = "stolen",
    }
}

crate::record! {
    /// What happened to a device.
    pub struct Incident in "incident" {
        /// The row.
        id: IncidentId,
        /// The device.
        device: DeviceId,
        /// The school that answers for the device: it follows while the device is away.
        school: SchoolId,
        /// Who held it then.
        holder: Option<PersonId>,
        /// What happened.
        kind: IncidentKind,
        /// Somebody says it was stolen, but there is no police report yet.
        claimed_stolen: bool,
        /// When it happened.
        happened_on: Option<Date>,
        /// Where it was last seen.
        last_seen: Option<String>,
        /// What happened, in words.
        what_happened: String,
        /// When it was reported here.
        reported_at: Timestamp,
        /// The police agency.
        police_agency: Option<String>,
        /// The police report's number.
        police_number: Option<String>,
        /// The day the report was filed with the police.
        police_filed_on: Option<Date>,
        /// When the report arrived here.
        report_received_at: Option<Timestamp>,
        /// When the device turned up.
        recovered_at: Option<Timestamp>,
        /// When the incident was closed.
        closed_at: Option<Timestamp>,
        /// The serial that whoever reported it gave.
        serial_given: Option<String>,
        /// Who reported it.
        reported_by: Option<String>,
        /// Who saw it.
        witnesses: Option<String>,
    }
    scope |row| Scope::School(row.school);
    merge LastWritten;
    refers { device -> "device", school -> "school", holder -> "person" }
}

impl Incident {
    /// Every incident of a device, the latest first.
    pub fn all_of(read: &Read<'_>, device: DeviceId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM incident WHERE device = ?1 ORDER BY reported_at DESC, id DESC",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [device], Self::read)
    }

    /// What happened while a person held a device, the latest first.
    pub fn of_holder(read: &Read<'_>, person: PersonId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM incident WHERE holder = ?1 ORDER BY reported_at DESC, id DESC LIMIT 50",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [person], Self::read)
    }

    /// The police report, once there is a whole one.
    pub fn report(&self) -> Option<PoliceReport> {
        let agency = self.police_agency.clone()?;
        Some(PoliceReport { agency, number: self.police_number.clone()?, filed_on: self.police_filed_on? })
    }
}
