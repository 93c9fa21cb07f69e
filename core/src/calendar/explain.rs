//! When is something due whose clock may stop, and why then?

use serde::Serialize;
use ts_rs::TS;

use super::hours::{BusinessCalendar, NoOpenDay};
use super::week::{MINUTE_MS, clock};
use crate::values::{Date, Timestamp};

/// A time during which the clock stands: from when, and until when, where it goes on again.
pub type Pause = (Timestamp, Option<Timestamp>);

/// One stretch of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DaySegment {
    /// From when, as the wall clock shows it: `07:30`.
    pub from: String,
    /// Until when.
    pub until: String,
    /// Whether the clock stood.
    pub paused: bool,
}

/// What one day adds to a clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DayClock {
    /// The day.
    pub date: Date,
    /// Open minutes of the day that counted.
    #[ts(type = "number")]
    pub counted_minutes: i64,
    /// All that had counted when the day was over.
    #[ts(type = "number")]
    pub adds_up_to_minutes: i64,
    /// What closes the day, where the calendar says so. A weekend has none, and no segments.
    pub closed_by: Option<String>,
    /// The open stretches of the day from the beginning of the clock until it is due, counted and paused.
    pub segments: Vec<DaySegment>,
}

/// When something is due, and why then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Explanation {
    /// When the clock began.
    pub opened: Timestamp,
    /// Open minutes that may pass.
    #[ts(type = "number")]
    pub target_minutes: i64,
    /// When they have passed; none while the clock stands.
    pub due: Option<Timestamp>,
    /// Open minutes that have counted by now.
    #[ts(type = "number")]
    pub passed_minutes: i64,
    /// Day by day, from the first to the due one, or to today while the clock stands.
    pub days: Vec<DayClock>,
}

/// Open milliseconds from an instant until another during which the clock did not stand.
pub fn elapsed(calendar: &BusinessCalendar, from: Timestamp, until: Timestamp, pauses: &[Pause]) -> i64 {
    let runs = running(from, pauses).into_iter();
    runs.map(|(start, end)| calendar.between(start, end.map_or(until, |end| end.min(until)))).sum()
}

/// The earliest instant at which so many open milliseconds have passed while the clock did not stand; none when it
/// stands before that and was not told to go on.
///
/// # Errors
/// [`NoOpenDay`] as [`BusinessCalendar::after`].
pub fn due(
    calendar: &BusinessCalendar,
    from: Timestamp,
    target_ms: i64,
    pauses: &[Pause],
) -> Result<Option<Timestamp>, NoOpenDay> {
    let mut left = target_ms;
    for (start, end) in running(from, pauses) {
        let Some(end) = end else { return calendar.after(start, left).map(Some) };
        let counted = calendar.between(start, end);
        if counted >= left {
            return calendar.after(start, left).map(Some);
        }
        left -= counted;
    }
    Ok(None)
}

/// Why it is due then: day by day what counted, what did not, and what it adds up to.
///
/// # Errors
/// [`NoOpenDay`] as [`BusinessCalendar::after`].
pub fn explain(
    calendar: &BusinessCalendar,
    opened: Timestamp,
    target_ms: i64,
    pauses: &[Pause],
    now: Timestamp,
) -> Result<Explanation, NoOpenDay> {
    let due = due(calendar, opened, target_ms, pauses)?;
    let end = due.unwrap_or_else(|| now.max(opened));
    let last = end.date_in(calendar.zone());
    let first = opened.date_in(calendar.zone());
    let mut days = Vec::new();
    let mut before = 0;
    for date in first.0.iter_days().map(Date).take_while(|date| *date <= last) {
        let until = date.plus_days(1).starts_at(calendar.zone()).min(end);
        let adds_up_to = elapsed(calendar, opened, until, pauses) / MINUTE_MS;
        days.push(DayClock {
            date,
            counted_minutes: adds_up_to - before,
            adds_up_to_minutes: adds_up_to,
            closed_by: calendar.day(date).closed_by.map(str::to_owned),
            segments: segments(calendar, date, opened, end, pauses),
        });
        before = adds_up_to;
    }
    Ok(Explanation {
        opened,
        target_minutes: target_ms / MINUTE_MS,
        due,
        passed_minutes: elapsed(calendar, opened, now, pauses) / MINUTE_MS,
        days,
    })
}

