//! Which day, or which moment, does a cell say?

use chrono::{DateTime, Datelike, Days, FixedOffset, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::day_order::DayOrder;
use super::problem::{CellProblem, Expected, Why};
use super::text::{bare, check, is_nothing};
use crate::values::unguard;

/// A moment as exactly as the cell says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Only the day.
    Day(NaiveDate),
    /// Day and time on the wall, wherever the file comes from.
    Wall(NaiveDateTime),
    /// A moment everywhere.
    Exact(DateTime<Utc>),
}

impl Moment {
    /// The day as written.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Wall(at) => at.date(),
            Self::Exact(at) => at.date_naive(),
        }
    }
}

/// A day, in the order in which its column writes it; a month alone is no day.
pub fn date(cell: &str, order: DayOrder) -> Result<Option<NaiveDate>, CellProblem> {
    answer(cell, |said| Ok(read(said, order)?.day.ok_or(Why::NotUnderstood)?.day_as_written()))
}

/// The last day of updates: a day, or a month such as `Jun 2031` or `2031-06`, which lasts to its end.
pub fn update_end(cell: &str, order: DayOrder) -> Result<Option<NaiveDate>, CellProblem> {
    answer(cell, |said| {
        let read = read(said, order)?;
        match (read.day, read.month) {
            (Some(day), _) => Ok(day.day_as_written()),
            (None, Some(first)) => (first + Months::new(1)).pred_opt().ok_or(Why::Impossible),
            (None, None) => Err(Why::NotUnderstood),
        }
    })
}

/// A day with its time, if the cell says one.
pub fn moment(cell: &str, order: DayOrder) -> Result<Option<Moment>, CellProblem> {
    answer(cell, |said| Ok(read(said, order)?.day.ok_or(Why::NotUnderstood)?.moment))
}

fn answer<T>(cell: &str, read: impl Fn(&str) -> Result<T, Why>) -> Result<Option<T>, CellProblem> {
    let said = unguard(bare(cell));
    // The empty days of other programs: .NET's first day, and a device that never came online.
    if is_nothing(said) || said.starts_with("0001-01-01") || said == "0" || said.eq_ignore_ascii_case("never") {
        return Ok(None);
    }
    check(said, Expected::Date, 64, char::is_control)?;
    read(said).map(Some).map_err(|why| CellProblem::new(Expected::Date, said, why))
}

struct Read {
    day: Option<DayRead>,
    month: Option<NaiveDate>,
}

#[derive(Clone, Copy)]
struct DayRead {
    written: NaiveDate,
    moment: Moment,
}

impl DayRead {
    fn day_as_written(self) -> NaiveDate {
        self.written
    }
}

fn read(said: &str, order: DayOrder) -> Result<Read, Why> {
    if let Some(day) = simple(said, order) {
        let written = plausible(day?)?;
        return Ok(Read { day: Some(DayRead { written, moment: Moment::Day(written) }), month: None });
    }
    if let Some(moment) = number(said)? {
        return Ok(Read { day: Some(DayRead { written: moment.day(), moment }), month: None });
    }
    let (day, time) = halves(said);
    match day_part(day, order)? {
        DayPart::Month(first) if time.is_empty() => Ok(Read { day: None, month: Some(first) }),
        DayPart::Month(_) => Err(Why::NotUnderstood),
        DayPart::Day(written) => {
            let moment = if time.is_empty() { Moment::Day(written) } else { with_time(written, time)? };
            Ok(Read { day: Some(DayRead { written, moment }), month: None })
        }
    }
}

/// The two usual forms without a detour: `2026-03-05` and `3/5/2026`.
fn simple(said: &str, order: DayOrder) -> Option<Result<NaiveDate, Why>> {
    let bytes = said.as_bytes();
    let digits = |part: &[u8]| {
        let add = |sum: u32, &byte: &u8| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0'));
        part.iter().try_fold(0, add).filter(|_| !part.is_empty())
    };
    let day = |year: u32, month, day| Some(ymd(i32::try_from(year).ok()?, month, day));
    if let [year @ .., b'-', m1, m2, b'-', d1, d2] = bytes
        && year.len() == 4
    {
        return day(digits(year)?, digits(&[*m1, *m2])?, digits(&[*d1, *d2])?);
    }
    if order == DayOrder::DayFirst {
        return None;
    }
    let first = bytes.iter().take(3).position(|&byte| byte == b'/')?;
    let second = first + 1 + bytes[first + 1..].iter().take(3).position(|&byte| byte == b'/')?;
    let (month, date, year) = (&bytes[..first], &bytes[first + 1..second], &bytes[second + 1..]);
    let month = digits(month).filter(|month| *month <= 12)?;
    (year.len() == 4).then_some(())?;
    day(digits(year)?, month, digits(date)?)
}

