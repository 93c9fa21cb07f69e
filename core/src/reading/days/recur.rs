//! On which days does an event recur?

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeZone};
use rrule::{Frequency, RRule, Tz, Unvalidated};

use super::DayRefusal;
use crate::values::Date;

/// The most times one event may recur.
const MOST: usize = 800;

/// How an event recurs.
pub(super) struct Recurrence {
    /// Each day on which it begins.
    pub begins: BTreeSet<Date>,
    /// Whether the rule has no end.
    pub endless: bool,
}

/// Follows a rule (`FREQ=YEARLY;BYMONTH=11`) from the event's first day. One without an end is followed between `first`
/// and `last` only.
pub(super) fn follow(rule: &str, start: Date, first: Date, last: Date) -> Result<Recurrence, DayRefusal> {
    let unclear = || DayRefusal::NotARule { found: rule.chars().take(200).collect() };
    // The end is taken out of the rule: calendars write it as a day, as local time and as UTC, and only its day counts.
    let (ends, rest): (Vec<&str>, Vec<&str>) =
        rule.split(';').filter(|part| !part.is_empty()).partition(|part| part.to_uppercase().starts_with("UNTIL="));
    let until = match ends.as_slice() {
        [] => None,
        [only] => Some(day_of(&only["UNTIL=".len()..]).ok_or_else(unclear)?),
        [_, _, ..] => return Err(unclear()),
    };
    let rule: RRule<Unvalidated> = rest.join(";").parse().map_err(|_| unclear())?;
    match rule.get_freq() {
        Frequency::Yearly | Frequency::Monthly | Frequency::Weekly | Frequency::Daily => {}
        Frequency::Hourly | Frequency::Minutely | Frequency::Secondly => return Err(unclear()),
    }
    let endless = until.is_none() && rule.get_count().is_none();
    let noon = start.0.and_hms_opt(12, 0, 0).and_then(|noon| Tz::UTC.from_local_datetime(&noon).single());
    let set = rule.build(noon.ok_or_else(unclear)?).map_err(|_| unclear())?.limit();
    let stop = if endless { last } else { until.unwrap_or(Date(NaiveDate::MAX)) };
    let mut begins = BTreeSet::new();
    for at in &set {
        let day = Date(at.date_naive());
        if day > stop {
            break;
        }
        if !endless || day >= first {
            begins.insert(day);
        }
        if begins.len() > MOST {
            return Err(DayRefusal::TooOften { most: MOST as u32 });
        }
    }
    Ok(Recurrence { begins, endless })
}

/// The day of `20261126`, `20261126T000000` or `20261126T000000Z`.
pub(super) fn day_of(text: &str) -> Option<Date> {
    let digits = text.trim().get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let rest = &text.trim()[8..];
    let plain = rest.is_empty() || rest.starts_with(['T', 't']);
    let day = NaiveDate::parse_from_str(digits, "%Y%m%d").ok()?;
    plain.then_some(Date(day))
}
