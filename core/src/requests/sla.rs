//! When is a response or a resolution due, and how does a request stand? Pure; nothing of it is ever stored while a
//! request is open, so that a closing day added later moves what is open.

use serde::Serialize;
use ts_rs::TS;

use crate::calendar::{BusinessCalendar, NoOpenDay, due, elapsed};
use crate::values::Timestamp;

use super::pauses::Pauses;

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