/// Days that are written as one number: a spreadsheet's serial, 20260305, milliseconds since 1970.
fn number(said: &str) -> Result<Option<Moment>, Why> {
    if !said.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') || said.matches('.').count() > 1 {
        return Ok(None);
    }
    let (whole, part) = said.split_once('.').unwrap_or((said, ""));
    let value: u64 = whole.parse().map_err(|_| Why::NotUnderstood)?;
    match (whole.len(), part.is_empty()) {
        (13, true) => {
            let at = i64::try_from(value).ok().and_then(DateTime::from_timestamp_millis).ok_or(Why::Impossible)?;
            plausible(at.date_naive()).map(|_| Some(Moment::Exact(at)))
        }
        (8, true) => {
            let piece = |from: usize, to: usize| said[from..to].parse::<u32>().map_err(|_| Why::NotUnderstood);
            plausible(ymd(i32::try_from(piece(0, 4)?).unwrap_or(0), piece(4, 6)?, piece(6, 8)?)?)
                .map(|day| Some(Moment::Day(day)))
        }
        (5, _) => {
            let epoch = NaiveDate::from_ymd_opt(1899, 12, 30).ok_or(Why::Impossible)?;
            let day = plausible(epoch.checked_add_days(Days::new(value)).ok_or(Why::Impossible)?)?;
            Ok(Some(match second_of_day(part)? {
                0 => Moment::Day(day),
                second => Moment::Wall(day.and_time(NaiveTime::MIN) + TimeDelta::seconds(second)),
            }))
        }
        _ => Err(Why::NotUnderstood),
    }
}

/// The second of the day at which a spreadsheet's serial stands whose part behind the point is that; the nearest one.
fn second_of_day(part: &str) -> Result<i64, Why> {
    let digits = &part[..part.len().min(12)];
    let Ok(places) = u32::try_from(digits.len()) else { return Err(Why::NotUnderstood) };
    let share: i64 = if digits.is_empty() { 0 } else { digits.parse().map_err(|_| Why::NotUnderstood)? };
    let whole = 10_i64.pow(places);
    Ok((share * 86_400 * 2 + whole) / (whole * 2))
}

/// The day and the time behind it.
fn halves(said: &str) -> (&str, &str) {
    let bytes = said.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let t = (1..bytes.len()).find(|&at| bytes[at] == b'T' && digit(at - 1) && digit(at + 1));
    if let Some(at) = t {
        return (&said[..at], &said[at + 1..]);
    }
    let Some(colon) = said.find(':') else { return (said, "") };
    match said[..colon].trim_end().rfind([' ', ',', '\u{A0}', '\u{202F}']) {
        Some(at) => {
            (said[..at].trim_end_matches([' ', ',']), said[at..].trim_matches([' ', ',', '\u{A0}', '\u{202F}']))
        }
        None => (said, ""),
    }
}

enum DayPart {
    Day(NaiveDate),
    Month(NaiveDate),
}

fn day_part(said: &str, order: DayOrder) -> Result<DayPart, Why> {
    let parts: Vec<&str> = said.split(['-', '/', '.', ',', ' ', '\u{A0}']).filter(|part| !part.is_empty()).collect();
    let parts = match parts.as_slice() {
        [weekday, rest @ ..] if rest.len() == 3 && is_weekday(weekday) => rest,
        all => all,
    };
    let first_of = |year, month| plausible(ymd(year, month, 1)?).map(DayPart::Month);
    match parts {
        [a, b, c] => plausible(three(a, b, c, order)?).map(DayPart::Day),
        [a, b] => match (year(a), year(b), month_name(a), month_name(b)) {
            (Some(year), None, None, Some(month)) | (None, Some(year), Some(month), None) => first_of(year, month),
            (Some(year), Some(_) | None, None, None) if a.len() == 4 => first_of(year, small(b)?),
            (None | Some(_), Some(year), None, None) if b.len() == 4 && a.len() <= 2 => first_of(year, small(a)?),
            (Some(_) | None, Some(_) | None, Some(_) | None, Some(_) | None) => Err(Why::NotUnderstood),
        },
        _ => Err(Why::NotUnderstood),
    }
}

fn three(a: &str, b: &str, c: &str, order: DayOrder) -> Result<NaiveDate, Why> {
    if a.len() == 4 && all_digits(a) {
        let month = month_name(b).map_or_else(|| small(b), Ok)?;
        return ymd(a.parse().map_err(|_| Why::NotUnderstood)?, month, small(c)?);
    }
    let last = year(c).ok_or(Why::NotUnderstood)?;
    match (month_name(a), month_name(b)) {
        (Some(month), None) => ymd(last, month, small(b)?),
        (None, Some(month)) => ymd(last, month, small(a)?),
        (None, None) => {
            let (first, second) = (small(a)?, small(b)?);
            let (month, day) = match order {
                DayOrder::MonthFirst => (first, second),
                DayOrder::DayFirst => (second, first),
            };
            match month > 12 && day <= 12 {
                true => Err(Why::OtherOrder),
                false => ymd(last, month, day),
            }
        }
        (Some(_), Some(_)) => Err(Why::NotUnderstood),
    }
}

