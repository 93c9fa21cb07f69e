//! What does each quarter come to?

use super::super::record::{AuditState, Submission};
use super::super::status::{PeriodStatus, SiteStatus, Status};
use super::{Compliance, DistrictQuarter, PromisesKept, SiteCompliance, SpanOf};
use crate::audits::Figures;
use crate::contract::Query;
use crate::error::Result;
use crate::fees::{FeeFlow, flows};
use crate::incidents::{LossCounts, each_incident};
use crate::requests::AskSlaReport;
use crate::store::Read;
use crate::values::{Date, SchoolId};

/// Every quarter asked for.
pub(super) fn told(read: &Read<'_>, school: Option<SchoolId>, spans: &[SpanOf]) -> Result<Vec<DistrictQuarter>> {
    let mut quarters = spans.iter().map(|span| quarter(read, school, span)).collect::<Result<Vec<_>>>()?;
    let days: Vec<(Date, Date)> = spans.iter().map(|span| span.days).collect();
    for (quarter, flow) in quarters.iter_mut().zip(flows(read, school, &days)?) {
        quarter.take_fees(&flow);
    }
    let since = days.iter().map(|(from, _)| from.starts_at(read.zone())).min();
    each_incident(read, school, since, |incident| {
        let day = incident.reported_at.date_in(read.zone());
        let of_day = quarters.iter_mut().find(|quarter| (quarter.starts_on..=quarter.ends_on).contains(&day));
        if let Some(quarter) = of_day {
            quarter.losses.add(&incident);
        }
        Ok(())
    })?;
    Ok(quarters)
}

/// A quarter's audits and promises.
fn quarter(read: &Read<'_>, school: Option<SchoolId>, span: &SpanOf) -> Result<DistrictQuarter> {
    let mut quarter = DistrictQuarter {
        name: span.name.clone(),
        period: span.period.as_ref().map(|period| period.id),
        starts_on: span.days.0,
        ends_on: span.days.1,
        planned: 0,
        submitted: 0,
        in_time: 0,
        closed: 0,
        figures: Figures::default(),
        sites: Vec::new(),
        losses: LossCounts::default(),
        fees: FeeFlow::default(),
        promises: PromisesKept::default(),
        charged_students: 0,
    };
    if let Some(period) = quarter.period {
        let PeriodStatus { schools, total, submitted, .. } = Status { period, school: None }.run(read)?;
        let first = Submission::first_of_each(read, period)?;
        let sites =
            schools.iter().map(|site| compliance(site, first.get(&site.audit.id).map(|at| at.date_in(read.zone()))));
        quarter.sites = sites.collect();
        let count = |is_meant: fn(&SiteCompliance) -> bool| {
            u32::try_from(quarter.sites.iter().filter(|site| is_meant(site)).count()).unwrap_or(u32::MAX)
        };
        quarter.planned = count(|_| true);
        quarter.in_time = count(|site| site.standing == Compliance::InTime);
        quarter.closed = count(|site| site.state == AuditState::Closed);
        (quarter.submitted, quarter.figures) = (submitted, total);
    }
    let (from, until) = span.days;
    let figures = AskSlaReport { from, until, school }.run(read)?.total;
    quarter.promises = PromisesKept {
        responded: figures.responded,
        response_met: figures.response_met,
        resolved: figures.resolved,
        resolution_met: figures.resolution_met,
    };
    Ok(quarter)
}

/// What was reopened after it was submitted in time was in time all the same.
fn compliance(site: &SiteStatus, first_submitted: Option<Date>) -> SiteCompliance {
    let submitted_on = match site.audit.state {
        AuditState::Planned | AuditState::Open => None,
        AuditState::Submitted | AuditState::Closed => first_submitted,
    };
    let standing = match submitted_on {
        Some(day) if day <= site.audit.due_on => Compliance::InTime,
        Some(_) => Compliance::Late,
        None if site.overdue => Compliance::Overdue,
        None => Compliance::Waiting,
    };
    SiteCompliance {
        school: site.school.id,
        code: site.school.code.clone(),
        name: site.school.name.clone(),
        state: site.audit.state,
        due_on: site.audit.due_on,
        submitted_on,
        standing,
    }
}
