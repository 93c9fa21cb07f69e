//! What does a school year look like: every day's hours, and what closes it?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CalendarEntry, business_calendar};
use crate::calendar::{DayKind, clock};
use crate::contract::Query;
use crate::error::Result;
use crate::settings::school_year::{around, asked_or_now, first_day, next_first_day};
use crate::store::Read;
use crate::values::Date;

/// The calendar of a school year.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ShowYear {
    /// The school year; today's when absent.
    #[serde(default)]
    pub school_year: Option<String>,
}

/// One day of the year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearDay {
    /// The day.
    pub date: Date,
    /// When support opens and closes, `07:30–16:30`; none on a closed day.
    pub open: Option<String>,
    /// What closes it, where the calendar says so. A weekend has none.
    pub closed_by: Option<String>,
    /// The testing window it lies in.
    pub testing: Option<String>,
}

/// The answer to [`ShowYear`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct CalendarYear {
    /// The school year.
    pub school_year: String,
    /// The one before.
    pub before: String,
    /// The one after.
    pub after: String,
    /// The time zone whose wall clock counts.
    pub zone: String,
    /// Every entry with a day in it, in the order of their days.
    pub entries: Vec<CalendarEntry>,
    /// Every day from the first to the last.
    pub days: Vec<YearDay>,
    /// How many of them are open.
    pub open_days: u32,
}

impl Query for ShowYear {
    const NAME: &'static str = "calendar.year";
    type Output = CalendarYear;

    fn run(self, read: &Read<'_>) -> Result<CalendarYear> {
        let school_year = asked_or_now(read, self.school_year)?;
        let first = first_day(read, &school_year)?;
        let next = next_first_day(first);
        let (before, after) = around(read, &school_year)?;
        let calendar = business_calendar(read)?;
        let mut entries = CalendarEntry::all(read)?;
        entries.retain(|entry| entry.from_on < next && entry.until_on >= first);
        let testing = |day: Date| {
            let tests = |entry: &&CalendarEntry| {
                entry.kind == DayKind::Testing && (entry.from_on..=entry.until_on).contains(&day)
            };
            entries.iter().find(tests).map(|entry| entry.name.clone())
        };
        let dates = first.0.iter_days().map(Date).take_while(|day| *day < next);
        let days: Vec<YearDay> = dates
            .map(|date| {
                let hours = calendar.day(date);
                YearDay {
                    date,
                    open: hours.open.map(|(from, until)| format!("{}–{}", clock(from), clock(until))),
                    closed_by: hours.closed_by.map(str::to_owned),
                    testing: testing(date),
                }
            })
            .collect();
        let open_days = days.iter().filter(|day| day.open.is_some()).count();
        Ok(CalendarYear {
            before,
            after,
            zone: read.zone().name().to_owned(),
            open_days: u32::try_from(open_days).unwrap_or(u32::MAX),
            school_year,
            entries,
            days,
        })
    }
}
