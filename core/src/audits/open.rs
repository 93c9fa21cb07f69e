//! What is expected, from this moment on? Opening freezes the list.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::{Audit, AuditState, Period, freeze_candidates};
use crate::contract::Command;
use crate::error::{Result, not_found};
use crate::refusal::AuditReason;
use crate::store::{Role, Step, Write};
use crate::values::{AuditId, PeriodId, RowId};

/// Opens planned audits: one by name, or every planned one of a period. Either role may.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// These audits; every planned one of the period when absent.
    #[serde(default)]
    #[ts(optional)]
    pub audits: Option<Vec<AuditId>>,
    /// The period, when all of it is to be opened.
    #[serde(default)]
    #[ts(optional)]
    pub period: Option<PeriodId>,
}

/// What was opened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Opened {
    /// The audits, open now.
    pub audits: Vec<OpenedAudit>,
}

/// One audit that was opened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpenedAudit {
    /// The audit.
    pub audit: Audit,
    /// How many devices are expected.
    pub expected: u32,
}

impl Command for Open {
    const NAME: &'static str = "audit.open";
    const WHO: Role = Role::Champion;
    type Output = Opened;

    fn run(self, write: &mut Write<'_>) -> Result<Opened> {
        let audits = match (self.audits, self.period) {
            (Some(ids), _) => ids.into_iter().map(|id| write.get::<Audit>(id)).collect::<Result<Vec<_>>>()?,
            (None, Some(period)) => {
                write.get::<Period>(period)?;
                let planned = |audit: &Audit| audit.state == AuditState::Planned;
                Audit::all_of(write, period)?.into_iter().filter(planned).collect()
            }
            (None, None) => return not_found("audit", "none was named"),
        };
        let total = audits.len() as u64;
        let mut opened = Vec::new();
        for (done, audit) in audits.into_iter().enumerate() {
            write.step(Step { phase: "opening", done: done as u64, total: Some(total) })?;
            opened.push(open_one(write, audit)?);
        }
        Ok(Opened { audits: opened })
    }
}

fn open_one(write: &mut Write<'_>, mut audit: Audit) -> Result<OpenedAudit> {
    write.must_cover(audit.school)?;
    if audit.state != AuditState::Planned {
        return Err(AuditReason::AuditNotPlanned { state: audit.state.word().into() }.into());
    }
    let opening: RowId = write.new_id();
    let mut rows = Vec::new();
    freeze_candidates(write, audit.school, opening, |row| {
        rows.push(row);
        Ok(())
    })?;
    // In key order the table only ever grows at its end.
    rows.sort_by_key(|row| row.device);
    for row in &rows {
        write.record(row)?;
    }
    audit.state = AuditState::Open;
    audit.opening = Some(opening);
    audit.opened_at = Some(write.now());
    audit.opened_by = write.actor().operator;
    write.put(&audit)?;
    Ok(OpenedAudit { audit, expected: u32::try_from(rows.len()).unwrap_or(u32::MAX) })
}
