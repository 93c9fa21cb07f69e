//! When is a device stolen? Only with a police report.

use serde::Deserialize;
use ts_rs::TS;

use super::account::{Account, checked_report, incident_of};
use super::attach_report::became_stolen;
use super::{Incident, IncidentKind};
use crate::contract::Command;
use crate::error::Result;
use crate::register::custody::{CustodyOutcome, end_open};
use crate::register::{Because, Device, PoliceReport, StatusEvent, StatusEventKind, apply_status};
use crate::store::{Role, Write};
use crate::values::{DeviceId, NothingElse};

/// Declares a device stolen, with the police report. An open custody ends so; its holder stays on the incident.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DeclareStolen {
    /// The device.
    pub device: DeviceId,
    /// What is told of it.
    #[serde(flatten)]
    #[ts(flatten)]
    pub account: Account,
    /// The report filed with the police.
    pub report: PoliceReport,
    /// No other field.
    #[serde(flatten)]
    #[ts(skip)]
    pub nothing_else: NothingElse,
}

impl Command for DeclareStolen {
    const NAME: &'static str = "incident.declare_stolen";
    const WHO: Role = Role::Champion;
    type Output = Incident;

    fn run(self, write: &mut Write<'_>) -> Result<Incident> {
        let device = Device::own(write, self.device)?;
        declare_stolen(write, device, self.account, &self.report)
    }
}

/// Declares a device stolen. A loss reported before becomes this theft and keeps its own dates.
///
/// # Errors
/// `status_forbids`, `missing`, `in_the_future`.
pub fn declare_stolen(
    write: &mut Write<'_>,
    mut device: Device,
    account: Account,
    report: &PoliceReport,
) -> Result<Incident> {
    let account = account.checked(write.today())?;
    device.status.turned(StatusEventKind::DeclareStolen)?;
    let incident = incident_of(write, &device, IncidentKind::Lost, account)?;
    let report = checked_report(report, incident.happened_on, write.today())?;
    let is_told = write.find::<Incident>(incident.id)?.map(|told| told.kind);
    let incident = incident.with_report(write, &report);
    write.put(&incident)?;
    end_open(write, device.id, CustodyOutcome::Stolen)?;
    let number = report.number.clone();
    apply_status(write, &mut device, &StatusEvent::DeclareStolen(report), Because::incident(incident.id))?;
    if let Some(was) = is_told {
        became_stolen(write, &incident, was, number)?;
    }
    Ok(incident)
}
