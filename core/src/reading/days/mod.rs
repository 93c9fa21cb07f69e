//! Which days does a calendar tell that somebody brings, as a list or as an ICS file?

mod ics;
mod list;
mod recur;
mod refusal;

use std::path::Path;

use crate::calendar::DayKind;
use crate::error::{Error, Result};
use crate::reading::read::{Limits, ReadProblem};
use crate::refusal::Reason;
use crate::values::Date;

pub use refusal::{DayRefusal, RefusedDays};

/// Days that a file tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaysTold {
    /// Where: the row of a list, or the line on which an event begins.
    pub row: u64,
    /// What they are called.
    pub name: String,
    /// What they are, where the file says it.
    pub kind: Option<DayKind>,
    /// The first.
    pub from_on: Date,
    /// The last.
    pub until_on: Date,
}

/// What a file tells.
#[derive(Debug, Default)]
pub struct DaysFound {
    /// Days, in the order of the file; those of a recurring event one after the other.
    pub days: Vec<DaysTold>,
    /// Rows and events that cannot be taken.
    pub refused: Vec<RefusedDays>,
    /// Events that were cancelled.
    pub cancelled: u32,
    /// Events that recur without an end.
    pub endless: u32,
}

/// The longest stretch of days that may be one entry.
pub const LONGEST_DAYS: i64 = 366;
/// The most characters a name may have.
pub const LONGEST_NAME: usize = 200;
/// The most days one file may tell: a district's calendar has some dozens.
const MOST: usize = 5_000;

/// Reads the days of a list or of an ICS file. A recurrence without an end is followed from `first` to `last` only.
///
/// # Errors
/// `no_such_file`, `cannot_read`, `column_missing`.
pub fn read_days(path: &Path, first: Date, last: Date) -> Result<DaysFound> {
    let mut found = match ics_text(path)? {
        Some(text) => ics::read(&text, first, last),
        None => list::read(path)?,
    };
    let (days, endless_names): (Vec<_>, Vec<_>) =
        std::mem::take(&mut found.days).into_iter().partition(|told| told.name.chars().count() <= LONGEST_NAME);
    found.days = days;
    found.refused.extend(endless_names.into_iter().map(|told| RefusedDays {
        row: told.row,
        name: Some(told.name.chars().take(LONGEST_NAME).collect()),
        why: DayRefusal::NameTooLong { most: LONGEST_NAME as u32 },
    }));
    found.refused.dedup();
    if found.days.len() > MOST {
        return Err(Error::from(ReadProblem::TooManyRows { limit: MOST as u64 }));
    }
    match found.days.is_empty() && found.refused.is_empty() && found.cancelled == 0 {
        true => Err(Error::from(ReadProblem::EmptyFile)),
        false => Ok(found),
    }
}

/// The text of an ICS file; nothing when the file is none.
fn ics_text(path: &Path) -> Result<Option<String>> {
    let size = std::fs::metadata(path).map_err(|error| Error::file(path, error))?;
    if size.is_dir() {
        return Err(Reason::CannotRead {
            problem: ReadProblem::Unreadable { why: crate::reading::read::UnreadableWhy::Folder },
        }
        .into());
    }
    let mut head = [0; 64];
    let mut file = std::fs::File::open(path).map_err(|error| Error::file(path, error))?;
    let filled = std::io::Read::read(&mut file, &mut head).map_err(|error| Error::file(path, error))?;
    let start = String::from_utf8_lossy(&head[..filled]).trim_start_matches('\u{FEFF}').trim_start().to_uppercase();
    if !start.starts_with("BEGIN:VCALENDAR") {
        return Ok(None);
    }
    let limit = Limits::default().file_bytes.min(16 << 20);
    if size.len() > limit {
        return Err(Error::from(ReadProblem::TooLarge { bytes: size.len(), limit }));
    }
    let bytes = std::fs::read(path).map_err(|error| Error::file(path, error))?;
    Ok(Some(match String::from_utf8(bytes) {
        Ok(text) => text,
        // Old Outlook writes the code page of its machine.
        Err(error) => encoding_rs::WINDOWS_1252.decode(error.as_bytes()).0.into_owned(),
    }))
}

/// Days as one entry can have them.
fn checked(from_on: Date, until_on: Date) -> Result<(), DayRefusal> {
    let years = 2000..2100;
    if !years.contains(&from_on.year()) || !years.contains(&until_on.year()) {
        return Err(DayRefusal::NotADay { found: from_on.to_string() });
    }
    match (until_on.0 - from_on.0).num_days() {
        ..0 => Err(DayRefusal::EndsBeforeItBegins),
        LONGEST_DAYS.. => Err(DayRefusal::TooLong { most: LONGEST_DAYS as u32 }),
        0..LONGEST_DAYS => Ok(()),
    }
}
