//! How many open hours lie between two instants, and when have that many passed?
//!
//! Hours are read off the wall clock: the day on which the clock jumps has as many as any other.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Timelike};
use chrono_tz::Tz;
use serde::Serialize;
use ts_rs::TS;

use super::week::{MINUTE_MS, Week};
use crate::values::{Date, Timestamp};

/// No day is open in the year that follows: nothing is ever due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct NoOpenDay {
    /// The day from which on nothing is open.
    pub after: Date,
}

/// When support is open: hours by weekday, less the days that are closed, in one time zone.
#[derive(Debug, Clone)]
pub struct BusinessCalendar {
    zone: Tz,
    weeks: Vec<Week>,
    closed: BTreeMap<Date, String>,
    stretches: Vec<Stretch>,
}

/// One day of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayHours<'c> {
    /// Minutes of the day at which support opens and closes; none on a closed day.
    pub open: Option<(u16, u16)>,
    /// What closes the day, where the calendar says so. A weekend has none.
    pub closed_by: Option<&'c str>,
}

/// Days on which one week holds without a break, and what was open before them. A calendar has few, so each question
/// is a search among some hundred of them, however far apart the instants are.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    first: i32,
    week: usize,
    open_ms: i64,
    open_days: i64,
}

/// The most days without an open one that are waited for.
const YEAR: u64 = 366;

impl BusinessCalendar {
    /// The calendar of a zone: each week holds from its day on, the first also before; closed days by what closes them.
    pub fn new(zone: Tz, weeks: Vec<(Date, Week)>, closed: impl IntoIterator<Item = (Date, String)>) -> Self {
        let mut by_day = BTreeMap::new();
        for (day, name) in closed {
            by_day.entry(day).or_insert(name);
        }
        let mut weeks = weeks;
        weeks.sort_by_key(|(from, _)| *from);
        let mut calendar = Self { zone, weeks: vec![Week::CLOSED], closed: by_day, stretches: Vec::new() };
        calendar.weeks.extend(weeks.iter().map(|(_, week)| *week));
        calendar.lay_out(&weeks.iter().map(|(from, _)| number(*from)).collect::<Vec<_>>());
        calendar
    }

    fn lay_out(&mut self, starts: &[i32]) {
        let mut breaks: BTreeSet<i32> = starts.iter().copied().collect();
        breaks.extend(self.closed.keys().flat_map(|day| [number(*day), number(*day) + 1]));
        // Before the first break the first week holds for ever, so that stretch must not be a closed day.
        breaks.insert(breaks.first().map_or(0, |first| first - 1));
        let closed: BTreeSet<i32> = self.closed.keys().map(|day| number(*day)).collect();
        for first in breaks {
            let in_force = starts.partition_point(|start| *start <= first).max(1).min(starts.len());
            let week = if closed.contains(&first) { 0 } else { in_force };
            let (open_ms, open_days) = self.stretches.last().map_or((0, 0), |before| self.open_before(before, first));
            self.stretches.push(Stretch { first, week, open_ms, open_days });
        }
    }

    /// The zone whose wall clock counts.
    pub const fn zone(&self) -> Tz {
        self.zone
    }

    /// Open milliseconds from one instant until another; 0 when that is not later.
    pub fn between(&self, from: Timestamp, until: Timestamp) -> i64 {
        if until <= from {
            return 0;
        }
        (self.open_until(until) - self.open_until(from)).max(0)
    }

    /// Open milliseconds until an instant, counted from where the calendar begins: two of them differ by
    /// [`BusinessCalendar::between`], so whoever asks about many instants and one now asks about now once.
    pub fn count(&self, at: Timestamp) -> i64 {
        self.open_until(at)
    }

    /// The earliest instant at which that many open milliseconds have passed. Closing time belongs to its day.
    ///
    /// # Errors
    /// [`NoOpenDay`] when none of the next 366 days is open, or so much never passes.
    pub fn after(&self, from: Timestamp, open_ms: i64) -> Result<Timestamp, NoOpenDay> {
        if open_ms <= 0 {
            return Ok(from);
        }
        let wall = from.wall_clock(self.zone);
        let today = wall.date();
        self.next_open_day(Date(today))?;
        let (day, ms) =
            self.moment_of(self.open_until(from).saturating_add(open_ms)).ok_or(NoOpenDay { after: Date(today) })?;
        Ok(self.instant(day, ms, Some(from)))
    }