/// The times during which the clock runs: the last has no end unless the clock stands.
fn running(from: Timestamp, pauses: &[Pause]) -> Vec<Pause> {
    let mut sorted: Vec<Pause> =
        pauses.iter().copied().filter(|(start, end)| end.is_none_or(|end| end > *start)).collect();
    sorted.sort_by_key(|(start, _)| *start);
    let mut runs = Vec::with_capacity(sorted.len() + 1);
    let mut start = from;
    for (stops, goes_on) in sorted {
        if stops > start {
            runs.push((start, Some(stops)));
        }
        match goes_on {
            Some(again) => start = start.max(again),
            None => return runs,
        }
    }
    runs.push((start, None));
    runs
}

/// The open stretches of a day between the beginning and the end of a clock, cut where it stops and goes on.
fn segments(
    calendar: &BusinessCalendar,
    date: Date,
    opened: Timestamp,
    end: Timestamp,
    pauses: &[Pause],
) -> Vec<DaySegment> {
    let Some((opens, closes)) = calendar.day(date).open else { return Vec::new() };
    let start = calendar.at(date, opens).max(opened);
    let stop = calendar.at(date, closes).min(end);
    if stop <= start {
        return Vec::new();
    }
    let runs = running(opened, pauses);
    let mut cuts = vec![start, stop];
    for (from, until) in &runs {
        cuts.extend([Some(*from), *until].into_iter().flatten().filter(|cut| *cut > start && *cut < stop));
    }
    cuts.sort_unstable();
    cuts.dedup();
    let runs_at = |at: Timestamp| runs.iter().any(|(from, until)| *from <= at && until.is_none_or(|until| at < until));
    let shown = |at: Timestamp| match at == calendar.at(date, closes) {
        // Midnight ends the day that it closes.
        true => clock(closes),
        false => at.wall_clock(calendar.zone()).format("%H:%M").to_string(),
    };
    cuts.windows(2)
        .map(|pair| DaySegment { from: shown(pair[0]), until: shown(pair[1]), paused: !runs_at(pair[0]) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Explanation, Pause, due, elapsed, explain};
    use crate::calendar::hours::tests::{at, district};
    use crate::values::Timestamp;

    const HOUR: i64 = 3_600_000;

    type Waits<'w> = &'w [(&'w str, Option<&'w str>)];

    fn told(opened: &str, hours: i64, pauses: Waits<'_>, now: &str) -> String {
        let calendar = district();
        let pauses: Vec<Pause> =
            pauses.iter().map(|(from, until)| (at(&calendar, from), until.map(|until| at(&calendar, until)))).collect();
        let opened = at(&calendar, opened);
        let Explanation { due, target_minutes, passed_minutes, days, .. } =
            explain(&calendar, opened, hours * HOUR, &pauses, at(&calendar, now)).unwrap();
        assert_eq!(days.iter().map(|day| day.counted_minutes).sum::<i64>(), days.last().unwrap().adds_up_to_minutes);
        let shown = |at: Timestamp| at.wall_clock(calendar.zone()).format("%a %Y-%m-%d %H:%M").to_string();
        let mut text = format!(
            "{}: {target_minutes} minutes, {passed_minutes} by now, due {}\n",
            shown(opened),
            due.map_or("when it goes on".into(), shown)
        );
        for day in days {
            let stretches: Vec<String> = day
                .segments
                .iter()
                .map(|part| format!("{}–{}{}", part.from, part.until, if part.paused { " waits" } else { "" }))
                .collect();
            text += &format!(
                "  {} {:>4} {:>5}  {}{}\n",
                day.date.0.format("%a %Y-%m-%d"),
                day.counted_minutes,
                day.adds_up_to_minutes,
                stretches.join(", "),
                day.closed_by.unwrap_or_default()
            );
        }
        text
    }

    #[test]
    fn why_it_is_due_then() {
        let table = [
            told("2026-09-04 15:00", 8, &[], "2026-09-04 16:00"),
            told("2026-10-05 15:00", 8, &[("2026-10-05 16:00", Some("2026-10-07 10:00"))], "2026-10-09 09:00"),
            told("2026-10-05 15:00", 8, &[("2026-10-05 16:00", None)], "2026-10-07 10:00"),
            told("2026-10-05 07:30", 9, &[], "2026-10-05 07:00"),
        ];
        insta::assert_snapshot!(table.join("\n"));
    }

    /// Opened, hours, pauses, due; each worked out by hand.
    #[test]
    fn a_clock_that_stands_moves_what_is_due() {
        let calendar = district();
        let cases: [(&str, i64, Waits<'_>, Option<&str>); 12] = [
            ("2026-10-05 15:00", 8, &[("2026-10-05 16:00", Some("2026-10-07 10:00"))], Some("2026-10-08 08:00")),
            // A night, a weekend and a holiday cost nothing.
            ("2026-10-05 08:00", 12, &[("2026-10-05 16:30", Some("2026-10-06 07:30"))], Some("2026-10-06 11:00")),
            ("2026-10-09 15:00", 8, &[("2026-10-09 17:00", Some("2026-10-11 10:00"))], Some("2026-10-12 14:00")),
            ("2026-09-04 15:00", 8, &[("2026-09-07 08:00", Some("2026-09-07 12:00"))], Some("2026-09-08 14:00")),
            // Two pauses; two that overlap; one inside another; one without length; in any order.
            (
                "2026-10-05 07:30",
                8,
                &[("2026-10-05 13:00", Some("2026-10-05 14:00")), ("2026-10-05 09:00", Some("2026-10-05 09:30"))],
                Some("2026-10-06 08:00"),
            ),
            (
                "2026-10-05 07:30",
                8,
                &[("2026-10-05 09:00", Some("2026-10-05 10:00")), ("2026-10-05 09:30", Some("2026-10-05 10:30"))],
                Some("2026-10-06 08:00"),
            ),
            (
                "2026-10-05 07:30",
                8,
                &[("2026-10-05 09:00", Some("2026-10-05 10:00")), ("2026-10-05 09:15", Some("2026-10-05 09:30"))],
                Some("2026-10-05 16:30"),
            ),
            ("2026-10-05 07:30", 8, &[("2026-10-05 09:00", Some("2026-10-05 09:00"))], Some("2026-10-05 15:30")),
            // It was due before it began to wait, and exactly when it did.
            ("2026-10-05 07:30", 8, &[("2026-10-05 15:31", None)], Some("2026-10-05 15:30")),
            ("2026-10-05 07:30", 8, &[("2026-10-05 15:30", None)], Some("2026-10-05 15:30")),
            ("2026-10-05 07:30", 8, &[("2026-10-05 15:29", None)], None),
            // It waited from the beginning.
            ("2026-10-05 07:30", 8, &[("2026-10-05 07:00", Some("2026-10-05 08:30"))], Some("2026-10-05 16:30")),
        ];
        for (opened, hours, pauses, agreed) in cases {
            let opened = at(&calendar, opened);
            let pauses: Vec<Pause> = pauses
                .iter()
                .map(|(from, until)| (at(&calendar, from), until.map(|until| at(&calendar, until))))
                .collect();
            let found = due(&calendar, opened, hours * HOUR, &pauses).unwrap();
            assert_eq!(found, agreed.map(|agreed| at(&calendar, agreed)), "{opened} {pauses:?}");
            if let Some(found) = found {
                assert_eq!(elapsed(&calendar, opened, found, &pauses), hours * HOUR, "{opened} {pauses:?}");
            }
        }
    }
}
