//! What a recovery proposes is done, or turned down with a reason.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::Command;
use crate::error::{Error, Result, required};
use crate::fees::LedgerEntry;
use crate::incidents::{
    Incident, IncidentStep, IncidentStepKind, Proposal, ProposalKind, RecoveryProposals, Told, close, credit_fee,
    recovery_of, step,
};
use crate::paper::day;
use crate::refusal::{IncidentReason, Reason};
use crate::register::Device;
use crate::register::custody::{SeenShape, check_in};
use crate::store::{Role, Write};
use crate::values::IncidentId;

/// Does what a recovery proposes. Money is IT's.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AcceptProposal {
    /// The incident whose device turned up.
    pub incident: IncidentId,
    /// What is accepted.
    pub what: ProposalKind,
    /// What shape the device that is collected is in; not looked at when absent.
    #[serde(default)]
    pub condition: Option<SeenShape>,
}

/// Turns down what a recovery proposes.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeclineProposal {
    /// The incident whose device turned up.
    pub incident: IncidentId,
    /// What is turned down.
    pub what: ProposalKind,
    /// Why.
    pub reason: String,
}

/// What an answer did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProposalAnswered {
    /// What is proposed still.
    pub recovery: RecoveryProposals,
    /// The entries it made.
    pub entries: Vec<LedgerEntry>,
    /// The devices it collected.
    pub collected: Vec<Device>,
}

impl Command for AcceptProposal {
    const NAME: &'static str = "recovery.accept";
    const WHO: Role = Role::Champion;
    type Output = ProposalAnswered;

    fn run(self, write: &mut Write<'_>) -> Result<ProposalAnswered> {
        let (incident, proposals) = proposed(write, self.incident, self.what)?;
        let (mut entries, mut collected) = (Vec::new(), Vec::new());
        for proposal in proposals {
            match proposal {
                Proposal::Credit { refund, .. } => {
                    let found = incident.recovered_at.map(|at| day(at.date_in(write.zone()).0)).unwrap_or_default();
                    let reason = format!("turned up on {found}");
                    entries.extend(credit_fee(write, &incident, refund, &reason)?);
                }
                Proposal::Collect { device, .. } => {
                    let device = Device::own(write, device)?;
                    collected.push(check_in(write, device, self.condition)?.device);
                }
                Proposal::Close => {
                    let note = why_not_collected(write, &incident)?;
                    close(write, incident.clone(), note)?;
                }
            }
        }
        answered(write, incident.id, IncidentStepKind::Accepted, self.what, None)?;
        Ok(ProposalAnswered { recovery: recovery(write, incident.id)?, entries, collected })
    }
}

impl Command for DeclineProposal {
    const NAME: &'static str = "recovery.decline";
    const WHO: Role = Role::Champion;
    type Output = ProposalAnswered;

    fn run(self, write: &mut Write<'_>) -> Result<ProposalAnswered> {
        let (incident, _) = proposed(write, self.incident, self.what)?;
        let reason = required("reason", &self.reason, 1000)?;
        answered(write, incident.id, IncidentStepKind::Declined, self.what, Some(reason))?;
        let recovery = recovery(write, incident.id)?;
        Ok(ProposalAnswered { recovery, entries: Vec::new(), collected: Vec::new() })
    }
}

/// The proposals of a kind that wait for an answer, for whom they are to answer.
fn proposed(write: &Write<'_>, incident: IncidentId, what: ProposalKind) -> Result<(Incident, Vec<Proposal>)> {
    let incident = Incident::own(write, incident)?;
    match what {
        ProposalKind::Credit if write.actor().role < Role::It => {
            return Err(Reason::NotAllowed { needs: Role::It.word().into() }.into());
        }
        ProposalKind::Credit | ProposalKind::Collect | ProposalKind::Close => {}
    }
    let recovery = recovery_of(write, incident.clone())?;
    let mut proposals = recovery.map(|recovery| recovery.proposals).unwrap_or_default();
    proposals.retain(|proposal| proposal.kind() == what);
    match proposals.is_empty() {
        false => Ok((incident, proposals)),
        true => Err(IncidentReason::NotProposed { what: what.word().into() }.into()),
    }
}

fn answered(
    write: &mut Write<'_>,
    incident: IncidentId,
    kind: IncidentStepKind,
    what: ProposalKind,
    said: Option<String>,
) -> Result<()> {
    let incident = Incident::own(write, incident)?;
    step(write, &incident, kind, Told { field: Some(what.word().into()), said, ..Told::default() })
}

/// Why what went out in its place is not collected, where somebody said so.
fn why_not_collected(write: &Write<'_>, incident: &Incident) -> Result<Option<String>> {
    let is_it = |step: &IncidentStep| {
        step.kind == IncidentStepKind::Declined && step.field.as_deref() == Some(ProposalKind::Collect.word())
    };
    Ok(IncidentStep::of(write, incident.id)?.into_iter().rfind(is_it).and_then(|step| step.said))
}

fn recovery(write: &Write<'_>, incident: IncidentId) -> Result<RecoveryProposals> {
    let incident = Incident::own(write, incident)?;
    recovery_of(write, incident)?.ok_or_else(|| Error::Broken("an answered recovery that is none".into()))
}
