//! The rows: what a submission froze.

use std::collections::HashMap;

use rusqlite::params;

use super::super::reconcile::{FoundKind, Grade, OutcomeWord};
use crate::error::{Result, not_found};
use crate::store::{Read, Row, Scope};
use crate::values::{AuditId, DeviceId, OperatorId, PeriodId, PlaceId, RowId, SchoolId, Timestamp};

crate::fact! {
    /// The moment at which a school said: that is it.
    pub struct Submission in "submission" {
        /// The row.
        id: RowId,
        /// The audit.
        audit: AuditId,
        /// The site.
        school: SchoolId,
        /// The revision it submits.
        revision: u32,
        /// When.
        at: Timestamp,
        /// By whom.
        operator: Option<OperatorId>,
        /// Every figure of the audit, as JSON.
        figures: String,
    }
    scope |row| Scope::School(row.school);
    undo Dependent("1"); merge Union;
    refers { audit -> "audit" }
}

impl Submission {
    /// Every submission of an audit, the latest first.
    pub fn all_of(read: &Read<'_>, audit: AuditId) -> Result<Vec<Self>> {
        let sql =
            format!("SELECT {} FROM submission WHERE audit = ?1 ORDER BY at DESC, id DESC", Self::COLUMNS.join(", "));
        read.rows(&sql, [audit], Self::read)
    }

    /// When each audit of a period was submitted for the first time.
    pub fn first_of_each(read: &Read<'_>, period: PeriodId) -> Result<HashMap<AuditId, Timestamp>> {
        let sql = "SELECT audit, min(submission.at) FROM submission JOIN audit ON audit.id = submission.audit
                   WHERE audit.period = ?1 GROUP BY audit";
        Ok(read.rows(sql, [period], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
    }

    /// The submission of an audit with that row.
    ///
    /// # Errors
    /// `not_found`, also when it is another audit's.
    pub fn of(read: &Read<'_>, audit: AuditId, id: RowId) -> Result<Self> {
        match Self::find(read, id)? {
            Some(submission) if submission.audit == audit => Ok(submission),
            Some(_) | None => not_found("submission", id),
        }
    }

    /// A submission by its row.
    pub fn find(read: &Read<'_>, id: RowId) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM submission WHERE id = ?1", Self::COLUMNS.join(", "));
        read.row(&sql, params![id], Self::read)
    }
}

crate::fact! {
    /// The frozen outcome of one expected device.
    pub struct ResultRow in "result" {
        /// The submission; with the device, the key.
        id: RowId,
        /// The device.
        device: DeviceId,
        /// The site.
        school: SchoolId,
        /// Its outcome.
        outcome: OutcomeWord,
        /// The best evidence, where it was evidenced.
        grade: Option<Grade>,
        /// When it was seen, or when the evidence is from.
        seen_at: Option<Timestamp>,
        /// Where it was scanned.
        seen_place: Option<PlaceId>,
    }
    scope |row| Scope::School(row.school);
    undo Dependent("1"); merge Union;
    refers { device -> "device" }
}

impl ResultRow {
    /// Every frozen outcome of a submission, by device.
    pub fn all_of(read: &Read<'_>, submission: RowId) -> Result<Vec<Self>> {
        let sql = format!("SELECT {} FROM result WHERE id = ?1 ORDER BY device", Self::COLUMNS.join(", "));
        read.rows(&sql, [submission], Self::read)
    }
}

crate::fact! {
    /// A frozen finding: scanned, not expected.
    pub struct FoundRow in "found" {
        /// The row.
        id: RowId,
        /// The submission.
        submission: RowId,
        /// The site.
        school: SchoolId,
        /// What it was.
        kind: FoundKind,
        /// The device, where one answers.
        device: Option<DeviceId>,
        /// The code as it came.
        code: String,
        /// Where it was scanned.
        place: Option<PlaceId>,
        /// When.
        at: Timestamp,
    }
    scope |row| Scope::School(row.school);
    undo Dependent("1"); merge Union;
    refers {}
}

impl FoundRow {
    /// Every frozen finding of a submission.
    pub fn all_of(read: &Read<'_>, submission: RowId) -> Result<Vec<Self>> {
        let sql = format!("SELECT {} FROM found WHERE submission = ?1 ORDER BY kind, at, id", Self::COLUMNS.join(", "));
        read.rows(&sql, [submission], Self::read)
    }
}
