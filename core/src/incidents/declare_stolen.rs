//! When is a device stolen? Only with a police report.

use serde::Deserialize;
use ts_rs::TS;

use super::account::{Account, checked_report, incident_of};
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
    let report = checked_report(report, write.today())?;
    let account = account.checked(write.today())?;
    device.status.turned(StatusEventKind::DeclareStolen)?;
    let incident = incident_of(write, &device, IncidentKind::Lost, account)?.with_report(write, &report);
    write.put(&incident)?;
    end_open(write, device.id, CustodyOutcome::Stolen)?;
    apply_status(write, &mut device, &StatusEvent::DeclareStolen(report), Because::incident(incident.id))?;
    Ok(incident)
}
