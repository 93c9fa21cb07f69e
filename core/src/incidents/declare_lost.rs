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
use crate::values::{Date, DeviceId};

/// Declares a device lost. An open custody ends so; its holder stays on the incident and still answers.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct DeclareLost {
    /// The device.
    pub device: DeviceId,
    /// What happened, in words.
    pub what_happened: String,
    /// Where it was last seen.
    #[serde(default)]
    pub last_seen: Option<String>,
    /// When it happened.
    #[serde(default)]
    pub happened_on: Option<Date>,
}

impl Command for DeclareLost {
    const NAME: &'static str = "incident.declare_lost";
    const WHO: Role = Role::Champion;
    type Output = Incident;

    fn run(self, write: &mut Write<'_>) -> Result<Incident> {
        let device = Device::own(write, self.device)?;
        let account =
            Account { what_happened: self.what_happened, last_seen: self.last_seen, happened_on: self.happened_on };
        declare_lost(write, device, account)
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
