//! May a recovery be taken back? Not once somebody answered what it proposed: that is taken back first.

use super::record::answered_since;
use crate::error::Result;
use crate::refusal::Reason;
use crate::store::Read;

/// Whether nothing was built on a recovery that an operation told.
///
/// # Errors
/// `needed_later`.
pub fn may_be_taken_back(read: &Read<'_>, operation: i64) -> Result<()> {
    match answered_since(read, operation)? {
        None => Ok(()),
        Some((incident, answer)) => {
            let (entity, id, needs) = ("incident_step".into(), answer.to_string(), incident.to_string());
            Err(Reason::NeededLater { entity, id, needs }.into())
        }
    }
}
