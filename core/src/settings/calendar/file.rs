//! What does somebody's calendar file tell, and how does it come into the calendar?

use std::collections::HashSet;
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CalendarEntry;
use super::add::{EntriesAdded, NewEntry, Overlap, add_entries, key, overlaps};
use super::in_force::{calendar_with, closed_year};
use crate::calendar::{DayKind, NoOpenDay};
use crate::contract::{Command, Query};
use crate::error::Result;
use crate::reading::days::{DayRefusal, DaysFound, DaysTold, RefusedDays, read_days};
use crate::settings::school_year::{first_day_of, next_first_day};
use crate::store::{Read, Role, Write};
use crate::values::{CalendarEntryId, Date};

/// Looks at a calendar file: a list with date, until, name and kind, or an ICS file.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct LookAtDays {
    /// The file.
    pub path: String,
    /// What days are of which the file does not say it; closures when absent.
    #[serde(default)]
    pub kind: Option<DayKind>,
}

crate::words! {
    /// What importing would do with days.
    pub enum DaysStanding {
        /// They are new.
        New = "new",
        /// They are in the calendar already.
        Known = "known",
    }
}

/// Days that a file tells, as they would come into the calendar.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DaysLook {
    /// The row of a list, or the line on which an event begins.
    #[ts(type = "number")]
    pub row: u64,
    /// What they are.
    pub kind: DayKind,
    /// Whether the file says what they are.
    pub kind_said: bool,
    /// What they are called.
    pub name: String,
    /// The first.
    pub from_on: Date,
    /// The last.
    pub until_on: Date,
    /// New or known.
    pub standing: DaysStanding,
}

/// The answer to [`LookAtDays`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct DaysLooked {
    /// What it tells, in its order.
    pub days: Vec<DaysLook>,
    /// What cannot be taken, and why.
    pub refused: Vec<RefusedDays>,
    /// Which new ones have days in common with another, in the file or in the calendar.
    pub overlaps: Vec<Overlap>,
    /// Events that were cancelled.
    pub cancelled: u32,
    /// Events that recur without an end; they are followed for this school year and the next.
    pub endless: u32,
    /// The last day for which they are followed.
    pub followed_until: Date,
}

impl Query for LookAtDays {
    const NAME: &'static str = "calendar.look";
    const WHO: Role = Role::It;
    type Output = DaysLooked;

    fn run(self, read: &Read<'_>) -> Result<DaysLooked> {
        let (mut found, followed_until) = read_file(read, &self.path)?;
        refuse_what_closes_all(read, &mut found, self.kind)?;
        let mut all = CalendarEntry::all(read)?;
        let mut keys: HashSet<_> = all.iter().map(key).collect();
        let mut answer = DaysLooked {
            days: Vec::new(),
            refused: found.refused,
            overlaps: Vec::new(),
            cancelled: found.cancelled,
            endless: found.endless,
            followed_until,
        };
        for told in found.days {
            let entry = as_entry(&told, self.kind);
            let new = keys.insert(key(&entry));
            if new {
                answer.overlaps.extend(overlaps(&entry, &all));
            }
            answer.days.push(DaysLook {
                row: told.row,
                kind: entry.kind,
                kind_said: told.kind.is_some(),
                name: entry.name.clone(),
                from_on: entry.from_on,
                until_on: entry.until_on,
                standing: if new { DaysStanding::New } else { DaysStanding::Known },
            });
            if new {
                all.push(entry);
            }
        }
        Ok(answer)
    }
}

/// Brings the days of a file into the calendar. What cannot be taken is answered with its reason; the rest is kept.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ImportDays {
    /// The file: a list with date, until, name and kind, or an ICS file.
    pub path: String,
    /// What days are of which the file does not say it; closures when absent.
    #[serde(default)]
    pub kind: Option<DayKind>,
    /// Rows, or lines on which events begin, that shall be left out.
    #[serde(default)]
    #[ts(as = "Option<Vec<u32>>", optional)]
    pub leave_out: Vec<u64>,
}

/// What became of the file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DaysImported {
    /// What is new, what was known, what overlaps.
    #[serde(flatten)]
    #[ts(flatten)]
    pub entries: EntriesAdded,
    /// What cannot be taken, and why.
    pub refused: Vec<RefusedDays>,
    /// Events that were cancelled.
    pub cancelled: u32,
    /// Events that recur without an end.
    pub endless: u32,
    /// The last day for which they were followed.
    pub followed_until: Date,
}

impl Command for ImportDays {
    const NAME: &'static str = "calendar.import";
    const WHO: Role = Role::It;
    type Output = DaysImported;

    fn run(self, write: &mut Write<'_>) -> Result<DaysImported> {
        let (mut found, followed_until) = read_file(write, &self.path)?;
        found.days.retain(|told| !self.leave_out.contains(&told.row));
        refuse_what_closes_all(write, &mut found, self.kind)?;
        let entries = found.days.iter().map(|told| {
            let entry = as_entry(told, self.kind);
            NewEntry {
                kind: entry.kind,
                name: entry.name,
                from_on: entry.from_on,
                until_on: Some(entry.until_on),
                note: None,
            }
        });
        let entries = add_entries(write, entries.collect())?;
        Ok(DaysImported {
            entries,
            refused: found.refused,
            cancelled: found.cancelled,
            endless: found.endless,
            followed_until,
        })
    }
}

/// What a file tells, and until when recurrences without an end were followed: through the next school year.
fn read_file(read: &Read<'_>, path: &str) -> Result<(DaysFound, Date)> {
    let first = first_day_of(read, read.today())?;
    let last = next_first_day(next_first_day(first)).minus_days(1);
    Ok((read_days(Path::new(path), first, last)?, last))
}

/// Refuses each row after which a school year would have no open day left; the other rows stay.
fn refuse_what_closes_all(read: &Read<'_>, found: &mut DaysFound, kind: Option<DayKind>) -> Result<()> {
    let closed = |entries: &[CalendarEntry], new: &[CalendarEntry]| {
        let touched: Vec<Date> = new.iter().flat_map(|entry| [entry.from_on, entry.until_on]).collect();
        closed_year(read, &calendar_with(read, entries)?, &touched)
    };
    let all: Vec<CalendarEntry> = found.days.iter().map(|told| as_entry(told, kind)).collect();
    if closed(&all, &all)?.is_none() {
        return Ok(());
    }
    let (mut taken, mut entries) = (Vec::new(), Vec::new());
    for row in found.days.chunk_by(|one, next| one.row == next.row) {
        let before = entries.len();
        entries.extend(row.iter().map(|told| as_entry(told, kind)));
        match closed(&entries, &entries[before..])? {
            None => taken.extend_from_slice(row),
            Some(NoOpenDay { after }) => {
                entries.truncate(before);
                let name = row.first().map(|told| told.name.clone());
                found.refused.push(RefusedDays { row: row[0].row, name, why: DayRefusal::ClosesAll { after } });
            }
        }
    }
    found.days = taken;
    Ok(())
}

fn as_entry(told: &DaysTold, kind: Option<DayKind>) -> CalendarEntry {
    CalendarEntry {
        id: CalendarEntryId(uuid::Uuid::nil()),
        kind: told.kind.or(kind).unwrap_or(DayKind::Closure),
        name: told.name.clone(),
        from_on: told.from_on,
        until_on: told.until_on,
        note: None,
    }
}
