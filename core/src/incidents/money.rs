//! What stands of an incident's fee, and how is it charged, taken back, credited?

use super::record::IncidentDecision;
use super::Incident;
use crate::error::{Error, Result};
use crate::fees::LedgerEntry;
use crate::store::{Read, Write};
use crate::values::Cents;

/// How an incident's fee stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Standing {
    /// What stands of it, paid or not: neither reversed, credited, waived nor written off.
    pub(super) stands: Cents,
    /// What of it is not settled.
    pub(super) open: Cents,
    /// What would be given back if it were credited.
    pub(super) refundable: Cents,
}

pub(super) fn standing(_read: &Read<'_>, _incident: &Incident) -> Result<Standing> {
    Ok(Standing::default())
}
pub(super) fn charge_for(_write: &mut Write<'_>, _incident: &Incident, _decision: &IncidentDecision) -> Result<LedgerEntry> {
    Err(Error::Broken("".into()))
}
pub(super) fn take_back(_write: &mut Write<'_>, _incident: &Incident, _reason: &str) -> Result<Vec<LedgerEntry>> {
    Ok(vec![])
}
pub fn credit_fee(_write: &mut Write<'_>, _incident: &Incident, _credit: Cents, _refund: Cents, _reason: &str) -> Result<Vec<LedgerEntry>> {
    Ok(vec![])
}
