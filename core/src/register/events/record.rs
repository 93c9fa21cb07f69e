//! The facts: what happened to a device's status and allocation.

use crate::error::Result;
use crate::register::status::{Status, StatusEventKind};
use crate::store::{Read, Row, Scope};
use crate::values::{Date, DeviceId, IncidentId, PersonId, RowId, SchoolId, Timestamp};

crate::fact! {
    /// A status that changed, with what led to it.
    pub struct StatusChange in "status_event" {
        /// The row.
        id: RowId,
        /// The device.
        device: DeviceId,
        /// Its school then.
        school: SchoolId,
        /// When.
        at: Timestamp,
        /// What happened.
        event: StatusEventKind,
        /// The status before.
        was: Status,
        /// The status after.
        became: Status,
        /// Why.
        reason: Option<String>,
        /// An approval's or certificate's reference.
        reference: Option<String>,
        /// The day of that approval or certificate.
        dated: Option<Date>,
        /// The incident it belongs to.
        incident: Option<IncidentId>,
    }
    scope |row| Scope::School(row.school);
    undo Void; merge Union;
    refers { device -> "device", incident -> "incident" }
}

crate::fact! {
    /// An allocation that changed: another school answers for the device.
    pub struct AllocationChange in "allocation_event" {
        /// The row.
        id: RowId,
        /// The device.
        device: DeviceId,
        /// When.
        at: Timestamp,
        /// The school that answered for it.
        from_school: SchoolId,
        /// The school that answers now.
        to_school: SchoolId,
        /// Why.
        note: Option<String>,
    }
    scope |_row| Scope::District;
    undo Void; merge Union;
    refers { device -> "device" }
}

impl StatusChange {
    /// Every status change of a device that still counts, in order.
    pub fn all_of(read: &Read<'_>, device: DeviceId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM status_event WHERE device = ?1 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = status_event.id) ORDER BY at, id",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [device], Self::read)
    }

    /// Visits the last status change of each device since an instant, in order.
    pub fn last_of_each(
        read: &Read<'_>,
        since: Option<Timestamp>,
        mut visit: impl FnMut(Self) -> Result<()>,
    ) -> Result<()> {
        let sql = format!(
            "SELECT {} FROM status_event AS last WHERE (?1 IS NULL OR at >= ?1)
             AND NOT EXISTS (SELECT 1 FROM void WHERE fact = last.id)
             AND NOT EXISTS (SELECT 1 FROM status_event AS later
                             WHERE later.device = last.device AND (later.at, later.id) > (last.at, last.id)
                               AND NOT EXISTS (SELECT 1 FROM void WHERE fact = later.id))
             ORDER BY at, id",
            Self::COLUMNS.join(", ")
        );
        read.walk(&sql, rusqlite::params![since], |row| visit(Self::read(row)?))
    }
}

impl AllocationChange {
    /// Every change of a device's allocation that still counts, in order.
    pub fn all_of(read: &Read<'_>, device: DeviceId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM allocation_event WHERE device = ?1 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = allocation_event.id) ORDER BY at, id",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [device], Self::read)
    }
}

crate::fact! {
    /// Somebody used a device, as device management says beside a sync. Use shows who had it in hand, never who answers
    /// for it.
    pub struct DeviceUse in "device_use" {
        /// The row.
        id: RowId,
        /// The device.
        device: DeviceId,
        /// The school that answered for it then.
        school: SchoolId,
        /// When it reported.
        at: Timestamp,
        /// The management system.
        source: String,
        /// The user name or e-mail that was signed in.
        login: String,
        /// Whose that was, where it was known.
        person: Option<PersonId>,
    }
    scope |row| Scope::School(row.school);
    undo Void; merge Union;
    refers { device -> "device", person -> "person" }
}

impl DeviceUse {
    /// Who used a device, the latest first.
    pub fn all_of(read: &Read<'_>, device: DeviceId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM device_use WHERE device = ?1 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = device_use.id)
             ORDER BY at DESC, id DESC LIMIT 20",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [device], Self::read)
    }
}
