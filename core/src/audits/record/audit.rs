//! The rows: a period, and one site's audit of it.

use rusqlite::params;

use super::Expected;
use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{AuditId, Date, DeviceId, OperatorId, PeriodId, RowId, SchoolId, Timestamp};

crate::record! {
    /// A quarter of a school year.
    pub struct Period in "period" {
        /// The row.
        id: PeriodId,
        /// Its name, `2026-27/Q1`.
        name: String,
        /// First day.
        starts_on: Date,
        /// Last day.
        ends_on: Date,
        /// When audits of it are due.
        due_on: Date,
    }
    scope |_row| Scope::District;
    merge Owner;
    refers {}
}

impl Period {
    /// The period with that name.
    pub fn named(read: &Read<'_>, name: &str) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM period WHERE name = ?1", Self::COLUMNS.join(", "));
        read.row(&sql, [name], Self::read)
    }

    /// Every period, the latest first.
    pub fn all(read: &Read<'_>) -> Result<Vec<Self>> {
        read.rows(&format!("SELECT {} FROM period ORDER BY starts_on DESC", Self::COLUMNS.join(", ")), [], Self::read)
    }
}

crate::words! {
    /// How far an audit is.
    pub enum AuditState {
        /// Announced.
        Planned = "planned",
        /// The expected list is frozen, scanning goes on.
        Open = "open",
        /// The school says: that is it.
        Submitted = "submitted",
        /// IT has accepted it.
        Closed = "closed",
    }
}

crate::record! {
    /// One site's audit of one period.
    pub struct Audit in "audit" {
        /// The row.
        id: AuditId,
        /// The site.
        school: SchoolId,
        /// The period.
        period: PeriodId,
        /// How far it is.
        state: AuditState,
        /// 1, and one more each time IT reopens it.
        revision: u32,
        /// When it is due.
        due_on: Date,
        /// Which opening its expected list belongs to.
        opening: Option<RowId>,
        /// When it was opened.
        opened_at: Option<Timestamp>,
        /// By whom.
        opened_by: Option<OperatorId>,
        /// The submission that holds now.
        submission: Option<RowId>,
        /// When it was submitted.
        submitted_at: Option<Timestamp>,
        /// By whom.
        submitted_by: Option<OperatorId>,
        /// When it was closed.
        closed_at: Option<Timestamp>,
        /// By whom.
        closed_by: Option<OperatorId>,
        /// Why IT sent it back or reopened it, the last time.
        sent_back_because: Option<String>,
    }
    scope |row| Scope::School(row.school);
    merge FirstClaims;
    refers { school -> "school", period -> "period", opened_by -> "operator", submitted_by -> "operator", closed_by -> "operator" }
}

impl Audit {
    /// The audit of a site and period.
    pub fn of(read: &Read<'_>, school: SchoolId, period: PeriodId) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM audit WHERE period = ?1 AND school = ?2", Self::COLUMNS.join(", "));
        read.row(&sql, params![period, school], Self::read)
    }

    /// Every audit of a period the operator may see.
    pub fn all_of(read: &Read<'_>, period: PeriodId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM audit WHERE period = ?1 AND (?2 IS NULL OR school = ?2) ORDER BY school",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, params![period, read.actor().school], Self::read)
    }

    /// Every audit of a period, whoever asks; for what is scanned elsewhere.
    pub(crate) fn everywhere(read: &Read<'_>, period: PeriodId) -> Result<Vec<Self>> {
        let sql = format!("SELECT {} FROM audit WHERE period = ?1 ORDER BY school", Self::COLUMNS.join(", "));
        read.rows(&sql, [period], Self::read)
    }

    /// The frozen row of a device, when this audit is opened and expected it.
    pub fn expected(&self, read: &Read<'_>, device: DeviceId) -> Result<Option<Expected>> {
        self.opening.map(|opening| Expected::of(read, opening, device)).transpose().map(Option::flatten)
    }
}
