//! When is a device set aside for a pickup?

use serde::Deserialize;
use ts_rs::TS;

use super::apply_status::{Because, apply_status};
use super::custody;
use super::record::Device;
use super::status::StatusEvent;
use crate::contract::Command;
use crate::error::{Result, required};
use crate::store::{Role, Write};
use crate::values::DeviceId;

/// Declares a device surplus. It has left its custodian, unless IT or a closet keeps it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeclareSurplus {
    /// The device.
    pub device: DeviceId,
    /// Why.
    pub reason: String,
}

impl Command for DeclareSurplus {
    const NAME: &'static str = "device.declare_surplus";
    const WHO: Role = Role::It;
    type Output = Device;

    fn run(self, write: &mut Write<'_>) -> Result<Device> {
        let reason = required("reason", &self.reason, 1000)?;
        let device = Device::own(write, self.device)?;
        declare_surplus(write, device, Because::words(Some(reason)))
    }
}

/// Declares a device surplus.
///
/// # Errors
/// `status_forbids`, `checked_out`.
pub fn declare_surplus(write: &mut Write<'_>, mut device: Device, because: Because) -> Result<Device> {
    custody::must_be_stored(write, &device)?;
    apply_status(write, &mut device, &StatusEvent::DeclareSurplus, because)?;
    Ok(device)
}
