//! What does one audit come to? The sign-off sheet, live while it is open and frozen afterwards.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::evidence::{Reconciled, reconcile_one};
use super::exceptions::{Exception, exceptions};
use super::figures::{Figures, ScanFigures};
use super::record::evidence as asked;
use super::record::{Audit, AuditState, Period, Recount, Submission};
use super::recount;
use crate::contract::Query;
use crate::error::{Error, Result};
use crate::people::School;
use crate::settings::Operator;
use crate::store::Read;
use crate::values::{AuditId, OperatorId, RowId, Timestamp};

/// An audit with its figures.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Show {
    /// The audit.
    pub audit: AuditId,
    /// An earlier submission to read again; the present state when absent.
    #[serde(default)]
    #[ts(optional)]
    pub submission: Option<RowId>,
}

/// The answer to [`Show`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct Sheet {
    /// The audit.
    pub audit: Audit,
    /// Its period.
    pub period: Period,
    /// Its site.
    pub school: School,
    /// The figures: live while open, frozen once submitted.
    pub figures: Figures,
    /// Every submission so far, the latest first.
    pub submissions: Vec<Submission>,
    /// Who counted, the first to begin first.
    pub counters: Vec<Counter>,
    /// What may be done with it now, by this operator.
    pub actions: Vec<String>,
}

/// Somebody who scanned into an audit.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Counter {
    /// Who; none for scans that nobody signed.
    pub operator: Option<OperatorId>,
    /// The name.
    pub name: Option<String>,
    /// How many raw scans that were not taken back.
    pub scans: u32,
    /// The first of them.
    pub first: Timestamp,
    /// The last of them.
    pub last: Timestamp,
}

impl Query for Show {
    const NAME: &'static str = "audit.show";
    type Output = Sheet;

    fn run(self, read: &Read<'_>) -> Result<Sheet> {
        let audit: Audit = read.get(self.audit)?;
        read.must_cover(audit.school)?;
        let period: Period = read.get(audit.period)?;
        let school: School = read.get(audit.school)?;
        let figures = match self.submission.or(audit.submission) {
            Some(submission) => frozen(read, Submission::of(read, audit.id, submission)?.id)?,
            None => live(read, &audit, &period)?,
        };
        let submissions = Submission::all_of(read, audit.id)?;
        let counters = asked::counters(read, audit.id)?.into_iter();
        let counters = counters.map(|mark| counter(read, mark)).collect::<Result<_>>()?;
        let actions = actions(read, &audit, &figures);
        Ok(Sheet { audit, period, school, figures, submissions, counters, actions })
    }
}

pub(super) fn counter(read: &Read<'_>, (operator, scans, first, last): asked::CounterMark) -> Result<Counter> {
    let found = operator.map(|operator| read.find::<Operator>(operator)).transpose()?.flatten();
    Ok(Counter { operator, name: found.map(|operator| operator.name), scans, first, last })
}

/// The figures a submission froze.
pub(super) fn frozen(read: &Read<'_>, submission: RowId) -> Result<Figures> {
    match Submission::find(read, submission)? {
        Some(found) => {
            let figures: Figures = serde_json::from_str(&found.figures)?;
            Ok(Figures { found_total: figures.found.sum(), ..figures })
        }
        None => Err(Error::Broken("an audit names a submission that is not there".into())),
    }
}

/// The figures of an audit as it stands: frozen by a submission, else of what was reconciled now.
pub(super) fn standing(
    read: &Read<'_>,
    audit: &Audit,
    reconciled: &Reconciled,
    submission: Option<RowId>,
) -> Result<Figures> {
    match submission {
        Some(submission) => frozen(read, submission),
        None => figures(read, audit, reconciled, &exceptions(read, audit, reconciled)?),
    }
}

/// The figures of an audit as it stands now.
pub(super) fn live(read: &Read<'_>, audit: &Audit, period: &Period) -> Result<Figures> {
    let reconciled = reconcile_one(read, audit, period)?;
    let exceptions = exceptions(read, audit, &reconciled)?;
    figures(read, audit, &reconciled, &exceptions)
}

/// Every figure of a reconciled audit.
pub(super) fn figures(
    read: &Read<'_>,
    audit: &Audit,
    reconciled: &Reconciled,
    exceptions: &[Exception],
) -> Result<Figures> {
    figures_given(read, audit, reconciled, exceptions, asked::scan_figures(read, audit.id)?)
}

pub(super) fn figures_given(
    read: &Read<'_>,
    audit: &Audit,
    reconciled: &Reconciled,
    exceptions: &[Exception],
    scans: ScanFigures,
) -> Result<Figures> {
    let mut figures = Figures::of(reconciled);
    figures.scans = scans;
    figures.exceptions = u32::try_from(exceptions.len()).unwrap_or(u32::MAX);
    let open = exceptions.iter().filter(|exception| exception.is_open()).count();
    figures.undecided = u32::try_from(open).unwrap_or(u32::MAX);
    figures.surplus_on_site = u32::try_from(asked::surplus_on_site(read, audit.school)?).unwrap_or(u32::MAX);
    if let Some(drawn) = Recount::of(read, audit.id, audit.revision)? {
        figures.recount = Some(recount::figures(read, &drawn)?);
    }
    Ok(figures)
}

/// What the operator may do with an audit now.
pub(super) fn actions(read: &Read<'_>, audit: &Audit, figures: &Figures) -> Vec<String> {
    use crate::store::Role;
    let role = read.actor().role;
    let mut allowed = Vec::new();
    let mut allow = |least: Role, actions: &[&str]| {
        if role >= least {
            allowed.extend(actions.iter().map(|action| (*action).to_owned()));
        }
    };
    match audit.state {
        AuditState::Planned => allow(Role::Champion, &["open"]),
        AuditState::Open => {
            allow(Role::Champion, &["scan", "decide"]);
            match figures.recount {
                None if figures.outcomes.verified + figures.outcomes.moved > 0 => {
                    allow(Role::Champion, &["draw_recount"]);
                }
                Some(recount) if !recount.finished => allow(Role::Champion, &["scan_recount", "finish_recount"]),
                Some(_) | None => {}
            }
            if figures.undecided == 0 && figures.recount.is_none_or(|recount| recount.finished) {
                allow(Role::Champion, &["submit"]);
            }
        }
        AuditState::Submitted => allow(Role::It, &["close", "return"]),
        AuditState::Closed => allow(Role::It, &["reopen"]),
    }
    allowed
}
