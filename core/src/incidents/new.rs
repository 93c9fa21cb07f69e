//! Something happened to a device: which incident tells of it, and what becomes of the device?

use serde::Deserialize;
use ts_rs::TS;

use super::account::{Account, incident_of};
use super::claim::{Claim, becomes};
use super::{Incident, IncidentKind, Outlook, claim_stolen, declare_lost, declare_stolen};
use crate::contract::Command;
use crate::error::Result;
use crate::refusal::{IncidentReason, NextStep};
use crate::register::custody::Custody;
use crate::register::{Because, Damage, Device, PoliceReport, Status, StatusEvent, apply_status, damaged};
use crate::store::{Read, Role, Write};
use crate::values::{DeviceId, NothingElse, one_line, tidy};

/// Tells what happened to a device.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewIncident {
    /// The device.
    pub device: DeviceId,
    /// What is said to have happened.
    pub kind: Claim,
    /// What is told of it.
    #[serde(flatten)]
    #[ts(flatten)]
    pub account: Account,
    /// The police report, for a theft.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub report: Option<PoliceReport>,
    /// Whether somebody is still searching for what they say was stolen.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub still_searching: bool,
    /// Whether the damage is beyond repair.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub dead: bool,
    /// The serial that whoever reports it gives.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub serial_given: Option<String>,
    /// Who reports it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub reported_by: Option<String>,
    /// Who saw it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub witnesses: Option<String>,
    /// No other field.
    #[serde(flatten)]
    #[ts(skip)]
    pub nothing_else: NothingElse,
}

impl Command for NewIncident {
    const NAME: &'static str = "incident.new";
    const WHO: Role = Role::Champion;
    type Output = Incident;

    fn run(self, write: &mut Write<'_>) -> Result<Incident> {
        let device = Device::own(write, self.device)?;
        must_be_new(write, &device, self.kind)?;
        let outlook = if self.still_searching { Outlook::StillSearching } else { Outlook::Gone };
        becomes(self.kind, self.report.is_some(), device.status, outlook)?;
        let incident = match (self.kind, &self.report) {
            (Claim::Damage, _) => damage(write, device, self.account, self.dead)?,
            (Claim::Missing, _) => search(write, device, self.account)?,
            (Claim::Lost, _) => declare_lost(write, device, self.account)?,
            (Claim::ClaimedStolen, _) => claim_stolen(write, device, self.account, outlook)?,
            (Claim::Stolen, Some(report)) => declare_stolen(write, device, self.account, report)?,
            (Claim::Stolen, None) => return Err(IncidentReason::NoReport.into()),
        };
        let incident = Incident {
            serial_given: tidy(self.serial_given).map(|serial| one_line(&serial)).or(incident.serial_given),
            reported_by: tidy(self.reported_by).or(incident.reported_by),
            witnesses: tidy(self.witnesses).or(incident.witnesses),
            ..incident
        };
        write.put(&incident)?;
        Ok(incident)
    }
}

/// Refuses when what happened to the device is told already and not done with: damage once, and a loss once. What was
/// only missing may turn out to be lost or stolen; that goes into the same incident.
fn must_be_new(read: &Read<'_>, device: &Device, claim: Claim) -> Result<()> {
    let (open, next) = match claim {
        Claim::Damage => (Incident::open_damage(read, device.id)?, vec![NextStep::NoteIncident]),
        Claim::Missing | Claim::Lost | Claim::ClaimedStolen | Claim::Stolen => {
            let open = Incident::open_loss(read, device.id)?;
            (open, vec![NextStep::NoteIncident, NextStep::AttachReport, NextStep::DecideIncident])
        }
    };
    let turned_out = |open: &Incident| open.kind == IncidentKind::Missing && claim != Claim::Missing;
    match open.filter(|open| !turned_out(open)) {
        None => Ok(()),
        Some(Incident { id, kind, reported_at, .. }) => {
            let kind = kind.word().into();
            Err(IncidentReason::IncidentOpen { incident: id, kind, since: reported_at, next }.into())
        }
    }
}

fn damage(write: &mut Write<'_>, device: Device, account: Account, is_dead: bool) -> Result<Incident> {
    let account = account.checked(write.today())?;
    let holder = Custody::answering(write, device.id)?.and_then(|custody| custody.person);
    let damage = if is_dead { Damage::Dead } else { Damage::Damaged };
    let incident = damaged(write, device, damage, holder, &account.what_happened)?;
    Ok(Incident { happened_on: account.happened_on, last_seen: account.last_seen, ..incident })
}

fn search(write: &mut Write<'_>, mut device: Device, account: Account) -> Result<Incident> {
    let account = account.checked(write.today())?;
    let incident = incident_of(write, &device, IncidentKind::Missing, account)?;
    write.put(&incident)?;
    // It may have been reported missing before anybody told what happened.
    if device.status != Status::Missing {
        apply_status(write, &mut device, &StatusEvent::ReportMissing, Because::incident(incident.id))?;
    }
    Ok(incident)
}
