//! The question: what was recorded after a submission, about the devices it froze?

use rusqlite::params;

use super::super::late::LateKind;
use super::super::reconcile::{FoundKind, OutcomeWord};
use super::Submission;
use crate::error::Result;
use crate::store::Read;
use crate::values::{DeviceId, PeriodId, PlaceId, SchoolId, Timestamp};

/// One thing recorded after a submission.
pub struct Late {
    /// The device.
    pub device: DeviceId,
    /// Its frozen outcome, when it was expected.
    pub outcome: Option<OutcomeWord>,
    /// What it was, when it was found and not expected.
    pub found: Option<FoundKind>,
    /// What happened.
    pub kind: LateKind,
    /// When first.
    pub at: Timestamp,
    /// Where.
    pub place: Option<PlaceId>,
    /// At which school.
    pub school: SchoolId,
}

/// Everything recorded after a submission that its sheet would have shown, each kind once a device.
pub fn after(
    read: &Read<'_>,
    submission: &Submission,
    period: PeriodId,
    window: Timestamp,
    sync_since: Timestamp,
) -> Result<Vec<Late>> {
    let next = "SELECT min(opened_at) FROM audit WHERE school = ?1 AND id <> ?2 AND opened_at > ?3";
    let next: Option<Timestamp> =
        read.row(next, params![submission.school, submission.audit, submission.at], |row| row.get(0))?.flatten();
    let operation: Option<i64> =
        read.row("SELECT operation FROM submission WHERE id = ?1", [submission.id], |row| row.get(0))?;
    let bound = params![submission.id, operation, period, window, sync_since, next];
    read.rows(include_str!("../sql/late_findings.sql"), bound, |row| {
        Ok(Late {
            device: row.get(0)?,
            outcome: row.get(1)?,
            found: row.get(2)?,
            kind: row.get(3)?,
            at: row.get(4)?,
            place: row.get(5)?,
            school: row.get(6)?,
        })
    })
}
