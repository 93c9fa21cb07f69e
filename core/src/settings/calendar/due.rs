//! When is something due that was opened then and may take so many hours, and why?

use serde::Deserialize;
use ts_rs::TS;

use super::business_calendar;
use crate::calendar::{Explanation, Pause, explain};
use crate::contract::Query;
use crate::error::{Result, invalid};
use crate::refusal::{Problem, Reason};
use crate::store::Read;
use crate::values::Timestamp;

/// Calculates when something is due.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskDue {
    /// When it was opened: an instant, or a time on the district's wall clock (`2026-09-04 15:00`).
    pub opened: String,
    /// Open hours that may pass.
    pub hours: u32,
    /// When the clock stood.
    #[serde(default)]
    #[ts(as = "Option<Vec<Paused>>", optional)]
    pub paused: Vec<Paused>,
}

/// A time during which the clock stands, each end written as [`AskDue::opened`] is.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Paused {
    /// From when.
    pub from: String,
    /// Until when; it still stands when absent.
    #[serde(default)]
    pub until: Option<String>,
}

const MOST_HOURS: u32 = 2_000;

impl Query for AskDue {
    const NAME: &'static str = "sla.due";
    type Output = Explanation;

    fn run(self, read: &Read<'_>) -> Result<Explanation> {
        if !(1..=MOST_HOURS).contains(&self.hours) {
            let (found, allowed) = (self.hours.to_string(), format!("1–{MOST_HOURS}"));
            return invalid("hours", Problem::OutOfRange { found, allowed });
        }
        let opened = instant(read, "opened", &self.opened)?;
        let pauses: Vec<Pause> = self.paused.iter().map(|paused| pause(read, paused)).collect::<Result<_>>()?;
        let calendar = business_calendar(read)?;
        let target = i64::from(self.hours) * 3_600_000;
        Ok(explain(&calendar, opened, target, &pauses, read.now()).map_err(Reason::NoOpenDay)?)
    }
}

fn pause(read: &Read<'_>, paused: &Paused) -> Result<Pause> {
    let from = instant(read, "paused", &paused.from)?;
    let until = paused.until.as_ref().map(|until| instant(read, "paused", until)).transpose()?;
    match until.is_some_and(|until| until < from) {
        true => invalid("paused", Problem::EndsBeforeItBegins),
        false => Ok((from, until)),
    }
}

fn instant(read: &Read<'_>, field: &str, text: &str) -> Result<Timestamp> {
    let found = Timestamp::read(text, read.zone()).filter(|at| (2000..2100).contains(&at.date_in(read.zone()).year()));
    match found {
        Some(at) => Ok(at),
        None => invalid(
            field,
            Problem::OutOfRange { found: text.chars().take(64).collect(), allowed: "2026-09-04 15:00".into() },
        ),
    }
}
