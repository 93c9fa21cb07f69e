//! What stands on the truck, what is still to come, and what stays here?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TruckBecause;
use super::show::shown;
use crate::contract::Query;
use crate::error::Result;
use crate::pickups::{CountedList, Pickup, TruckScan, TruckVerdict};
use crate::register::{Device, Model};
use crate::store::Read;
use crate::values::{DeviceId, PickupId, Timestamp};

/// How many scans are told.
const MOST: usize = 200;

/// The station at the truck.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TruckStation {
    /// The pickup.
    pub pickup: PickupId,
}

/// The answer to [`TruckStation`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct AtTheTruck {
    /// The pickup as it stands.
    pub shown: super::PickupShown,
    /// What was scanned at the truck, the latest first: two hundred at most.
    pub scans: Vec<TruckScanShown>,
    /// How many devices were left here, each once, and are not on the truck.
    pub left: u32,
    /// What goes along without a tag.
    pub peripherals: CountedList,
}

/// A scan at the truck.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TruckScanShown {
    /// When.
    pub at: Timestamp,
    /// What the scanner sent.
    pub code: String,
    /// The device.
    pub device: Option<DeviceId>,
    /// It, by tag or serial.
    pub device_shown: Option<String>,
    /// Its model.
    pub model_name: Option<String>,
    /// What came of it.
    pub verdict: TruckVerdict,
    /// Why it stays here.
    pub because: Option<TruckBecause>,
    /// The initials of whoever let it go along.
    pub initials: Option<String>,
    /// Whether it is on the truck now.
    pub is_loaded: bool,
}

impl Query for TruckStation {
    const NAME: &'static str = "surplus.station";
    type Output = AtTheTruck;

    fn run(self, read: &Read<'_>) -> Result<AtTheTruck> {
        let pickup = Pickup::own(read, self.pickup)?;
        let scans = TruckScan::of(read, pickup.id)?;
        let lines = super::record::lines(read, pickup.id)?;
        let is_loaded = |device: Option<DeviceId>| {
            device.and_then(|id| lines.get(&id)).is_some_and(|line| line.loaded_at.is_some())
        };
        let mut left: Vec<DeviceId> = scans
            .iter()
            .filter(|scan| scan.verdict == TruckVerdict::Left && !is_loaded(scan.device))
            .filter_map(|scan| scan.device)
            .collect();
        left.sort_unstable();
        left.dedup();
        let told = |scan: TruckScan| -> Result<TruckScanShown> {
            let device = scan.device.map(|id| read.get::<Device>(id)).transpose()?;
            let model = device.as_ref().and_then(|device| device.model);
            Ok(TruckScanShown {
                at: scan.at,
                code: scan.code,
                device: scan.device,
                device_shown: device.as_ref().and_then(Device::shown),
                model_name: model.map(|id| read.get::<Model>(id)).transpose()?.map(|model| model.name),
                verdict: scan.verdict,
                because: scan.because.as_deref().map(serde_json::from_str).transpose()?,
                initials: scan.initials,
                is_loaded: is_loaded(scan.device),
            })
        };
        let shown = shown(read, pickup)?;
        Ok(AtTheTruck {
            scans: scans.into_iter().take(MOST).map(told).collect::<Result<_>>()?,
            left: super::many(left.len()),
            peripherals: shown.peripherals.clone(),
            shown,
        })
    }
}