    /// The business day that many business days after a submission. The day of submission does not count; what comes in
    /// after closing time or on a closed day counts as the next open day's.
    ///
    /// # Errors
    /// [`NoOpenDay`] when none of the next 366 days is open, or so many never come.
    pub fn business_day_after(&self, submitted: Timestamp, days: u32) -> Result<Date, NoOpenDay> {
        let wall = submitted.wall_clock(self.zone);
        let day = Date(wall.date());
        let in_time = self.day(day).open.is_some_and(|(_, until)| ms_of_day(wall) <= i64::from(until) * MINUTE_MS);
        let first = if in_time { day } else { self.next_open_day(day.plus_days(1))? };
        let (_, before) = self.totals_before(number(first));
        self.day_number(before + 1 + i64::from(days)).map(date).ok_or(NoOpenDay { after: first })
    }

    /// How many business days one day lies after another, the inverse of [`BusinessCalendar::business_day_after`]: for an
    /// open day `e`, `business_day_after(d, n) == e` exactly when `business_days_between(d, e) == n`.
    ///
    /// The starting day does not count, and a closed one stands for the next open day, which then does not count either.
    /// A closed end adds nothing, so from Friday to Sunday there are none, as there are between two closed days with no
    /// open day after the first open one. The days in reverse order give the same number below zero.
    pub fn business_days_between(&self, from: Date, to: Date) -> i64 {
        if to < from {
            return -self.business_days_between(to, from);
        }
        let (_, before) = self.totals_before(number(from));
        let (_, through) = self.totals_before(number(to) + 1);
        (through - before - 1).max(0)
    }

    /// The first open day from a day on, that day included.
    ///
    /// # Errors
    /// [`NoOpenDay`] when none of the next 366 days is open.
    pub fn next_open_day(&self, from: Date) -> Result<Date, NoOpenDay> {
        let (_, before) = self.totals_before(number(from));
        self.day_number(before + 1)
            .map(date)
            .filter(|day| *day <= from.plus_days(YEAR))
            .ok_or(NoOpenDay { after: from })
    }

