//! At which hours of which weekday is support open?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::refusal::Problem;

crate::words! {
    /// A day of the week.
    pub enum Weekday {
        /// Monday.
        Mon = "mon",
        /// Tuesday.
        Tue = "tue",
        /// Wednesday.
        Wed = "wed",
        /// Thursday.
        Thu = "thu",
        /// Friday.
        Fri = "fri",
        /// Saturday.
        Sat = "sat",
        /// Sunday.
        Sun = "sun",
    }
}

/// The hours of one weekday, as they are written down and sent: one stretch, by the wall clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpeningHours {
    /// The weekday.
    pub day: Weekday,
    /// When support opens, `07:30`.
    pub from: String,
    /// When it closes, `16:30`; `24:00` at the latest.
    pub until: String,
}

/// Opening hours by weekday. A weekday without hours is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week([Option<(u16, u16)>; 7]);

pub(super) const MINUTE_MS: i64 = 60_000;
const MINUTES_OF_A_DAY: u16 = 24 * 60;

impl Week {
    /// A week without an open day.
    pub const CLOSED: Self = Self([None; 7]);

    /// The week with those hours.
    ///
    /// # Errors
    /// `out_of_range` for what is no time of a day, `across_midnight` when hours end at or before the time at which they
    /// begin, `taken` when a weekday is given twice.
    pub fn of(hours: &[OpeningHours]) -> Result<Self, Problem> {
        let mut week = Self::CLOSED;
        for OpeningHours { day, from, until } in hours {
            let (opens, closes) = (minute_of_day(from)?, minute_of_day(until)?);
            if closes <= opens {
                return Err(Problem::AcrossMidnight {
                    day: day.word().into(),
                    from: from.clone(),
                    until: until.clone(),
                });
            }
            let slot = &mut week.0[*day as usize];
            if let Some(other) = slot.replace((opens, closes)) {
                let by = format!("{}–{}", clock(other.0), clock(other.1));
                return Err(Problem::Taken { found: day.word().into(), by });
            }
        }
        Ok(week)
    }

    /// The hours as they are written down, Monday first.
    pub fn hours(&self) -> Vec<OpeningHours> {
        let written = |(day, open): (&Weekday, &Option<(u16, u16)>)| {
            open.map(|(from, until)| OpeningHours { day: *day, from: clock(from), until: clock(until) })
        };
        Weekday::ALL.iter().zip(&self.0).filter_map(written).collect()
    }

    /// Minutes of the day at which a weekday opens and closes; 0 is Monday.
    pub(super) const fn open(&self, weekday: usize) -> Option<(u16, u16)> {
        self.0[weekday % 7]
    }

    /// Open milliseconds of a weekday; 0 is Monday.
    pub(super) fn open_ms(&self, weekday: usize) -> i64 {
        self.open(weekday).map_or(0, |(from, until)| i64::from(until - from) * MINUTE_MS)
    }
}

/// Minutes since midnight as a wall clock shows them.
pub fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

fn minute_of_day(text: &str) -> Result<u16, Problem> {
    let read = || {
        let (hour, minute) = text.trim().split_once(':')?;
        let digits = |part: &str| (part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit())).then_some(());
        digits(hour)?;
        digits(minute)?;
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok().filter(|minute| *minute < 60)?);
        Some(hour * 60 + minute).filter(|minute| *minute <= MINUTES_OF_A_DAY)
    };
    read().ok_or_else(|| Problem::OutOfRange { found: text.to_owned(), allowed: "00:00–24:00".into() })
}

#[cfg(test)]
mod tests {
    use super::{OpeningHours, Week, Weekday};
    use crate::refusal::Problem;

    fn on(day: Weekday, from: &str, until: &str) -> OpeningHours {
        OpeningHours { day, from: from.into(), until: until.into() }
    }

    #[test]
    fn hours_are_written_as_they_were_read() {
        let hours = [on(Weekday::Mon, "07:30", "16:30"), on(Weekday::Sun, "00:00", "24:00")];
        assert_eq!(Week::of(&hours).unwrap().hours(), hours);
        assert_eq!(Week::of(&[]).unwrap(), Week::CLOSED);
    }

    #[test]
    fn hours_across_midnight_and_times_that_are_none_are_refused() {
        let across = |from: &str, until: &str| Week::of(&[on(Weekday::Fri, from, until)]);
        for (from, until) in [("22:00", "06:00"), ("08:00", "08:00")] {
            assert!(matches!(across(from, until), Err(Problem::AcrossMidnight { .. })), "{from}–{until}");
        }
        for (from, until) in [("08:00", "24:01"), ("08:60", "09:00"), ("8", "9"), ("+8:00", "09:00"), ("", "09:00")] {
            assert!(matches!(across(from, until), Err(Problem::OutOfRange { .. })), "{from}–{until}");
        }
        let twice = [on(Weekday::Mon, "07:30", "11:30"), on(Weekday::Mon, "12:30", "16:30")];
        assert_eq!(Week::of(&twice), Err(Problem::Taken { found: "mon".into(), by: "07:30–11:30".into() }));
    }
}
