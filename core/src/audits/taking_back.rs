//! May an operation be taken back, or done again, as far as audits go? What was handed in stays as it was (DOMAIN §7).

use super::record::taking_back as asked;
use crate::error::Result;
use crate::refusal::{AuditReason, Reason};
use crate::store::Read;

/// Scans, decisions and recounts move only while their audit is open, and an audit that has some was opened. Asked
/// before and after an operation is taken back, for a row may be there only on one side of it.
///
/// # Errors
/// `audit_not_open`, `needed_later`.
pub fn may_be_taken_back(read: &Read<'_>, operation: i64) -> Result<()> {
    if let Some(state) = asked::handed_in(read, operation)? {
        return Err(AuditReason::AuditNotOpen { state: state.word().into() }.into());
    }
    if let Some((entity, id, audit)) = asked::work_without_opening(read, operation)? {
        return Err(Reason::NeededLater { entity, id: id.to_string(), needs: audit.to_string() }.into());
    }
    Ok(())
}
