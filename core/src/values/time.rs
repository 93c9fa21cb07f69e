//! When? An instant in UTC, or a calendar day in the district's zone.

use chrono::{DateTime, Datelike, Days, NaiveDate, SecondsFormat, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Tz;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, Value, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An instant, kept to the millisecond and stored as UTC text of fixed width (`2026-11-21T14:02:03.004Z`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Timestamp(DateTime<Utc>);

impl Timestamp {
    /// The clock of this machine.
    pub fn now() -> Self {
        Self::from_millis(Utc::now().timestamp_millis())
    }

    /// The instant that many milliseconds after 1970, clamped to what a calendar can show.
    pub fn from_millis(millis: i64) -> Self {
        Self(Utc.timestamp_millis_opt(millis).single().unwrap_or(DateTime::<Utc>::MAX_UTC))
    }

    /// Milliseconds since 1970.
    pub const fn millis(self) -> i64 {
        self.0.timestamp_millis()
    }

    /// The calendar day on which this instant falls in a zone.
    pub fn date_in(self, zone: Tz) -> Date {
        Date(self.0.with_timezone(&zone).date_naive())
    }

    /// Day and time of day as a wall clock in that zone shows them.
    pub fn wall_clock(self, zone: Tz) -> chrono::NaiveDateTime {
        self.0.with_timezone(&zone).naive_local()
    }

    /// Reads RFC 3339, or a local wall-clock time in the given zone (`2026-11-21 14:02`, `11/21/2026 2:02 PM`).
    pub fn read(text: &str, zone: Tz) -> Option<Self> {
        let text = text.trim();
        if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
            return Some(Self(instant.with_timezone(&Utc)));
        }
        const SHAPES: [&str; 8] = [
            "%Y-%m-%d %H:%M:%S%.f",
            "%Y-%m-%dT%H:%M:%S%.f",
            "%Y-%m-%d %H:%M",
            "%Y-%m-%dT%H:%M",
            "%m/%d/%Y %H:%M:%S",
            "%m/%d/%Y %H:%M",
            "%m/%d/%Y %I:%M:%S %p",
            "%m/%d/%Y %I:%M %p",
        ];
        let wall = SHAPES.iter().find_map(|shape| chrono::NaiveDateTime::parse_from_str(text, shape).ok())?;
        Some(Self::on_wall_clock(wall, zone))
    }

    /// The instant at which a wall clock in that zone shows that, the earlier where it does so twice. A time that the
    /// clock skips (`2026-03-08 02:30`) means the first instant after the gap, 03:00.
    pub fn on_wall_clock(wall: chrono::NaiveDateTime, zone: Tz) -> Self {
        let found = |wall| zone.from_local_datetime(&wall).earliest().map(|instant| Self(instant.with_timezone(&Utc)));
        // Gaps end on a quarter of an hour everywhere.
        let quarter = TimeDelta::minutes(15);
        let into = TimeDelta::minutes(i64::from(wall.minute() % 15)) + TimeDelta::seconds(i64::from(wall.second()));
        let before = wall - into - TimeDelta::nanoseconds(i64::from(wall.nanosecond()));
        found(wall).or_else(|| (1..=96).find_map(|step| found(before + quarter * step))).unwrap_or(Self(wall.and_utc()))
    }
}

impl std::fmt::Display for Timestamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (day, time) = (self.0.date_naive(), self.0.time());
        let Some(day) = digits_of(day) else {
            return f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, true));
        };
        // Written by hand: a bulk load writes millions of them, and the general formatter costs ten times as much.
        let mut text = *b"0000-00-00T00:00:00.000Z";
        text[..10].copy_from_slice(&day);
        two(&mut text, 11, time.hour());
        two(&mut text, 14, time.minute());
        two(&mut text, 17, time.second());
        // A leap second is written as the last second of its minute.
        let millis = (time.nanosecond() / 1_000_000).min(999);
        text[20] = digit(millis / 100);
        two(&mut text, 21, millis % 100);
        f.write_str(std::str::from_utf8(&text).map_err(|_| std::fmt::Error)?)
    }
}

/// The instant of a text as it is written here. Thousands are read for one page, so it is read by hand as well.
fn as_written(text: &[u8]) -> Option<DateTime<Utc>> {
    let shape = |at: usize, sign: u8| text[at] == sign;
    let fits = text.len() == 24
        && [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':'), (19, b'.'), (23, b'Z')]
            .iter()
            .all(|(at, sign)| shape(*at, *sign));
    if !fits {
        return None;
    }
    let number = |from: usize, until: usize| {
        let digits = text[from..until].iter();
        digits.copied().try_fold(0, |sum: u32, sign| sign.is_ascii_digit().then(|| sum * 10 + u32::from(sign - b'0')))
    };
    let day = NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)?).ok()?, number(5, 7)?, number(8, 10)?)?;
    Some(day.and_hms_milli_opt(number(11, 13)?, number(14, 16)?, number(17, 19)?, number(20, 23)?)?.and_utc())
}

