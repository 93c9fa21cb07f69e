//! When is a response or a resolution due, and how does a request stand? Pure; nothing of it is ever stored while a
//! request is open, so that a closing day added later moves what is open.

use serde::Serialize;
use ts_rs::TS;

use crate::calendar::{BusinessCalendar, NoOpenDay, due, elapsed};
use crate::values::Timestamp;

use super::record::Pauses;

crate::words! {
    /// How a clock stands, the worst first.
    pub enum SlaStanding {
        /// The promise is broken, and nothing was done yet.
        Overdue = "overdue",
        /// The last quarter of the time runs.
        DueSoon = "due_soon",
        /// There is time.
        OnTrack = "on_track",
        /// The clock stands still while the requester has to act.
        Paused = "paused",
        /// It was done too late.
        Missed = "missed",
        /// It was done in time.
        Met = "met",
    }
}

const MINUTE: i64 = 60_000;

/// What is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// Within how many milliseconds of support hours.
    pub within: i64,
    /// From which share of that on it is due soon, in percent of what is left.
    pub due_soon_percent: u32,
}

impl Promise {
    /// A promise of that many hours.
    pub fn hours(hours: u32, due_soon_percent: u32) -> Self {
        Self { within: i64::from(hours) * 60 * MINUTE, due_soon_percent }
    }
}

impl Promise {
    /// How a clock stands that is not overdue.
    fn in_time(self, left: i64, pauses: &Pauses) -> SlaStanding {
        if pauses.stands() {
            SlaStanding::Paused
        } else if left * 100 <= self.within * i64::from(self.due_soon_percent) {
            SlaStanding::DueSoon
        } else {
            SlaStanding::OnTrack
        }
    }
}

/// One of a request's clocks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "RequestClock")]
pub struct Clock {
    /// How it stands.
    pub standing: SlaStanding,
    /// When it is due; none while the clock stands still before that.
    pub due: Option<Timestamp>,
    /// Minutes of support hours that count so far.
    #[ts(type = "number")]
    pub counted_minutes: i64,
    /// Minutes promised.
    #[ts(type = "number")]
    pub target_minutes: i64,
    /// Minutes of support hours left; less than nothing when it is overdue.
    #[ts(type = "number")]
    pub left_minutes: i64,
    /// When it was done.
    pub done_at: Option<Timestamp>,
}

/// The clock of a request opened then, as seen now. Due is the earliest instant at which the promised time has passed,
/// so the closing minute of a day belongs to that day; what is done at that instant is in time.
///
/// # Errors
/// When the calendar has no open day in which the time could pass.
pub fn judge(
    calendar: &BusinessCalendar,
    promise: Promise,
    opened: Timestamp,
    pauses: &Pauses,
    done_at: Option<Timestamp>,
    now: Timestamp,
) -> Result<Clock, NoOpenDay> {
    let due = due(calendar, opened, promise.within, pauses.times())?;
    let counted = elapsed(calendar, opened, done_at.unwrap_or(now), pauses.times());
    let left = promise.within - counted;
    let standing = match done_at {
        Some(done) if due.is_none_or(|due| done <= due) => SlaStanding::Met,
        Some(_) => SlaStanding::Missed,
        None if due.is_some_and(|due| now > due) => SlaStanding::Overdue,
        None => promise.in_time(left, pauses),
    };
    Ok(Clock {
        standing,
        due,
        counted_minutes: counted / MINUTE,
        target_minutes: promise.within / MINUTE,
        // What is left is rounded up: one second is not yet nothing.
        left_minutes: -(-left).div_euclid(MINUTE),
        done_at,
    })
}

/// How a clock stands that still runs, by what it counted until now, where that tells it: less than was promised is in
/// time, more is overdue. At the very minute it depends on when the day closed; then nothing is answered.
pub fn standing_by_count(promise: Promise, pauses: &Pauses, counted: i64) -> Option<SlaStanding> {
    match counted.cmp(&promise.within) {
        std::cmp::Ordering::Less => Some(promise.in_time(promise.within - counted, pauses)),
        std::cmp::Ordering::Greater => Some(SlaStanding::Overdue),
        std::cmp::Ordering::Equal => None,
    }
}

