//! The open requests as thin rows: what order and counts need, and nothing else, out of one index. And what was done with,
//! page by page.

use std::collections::HashSet;

use rusqlite::{Row as SqlRow, ToSql};

use super::pauses::Pauses;
use crate::error::Result;
use crate::requests::queue::AskQueue;
use crate::requests::words::{Priority, RequestKind};
use crate::store::Read;
use crate::values::{OperatorId, RequestId, SchoolId, Timestamp, folded};

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

/// What stands in the columns that are searched.
const TEXTS: &str = "id, number, subject, requester_name, description, portal_number";

/// Words that are looked for: a request's number, or what stands in it, whatever the case and without accents.
struct Sought {
    number: Option<u32>,
    words: String,
}

impl Sought {
    /// None where nothing but blanks was typed.
    fn of(words: &str) -> Option<Self> {
        let words = folded(words);
        let number = words.strip_prefix("R-").unwrap_or(&words).parse().ok();
        (!words.is_empty()).then_some(Self { number, words })
    }

    /// Whether a row of [`TEXTS`] is meant.
    fn finds(&self, row: &SqlRow<'_>) -> Result<bool> {
        let number: u32 = row.get(1)?;
        if self.number == Some(number) {
            return Ok(true);
        }
        let mut text = String::new();
        for column in 2..=5 {
            if let Some(said) = row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from)? {
                text.push_str(said);
                text.push(' ');
            }
        }
        Ok(folded(&text).contains(&self.words))
    }
}

/// The open requests in which those words stand; nothing where no words are looked for.
pub(in crate::requests) fn open_matching(read: &Read<'_>, words: &str) -> Result<Option<HashSet<RequestId>>> {
    let Some(sought) = Sought::of(words) else { return Ok(None) };
    let mut found = HashSet::new();
    read.walk(&format!("SELECT {TEXTS} FROM request WHERE ended_at IS NULL"), [], |row| {
        if sought.finds(row)? {
            found.insert(row.get(0)?);
        }
        Ok(())
    })?;
    Ok(Some(found))
}

/// A page of those done with, the latest first, and how many there are.
pub(in crate::requests) fn ended_page(
    read: &Read<'_>,
    school: Option<SchoolId>,
    asked: &AskQueue,
    offset: u32,
    limit: u32,
) -> Result<(Vec<RequestId>, u32)> {
    let sought = asked.words.as_deref().and_then(Sought::of);
    // Only what is asked for stands in the question: an index answers it then. For words every row is read, and the `+`
    // lets them be read as they lie.
    let mut which = if sought.is_some() { "+ended_at IS NOT NULL" } else { "ended_at IS NOT NULL" }.to_owned();
    let kinds = serde_json::to_string(&asked.kinds)?;
    let mut values: Vec<&dyn ToSql> = Vec::new();
    if let Some(school) = &school {
        which += " AND school = ?";
        values.push(school);
    }
    if !asked.kinds.is_empty() {
        which += " AND kind IN (SELECT value FROM json_each(?))";
        values.push(&kinds);
    }
    if let Some(assignee) = &asked.assignee {
        which += " AND assignee = ?";
        values.push(assignee);
    }
    if asked.unassigned {
        which += " AND assignee IS NULL";
    }
    if let Some(sought) = &sought {
        return ended_matching(read, sought, &which, &values, offset, limit);
    }
    let count = format!("SELECT count(*) FROM request WHERE {which}");
    let total = read.row(&count, values.as_slice(), |row| row.get(0))?.unwrap_or(0);
    let sql = format!("SELECT id FROM request WHERE {which} ORDER BY ended_at DESC, id DESC LIMIT ? OFFSET ?");
    values.extend([&limit as &dyn ToSql, &offset]);
    Ok((read.rows(&sql, values.as_slice(), |row| row.get(0))?, total))
}

/// The same by words.
fn ended_matching(
    read: &Read<'_>,
    sought: &Sought,
    which: &str,
    values: &[&dyn ToSql],
    offset: u32,
    limit: u32,
) -> Result<(Vec<RequestId>, u32)> {
    let mut found: Vec<(Timestamp, RequestId)> = Vec::new();
    read.walk(&format!("SELECT {TEXTS}, ended_at FROM request WHERE {which}"), values, |row| {
        if sought.finds(row)? {
            found.push((row.get(6)?, row.get(0)?));
        }
        Ok(())
    })?;
    found.sort_unstable_by(|one, other| other.cmp(one));
    let page = found.iter().skip(offset as usize).take(limit as usize).map(|(_, id)| *id).collect();
    Ok((page, u32::try_from(found.len()).unwrap_or(u32::MAX)))
}
