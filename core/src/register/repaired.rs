//! A damaged device was repaired: may it go out again?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::condition::ConditionEvent;
use super::lists::DeviceAction;
use super::next_steps;
use super::record::Device;
use crate::contract::Command;
use crate::error::Result;
use crate::incidents::{OutInstead, out_instead};
use crate::store::{Role, Write};
use crate::values::DeviceId;

/// Says that a damaged device was repaired and works.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Repaired {
    /// The device.
    pub device: DeviceId,
}

/// What a repair did.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RepairedDevice {
    /// The device.
    #[serde(flatten)]
    #[ts(flatten)]
    pub device: Device,
    /// What went out in its place and is still out: to be collected.
    pub instead: Vec<OutInstead>,
}

impl Command for Repaired {
    const NAME: &'static str = "device.repaired";
    const WHO: Role = Role::Champion;
    type Output = RepairedDevice;

    fn run(self, write: &mut Write<'_>) -> Result<RepairedDevice> {
        let device = Device::own(write, self.device)?;
        let device = repaired(write, device)?;
        Ok(RepairedDevice { instead: out_instead(write, device.id)?, device })
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
