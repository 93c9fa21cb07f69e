//! Which calendar counts open hours in this district?

use std::collections::BTreeSet;

use super::CalendarEntry;
use crate::calendar::{BusinessCalendar, DayKind, NoOpenDay};
use crate::error::Result;
use crate::refusal::Reason;
use crate::settings::school_year::{begins_on, first_day_of, next_first_day, starts_month};
use crate::settings::{SupportPolicy, support};
use crate::store::Read;
use crate::values::Date;

/// The calendar that counts open hours: the support hours of each school year, less holidays and closures, and less
/// testing windows in the school years whose policy says that they stop the clock.
pub fn business_calendar(read: &Read<'_>) -> Result<BusinessCalendar> {
    calendar_with(read, &[])
}

/// The same calendar, as if it had more entries.
pub(super) fn calendar_with(read: &Read<'_>, more: &[CalendarEntry]) -> Result<BusinessCalendar> {
    let policies = support_policies(read)?;
    let stops_on = |day: Date| {
        let at = policies.partition_point(|(from, _)| *from <= day);
        policies[..at].last().is_some_and(|(_, policy)| policy.testing_stops_clock)
    };
    let mut entries = CalendarEntry::all(read)?;
    entries.extend_from_slice(more);
    let closes = |entry: &CalendarEntry, day: Date| match entry.kind {
        DayKind::Holiday | DayKind::Closure => true,
        DayKind::Testing => stops_on(day),
    };
    let closed = entries
        .iter()
        .flat_map(|entry| entry.days().filter(move |day| closes(entry, *day)).map(|day| (day, entry.name.clone())));
    let weeks: Result<Vec<_>> = policies.iter().map(|(from, policy)| Ok((*from, policy.opening()?))).collect();
    Ok(BusinessCalendar::new(read.zone(), weeks?, closed))
}

/// Every version of the support policy with the day from which on it holds, the earliest first; before the district set
/// one, the usual one holds.
pub fn support_policies(read: &Read<'_>) -> Result<Vec<(Date, SupportPolicy)>> {
    let mut policies = vec![(Date(chrono::NaiveDate::MIN), SupportPolicy::default())];
    let starts = starts_month(read)?;
    for (school_year, policy) in support::versions(read)? {
        policies.extend(begins_on(&school_year, starts).map(|from| (from, policy)));
    }
    Ok(policies)
}

/// Every school year in which one of those days falls has an open day.
///
/// # Errors
/// `no_open_day`.
pub(in crate::settings) fn must_open_in(read: &Read<'_>, days: &[Date]) -> Result<()> {
    match closed_year(read, &business_calendar(read)?, days)? {
        Some(never) => Err(Reason::NoOpenDay(never).into()),
        None => Ok(()),
    }
}

/// The first school year without an open day, of those in which one of those days falls.
pub(super) fn closed_year(read: &Read<'_>, calendar: &BusinessCalendar, days: &[Date]) -> Result<Option<NoOpenDay>> {
    let years: Result<BTreeSet<Date>> = days.iter().map(|day| first_day_of(read, *day)).collect();
    let opens = |first: &Date| calendar.next_open_day(*first).is_ok_and(|open| open < next_first_day(*first));
    Ok(years?.into_iter().find(|first| !opens(first)).map(|after| NoOpenDay { after }))
}
