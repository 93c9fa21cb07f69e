//! What stands of an incident's fee, and how is it charged, taken back, credited?

use super::Incident;
use super::record::IncidentDecision;
use crate::error::{Error, Result};
use crate::fees::{self, Charge, Ledger, LedgerEntry, LedgerKind, OpenCharge};
use crate::people::Person;
use crate::store::{Read, Write};
use crate::values::Cents;

/// How an incident's fee stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Standing {
    /// What stands of it, paid or not: neither reversed, credited, waived nor written off.
    pub(super) stands: Cents,
    /// What of it is not settled.
    pub(super) open: Cents,
    /// What would be given back if it were credited: what was paid and then settles nothing else.
    pub(super) refundable: Cents,
}

/// How an incident's fee stands.
pub(super) fn standing(read: &Read<'_>, incident: &Incident) -> Result<Standing> {
    let Some(holder) = incident.holder else { return Ok(Standing::default()) };
    if LedgerEntry::of_incident(read, incident.id)?.is_empty() {
        return Ok(Standing::default());
    }
    let ledger = Ledger::of(read, holder)?;
    let mut standing = Standing::default();
    let mut paid = Cents(0);
    for charge in charges(&ledger, incident) {
        standing.stands += charge.stands();
        standing.open += charge.open;
        paid += charge.paid;
    }
    // What was paid for it settles what else is owed, before it is given back.
    let balance_after = ledger.settled.balance - standing.stands;
    standing.refundable = paid.min(-balance_after).min(ledger.settled.refundable()).max(Cents(0));
    Ok(standing)
}

/// The charges of an incident of which something stands.
fn charges<'l>(ledger: &'l Ledger, incident: &Incident) -> impl Iterator<Item = &'l OpenCharge> {
    let incident = Some(incident.id);
    let is_its = move |charge: &&OpenCharge| {
        charge.charge.incident == incident && charge.charge.kind == LedgerKind::Charge && charge.stands() > Cents(0)
    };
    ledger.settled.charges.iter().filter(is_its)
}

/// Charges what was decided.
///
/// # Errors
/// Those of a charge.
pub(super) fn charge_for(
    write: &mut Write<'_>,
    incident: &Incident,
    decision: &IncidentDecision,
) -> Result<LedgerEntry> {
    let Some(holder) = incident.holder else { return Err(Error::Broken("a fee that nobody answers for".into())) };
    let person: Person = write.get(holder)?;
    fees::school_of(write, &person)?;
    let charge = Charge {
        person: person.id,
        school: incident.school,
        cents: decision.cents,
        about: incident.kind.word().into(),
        device: Some(incident.device),
        accessory: None,
        incident: Some(incident.id),
        request: None,
        on_day: decision.on_day,
        school_year: decision.school_year.clone(),
        note: decision.note.clone(),
    };
    fees::charge(write, charge)
}

/// Takes back what stands of the fee, and what was waived, credited or written off of it. What was paid is left over.
///
/// # Errors
/// Those of a reversal.
pub(super) fn take_back(write: &mut Write<'_>, incident: &Incident, reason: &str) -> Result<Vec<LedgerEntry>> {
    let Some(holder) = incident.holder else { return Ok(Vec::new()) };
    let ledger = Ledger::of(write, holder)?;
    let standing: Vec<_> = charges(&ledger, incident).map(|charge| charge.charge.id).collect();
    standing.into_iter().map(|charge| fees::reverse_charge(write, holder, charge, reason)).collect()
}

/// Credits what stands of the fee, and gives back what was paid of it.
///
/// # Errors
/// Those of a credit and a refund.
pub fn credit_fee(write: &mut Write<'_>, incident: &Incident, refund: Cents, reason: &str) -> Result<Vec<LedgerEntry>> {
    let Some(holder) = incident.holder else { return Ok(Vec::new()) };
    let ledger = Ledger::of(write, holder)?;
    let mut entries = Vec::new();
    for charge in charges(&ledger, incident) {
        entries.push(fees::credit(write, charge, None, Some(reason.to_owned()))?);
    }
    if refund > Cents(0) {
        let person: Person = write.get(holder)?;
        let charge = entries.first().and_then(|credit| credit.settles);
        entries.push(fees::refund(write, &person, charge, refund, Some(reason.to_owned()), None)?);
    }
    Ok(entries)
}
