//! The open requests as thin rows: what order and counts need, and nothing else, out of one index.

use super::pauses::Pauses;
use crate::error::Result;
use crate::requests::queue::AskQueue;
use crate::requests::words::{Priority, RequestKind};
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
    pub kind: RequestKind,
    pub priority: Priority,
    pub major: bool,
    pub assignee: Option<OperatorId>,
}

/// Every open request of a school, or of all.
pub(in crate::requests) fn open_ones(read: &Read<'_>, school: Option<SchoolId>) -> Result<Vec<Thin>> {
    let sql = "SELECT id, school, opened_at, responded_at, pauses, kind, priority, major, assignee FROM request
               INDEXED BY request_queue WHERE ended_at IS NULL AND (?1 IS NULL OR school = ?1)";
    read.rows(sql, [school], |row| {
        Ok(Thin {
            id: row.get(0)?,
            school: row.get(1)?,
            opened_at: row.get(2)?,
            responded_at: row.get(3)?,
            pauses: row.get(4)?,
            kind: row.get(5)?,
            priority: row.get(6)?,
            major: row.get(7)?,
            assignee: row.get(8)?,
        })
    })
}

const WORDS: &str = "(instr(lower(subject || ' ' || requester_name || ' ' || coalesce(description, '') || ' ' ||
                     coalesce(portal_number, '')), lower(?1)) > 0 OR ('r-' || number) = lower(?1) OR number = ?1)";

/// The open requests in which those words stand.
pub(in crate::requests) fn open_matching(read: &Read<'_>, words: &str) -> Result<Vec<RequestId>> {
    let sql = format!("SELECT id FROM request WHERE ended_at IS NULL AND {WORDS}");
    read.rows(&sql, [words.trim()], |row| row.get(0))
}

/// A page of those done with, the latest first, and how many there are.
pub(in crate::requests) fn ended_page(
    read: &Read<'_>,
    school: Option<SchoolId>,
    asked: &AskQueue,
    offset: u32,
    limit: u32,
) -> Result<(Vec<RequestId>, u32)> {
    let kinds = serde_json::to_string(&asked.kinds)?;
    let words = asked.words.as_deref().map(str::trim).unwrap_or_default();
    let filter = format!(
        "ended_at IS NOT NULL AND (?2 IS NULL OR school = ?2)
         AND (?3 = '[]' OR kind IN (SELECT value FROM json_each(?3))) AND (?1 = '' OR {WORDS})
         AND (?4 IS NULL OR assignee = ?4) AND (?5 = 0 OR assignee IS NULL)"
    );
    let count = format!("SELECT count(*) FROM request WHERE {filter}");
    let total: Option<u32> =
        read.row(&count, rusqlite::params![words, school, kinds, asked.assignee, asked.unassigned], |row| row.get(0))?;
    let sql = format!("SELECT id FROM request WHERE {filter} ORDER BY ended_at DESC, id DESC LIMIT ?6 OFFSET ?7");
    let rows = read.rows(
        &sql,
        rusqlite::params![words, school, kinds, asked.assignee, asked.unassigned, limit, offset],
        |row| row.get(0),
    )?;
    Ok((rows, total.unwrap_or(0)))
}
