//! The device of this incident turned up: what do its proposals go by, and which are there?

use serde::Serialize;
use ts_rs::TS;

use super::Incident;
use super::money::standing;
use super::record::{IncidentStep, IncidentStepKind, Substitute};
use super::recovery::{Proposal, ProposalKind, RecoveryFacts, days_away, proposals};
use crate::error::Result;
use crate::register::Device;
use crate::register::custody::Custody;
use crate::settings::Policy;
use crate::store::Read;
use crate::values::{Date, Timestamp};

/// What a recovery proposes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecoveryProposals {
    /// The incident.
    pub incident: Incident,
    /// The device that turned up, by tag or serial.
    pub shown: Option<String>,
    /// When it turned up.
    pub recovered_at: Timestamp,
    /// So many calendar days after the first report.
    #[ts(type = "number")]
    pub days: i64,
    /// The last day on which the fee was credited.
    pub credit_until: Date,
    /// What is proposed, and not answered yet.
    pub proposals: Vec<Proposal>,
    /// What was answered.
    pub answers: Vec<IncidentStep>,
}

/// What the recovery of an incident's device proposes; nothing while the device is away.
pub fn recovery_of(read: &Read<'_>, incident: Incident) -> Result<Option<RecoveryProposals>> {
    let Some(recovered_at) = incident.recovered_at else { return Ok(None) };
    let zone = read.zone();
    let answers: Vec<IncidentStep> =
        IncidentStep::of(read, incident.id)?.into_iter().filter(|step| is_answer(step.kind)).collect();
    let declined = answers.iter().filter(|step| step.kind == IncidentStepKind::Declined);
    let declined = declined.filter_map(|step| step.field.as_deref().and_then(ProposalKind::from_word)).collect();
    let money = standing(read, &incident)?;
    let reported_on = incident.reported_at.date_in(zone);
    let facts = RecoveryFacts {
        reported_on,
        recovered_on: recovered_at.date_in(zone),
        credit_days: Policy::now(read)?.incident_prices.credit_days,
        stands: money.stands,
        paid: money.refundable,
        duplicates: duplicates(read, &incident)?,
        is_open: incident.closed_at.is_none(),
        declined,
    };
    Ok(Some(RecoveryProposals {
        shown: read.get::<Device>(incident.device)?.shown(),
        recovered_at,
        days: days_away(&facts),
        credit_until: reported_on.plus_days(facts.credit_days.into()),
        proposals: proposals(&facts),
        answers,
        incident,
    }))
}

const fn is_answer(kind: IncidentStepKind) -> bool {
    match kind {
        IncidentStepKind::Accepted | IncidentStepKind::Declined => true,
        IncidentStepKind::Noted
        | IncidentStepKind::Corrected
        | IncidentStepKind::SerialSettled
        | IncidentStepKind::Reminded
        | IncidentStepKind::ReportFiled
        | IncidentStepKind::Closed
        | IncidentStepKind::Reopened => false,
    }
}

/// What went out because of an incident and is still out.
fn duplicates(read: &Read<'_>, incident: &Incident) -> Result<Vec<(crate::values::DeviceId, Option<String>)>> {
    let mut out = Vec::new();
    for replacement in Substitute::of_incident(read, incident.id)? {
        if read.get::<Custody>(replacement.custody)?.ended_at.is_none() {
            out.push((replacement.device, read.get::<Device>(replacement.device)?.shown()));
        }
    }
    Ok(out)
}
