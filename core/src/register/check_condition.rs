//! A device that came back was looked at: what shape is it in?

use serde::Deserialize;
use ts_rs::TS;

use super::condition::ConditionEvent;
use super::lists::DeviceAction;
use super::next_steps;
use super::record::Device;
use crate::contract::Command;
use crate::error::Result;
use crate::refusal::Reason;
use crate::settings::Policy;
use crate::store::{Read, Role, Write};
use crate::values::DeviceId;

crate::words! {
    /// What a check found.
    pub enum CheckFound {
        /// It works.
        Working = "working",
        /// It is broken and may be repaired.
        Damaged = "damaged",
        /// It is beyond repair.
        Dead = "dead",
    }
}

impl CheckFound {
    /// What happens to the condition by such a find.
    pub const fn event(self) -> ConditionEvent {
        match self {
            Self::Working => ConditionEvent::CheckedWorking,
            Self::Damaged => ConditionEvent::CheckedDamaged,
            Self::Dead => ConditionEvent::CheckedDead,
        }
    }
}

/// Checks a device that must be looked at before it goes out again. IT does, or a champion where policy lets one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckCondition {
    /// The device.
    pub device: DeviceId,
    /// What was found.
    pub found: CheckFound,
}

impl Command for CheckCondition {
    const NAME: &'static str = "device.check_condition";
    const WHO: Role = Role::Champion;
    type Output = Device;

    fn run(self, write: &mut Write<'_>) -> Result<Device> {
        let device = Device::own(write, self.device)?;
        if !may_check(write)? {
            return Err(Reason::NotAllowed { needs: Role::It.word().into() }.into());
        }
        check_condition(write, device, self.found)
    }
}

/// Whether the operator may check devices.
pub fn may_check(read: &Read<'_>) -> Result<bool> {
    match read.actor().role {
        Role::It => Ok(true),
        Role::Champion => Ok(Policy::now(read)?.champion_checks),
        Role::Viewer => Ok(false),
    }
}

/// Writes down what a check found.
///
/// # Errors
/// `condition_forbids` when no check is due, `status_forbids` for a disposed device.
pub fn check_condition(write: &mut Write<'_>, mut device: Device, found: CheckFound) -> Result<Device> {
    next_steps::must_live(device.status, DeviceAction::CheckCondition)?;
    device.condition = device.condition.turned(found.event())?;
    write.put(&device)?;
    Ok(device)
}
