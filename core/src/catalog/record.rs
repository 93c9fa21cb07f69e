//! The rows a reference may name and no noun answers for yet: periods and audits.

use crate::error::Result;
use crate::store::Read;
use crate::values::{AuditId, PeriodId, SchoolId};

/// The period with that name.
pub(super) fn period_named(read: &Read<'_>, name: &str) -> Result<Option<PeriodId>> {
    read.row("SELECT id FROM period WHERE name = ?1", [name], |row| row.get(0))
}

/// The audit of a school in a period.
pub(super) fn audit_of(read: &Read<'_>, school: SchoolId, period: PeriodId) -> Result<Option<AuditId>> {
    read.row("SELECT id FROM audit WHERE school = ?1 AND period = ?2", rusqlite::params![school, period], |row| {
        row.get(0)
    })
}
