//! How does IT hand a submitted audit back, and what is open again then?

use serde::Deserialize;
use ts_rs::TS;

use super::record::{Audit, AuditState};
use crate::contract::Command;
use crate::error::{Result, required};
use crate::refusal::AuditReason;
use crate::store::{Role, Write};
use crate::values::AuditId;

/// The most signs a reason may have.
pub(super) const MOST_WORDS: usize = 1000;

/// IT returns a submitted audit to its school, with a reason.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Return {
    /// The audit.
    pub audit: AuditId,
    /// Why.
    pub reason: String,
}

impl Command for Return {
    const NAME: &'static str = "audit.return";
    const WHO: Role = Role::It;
    const UNDOABLE: bool = false;
    type Output = Audit;

    fn run(self, write: &mut Write<'_>) -> Result<Audit> {
        let mut audit: Audit = write.get(self.audit)?;
        if audit.state != AuditState::Submitted {
            return Err(AuditReason::AuditNotSubmitted { state: audit.state.word().into() }.into());
        }
        audit.sent_back_because = Some(required("reason", &self.reason, MOST_WORDS)?);
        take_up_again(&mut audit);
        write.put(&audit)?;
        Ok(audit)
    }
}

/// The audit goes on: nothing is submitted or closed any more.
pub(super) fn take_up_again(audit: &mut Audit) {
    audit.state = AuditState::Open;
    audit.submission = None;
    audit.submitted_at = None;
    audit.submitted_by = None;
    audit.closed_at = None;
    audit.closed_by = None;
}