/// A day as `2026-11-21`, where its year has four digits.
fn digits_of(day: NaiveDate) -> Option<[u8; 10]> {
    let year = u32::try_from(day.year()).ok().filter(|year| *year <= 9999)?;
    let mut text = *b"0000-00-00";
    two(&mut text, 0, year / 100);
    two(&mut text, 2, year % 100);
    two(&mut text, 5, day.month());
    two(&mut text, 8, day.day());
    Some(text)
}

fn two(text: &mut [u8], at: usize, number: u32) {
    text[at] = digit(number / 10);
    text[at + 1] = digit(number % 10);
}

fn digit(number: u32) -> u8 {
    b'0' + u8::try_from(number % 10).unwrap_or(0)
}

impl ToSql for Timestamp {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Owned(Value::Text(self.to_string())))
    }
}

impl FromSql for Timestamp {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str()?;
        if let Some(instant) = as_written(text.as_bytes()) {
            return Ok(Self(instant));
        }
        DateTime::parse_from_rfc3339(text)
            .map(|instant| Self(instant.with_timezone(&Utc)))
            .map_err(|_| FromSqlError::InvalidType)
    }
}

/// A calendar day (`2026-11-21`), in the district's zone where a rule depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Date(pub NaiveDate);

impl Date {
    /// The day with that year, month and day of month, where the calendar has one.
    pub fn of(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// Reads `2026-11-21`.
    pub fn read(text: &str) -> Option<Self> {
        text.trim().parse().ok().map(Self)
    }

    /// The day that many days later, or the last one the calendar knows.
    pub fn plus_days(self, days: u64) -> Self {
        Self(self.0.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX))
    }

    /// The day that many days earlier, or the first one the calendar knows.
    pub fn minus_days(self, days: u64) -> Self {
        Self(self.0.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN))
    }

    /// That day so many years earlier; the 29th of February becomes the 28th where there is none.
    pub fn years_before(self, years: u32) -> Self {
        Self(self.0.checked_sub_months(chrono::Months::new(years.saturating_mul(12))).unwrap_or(self.0))
    }

    /// The instant at which this day begins in a zone.
    pub fn starts_at(self, zone: Tz) -> Timestamp {
        let midnight = self.0.and_time(chrono::NaiveTime::MIN);
        // Where the clock jumps over midnight, the day begins at the first instant that exists.
        let start = (0..4).find_map(|hours| zone.from_local_datetime(&(midnight + TimeDelta::hours(hours))).earliest());
        start.map_or_else(|| Timestamp(midnight.and_utc()), |instant| Timestamp(instant.with_timezone(&Utc)))
    }

    /// Calendar year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match digits_of(self.0) {
            Some(text) => f.pad(std::str::from_utf8(&text).map_err(|_| std::fmt::Error)?),
            None => self.0.fmt(f),
        }
    }
}

impl ToSql for Date {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Owned(Value::Text(self.to_string())))
    }
}

impl FromSql for Date {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map(Self).map_err(|_| FromSqlError::InvalidType)
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::types::{FromSql, ValueRef};

    use super::{Date, Timestamp};

    #[test]
    fn an_evening_scan_belongs_to_the_districts_day_not_to_utc() {
        let late =
            Timestamp::read("2026-10-01T01:30:00Z", chrono_tz::UTC).map(|at| at.date_in(chrono_tz::America::New_York));
        assert_eq!(late, Date::of(2026, 9, 30));
    }

    #[test]
    fn what_is_stored_is_read_as_chrono_reads_it() {
        let read = |text: &str| Timestamp::column_result(ValueRef::Text(text.as_bytes())).map(Timestamp::millis).ok();
        let mut millis = -2_208_988_800_000_i64;
        while millis < 4_102_444_800_000 {
            assert_eq!(read(&Timestamp::from_millis(millis).to_string()), Some(millis));
            millis += 86_399_123 * 31;
        }
        assert_eq!(read("2026-11-21T05:00:00+02:00"), Some(1_795_230_000_000));
        for broken in [
            "2026-11-21T05:00:00.000z!",
            "2026-13-21T05:00:00.000Z",
            "2026-11-21T25:00:00.000Z",
            "2026-11-2xT05:00:00.000Z",
        ] {
            assert_eq!(read(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_day_starts_at_local_midnight() {
        let start = Date::of(2026, 11, 21).map(|day| day.starts_at(chrono_tz::America::New_York).to_string());
        assert_eq!(start.as_deref(), Some("2026-11-21T05:00:00.000Z"));
    }
}
