//! The open requests as thin rows: what order and counts need, and nothing else, out of one index.

use crate::error::Result;
use crate::requests::pauses::Pauses;
use crate::requests::words::{Priority, RequestKind, RequestState};
use crate::store::Read;
use crate::values::{OperatorId, RequestId, SchoolId, Timestamp};

/// An open request, as far as its place in the queue goes.
#[derive(Debug, Clone)]
pub(in crate::requests) struct Thin {
    pub id: RequestId,
    pub school: SchoolId,
    pub opened_at: Timestamp,
    pub responded_at: Option<Timestamp>,
    pub pauses: Pauses,
    pub state: RequestState,
    pub kind: RequestKind,
    pub priority: Priority,
    pub major: bool,
    pub assignee: Option<OperatorId>,
}

/// Every open request of a school, or of all.
pub(in crate::requests) fn open_ones(read: &Read<'_>, school: Option<SchoolId>) -> Result<Vec<Thin>> {
    let sql = "SELECT id, school, opened_at, responded_at, pauses, state, kind, priority, major, assignee FROM request
               INDEXED BY request_queue WHERE ended_at IS NULL AND (?1 IS NULL OR school = ?1)";
    read.rows(sql, [school], |row| {
        Ok(Thin {
            id: row.get(0)?,
            school: row.get(1)?,
            opened_at: row.get(2)?,
            responded_at: row.get(3)?,
            pauses: row.get(4)?,
            state: row.get(5)?,
            kind: row.get(6)?,
            priority: row.get(7)?,
            major: row.get(8)?,
            assignee: row.get(9)?,
        })
    })
}
