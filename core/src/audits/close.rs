//! When does IT accept what a school handed in?

use serde::Deserialize;
use ts_rs::TS;

use super::record::{Audit, AuditState};
use crate::contract::Command;
use crate::error::Result;
use crate::refusal::AuditReason;
use crate::store::{Role, Write};
use crate::values::AuditId;

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
            return Err(AuditReason::AuditNotSubmitted { state: audit.state.word().into() }.into());
        }
        audit.state = AuditState::Closed;
        audit.closed_at = Some(write.now());
        audit.closed_by = write.actor().operator;
        write.put(&audit)?;
        Ok(audit)
    }
}
