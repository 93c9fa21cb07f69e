//! Which pickups list this device, or did?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::Query;
use crate::error::Result;
use crate::pickups::{Pickup, PickupDevice, PickupOutcome, PickupState};
use crate::register::Device;
use crate::store::Read;
use crate::values::{DeviceId, PickupId};

/// Every pickup that a device was listed for.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PickupsOfDevice {
    /// The device.
    pub device: DeviceId,
}

/// A pickup that a device was listed for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PickupOfDevice {
    /// The pickup.
    pub pickup: PickupId,
    /// Its number.
    pub number: u32,
    /// How far it is.
    pub state: PickupState,
    /// What became of the device, once the pickup was over.
    pub outcome: Option<PickupOutcome>,
}

/// The answer to [`PickupsOfDevice`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct PickupsOfDeviceList {
    /// The latest first.
    pub pickups: Vec<PickupOfDevice>,
}

impl Query for PickupsOfDevice {
    const NAME: &'static str = "surplus.of_device";
    type Output = PickupsOfDeviceList;

    fn run(self, read: &Read<'_>) -> Result<PickupsOfDeviceList> {
        let device = Device::own(read, self.device)?;
        let told = |line: PickupDevice| {
            let pickup: Pickup = read.get(line.pickup)?;
            Ok(PickupOfDevice { pickup: pickup.id, number: pickup.number, state: pickup.state, outcome: line.outcome })
        };
        Ok(PickupsOfDeviceList {
            pickups: PickupDevice::all_of_device(read, device.id)?.into_iter().map(told).collect::<Result<_>>()?,
        })
    }
}
