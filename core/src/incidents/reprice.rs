//! A loss that was decided became a theft with its report: what does it cost now?
//!
//! The fee that stands is reversed on that day, and the new one charged, by the prices of the school year of the incident.
//! Nothing to pay makes no entry; the decision says 0.00.

use super::Incident;
use super::decide::record;
use super::money::{charge_for, standing, take_back};
use super::price_of::{Judged, priced, school_year_of_incident};
use super::record::{DecidedBecause, IncidentDecision};
use crate::error::Result;
use crate::register::Device;
use crate::store::Write;
use crate::values::Cents;

/// Prices a decided incident anew, because its police report arrived.
pub(super) fn reprice(write: &mut Write<'_>, incident: &Incident, decided: IncidentDecision) -> Result<()> {
    let device: Device = write.get(incident.device)?;
    let school_year = school_year_of_incident(write, incident)?;
    let price = priced(write, incident, &device, incident.kind, &school_year, &decided.parts, None)?;
    let cents = price.cents.unwrap_or_default();
    if standing(write, incident)?.is_some() {
        take_back(write, incident, "police report")?;
    }
    let judged = Judged { kind: incident.kind, school_year, price, parts: decided.parts, replace: decided.replace };
    let decision = record(write, incident, judged, cents, DecidedBecause::ReportFiled, None)?;
    if cents > Cents(0) {
        charge_for(write, incident, &decision)?;
    }
    Ok(())
}
