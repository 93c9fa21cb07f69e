//! On which days does a school year begin and end?

use super::District;
use super::policy::{school_year_now, school_year_of};
use crate::error::{Result, invalid};
use crate::refusal::Problem;
use crate::store::Read;
use crate::values::Date;

/// The first day of a school year (`2026-27`, or `2026` where years begin in January).
///
/// # Errors
/// `out_of_range` when it is not written so.
pub fn first_day(read: &Read<'_>, school_year: &str) -> Result<Date> {
    let starts = starts_month(read)?;
    match begins_on(school_year, starts).filter(|day| school_year_of(*day, starts) == school_year) {
        Some(day) => Ok(day),
        None => {
            let allowed = if starts == 1 { "2026" } else { "2026-27" };
            invalid("school_year", Problem::OutOfRange { found: school_year.to_owned(), allowed: allowed.into() })
        }
    }
}

/// The school year that is asked for, or this one.
///
/// # Errors
/// As [`first_day`].
pub fn asked_or_now(read: &Read<'_>, asked: Option<String>) -> Result<String> {
    match self::asked(read, asked)? {
        Some(school_year) => Ok(school_year),
        None => school_year_now(read),
    }
}

/// The school year that is asked for, if any.
///
/// # Errors
/// As [`first_day`].
pub fn asked(read: &Read<'_>, asked: Option<String>) -> Result<Option<String>> {
    if let Some(school_year) = &asked {
        first_day(read, school_year)?;
    }
    Ok(asked)
}

/// The first day of the school year that begins in the year a text starts with. What was written down before a district
/// moved the beginning of its year still says which year it meant.
pub(super) fn begins_on(school_year: &str, starts_month: u32) -> Option<Date> {
    let year = school_year.get(..4)?.parse().ok().filter(|year| (2000..2100).contains(year))?;
    Date::of(year, starts_month, 1)
}

/// The school years before and after one.
///
/// # Errors
/// As [`first_day`].
pub fn around(read: &Read<'_>, school_year: &str) -> Result<(String, String)> {
    let (first, starts) = (first_day(read, school_year)?, starts_month(read)?);
    Ok((school_year_of(first.minus_days(1), starts), school_year_of(next_first_day(first), starts)))
}

/// The first day of the school year after one that begins on that day.
pub fn next_first_day(first: Date) -> Date {
    Date::of(first.year() + 1, first.month(), 1).unwrap_or_else(|| first.plus_days(365))
}

/// The first day of the school year a day falls in.
pub(super) fn first_day_of(read: &Read<'_>, day: Date) -> Result<Date> {
    let starts = starts_month(read)?;
    let year = if day.month() >= starts { day.year() } else { day.year() - 1 };
    Ok(Date::of(year, starts, 1).unwrap_or(day))
}

/// The month in which school years begin here, 1 to 12.
pub fn starts_month(read: &Read<'_>) -> Result<u32> {
    Ok(District::find(read)?.map_or(7, |district| district.year_starts_month))
}
