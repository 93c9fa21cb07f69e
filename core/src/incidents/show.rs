//! What is there to know of one incident: facts, evidence, what happened, what was decided, money, devices, what may be done?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Incident;
use super::actions::{IncidentAction, IncidentNotAllowed};
use super::claim::next_after;
use super::look::Look;
use super::meant::called;
use super::price_of::next_step;
use super::record::{IncidentDecision, IncidentStep, Substitute};
use super::recovered::RecoveryProposals;
use super::serial::SerialGiven;
use super::waits::{WaitsFor, waits_for_report};
use crate::attachments::{Attachment, Belongs};
use crate::contract::Query;
use crate::error::Result;
use crate::fees::{LedgerEntry, balance_of};
use crate::people::{Person, School};
use crate::refusal::NextStep;
use crate::register::custody::Custody;
use crate::register::{Condition, Device, Status};
use crate::settings::Operator;
use crate::store::Read;
use crate::values::{Cents, Date, IncidentId, Timestamp};

/// One incident, with everything around it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowIncident {
    /// The incident.
    pub incident: IncidentId,
}

/// The answer to [`ShowIncident`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct IncidentShown {
    /// The incident.
    pub incident: Incident,
    /// What it is called: its device, and its number among those of the device.
    pub called: String,
    /// The device, by tag or serial.
    pub device_shown: Option<String>,
    /// Its model's name.
    pub model: Option<String>,
    /// Its status now.
    pub status: Status,
    /// Its condition now.
    pub condition: Condition,
    /// The school's name.
    pub school_name: String,
    /// The holder's name.
    pub holder_name: Option<String>,
    /// What the holder owes in all.
    pub balance: Option<Cents>,
    /// The serial that was given, and whether it is the device's.
    pub serial: Option<SerialGiven>,
    /// Pictures and papers.
    pub evidence: Vec<Attachment>,
    /// What happened, the latest first.
    pub steps: Vec<IncidentStepShown>,
    /// What was decided, the latest first: the first one holds.
    pub decisions: Vec<IncidentDecision>,
    /// What it did to the holder's account, the oldest first.
    pub entries: Vec<LedgerEntry>,
    /// What of the fee is not settled.
    pub unpaid: Cents,
    /// Which devices went out in its place.
    pub chain: Vec<ChainLink>,
    /// What it waits for.
    pub waits_for: Vec<WaitsFor>,
    /// When whoever claims a theft is to be reminded of the report.
    pub remind_on: Option<Date>,
    /// Whether that day has come.
    pub is_reminder_due: bool,
    /// What comes next, while the device is away.
    pub next: Option<NextStep>,
    /// What its recovery proposes.
    pub recovery: Option<RecoveryProposals>,
    /// What may be done now.
    pub actions: Vec<IncidentAction>,
    /// What may not, and why.
    pub not_allowed: Vec<IncidentNotAllowed>,
}

/// Something that happened to an incident, and who did it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IncidentStepShown {
    /// The step.
    #[serde(flatten)]
    #[ts(flatten)]
    pub step: IncidentStep,
    /// Who did it.
    pub operator_name: Option<String>,
}

/// Old device, incident, new device.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChainLink {
    /// The row.
    pub replacement: Substitute,
    /// The device that is away or damaged, by tag or serial.
    pub old_shown: Option<String>,
    /// The device that went out, by tag or serial.
    pub shown: Option<String>,
    /// When it came back; nothing while it is out.
    pub ended_at: Option<Timestamp>,
}

impl Query for ShowIncident {
    const NAME: &'static str = "incident.show";
    type Output = IncidentShown;

    fn run(self, read: &Read<'_>) -> Result<IncidentShown> {
        let incident = Incident::own(read, self.incident)?;
        let look = Look::of(read, &incident)?;
        let stands = look.stands(read.actor().role, &incident);
        let device: Device = read.get(incident.device)?;
        let holder = incident.holder.map(|holder| read.get::<Person>(holder)).transpose()?;
        let evidence = Attachment::all_of(read, Belongs::Incident { incident: incident.id })?;
        let today = read.today();
        let next = next(&incident, &look);
        let mut decisions = look.decisions;
        decisions.reverse();
        Ok(IncidentShown {
            called: called(read, &incident)?,
            device_shown: device.shown(),
            model: device.model_name(read)?,
            status: device.status,
            condition: device.condition,
            school_name: read.get::<School>(incident.school)?.name,
            balance: incident.holder.map(|holder| balance_of(read, holder)).transpose()?,
            holder_name: holder.map(|holder| holder.name),
            serial: look.serial,
            evidence,
            steps: steps(read, look.steps)?,
            decisions,
            entries: LedgerEntry::of_incident(read, incident.id)?,
            unpaid: look.money.open,
            chain: chain(read, look.replacements)?,
            waits_for: look.waits_for,
            next,
            is_reminder_due: look.remind_on.is_some_and(|day| day <= today),
            remind_on: look.remind_on,
            recovery: look.recovery,
            actions: stands.allowed(),
            not_allowed: stands.refused(),
            incident,
        })
    }
}

fn next(incident: &Incident, look: &Look) -> Option<NextStep> {
    if incident.recovered_at.is_some() || incident.closed_at.is_some() {
        return None;
    }
    let is_claimed = waits_for_report(incident);
    match look.decisions.last() {
        None => Some(next_after(incident.kind, is_claimed)),
        Some(decision) => next_step(is_claimed, decision.replace && !look.is_replaced),
    }
}

fn steps(read: &Read<'_>, steps: Vec<IncidentStep>) -> Result<Vec<IncidentStepShown>> {
    let operators = Operator::names(read)?;
    let name = |step: &IncidentStep| step.operator.and_then(|id| operators.get(&id).cloned());
    Ok(steps.into_iter().rev().map(|step| IncidentStepShown { operator_name: name(&step), step }).collect())
}

fn chain(read: &Read<'_>, replacements: Vec<Substitute>) -> Result<Vec<ChainLink>> {
    let link = |replacement: Substitute| {
        Ok(ChainLink {
            old_shown: read.get::<Device>(replacement.old)?.shown(),
            shown: read.get::<Device>(replacement.device)?.shown(),
            ended_at: read.get::<Custody>(replacement.custody)?.ended_at,
            replacement,
        })
    };
    replacements.into_iter().map(link).collect()
}
