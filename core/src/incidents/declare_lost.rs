//! When is a device given up as lost?

use serde::Deserialize;
use ts_rs::TS;

use super::account::{Account, incident_of};
use super::{Incident, IncidentKind};
use crate::contract::Command;
use crate::error::Result;
use crate::register::custody::{CustodyOutcome, end_open};
use crate::register::{Because, Device, StatusEvent, StatusEventKind, apply_status};
use crate::store::{Role, Write};
use crate::values::{DeviceId, NothingElse};

/// Declares a device lost. An open custody ends so; its holder stays on the incident and still answers.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DeclareLost {
    /// The device.
    pub device: DeviceId,
    /// What is told of it.
    #[serde(flatten)]
    #[ts(flatten)]
    pub account: Account,
    /// No other field.
    #[serde(flatten)]
    #[ts(skip)]
    pub nothing_else: NothingElse,
}

impl Command for DeclareLost {
    const NAME: &'static str = "incident.declare_lost";
    const WHO: Role = Role::Champion;
    type Output = Incident;

    fn run(self, write: &mut Write<'_>) -> Result<Incident> {
        let device = Device::own(write, self.device)?;
        declare_lost(write, device, self.account)
    }
}

/// Declares a device lost.
///
/// # Errors
/// `status_forbids`, `missing`, `in_the_future`.
pub fn declare_lost(write: &mut Write<'_>, mut device: Device, account: Account) -> Result<Incident> {
    let account = account.checked(write.today())?;
    device.status.turned(StatusEventKind::DeclareLost)?;
    let incident = incident_of(write, &device, IncidentKind::Lost, account)?;
    write.put(&incident)?;
    end_open(write, device.id, CustodyOutcome::Lost)?;
    apply_status(write, &mut device, &StatusEvent::DeclareLost, Because::incident(incident.id))?;
    Ok(incident)
}
