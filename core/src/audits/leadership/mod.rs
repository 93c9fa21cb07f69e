//! What does leadership see of the district: quarter by quarter whether devices are accounted for, what was lost, what was
//! charged and which promises were kept; and how old the fleet is? It names nobody.

mod quarters;
mod workbook;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::figures::Figures;
use super::record::{AuditState, Period};
use crate::calendar::PeriodName;
use crate::contract::Query;
use crate::error::{Result, invalid, not_in_future};
use crate::fees::{FeeFlow, FlowOf};
use crate::incidents::LossCounts;
use crate::refusal::Problem;
use crate::register::as_of::{Fleet, fleet};
use crate::settings::policy::school_year_now;
use crate::settings::school_year::{first_day, next_first_day, starts_month};
use crate::store::Read;
use crate::values::{Date, PeriodId, SchoolId};

pub use workbook::ExportLeadership;

/// The district's figures of the last quarters; of one school for an operator of one.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskDistrict {
    /// The school year whose quarters are the last, `2026-27`; this one when absent.
    pub school_year: Option<String>,
    /// How many quarters, 1 to 8; 4 when absent.
    pub quarters: Option<u32>,
}

/// The answer to [`AskDistrict`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct DistrictReport {
    /// The earliest first.
    pub quarters: Vec<DistrictQuarter>,
    /// The devices there are today.
    pub fleet: Fleet,
}

/// A quarter.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DistrictQuarter {
    /// Its name.
    pub name: String,
    /// The period, where anything was planned.
    pub period: Option<PeriodId>,
    /// The first day.
    pub starts_on: Date,
    /// The last day.
    pub ends_on: Date,
    /// How many audits there are.
    pub planned: u32,
    /// Of these, submitted or closed.
    pub submitted: u32,
    /// Of those, in time.
    pub in_time: u32,
    /// Of those, accepted by IT.
    pub closed: u32,
    /// The equation, and what is at risk: frozen where it was submitted, else as it is now.
    pub figures: Figures,
    /// Each site, by name.
    pub sites: Vec<SiteCompliance>,
    /// What was reported in it.
    pub losses: LossCounts,
    /// What was charged and paid in it.
    pub fees: FeeFlow,
    /// The promises that ended in it.
    pub promises: PromisesKept,
    #[serde(skip)]
    #[ts(skip)]
    charged_students: usize,
}

crate::words! {
    /// Whether a site kept to the day its audit was due.
    pub enum Compliance {
        /// It was first submitted by that day.
        InTime = "in_time",
        /// It was submitted later.
        Late = "late",
        /// It is not submitted, and the day has passed.
        Overdue = "overdue",
        /// It is not due yet.
        Waiting = "waiting",
    }
}

/// How a site stands in a quarter.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SiteCompliance {
    /// The site.
    pub school: SchoolId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// How far its audit is.
    pub state: AuditState,
    /// When it is due.
    pub due_on: Date,
    /// The day it was first submitted.
    pub submitted_on: Option<Date>,
    /// Whether that was in time.
    pub standing: Compliance,
}

/// Promises of requests that were done with in a quarter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct PromisesKept {
    /// Answered.
    pub responded: u32,
    /// Of these, in time.
    pub response_met: u32,
    /// Done.
    pub resolved: u32,
    /// Of these, in time.
    pub resolution_met: u32,
}

/// The most quarters that are told side by side.
const MOST: u32 = 8;

impl Query for AskDistrict {
    const NAME: &'static str = "report.district";
    type Output = DistrictReport;

    fn run(self, read: &Read<'_>) -> Result<DistrictReport> {
        let school = read.school_asked(None)?;
        let spans = self.spans(read)?;
        Ok(DistrictReport { quarters: quarters::told(read, school, &spans)?, fleet: fleet(read, school)? })
    }
}

/// A quarter's name and days, and the period of its audits.
struct SpanOf {
    name: String,
    days: (Date, Date),
    period: Option<Period>,
}

impl AskDistrict {
    /// The quarters asked for, the earliest first.
    fn spans(&self, read: &Read<'_>) -> Result<Vec<SpanOf>> {
        let count = self.quarters.unwrap_or(4);
        if !(1..=MOST).contains(&count) {
            return invalid("quarters", Problem::OutOfRange { found: count.to_string(), allowed: "1–8".into() });
        }
        let starts = starts_month(read)?;
        let mut name = PeriodName::of(self.last_day(read)?, starts);
        let mut spans = Vec::new();
        for _ in 0..count {
            let period = Period::named(read, &name.to_string())?;
            let days = match &period {
                Some(period) => Some((period.starts_on, period.ends_on)),
                None => name.span(starts).map(|span| (span.starts_on, span.ends_on)),
            };
            spans.extend(days.map(|days| SpanOf { name: name.to_string(), days, period }));
            name = name.before();
        }
        spans.reverse();
        Ok(spans)
    }

    /// A day of the last quarter: today, or the last day of an earlier school year.
    fn last_day(&self, read: &Read<'_>) -> Result<Date> {
        let today = read.today();
        let Some(year) = &self.school_year else { return Ok(today) };
        let first = first_day(read, year)?;
        not_in_future("school_year", first, today)?;
        match *year == school_year_now(read)? {
            true => Ok(today),
            false => Ok(next_first_day(first).minus_days(1)),
        }
    }
}

impl DistrictQuarter {
    fn take_fees(&mut self, told: &FlowOf) {
        self.fees = told.flow;
        self.charged_students = told.students();
    }

    /// What few students were charged would tell of each of them.
    fn fees_tell_of_few(&self) -> bool {
        (1..5).contains(&self.charged_students)
    }
}
