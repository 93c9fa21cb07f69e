//! How do holidays, closures and testing windows come into the calendar?

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::moved::{DueBefore, DueMoved};
use super::{CalendarEntry, must_open_in};
use crate::calendar::DayKind;
use crate::contract::Command;
use crate::error::{Result, invalid, required};
use crate::reading::days::{LONGEST_DAYS, LONGEST_NAME};
use crate::refusal::Problem;
use crate::store::{Role, Write};
use crate::values::{Date, one_line, tidy};

/// Days to put into the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NewEntry {
    /// Holiday, closure or testing window.
    pub kind: DayKind,
    /// What it is called.
    pub name: String,
    /// The first day.
    pub from_on: Date,
    /// The last day; the first when absent.
    #[serde(default)]
    pub until_on: Option<Date>,
    /// What else is to be known.
    #[serde(default)]
    pub note: Option<String>,
}

/// Adds holidays, closures and testing windows.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddEntries {
    /// One or several.
    pub entries: Vec<NewEntry>,
}

/// Two entries that have days in common. Both stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Overlap {
    /// The new one.
    pub name: String,
    /// The other one.
    pub with: String,
    /// The first day they have in common.
    pub from_on: Date,
    /// The last.
    pub until_on: Date,
}

/// What was added.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct EntriesAdded {
    /// What is new in the calendar.
    pub added: Vec<CalendarEntry>,
    /// What was there already, and was left out.
    pub known: Vec<NewEntry>,
    /// Which of the new ones have days in common with another.
    pub overlaps: Vec<Overlap>,
    /// How many open requests are due at another time by that.
    pub moved: DueMoved,
}

impl Command for AddEntries {
    const NAME: &'static str = "calendar.add";
    const WHO: Role = Role::It;
    type Output = EntriesAdded;

    fn run(self, write: &mut Write<'_>) -> Result<EntriesAdded> {
        if self.entries.is_empty() {
            return invalid("entries", Problem::Missing);
        }
        add_entries(write, self.entries)
    }
}

/// Adds entries; leaves out what is there already, and says which overlap.
///
/// # Errors
/// `missing`, `too_long`, `ends_before_it_begins`, `out_of_range`, `no_open_day`.
pub(super) fn add_entries(write: &mut Write<'_>, entries: Vec<NewEntry>) -> Result<EntriesAdded> {
    let due = DueBefore::of(write)?;
    let mut all = CalendarEntry::all(write)?;
    let mut keys: HashSet<_> = all.iter().map(key).collect();
    let mut answer = EntriesAdded::default();
    for new in entries {
        let entry = checked(CalendarEntry {
            id: write.new_id(),
            kind: new.kind,
            name: new.name.clone(),
            from_on: new.from_on,
            until_on: new.until_on.unwrap_or(new.from_on),
            note: new.note.clone(),
        })?;
        if !keys.insert(key(&entry)) {
            answer.known.push(new);
            continue;
        }
        answer.overlaps.extend(overlaps(&entry, &all));
        write.put(&entry)?;
        all.push(entry.clone());
        answer.added.push(entry);
    }
    let touched: Vec<Date> = answer.added.iter().flat_map(|entry| [entry.from_on, entry.until_on]).collect();
    must_open_in(write, &touched)?;
    answer.moved = due.moved(write)?;
    Ok(answer)
}

/// An entry as it may be kept: named, in order, and not without end.
pub(super) fn checked(mut entry: CalendarEntry) -> Result<CalendarEntry> {
    entry.name = one_line(&required("name", &entry.name, LONGEST_NAME)?);
    entry.note = tidy(entry.note);
    if entry.note.as_ref().is_some_and(|note| note.chars().count() > 2_000) {
        return invalid("note", Problem::TooLong { most: 2_000 });
    }
    if entry.until_on < entry.from_on {
        return invalid("until_on", Problem::EndsBeforeItBegins);
    }
    for (field, day) in [("from_on", entry.from_on), ("until_on", entry.until_on)] {
        if !(2000..2100).contains(&day.year()) {
            let allowed = "2000-01-01–2099-12-31".to_owned();
            return invalid(field, Problem::OutOfRange { found: day.to_string(), allowed });
        }
    }
    if (entry.until_on.0 - entry.from_on.0).num_days() >= LONGEST_DAYS {
        let last = entry.from_on.plus_days(LONGEST_DAYS.unsigned_abs() - 1);
        return invalid(
            "until_on",
            Problem::OutOfRange { found: entry.until_on.to_string(), allowed: format!("≤ {last}") },
        );
    }
    Ok(entry)
}

/// What makes two entries the same.
pub(super) fn key(entry: &CalendarEntry) -> (DayKind, String, Date, Date) {
    (entry.kind, entry.name.to_lowercase(), entry.from_on, entry.until_on)
}

/// The other entries that an entry has days in common with.
pub(super) fn overlaps(entry: &CalendarEntry, others: &[CalendarEntry]) -> Vec<Overlap> {
    let common = |other: &CalendarEntry| {
        let (from_on, until_on) = (entry.from_on.max(other.from_on), entry.until_on.min(other.until_on));
        let overlap = Overlap { name: entry.name.clone(), with: other.name.clone(), from_on, until_on };
        (from_on <= until_on).then_some(overlap)
    };
    others.iter().filter_map(common).collect()
}