    /// The hours of one day, and what closes it.
    pub fn day(&self, day: Date) -> DayHours<'_> {
        let at = number(day);
        let stretch = self.stretches[self.stretch_of(at)];
        DayHours {
            open: self.weeks[stretch.week].open(weekday(at)),
            closed_by: self.closed.get(&day).map(String::as_str),
        }
    }

    /// The instant at which a wall clock in the zone shows that minute of a day; where the clock jumps over it, the
    /// first instant after the jump.
    pub fn at(&self, day: Date, minute: u16) -> Timestamp {
        self.instant(number(day), i64::from(minute) * MINUTE_MS, None)
    }

    fn stretch_of(&self, day: i32) -> usize {
        self.stretches.partition_point(|stretch| stretch.first <= day).saturating_sub(1)
    }

    /// What was open before a day, counted from the first stretch: milliseconds and days.
    fn totals_before(&self, day: i32) -> (i64, i64) {
        self.open_before(&self.stretches[self.stretch_of(day)], day)
    }

    fn open_before(&self, stretch: &Stretch, day: i32) -> (i64, i64) {
        let week = &self.weeks[stretch.week];
        let days = day - stretch.first;
        let whole = i64::from(days.div_euclid(7));
        let (mut ms, mut count) = (stretch.open_ms, stretch.open_days);
        if whole != 0 {
            let (week_ms, week_days) = total(week);
            ms += whole * week_ms;
            count += whole * week_days;
        }
        for further in 0..days.rem_euclid(7) {
            let open = week.open_ms(weekday(stretch.first + further));
            ms += open;
            count += i64::from(open > 0);
        }
        (ms, count)
    }

    fn open_until(&self, at: Timestamp) -> i64 {
        let wall = at.wall_clock(self.zone);
        let day = wall.date().num_days_from_ce();
        let stretch = &self.stretches[self.stretch_of(day)];
        let (before, _) = self.open_before(stretch, day);
        let Some((from, until)) = self.weeks[stretch.week].open(weekday(day)) else { return before };
        let (from, until) = (i64::from(from) * MINUTE_MS, i64::from(until) * MINUTE_MS);
        before + ms_of_day(wall).clamp(from, until) - from
    }

    /// The first day and millisecond of the day at which so much was open since the first stretch.
    fn moment_of(&self, open_ms: i64) -> Option<(i32, i64)> {
        let at = self.stretches.partition_point(|stretch| stretch.open_ms < open_ms).saturating_sub(1);
        let stretch = &self.stretches[at];
        let week = &self.weeks[stretch.week];
        let (day, left) = walk(stretch.first, open_ms - stretch.open_ms, total(week).0, |day| week.open_ms(day))?;
        let (from, _) = week.open(weekday(day))?;
        Some((day, i64::from(from) * MINUTE_MS + left))
    }

    /// The day that is the so-manieth open one since the first stretch.
    fn day_number(&self, open_days: i64) -> Option<i32> {
        let at = self.stretches.partition_point(|stretch| stretch.open_days < open_days).saturating_sub(1);
        let stretch = &self.stretches[at];
        let week = &self.weeks[stretch.week];
        let one = |day| i64::from(week.open_ms(day) > 0);
        walk(stretch.first, open_days - stretch.open_days, total(week).1, one).map(|(day, _)| day)
    }

    /// The instant at which the wall clock shows that; the second of two where the first is too early.
    fn instant(&self, day: i32, ms: i64, not_before: Option<Timestamp>) -> Timestamp {
        let wall = date(day).0.and_time(chrono::NaiveTime::MIN) + TimeDelta::milliseconds(ms);
        let utc = |instant: chrono::DateTime<Tz>| Timestamp::from_millis(instant.timestamp_millis());
        let found = self.zone.from_local_datetime(&wall);
        let too_early = |at: &Timestamp| not_before.is_some_and(|bound| *at < bound);
        if let Some(at) = found.earliest().map(utc).filter(|at| !too_early(at)).or(found.latest().map(utc)) {
            return not_before.map_or(at, |bound| at.max(bound));
        }
        Timestamp::on_wall_clock(wall, self.zone)
    }
}

/// Goes from a day on until so much was open, whole weeks at once: the day, and how much of it was needed.
fn walk(first: i32, wanted: i64, in_a_week: i64, of: impl Fn(usize) -> i64) -> Option<(i32, i64)> {
    if in_a_week == 0 {
        return None;
    }
    let weeks = (wanted - 1).div_euclid(in_a_week);
    let mut left = wanted - weeks * in_a_week;
    let mut day = first.checked_add(i32::try_from(weeks.checked_mul(7)?).ok()?)?;
    loop {
        let open = of(weekday(day));
        if left <= open {
            return NaiveDate::from_num_days_from_ce_opt(day).map(|_| (day, left));
        }
        left -= open;
        day += 1;
    }
}

fn total(week: &Week) -> (i64, i64) {
    let days = (0..7).map(|day| week.open_ms(day));
    days.fold((0, 0), |(ms, days), open| (ms + open, days + i64::from(open > 0)))
}

fn number(day: Date) -> i32 {
    day.0.num_days_from_ce()
}

fn date(number: i32) -> Date {
    Date(NaiveDate::from_num_days_from_ce_opt(number).unwrap_or(NaiveDate::MAX))
}

/// 0 is Monday: the first day of the calendar was one.
fn weekday(number: i32) -> usize {
    usize::try_from((number - 1).rem_euclid(7)).unwrap_or(0)
}

fn ms_of_day(wall: NaiveDateTime) -> i64 {
    i64::from(wall.num_seconds_from_midnight()) * 1000 + i64::from(wall.nanosecond() / 1_000_000).min(999)
}

#[cfg(test)]
#[path = "hours_tests.rs"]
pub(super) mod tests;

#[cfg(test)]
#[path = "naive_tests.rs"]
mod naive;
