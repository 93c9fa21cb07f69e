//! By which calendar and which promises are requests judged? Put together once for a question.

use serde::Serialize;
use ts_rs::TS;

use super::record::Pauses;
use super::sla::{Clock, Promise, SlaStanding, judge, worse};
use crate::calendar::BusinessCalendar;
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
        Ok(Self { calendar: business_calendar(read)?, policies: support_policies(read)?, now: read.now() })
    }

    /// The policy that holds for what was opened then.
    pub fn policy(&self, opened_at: Timestamp) -> &SupportPolicy {
        let day = opened_at.date_in(self.calendar.zone());
        let at = self.policies.partition_point(|(from, _)| *from <= day).max(1);
        &self.policies[at - 1].1
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
