//! IT decides an incident: which fee, which status, and whether another device goes out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::money::{charge_for, standing, take_back};
use super::price_of::{IncidentVerdict, Judged, judged};
use super::record::{DecidedBecause, IncidentDecision, PriceSteps};
use super::{Account, Incident, IncidentKind, declare_lost};
use crate::contract::Command;
use crate::error::{Result, required};
use crate::fees::LedgerEntry;
use crate::refusal::IncidentReason;
use crate::register::Device;
use crate::store::{Role, Write};
use crate::values::{Cents, IncidentId, NothingElse, tidy};

/// Decides an incident. Decided anew, the fee that stands is taken back first, and somebody says why.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DecideIncident {
    /// The incident.
    pub incident: IncidentId,
    /// What is decided.
    #[serde(flatten)]
    #[ts(flatten)]
    pub verdict: IncidentVerdict,
    /// No other field.
    #[serde(flatten)]
    #[ts(skip)]
    pub nothing_else: NothingElse,
}

/// What a decision did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IncidentDecided {
    /// The incident.
    pub incident: Incident,
    /// The decision.
    pub decision: IncidentDecision,
    /// The entries it made.
    pub entries: Vec<LedgerEntry>,
}

impl Command for DecideIncident {
    const NAME: &'static str = "incident.decide";
    const WHO: Role = Role::It;
    type Output = IncidentDecided;

    fn run(self, write: &mut Write<'_>) -> Result<IncidentDecided> {
        let incident = Incident::own_open(write, self.incident)?;
        decide(write, incident, &self.verdict)
    }
}

/// Decides an incident. Judges everything before it writes anything.
///
/// # Errors
/// `serial_differs`, `say_how_much`, `decided_already` without a reason, `out_of_range`, and those of a charge.
pub(super) fn decide(write: &mut Write<'_>, incident: Incident, verdict: &IncidentVerdict) -> Result<IncidentDecided> {
    let device: Device = write.get(incident.device)?;
    let note = tidy(verdict.note.clone());
    if let (Some(earlier), None) = (IncidentDecision::last_of(write, incident.id)?, &note) {
        return Err(IncidentReason::DecidedAlready { cents: earlier.cents, on: earlier.on_day }.into());
    }
    let judged = judged(write, &incident, &device, verdict)?;
    let Some(cents) = judged.price.cents else {
        let (kind, school_year) = (judged.kind.word().into(), judged.school_year);
        return Err(IncidentReason::SayHowMuch { kind, school_year }.into());
    };
    let note = note.map(|note| required("note", &note, 1000)).transpose()?;
    let incident = match incident.kind {
        IncidentKind::Missing => {
            let what_happened = incident.what_happened;
            declare_lost(write, device, Account { what_happened, ..Account::default() })?
        }
        IncidentKind::Damage | IncidentKind::Lost | IncidentKind::Stolen => incident,
    };
    let mut entries = match standing(write, &incident)?.is_some() {
        true => take_back(write, &incident, note.as_deref().unwrap_or("decided anew"))?,
        false => Vec::new(),
    };
    let decision = record(write, &incident, judged, cents, DecidedBecause::Decided, note)?;
    if cents > Cents(0) {
        entries.push(charge_for(write, &incident, &decision)?);
    }
    Ok(IncidentDecided { incident, decision, entries })
}

/// Writes a decision down.
pub(super) fn record(
    write: &mut Write<'_>,
    incident: &Incident,
    judged: Judged,
    cents: Cents,
    because: DecidedBecause,
    note: Option<String>,
) -> Result<IncidentDecision> {
    let decision = IncidentDecision {
        id: write.new_id(),
        incident: incident.id,
        school: incident.school,
        person: incident.holder,
        at: write.now(),
        on_day: write.today(),
        because,
        kind: judged.kind,
        school_year: judged.school_year,
        cents,
        counts: judged.price.counts,
        parts: judged.parts,
        steps: PriceSteps(judged.price.steps),
        replace: judged.replace,
        note,
        operator: write.actor().operator,
    };
    write.record(&decision)?;
    Ok(decision)
}
