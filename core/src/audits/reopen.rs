//! How does a closed audit go on in a next revision?

use serde::Deserialize;
use ts_rs::TS;

use super::record::{Audit, AuditState};
use super::return_audit::{MOST_WORDS, take_up_again};
use crate::contract::Command;
use crate::error::{Result, required};
use crate::refusal::AuditReason;
use crate::store::{Role, Write};
use crate::values::AuditId;

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
            return Err(AuditReason::AuditNotClosed { state: audit.state.word().into() }.into());
        }
        audit.sent_back_because = Some(required("reason", &self.reason, MOST_WORDS)?);
        audit.revision += 1;
        take_up_again(&mut audit);
        write.put(&audit)?;
        Ok(audit)
    }
}
