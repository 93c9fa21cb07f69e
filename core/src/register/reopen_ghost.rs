//! A disposed device was found: how does it come back into service?

use serde::Deserialize;
use ts_rs::TS;

use super::apply_status::{Because, apply_status};
use super::condition::ConditionEvent;
use super::incident::settle_recovered;
use super::record::Device;
use super::status::{StatusEvent, StatusEventKind};
use crate::contract::Command;
use crate::error::{Result, required};
use crate::store::{Role, Write};
use crate::values::DeviceId;

/// Reopens a ghost: a device that was disposed of and is there all the same.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReopenGhost {
    /// The device.
    pub device: DeviceId,
    /// Why.
    pub reason: String,
}

impl Command for ReopenGhost {
    const NAME: &'static str = "device.reopen_ghost";
    const WHO: Role = Role::It;
    type Output = Device;

    fn run(self, write: &mut Write<'_>) -> Result<Device> {
        let device = Device::own(write, self.device)?;
        reopen_ghost(write, device, &self.reason)
    }
}

/// Reopens a ghost. It must be checked before it goes out, its tag must not have been given to another since, and
/// what it was written off for is settled: it turned up.
///
/// # Errors
/// `status_forbids`, `taken`, `missing`.
pub fn reopen_ghost(write: &mut Write<'_>, mut device: Device, reason: &str) -> Result<Device> {
    let reason = required("reason", reason, 1000)?;
    device.status.turned(StatusEventKind::ReopenGhost)?;
    device.check_tag(write)?;
    device.condition = device.condition.turned(ConditionEvent::CameBack)?;
    let now = write.now();
    settle_recovered(write, device.id, now)?;
    apply_status(write, &mut device, &StatusEvent::ReopenGhost, Because::words(Some(reason)))?;
    Ok(device)
}
