//! How many business days lie between two days?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::business_calendar;
use crate::contract::Query;
use crate::error::{Result, invalid};
use crate::refusal::Problem;
use crate::store::Read;
use crate::values::Date;

/// Counts the business days from one day to another. The first does not count; where it is closed, the next open day
/// stands for it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskDays {
    /// From this day.
    pub from: Date,
    /// To this one; an earlier one gives a number below zero.
    pub to: Date,
}

/// The answer to [`AskDays`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DaysCounted {
    /// How many.
    #[ts(type = "number")]
    pub days: i64,
    /// What the calendar closes from the one to the other, both included, stretch by stretch.
    pub closed: Vec<ClosedStretch>,
}

/// Days one after the other that the same closes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ClosedStretch {
    /// What closes them.
    pub name: String,
    /// The first.
    pub from_on: Date,
    /// The last.
    pub until_on: Date,
}

impl Query for AskDays {
    const NAME: &'static str = "sla.days";
    type Output = DaysCounted;

    fn run(self, read: &Read<'_>) -> Result<DaysCounted> {
        for (field, day) in [("from", self.from), ("to", self.to)] {
            if !(2000..2100).contains(&day.year()) {
                let allowed = "2000-01-01–2099-12-31".to_owned();
                return invalid(field, Problem::OutOfRange { found: day.to_string(), allowed });
            }
        }
        let calendar = business_calendar(read)?;
        let (first, last) = (self.from.min(self.to), self.from.max(self.to));
        let mut closed: Vec<ClosedStretch> = Vec::new();
        for date in first.0.iter_days().map(Date).take_while(|day| *day <= last) {
            let Some(name) = calendar.day(date).closed_by else { continue };
            match closed.last_mut() {
                Some(before) if before.name == name && before.until_on.plus_days(1) == date => before.until_on = date,
                Some(_) | None => closed.push(ClosedStretch { name: name.into(), from_on: date, until_on: date }),
            }
        }
        Ok(DaysCounted { days: calendar.business_days_between(self.from, self.to), closed })
    }
}
