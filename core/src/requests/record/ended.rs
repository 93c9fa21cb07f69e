//! What was done with, as far as a report needs it: of each request the last time it was.

use crate::error::Result;
use crate::requests::words::{ClosedBecause, RequestKind};
use crate::store::Read;
use crate::values::{SchoolId, Timestamp};

/// A request that was done with.
#[derive(Debug, Clone)]
pub(in crate::requests) struct Ended {
    pub school: SchoolId,
    pub kind: RequestKind,
    pub at: Timestamp,
    pub response_minutes: Option<u32>,
    pub response_met: bool,
    pub resolution_minutes: u32,
    pub resolution_met: bool,
    pub because: Option<ClosedBecause>,
}

/// Visits every request done with from an instant until before another, that is still done with.
pub(in crate::requests) fn ended_between(
    read: &Read<'_>,
    since: Timestamp,
    before: Timestamp,
    school: Option<SchoolId>,
    mut visit: impl FnMut(Ended),
) -> Result<()> {
    // A request that was opened again and ended again has two outcomes; the one of its present end counts.
    let sql = "SELECT request.school, request.kind, outcome.at, outcome.response_minutes, outcome.response_met,
                      outcome.resolution_minutes, outcome.resolution_met, outcome.because
               FROM request_outcome AS outcome JOIN request ON request.id = outcome.request
               WHERE outcome.at >= ?1 AND outcome.at < ?2 AND request.ended_at = outcome.at
                 AND (?3 IS NULL OR request.school = ?3)
                 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = outcome.id)";
    read.walk(sql, rusqlite::params![since, before, school], |row| {
        visit(Ended {
            school: row.get(0)?,
            kind: row.get(1)?,
            at: row.get(2)?,
            response_minutes: row.get(3)?,
            response_met: row.get::<_, Option<bool>>(4)?.unwrap_or(false),
            resolution_minutes: row.get(5)?,
            resolution_met: row.get(6)?,
            because: row.get(7)?,
        });
        Ok(())
    })
}
