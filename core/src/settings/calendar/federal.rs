//! How do the federal holidays of a school year come into the calendar?

use serde::Deserialize;
use ts_rs::TS;

use super::CalendarEntry;
use super::add::{EntriesAdded, NewEntry, add_entries};
use crate::calendar::{DayKind, federal_holidays};
use crate::contract::Command;
use crate::error::Result;
use crate::settings::school_year::{first_day, next_first_day};
use crate::store::{Role, Write};

/// Adds the federal holidays of a school year. A day that is a holiday already is left alone, whatever it is called.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddFederal {
    /// The school year (`2026-27`).
    pub school_year: String,
}

impl Command for AddFederal {
    const NAME: &'static str = "calendar.add_federal";
    const WHO: Role = Role::It;
    type Output = EntriesAdded;

    fn run(self, write: &mut Write<'_>) -> Result<EntriesAdded> {
        add_federal(write, &self.school_year)
    }
}

/// Adds the federal holidays of a school year.
///
/// # Errors
/// `out_of_range` for what is no school year, `no_open_day`.
pub(in crate::settings) fn add_federal(write: &mut Write<'_>, school_year: &str) -> Result<EntriesAdded> {
    let first = first_day(write, school_year)?;
    let next = next_first_day(first);
    // New Year's Day may be kept in the year before.
    let holidays = (first.year()..=next.year() + 1).flat_map(federal_holidays);
    let entries = holidays.filter(|(day, _)| (first..next).contains(day)).map(|(day, name)| NewEntry {
        kind: DayKind::Holiday,
        name: name.into(),
        from_on: day,
        until_on: None,
        note: None,
    });
    let there = CalendarEntry::all(write)?;
    let is_holiday = |new: &NewEntry| {
        there
            .iter()
            .any(|entry| entry.kind == DayKind::Holiday && (entry.from_on..=entry.until_on).contains(&new.from_on))
    };
    let (known, new): (Vec<_>, Vec<_>) = entries.partition(is_holiday);
    let answer = add_entries(write, new)?;
    Ok(EntriesAdded { known, ..answer })
}
