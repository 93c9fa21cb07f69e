//! How far is every site of a period? The district's equation and each site's.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::evidence::{reconcile_all, reconcile_one};
use super::exceptions::exceptions_given;
use super::figures::Figures;
use super::record::evidence as asked;
use super::record::{Audit, AuditState, Period};
use super::sheet;
use crate::contract::Query;
use crate::error::Result;
use crate::people::School;
use crate::store::Read;
use crate::values::{PeriodId, SchoolId};

/// Every audit of a period the operator may see.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// The period.
    pub period: PeriodId,
    /// One site only.
    #[serde(default)]
    #[ts(optional)]
    pub school: Option<SchoolId>,
}

/// One site's audit, with its figures.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SiteStatus {
    /// The site.
    pub school: School,
    /// The audit.
    pub audit: Audit,
    /// Its figures; all zero before it is opened.
    pub figures: Figures,
    /// Overdue: not submitted, and the due day has passed.
    pub overdue: bool,
    /// What may be done with it now, by this operator.
    pub actions: Vec<String>,
}

/// The answer to [`Status`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct PeriodStatus {
    /// The period.
    pub period: Period,
    /// Each site, by name.
    pub schools: Vec<SiteStatus>,
    /// All of them together.
    pub total: Figures,
    /// How many audits are submitted or closed.
    pub submitted: u32,
}

impl Query for Status {
    const NAME: &'static str = "audit.status";
    type Output = PeriodStatus;

    fn run(self, read: &Read<'_>) -> Result<PeriodStatus> {
        let period: Period = read.get(self.period)?;
        let only = read.school_asked(self.school)?;
        let mut schools = match only {
            Some(school) => one(read, &period, school)?,
            None => all(read, &period)?,
        };
        schools.sort_by(|a, b| a.school.name.cmp(&b.school.name));
        let total = Figures::sum(schools.iter().map(|site| &site.figures));
        let done = |site: &&SiteStatus| matches!(site.audit.state, AuditState::Submitted | AuditState::Closed);
        let submitted = u32::try_from(schools.iter().filter(done).count()).unwrap_or(u32::MAX);
        Ok(PeriodStatus { period, schools, total, submitted })
    }
}

fn one(read: &Read<'_>, period: &Period, school: SchoolId) -> Result<Vec<SiteStatus>> {
    let Some(audit) = Audit::of(read, school, period.id)? else { return Ok(Vec::new()) };
    let figures = match audit.submission {
        Some(submission) => sheet::frozen(read, submission)?,
        None => {
            let reconciled = reconcile_one(read, &audit, period)?;
            let exceptions = super::exceptions::exceptions(read, &audit, &reconciled)?;
            sheet::figures(read, &audit, &reconciled, &exceptions)?
        }
    };
    Ok(vec![site(read, audit, figures)?])
}

/// Every site: frozen figures where there are any, the rest reconciled in one pass over the evidence.
fn all(read: &Read<'_>, period: &Period) -> Result<Vec<SiteStatus>> {
    let unaccounted: HashSet<_> = asked::unaccounted(read)?.into_iter().collect();
    let mut sites = Vec::new();
    let audits = Audit::all_of(read, period.id)?;
    if audits.iter().any(|audit| audit.state == AuditState::Open) {
        for (audit, reconciled, scans) in reconcile_all(read, period)? {
            if audit.submission.is_none() {
                let exceptions = exceptions_given(read, &audit, &reconciled, &unaccounted)?;
                let figures = sheet::figures_given(read, &audit, &reconciled, &exceptions, scans)?;
                sites.push(site(read, audit, figures)?);
            }
        }
    }
    for audit in audits {
        match audit.submission {
            Some(submission) => {
                let figures = sheet::frozen(read, submission)?;
                sites.push(site(read, audit, figures)?);
            }
            None if audit.state == AuditState::Planned => sites.push(site(read, audit, Figures::default())?),
            None => {}
        }
    }
    Ok(sites)
}

fn site(read: &Read<'_>, audit: Audit, figures: Figures) -> Result<SiteStatus> {
    let school = read.get(audit.school)?;
    let waiting = matches!(audit.state, AuditState::Planned | AuditState::Open);
    let overdue = waiting && audit.due_on < read.today();
    let actions = sheet::actions(read, &audit, &figures);
    Ok(SiteStatus { school, figures, overdue, actions, audit })
}

/// Every period there is.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Periods {}

/// The answer to [`Periods`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct PeriodList {
    /// The latest first.
    pub periods: Vec<Period>,
    /// The name of the period today falls in, planned or not.
    pub current: String,
}

impl Query for Periods {
    const NAME: &'static str = "audit.periods";
    type Output = PeriodList;

    fn run(self, read: &Read<'_>) -> Result<PeriodList> {
        let starts = crate::settings::District::find(read)?.map_or(7, |district| district.year_starts_month);
        let current = crate::calendar::PeriodName::of(read.today(), starts).to_string();
        Ok(PeriodList { periods: Period::all(read)?, current })
    }
}
