//! By which calendar and which promises are requests judged? Put together once for a question.

use serde::Serialize;
use ts_rs::TS;

use super::record::Pauses;
use super::sla::{Clock, Promise, SlaStanding, judge, standing_by_count, worse};
use crate::calendar::{BusinessCalendar, elapsed};
use crate::error::Result;
use crate::settings::{SupportPolicy, business_calendar, support_policies};
use crate::store::Read;
use crate::values::{Date, Timestamp};

/// The support hours, and what is promised in each school year.
#[derive(Debug)]
pub struct Desk {
    /// The support hours.
    pub calendar: BusinessCalendar,
    policies: Vec<(Date, SupportPolicy)>,
    now: Timestamp,
    /// What the calendar counts until now.
    count_now: i64,
}

/// A request's two clocks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "RequestClocks")]
pub struct Clocks {
    /// Until the first response.
    pub response: Clock,
    /// Until it is done with.
    pub resolution: Clock,
    /// The worse of the two that still run.
    pub standing: SlaStanding,
}

/// What a request's clocks go by.
#[derive(Debug, Clone, Copy)]
pub struct Run<'a> {
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When IT first responded.
    pub responded_at: Option<Timestamp>,
    /// When it was done with.
    pub ended_at: Option<Timestamp>,
    /// When the clock stood still.
    pub pauses: &'a Pauses,
}

impl Desk {
    /// The desk as it is now.
    pub fn of(read: &Read<'_>) -> Result<Self> {
        let (calendar, now) = (business_calendar(read)?, read.now());
        let count_now = calendar.count(now);
        Ok(Self { calendar, policies: support_policies(read)?, now, count_now })
    }

    /// The policy that holds for what was opened then.
    pub fn policy(&self, opened_at: Timestamp) -> &SupportPolicy {
        if let [(_, only)] = self.policies.as_slice() {
            return only;
        }
        let day = opened_at.date_in(self.calendar.zone());
        let at = self.policies.partition_point(|(from, _)| *from <= day).max(1);
        &self.policies[at - 1].1
    }

    /// How a request stands that is open: the worse of its clocks that run. Of thousands this is asked for their order,
    /// so nothing is worked out that their standing does not need.
    ///
    /// # Errors
    /// `no_open_day`.
    pub fn standing(&self, run: Run<'_>) -> Result<SlaStanding> {
        let policy = self.policy(run.opened_at);
        let counted = match run.pauses.times() {
            [] => (self.count_now - self.calendar.count(run.opened_at)).max(0),
            times => elapsed(&self.calendar, run.opened_at, self.now, times),
        };
        let by_count = |hours| standing_by_count(Promise::hours(hours, policy.due_soon_percent), run.pauses, counted);
        let resolution = by_count(policy.resolution_hours);
        let response = if run.responded_at.is_none() { Some(by_count(policy.response_hours)) } else { None };
        match (resolution, response) {
            (Some(resolution), None) => Ok(resolution),
            (Some(resolution), Some(Some(response))) => Ok(resolution.min(response)),
            (None, _) | (Some(_), Some(None)) => Ok(self.clocks(run)?.standing),
        }
    }

    /// How a request stands.
    ///
    /// # Errors
    /// `no_open_day`.
    pub fn clocks(&self, run: Run<'_>) -> Result<Clocks> {
        let policy = self.policy(run.opened_at);
        let one = |hours, done_at| {
            let promise = Promise::hours(hours, policy.due_soon_percent);
            judge(&self.calendar, promise, run.opened_at, run.pauses, done_at, self.now)
        };
        let resolution = one(policy.resolution_hours, run.ended_at)?;
        let mut response = one(policy.response_hours, run.responded_at)?;
        if run.ended_at.is_some() && run.responded_at.is_none() {
            // It was answered by being done.
            response = one(policy.response_hours, run.ended_at)?;
        }
        let standing = worse(&response, &resolution);
        Ok(Clocks { response, resolution, standing })
    }
}

#[cfg(test)]
mod tests {
    use super::{BusinessCalendar, Date, Desk, Pauses, Run, SupportPolicy, Timestamp};
    use crate::calendar::Week;

    /// Every minute of eight days, asked at every quarter of an hour around each edge of the day.
    #[test]
    fn the_quick_standing_is_the_one_of_the_clocks() {
        let zone = chrono_tz::America::New_York;
        let policy = SupportPolicy::default();
        let week: Week = policy.opening().unwrap();
        let closed = Date::of(2026, 11, 26).unwrap();
        let calendar =
            BusinessCalendar::new(zone, vec![(Date::of(2026, 1, 1).unwrap(), week)], [(closed, "Thanksgiving".into())]);
        let start = Timestamp::read("2026-11-20 06:00", zone).unwrap().millis();
        let mut asked = 0;
        for quarter in 0..(8 * 96) {
            let now = Timestamp::from_millis(start + quarter * 15 * 60_000);
            let count_now = calendar.count(now);
            let policies = vec![(Date::of(2026, 1, 1).unwrap(), policy.clone())];
            let desk = Desk { calendar: calendar.clone(), policies, now, count_now };
            for back in [0, 1, 17, 32, 36, 90, 96, 200, 384, 672] {
                let opened_at = Timestamp::from_millis(now.millis() - back * 15 * 60_000);
                let mut stopped = Pauses::default();
                stopped.add(opened_at, Timestamp::from_millis(opened_at.millis() + 3_600_000));
                let mut stands = Pauses::default();
                stands.stop(Timestamp::from_millis(opened_at.millis() + 60_000));
                for pauses in [Pauses::default(), stopped, stands] {
                    for responded_at in [None, Some(opened_at)] {
                        let run = Run { opened_at, responded_at, ended_at: None, pauses: &pauses };
                        assert_eq!(desk.standing(run).unwrap(), desk.clocks(run).unwrap().standing, "{run:?} at {now}");
                        asked += 1;
                    }
                }
            }
        }
        assert_eq!(asked, 46_080);
    }
}
