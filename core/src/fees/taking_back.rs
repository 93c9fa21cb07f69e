//! May an operation be taken back, as far as money goes? Not while a later entry settles or reverses one that it made.

use super::record::built_on;
use crate::error::Result;
use crate::refusal::Reason;
use crate::store::Read;

/// Whether nothing was built on the entries of an operation.
///
/// # Errors
/// `needed_later`.
pub fn may_be_taken_back(read: &Read<'_>, operation: i64) -> Result<()> {
    match built_on(read, operation)? {
        None => Ok(()),
        Some((made, later)) => {
            let (entity, id, needs) = ("ledger_entry".into(), later.to_string(), made.to_string());
            Err(Reason::NeededLater { entity, id, needs }.into())
        }
    }
}
