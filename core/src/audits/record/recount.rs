//! The rows: a blind recount, its sample, its scans.

use rusqlite::params;

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{AuditId, DeviceId, OperatorId, PlaceId, RecountId, RowId, SchoolId, Timestamp};

crate::record! {
    /// A blind recount of an audit.
    pub struct Recount in "recount" {
        /// The row.
        id: RecountId,
        /// The audit.
        audit: AuditId,
        /// The site.
        school: SchoolId,
        /// The revision it checks.
        revision: u32,
        /// What the sample was drawn with; anybody can draw it again.
        seed: String,
        /// When it was drawn.
        drawn_at: Timestamp,
        /// By whom.
        operator: Option<OperatorId>,
        /// When it was finished: from then on what was not found again is an exception.
        finished_at: Option<Timestamp>,
    }
    scope |row| Scope::School(row.school);
    merge FirstClaims;
    refers { audit -> "audit", school -> "school", operator -> "operator" }
}

impl Recount {
    /// The recount of an audit's revision.
    pub fn of(read: &Read<'_>, audit: AuditId, revision: u32) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM recount WHERE audit = ?1 AND revision = ?2", Self::COLUMNS.join(", "));
        read.row(&sql, params![audit, revision], Self::read)
    }
}

crate::fact! {
    /// One device of a recount's sample.
    pub struct RecountItem in "recount_item" {
        /// The recount; with the device, the key.
        id: RecountId,
        /// The device.
        device: DeviceId,
        /// The site.
        school: SchoolId,
        /// Where the audit has it: the place to look in.
        place: Option<PlaceId>,
    }
    scope |row| Scope::School(row.school);
    undo Dependent("EXISTS (SELECT 1 FROM recount WHERE recount.id = recount_item.id)"); merge Union;
    refers { device -> "device" }
}

impl RecountItem {
    /// A recount's sample.
    pub fn all_of(read: &Read<'_>, recount: RecountId) -> Result<Vec<Self>> {
        let sql = format!("SELECT {} FROM recount_item WHERE id = ?1 ORDER BY device", Self::COLUMNS.join(", "));
        read.rows(&sql, [recount], Self::read)
    }
}

crate::fact! {
    /// One scan of a recount.
    pub struct RecountScan in "recount_scan" {
        /// The row.
        id: RowId,
        /// The recount.
        recount: RecountId,
        /// The site.
        school: SchoolId,
        /// The code as it came.
        code: String,
        /// The device, where one answers.
        device: Option<DeviceId>,
        /// Where.
        place: Option<PlaceId>,
        /// When.
        at: Timestamp,
        /// Who scanned.
        operator: Option<OperatorId>,
    }
    scope |row| Scope::School(row.school);
    undo Void; merge Union;
    refers { recount -> "recount", device -> "device" }
}

impl RecountScan {
    /// A recount's scans that were not voided, in order.
    pub fn all_of(read: &Read<'_>, recount: RecountId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM recount_scan WHERE recount = ?1 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = recount_scan.id) ORDER BY at, id",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [recount], Self::read)
    }
}
