//! When is a device that is away given up for good?

use serde::Deserialize;
use ts_rs::TS;

use super::apply_status::{Because, apply_status};
use super::custody::{self, CustodyOutcome};
use super::dispose::checked;
use super::record::Device;
use super::status::{Approval, StatusEvent, StatusEventKind};
use crate::contract::Command;
use crate::error::Result;
use crate::store::{Role, Write};
use crate::values::DeviceId;

/// Writes off a missing, lost or stolen device, with a board's or superintendent's approval.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteOff {
    /// The device.
    pub device: DeviceId,
    /// Who approved it, and when.
    pub approval: Approval,
}

impl Command for WriteOff {
    const NAME: &'static str = "device.write_off";
    const WHO: Role = Role::It;
    type Output = Device;

    fn run(self, write: &mut Write<'_>) -> Result<Device> {
        let device = Device::own(write, self.device)?;
        write_off(write, device, &self.approval)
    }
}

/// Writes off a device that is away; a custody still open on it ends.
///
/// # Errors
/// `status_forbids`, `missing`, `in_the_future`.
pub fn write_off(write: &mut Write<'_>, mut device: Device, approval: &Approval) -> Result<Device> {
    let approval = checked(approval, write.today())?;
    device.status.turned(StatusEventKind::WriteOff)?;
    custody::end_open(write, device.id, CustodyOutcome::Disposed)?;
    apply_status(write, &mut device, &StatusEvent::WriteOff(approval), Because::default())?;
    Ok(device)
}
