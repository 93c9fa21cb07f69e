//! The row: one decision on one exception.

use rusqlite::params;

use super::super::choices::ChoiceWord;
use super::Audit;
use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{AuditId, Date, DecisionId, DeviceId, IncidentId, OperatorId, SchoolId, Timestamp};

crate::words! {
    /// What kind of exception.
    pub enum ExceptionKind {
        /// Nobody scanned it, and nothing else shows where it is.
        Missing = "missing",
        /// It was counted, but not at its place.
        Moved = "moved",
        /// A missing, lost or stolen device was found.
        Recovery = "recovery",
        /// It is another school's.
        OtherSchool = "other_school",
        /// It was disposed of.
        Ghost = "ghost",
        /// It was set aside for a pickup.
        Surplus = "surplus",
        /// It is ours, but came after opening.
        ArrivedSince = "arrived_since",
        /// A code nobody knows.
        Unlisted = "unlisted",
        /// The blind recount did not find it where the audit did.
        Recount = "recount",
    }
}

crate::words! {
    /// How a proposed take-over was answered.
    pub enum Answer {
        /// The device goes over.
        Accepted = "accepted",
        /// It goes back.
        Declined = "declined",
    }
}

crate::record! {
    /// What was decided about one exception.
    pub struct Decision in "decision" {
        /// The row.
        id: DecisionId,
        /// The audit.
        audit: AuditId,
        /// The site.
        school: SchoolId,
        /// The revision in which it was decided.
        revision: u32,
        /// What kind of exception.
        kind: ExceptionKind,
        /// The device it is about.
        device: Option<DeviceId>,
        /// The code it is about, where no device answers.
        code_norm: Option<String>,
        /// What was decided.
        choice: ChoiceWord,
        /// Reason or explanation.
        note: Option<String>,
        /// Who vouched for having seen it.
        attested_by: Option<String>,
        /// On which day.
        attested_on: Option<Date>,
        /// The device an unlisted code turned out to be.
        target: Option<DeviceId>,
        /// The incident it led to.
        incident: Option<IncidentId>,
        /// When.
        at: Timestamp,
        /// By whom.
        operator: Option<OperatorId>,
        /// How a proposed take-over was answered.
        answer: Option<Answer>,
        /// When.
        answered_at: Option<Timestamp>,
    }
    scope |row| Scope::School(row.school);
    merge FirstClaims;
    refers { audit -> "audit", school -> "school", device -> "device", target -> "device", incident -> "incident", operator -> "operator" }
}

impl Decision {
    /// Every decision of an audit up to a revision; a later revision's replaces an earlier one's.
    pub fn all_of(read: &Read<'_>, audit: AuditId, revision: u32) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM decision WHERE audit = ?1 AND revision <= ?2 ORDER BY revision, at, id",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, params![audit, revision], Self::read)
    }

    /// Decisions up to this revision about a device, those that found a code to be it included, or about a code.
    pub fn about(read: &Read<'_>, audit: &Audit, device: Option<DeviceId>, code: Option<&str>) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM decision
             WHERE audit = ?1 AND revision <= ?2 AND (device = ?3 OR target = ?3 OR code_norm = ?4) ORDER BY revision, at, id",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, params![audit.id, audit.revision, device, code], Self::read)
    }

    /// Take-overs proposed and not answered, of devices the given school answers for; of all schools when none.
    pub fn open_take_overs(read: &Read<'_>, owner: Option<SchoolId>) -> Result<Vec<Self>> {
        let columns: Vec<String> = Self::COLUMNS.iter().map(|column| format!("decision.{column}")).collect();
        let sql = format!(
            "SELECT {} FROM decision JOIN device ON device.id = decision.device
             WHERE choice = 'take_over' AND answer IS NULL AND (?1 IS NULL OR device.school = ?1) ORDER BY decision.at",
            columns.join(", ")
        );
        read.rows(&sql, [owner], Self::read)
    }

    /// Decisions that ask IT for something, the oldest first; of one school, or of all.
    pub fn asking_it(read: &Read<'_>, school: Option<SchoolId>) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM decision WHERE choice IN ('ask_reopen', 'ask_withdraw') AND (?1 IS NULL OR school = ?1)
             ORDER BY at, id",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [school], Self::read)
    }
}
