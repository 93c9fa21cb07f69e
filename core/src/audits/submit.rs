//! When is an audit done, and what happens to it then? Submit, send back, close, reopen.

use serde::Deserialize;
use ts_rs::TS;

use super::evidence::{Reconciled, reconcile_one};
use super::exceptions::{Exception, exceptions};
use super::figures::Figures;
use super::record::{Audit, AuditState, FoundRow, Period, ResultRow, Submission};
use super::scan::must_be_open;
use super::sheet;
use crate::contract::Command;
use crate::error::{Result, invalid};
use crate::refusal::{Problem, Reason};
use crate::store::{Role, Write};
use crate::values::{AuditId, RowId};

/// The school says: that is it. Outcomes, findings and figures are frozen.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Submit {
    /// The audit.
    pub audit: AuditId,
}

impl Command for Submit {
    const NAME: &'static str = "audit.submit";
    const WHO: Role = Role::Champion;
    const UNDOABLE: bool = false;
    type Output = Audit;

    fn run(self, write: &mut Write<'_>) -> Result<Audit> {
        let mut audit: Audit = write.get(self.audit)?;
        write.must_cover(audit.school)?;
        must_be_open(&audit)?;
        let period: Period = write.get(audit.period)?;
        let reconciled = reconcile_one(write, &audit, &period)?;
        let exceptions = exceptions(write, &audit, &reconciled)?;
        let figures = sheet::figures(write, &audit, &reconciled, &exceptions)?;
        may_be_submitted(&figures)?;
        let submission: RowId = write.new_id();
        freeze(write, &audit, submission, &reconciled, &exceptions, &figures)?;
        audit.state = AuditState::Submitted;
        audit.submission = Some(submission);
        audit.submitted_at = Some(write.now());
        audit.submitted_by = write.actor().operator;
        write.put(&audit)?;
        Ok(audit)
    }
}

fn may_be_submitted(figures: &Figures) -> Result<()> {
    if let Some(recount) = figures.recount.filter(|recount| !recount.finished) {
        return Err(Reason::RecountUnfinished { left: recount.sample - recount.agreed }.into());
    }
    match figures.undecided {
        0 => Ok(()),
        left => Err(Reason::ExceptionsUndecided { left }.into()),
    }
}

fn freeze(
    write: &mut Write<'_>,
    audit: &Audit,
    submission: RowId,
    reconciled: &Reconciled,
    exceptions: &[Exception],
    figures: &Figures,
) -> Result<()> {
    let (at, operator) = (write.now(), write.actor().operator);
    let school = audit.school;
    let figures = serde_json::to_string(figures)?;
    write.record(&Submission {
        id: submission,
        audit: audit.id,
        school,
        revision: audit.revision,
        at,
        operator,
        figures,
    })?;
    for (row, outcome) in &reconciled.rows {
        write.record(&ResultRow {
            id: submission,
            device: row.device,
            school,
            outcome: outcome.word,
            grade: outcome.grade,
            seen_at: outcome.at,
            seen_place: outcome.place,
        })?;
    }
    for found in &reconciled.found {
        let id = write.new_id();
        let (kind, device, code, place) = (found.kind, found.device, found.code.clone(), found.place);
        write.record(&FoundRow { id, submission, school, kind, device, code, place, at: found.at })?;
    }
    debug_assert!(exceptions.iter().all(|exception| !exception.is_open()));
    Ok(())
}

/// IT sends a submitted audit back to its school, with a reason.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SendBack {
    /// The audit.
    pub audit: AuditId,
    /// Why.
    pub reason: String,
}

impl Command for SendBack {
    const NAME: &'static str = "audit.send_back";
    const WHO: Role = Role::It;
    const UNDOABLE: bool = false;
    type Output = Audit;

    fn run(self, write: &mut Write<'_>) -> Result<Audit> {
        let mut audit: Audit = write.get(self.audit)?;
        if audit.state != AuditState::Submitted {
            return Err(Reason::AuditNotSubmitted { state: audit.state.word().into() }.into());
        }
        audit.sent_back_because = Some(reason(&self.reason)?);
        take_up_again(&mut audit);
        write.put(&audit)?;
        Ok(audit)
    }
}

/// IT accepts a submitted audit.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Close {
    /// The audit.
    pub audit: AuditId,
}

impl Command for Close {
    const NAME: &'static str = "audit.close";
    const WHO: Role = Role::It;
    const UNDOABLE: bool = false;
    type Output = Audit;

    fn run(self, write: &mut Write<'_>) -> Result<Audit> {
        let mut audit: Audit = write.get(self.audit)?;
        if audit.state != AuditState::Submitted {
            return Err(Reason::AuditNotSubmitted { state: audit.state.word().into() }.into());
        }
        audit.state = AuditState::Closed;
        audit.closed_at = Some(write.now());
        audit.closed_by = write.actor().operator;
        write.put(&audit)?;
        Ok(audit)
    }
}

/// IT reopens a closed audit: its next revision starts, the one before stays readable.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Reopen {
    /// The audit.
    pub audit: AuditId,
    /// Why.
    pub reason: String,
}

impl Command for Reopen {
    const NAME: &'static str = "audit.reopen";
    const WHO: Role = Role::It;
    const UNDOABLE: bool = false;
    type Output = Audit;

    fn run(self, write: &mut Write<'_>) -> Result<Audit> {
        let mut audit: Audit = write.get(self.audit)?;
        if audit.state != AuditState::Closed {
            return Err(Reason::AuditNotClosed { state: audit.state.word().into() }.into());
        }
        audit.sent_back_because = Some(reason(&self.reason)?);
        audit.revision += 1;
        take_up_again(&mut audit);
        write.put(&audit)?;
        Ok(audit)
    }
}

fn take_up_again(audit: &mut Audit) {
    audit.state = AuditState::Open;
    audit.submission = None;
    audit.submitted_at = None;
    audit.submitted_by = None;
    audit.closed_at = None;
    audit.closed_by = None;
}

fn reason(text: &str) -> Result<String> {
    match text.trim() {
        "" => invalid("reason", Problem::Missing),
        text => Ok(text.to_owned()),
    }
}
