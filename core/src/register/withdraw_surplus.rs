//! When does a device come back from surplus?

use serde::Deserialize;
use ts_rs::TS;

use super::apply_status::{Because, apply_status};
use super::record::Device;
use super::status::StatusEvent;
use crate::contract::Command;
use crate::error::Result;
use crate::store::{Role, Write};
use crate::values::DeviceId;

/// Takes a device back from surplus into service.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct WithdrawSurplus {
    /// The device.
    pub device: DeviceId,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
}

impl Command for WithdrawSurplus {
    const NAME: &'static str = "device.withdraw_surplus";
    const WHO: Role = Role::It;
    type Output = Device;

    fn run(self, write: &mut Write<'_>) -> Result<Device> {
        let device = Device::own(write, self.device)?;
        withdraw_surplus(write, device, Because::words(self.reason))
    }
}

/// Takes a device back from surplus.
///
/// # Errors
/// `status_forbids`.
pub fn withdraw_surplus(write: &mut Write<'_>, mut device: Device, because: Because) -> Result<Device> {
    apply_status(write, &mut device, &StatusEvent::Withdraw, because)?;
    Ok(device)
}