/// The worse of the clocks that still run; how it ended, when none does.
pub fn worse(response: &Clock, resolution: &Clock) -> SlaStanding {
    let running = |clock: &Clock| match clock.standing {
        SlaStanding::Overdue | SlaStanding::DueSoon | SlaStanding::OnTrack | SlaStanding::Paused => {
            Some(clock.standing)
        }
        SlaStanding::Missed | SlaStanding::Met => None,
    };
    match (running(response), running(resolution)) {
        (Some(one), Some(other)) => one.min(other),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => resolution.standing,
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::{Pauses, Promise, SlaStanding, judge, worse};
    use crate::calendar::{BusinessCalendar, Week};
    use crate::settings::SupportPolicy;
    use crate::values::{Date, Timestamp};

    fn at(text: &str) -> Timestamp {
        Timestamp::read(&format!("2026-{text}"), chrono_tz::America::New_York).unwrap()
    }

    fn calendar() -> BusinessCalendar {
        let week: Week = SupportPolicy::default().opening().unwrap();
        let holiday = (Date::of(2026, 9, 7).unwrap(), "Labor Day".to_owned());
        BusinessCalendar::new(chrono_tz::America::New_York, vec![(Date::of(2020, 1, 1).unwrap(), week)], [holiday])
    }

    /// One clock of eight hours, opened on Mon 14 Sep 08:30 and so due at 16:30 when it never stands.
    fn told(pauses: &[(&str, Option<&str>)], done: Option<&str>, now: &str) -> String {
        let mut times = Pauses::default();
        for (from, until) in pauses {
            times.stop(at(from));
            if let Some(until) = until {
                times.run(at(until));
            }
        }
        let promise = Promise::hours(8, 25);
        let clock = judge(&calendar(), promise, at("09-14 08:30"), &times, done.map(at), at(now)).unwrap();
        let due = clock
            .due
            .map_or("stands".into(), |due| due.wall_clock(chrono_tz::America::New_York).format("%a %H:%M").to_string());
        format!(
            "{:<9} due {due:<9} {:>4} counted {:>4} left",
            clock.standing, clock.counted_minutes, clock.left_minutes
        )
    }

    #[test]
    fn how_a_clock_stands() {
        let mut table = String::new();
        let none: &[(&str, Option<&str>)] = &[];
        let stands: &[(&str, Option<&str>)] = &[("09-14 10:30", None)];
        let stood: &[(&str, Option<&str>)] = &[("09-14 10:30", Some("09-15 09:30"))];
        let twice: &[(&str, Option<&str>)] =
            &[("09-14 10:30", Some("09-14 11:30")), ("09-14 12:30", Some("09-14 13:30"))];
        let late: &[(&str, Option<&str>)] = &[("09-15 08:00", None)];
        for (what, pauses, done, now) in [
            ("opened", none, None, "09-14 08:30"),
            ("before the last quarter", none, None, "09-14 14:29"),
            ("in the last quarter", none, None, "09-14 14:30"),
            ("at the very end", none, None, "09-14 16:30"),
            ("in the evening after", none, None, "09-14 20:00"),
            ("the next morning", none, None, "09-15 08:00"),
            ("answered at the very end", none, Some("09-14 16:30"), "09-20 08:00"),
            ("answered in the evening", none, Some("09-14 16:31"), "09-20 08:00"),
            ("standing", stands, None, "09-15 12:00"),
            ("answered while it stood", stands, Some("09-16 12:00"), "09-20 08:00"),
            ("stood for a day", stood, None, "09-15 09:30"),
            ("stood for a day, and late", stood, None, "09-15 15:31"),
            ("stood twice for an hour", twice, None, "09-14 15:30"),
            ("overdue, then standing", late, None, "09-16 08:00"),
        ] {
            let _ = writeln!(table, "{what:<26} {}", told(pauses, done, now));
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn a_row_shows_the_worse_clock_that_still_runs() {
        let clock = |standing| super::Clock {
            standing,
            due: None,
            counted_minutes: 0,
            target_minutes: 0,
            left_minutes: 0,
            done_at: None,
        };
        let mut table = String::new();
        for response in SlaStanding::ALL {
            for resolution in SlaStanding::ALL {
                let shown = worse(&clock(*response), &clock(*resolution));
                let _ = writeln!(table, "{response:<9} {resolution:<9} {shown}");
            }
        }
        insta::assert_snapshot!(table);
    }
}