fn ymd(year: i32, month: u32, day: u32) -> Result<NaiveDate, Why> {
    NaiveDate::from_ymd_opt(year, month, day).ok_or(Why::Impossible)
}

/// No school's device was bought before 1970, and none is supported after 2100.
fn plausible(day: NaiveDate) -> Result<NaiveDate, Why> {
    if (1970..=2100).contains(&day.year()) { Ok(day) } else { Err(Why::Impossible) }
}

fn all_digits(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// A year in four digits, or in two: up to 68 this century.
fn year(part: &str) -> Option<i32> {
    let part = part.strip_prefix(['\'', '’']).unwrap_or(part);
    let value: i32 = part.parse().ok().filter(|_| all_digits(part))?;
    match part.len() {
        4 => Some(value),
        2 if value <= 68 => Some(2000 + value),
        2 => Some(1900 + value),
        _ => None,
    }
}

/// A day or month in one or two digits, `1st` and `22nd` too.
fn small(part: &str) -> Result<u32, Why> {
    let lower = part.to_ascii_lowercase();
    let bare = ["st", "nd", "rd", "th"].iter().find_map(|end| lower.strip_suffix(end)).unwrap_or(&lower);
    if !all_digits(bare) || bare.len() > 2 {
        return Err(Why::NotUnderstood);
    }
    bare.parse().map_err(|_| Why::NotUnderstood)
}

fn month_name(part: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let lower = part.to_ascii_lowercase();
    let at = MONTHS
        .iter()
        .position(|month| lower.len() >= 3 && month.starts_with(&lower) || lower == "sept" && *month == "september")?;
    u32::try_from(at + 1).ok()
}

fn is_weekday(part: &str) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let lower = part.to_ascii_lowercase();
    lower.len() >= 3 && DAYS.iter().any(|day| day.starts_with(&lower))
}

fn with_time(day: NaiveDate, said: &str) -> Result<Moment, Why> {
    let upper = said.to_ascii_uppercase();
    let (clock, rest) = upper.split_at(
        upper.find(|sign: char| !(sign.is_ascii_digit() || sign == ':' || sign == '.')).unwrap_or(upper.len()),
    );
    let rest = rest.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let (half, zone) = match rest {
        _ if rest.starts_with("AM") || rest.starts_with("A.M.") => {
            (Some(false), rest.trim_start_matches(['A', '.', 'M']))
        }
        _ if rest.starts_with("PM") || rest.starts_with("P.M.") => {
            (Some(true), rest.trim_start_matches(['P', '.', 'M']))
        }
        _ => (None, rest),
    };
    let at = day.and_time(clock_time(clock, half)?);
    match zone.trim() {
        "Z" | "UTC" | "GMT" => Ok(Moment::Exact(at.and_utc())),
        zone if zone.starts_with(['+', '-']) => {
            let local = at.and_local_timezone(offset(zone)?).single().ok_or(Why::Impossible)?;
            Ok(Moment::Exact(local.with_timezone(&Utc)))
        }
        // Letters such as EST name a wall clock; which one, the district's zone says.
        zone if zone.bytes().all(|byte| byte.is_ascii_alphabetic()) && zone.len() <= 5 => Ok(Moment::Wall(at)),
        _ => Err(Why::NotUnderstood),
    }
}

fn clock_time(clock: &str, afternoon: Option<bool>) -> Result<NaiveTime, Why> {
    let mut parts = clock.split(':');
    let mut next =
        || parts.next().map(|part| part.split('.').next().unwrap_or("").parse::<u32>().map_err(|_| Why::NotUnderstood));
    let (Some(hour), Some(minute)) = (next().transpose()?, next().transpose()?) else { return Err(Why::NotUnderstood) };
    let second = next().transpose()?.unwrap_or(0);
    let hour = match afternoon {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return Err(Why::Impossible),
        Some(false) => hour % 12,
        Some(true) => hour % 12 + 12,
    };
    NaiveTime::from_hms_opt(hour, minute, second.min(59)).ok_or(Why::Impossible)
}

fn offset(zone: &str) -> Result<FixedOffset, Why> {
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = match digits.len() {
        2 => (&digits[..], "0"),
        4 => digits.split_at(2),
        _ => return Err(Why::NotUnderstood),
    };
    let (hours, minutes): (i32, i32) = (hours.parse().unwrap_or(99), minutes.parse().unwrap_or(99));
    let seconds = (hours * 60 + minutes) * 60;
    FixedOffset::east_opt(if zone.starts_with('-') { -seconds } else { seconds }).ok_or(Why::Impossible)
}

#[cfg(test)]
#[path = "date_tests.rs"]
mod tests;
