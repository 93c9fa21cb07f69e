//! When may a school hand its audit in, and what is frozen then?

use serde::Deserialize;
use ts_rs::TS;

use super::evidence::{Reconciled, reconcile_one};
use super::exceptions::exceptions;
use super::figures::Figures;
use super::record::{Audit, AuditState, FoundRow, Period, ResultRow, Submission};
use super::scan::must_be_open;
use super::sheet;
use crate::contract::Command;
use crate::error::Result;
use crate::refusal::AuditReason;
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
        freeze(write, &audit, submission, &reconciled, &figures)?;
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
        return Err(AuditReason::RecountUnfinished { left: recount.sample - recount.agreed }.into());
    }
    match figures.undecided {
        0 => Ok(()),
        left => Err(AuditReason::ExceptionsUndecided { left }.into()),
    }
}

fn freeze(
    write: &mut Write<'_>,
    audit: &Audit,
    submission: RowId,
    reconciled: &Reconciled,
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
    Ok(())
}
