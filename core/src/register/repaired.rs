//! A damaged device was repaired: may it go out again?

use serde::Deserialize;
use ts_rs::TS;

use super::condition::ConditionEvent;
use super::lists::DeviceAction;
use super::next_steps;
use super::record::Device;
use crate::contract::Command;
use crate::error::Result;
use crate::store::{Role, Write};
use crate::values::DeviceId;

/// Says that a damaged device was repaired and works.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Repaired {
    /// The device.
    pub device: DeviceId,
}

impl Command for Repaired {
    const NAME: &'static str = "device.repaired";
    const WHO: Role = Role::Champion;
    type Output = Device;

    fn run(self, write: &mut Write<'_>) -> Result<Device> {
        let device = Device::own(write, self.device)?;
        repaired(write, device)
    }
}

/// Says that a damaged device was repaired.
///
/// # Errors
/// `condition_forbids`, `status_forbids`.
pub fn repaired(write: &mut Write<'_>, mut device: Device) -> Result<Device> {
    next_steps::must_live(device.status, DeviceAction::Repaired)?;
    device.condition = device.condition.turned(ConditionEvent::Repaired)?;
    write.put(&device)?;
    Ok(device)
}
