//! How is a device taken off a pickup's list again?

use serde::Deserialize;
use ts_rs::TS;

use super::{PickupDone, line_of, shown};
use crate::contract::Command;
use crate::error::Result;
use crate::pickups::{Pickup, PickupDevice};
use crate::refusal::SurplusReason;
use crate::register::{Because, Device, Status, withdraw_surplus};
use crate::store::{Role, Write, each_of};
use crate::values::{DeviceId, PickupId, tidy};

/// Takes devices off a pickup's list, until it is signed. What its approval declared surplus goes back into service; what
/// is on the truck is refused.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct RemoveFromPickup {
    /// The pickup.
    pub pickup: PickupId,
    /// The devices.
    pub devices: Vec<DeviceId>,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
}

impl Command for RemoveFromPickup {
    const NAME: &'static str = "surplus.remove";
    const WHO: Role = Role::Champion;
    type Output = PickupDone;

    fn run(self, write: &mut Write<'_>) -> Result<PickupDone> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        if pickup.approval.is_some() && write.actor().role != Role::It {
            return Err(crate::refusal::Reason::NotAllowed { needs: Role::It.word().into() }.into());
        }
        let reason = tidy(self.reason);
        let take_off = |write: &mut Write<'_>, id| remove(write, &pickup, id, reason.clone());
        let devices = each_of(write, "devices", self.devices, take_off, |write, id| Ok(Some(shown(write, id)?)))?;
        Ok(PickupDone { pickup: pickup.settled(write)?, devices })
    }
}

fn remove(write: &mut Write<'_>, pickup: &Pickup, id: DeviceId, reason: Option<String>) -> Result<()> {
    let line = line_of(write, pickup, id)?;
    if line.loaded_at.is_some() {
        return Err(SurplusReason::OnTheTruck { shown: shown(write, id)? }.into());
    }
    back_into_service(write, &line, reason.or_else(|| Some(format!("taken off pickup {}", pickup.number))))?;
    write.remove::<PickupDevice>(line.id)
}

/// What a pickup's approval declared surplus goes back into service; answers whether it did.
pub(super) fn back_into_service(write: &mut Write<'_>, line: &PickupDevice, reason: Option<String>) -> Result<bool> {
    let device: Device = write.get(line.device)?;
    let is_due = line.declared && device.status == Status::Surplus;
    if is_due {
        withdraw_surplus(write, device, Because::words(reason))?;
    }
    Ok(is_due)
}
