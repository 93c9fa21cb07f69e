//! WORKFLOW. How does a closet of old devices become a signed manifest? (DOMAIN §9)
//!
//! List what may go, have it approved by its value, wipe it and release it from management, agree on a day, scan it onto
//! the truck, sign. From then on nothing is changed: what is wrong is said beside it.

mod actions;
mod add;
mod approve;
mod begin;
mod board;
mod correct;
mod count;
mod devices;
mod dispositions;
mod eligible;
mod export;
mod fixes;
mod gone;
mod load;
mod of_device;
mod paper;
mod proceeds;
mod record;
mod remove;
mod schedule;
mod show;
mod sign;
mod station;
mod told;
mod wipe;
mod wiped;
mod withdraw;
mod worth;

pub use actions::{PickupAction, PickupNotAllowed, WhyNotPickup};
pub use add::{AddToPickup, AddedToPickup, CannotAdd, SurplusFilter};
pub use approve::{ApprovePickup, PickupApproved, TakeBackApproval};
pub use begin::NewPickup;
pub use board::{PickupBoard, PickupBoardAnswer, PickupRow};
pub use correct::{CorrectManifest, Correction};
pub use count::CountPeripherals;
pub use devices::{PickupDeviceRow, PickupDevices, PickupDevicesPage, PickupGroup};
pub use dispositions::SetDispositions;
pub use eligible::{EligibleFacts, PickupWarning, blocks};
pub use export::{ExportCertificates, ExportSurplus};
pub use fixes::{ClearFederal, GiveTags, SayCost};
pub use load::{LoadDevice, Loaded, OverTheList, TruckBecause, UnloadDevice, WipedNow};
pub use of_device::{PickupOfDevice, PickupsOfDevice, PickupsOfDeviceList};
pub use paper::{PrintAgenda, PrintCertificates, PrintManifest, PrintWipeLabels};
pub use proceeds::Proceeds;
pub use remove::RemoveFromPickup;
pub use schedule::SchedulePickup;
pub use show::{CorrectionShown, PickupCounts, PickupShown, ShowPickup};
pub use sign::{SignManifest, SignedBy};
pub use station::{AtTheTruck, TruckScanShown, TruckStation};
pub use wipe::{ReleaseDevices, WipeDevices, WipeOne};
pub use withdraw::WithdrawPickup;
pub use worth::{band_of, federal_part, shared_out};

use serde::Serialize;
use ts_rs::TS;

use crate::error::Result;
use crate::pickups::{Pickup, PickupDevice};
use crate::refusal::SurplusReason;
use crate::register::Device;
use crate::store::Read;
use crate::values::DeviceId;

/// What a step of a pickup did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PickupDone {
    /// The pickup as it stands now.
    pub pickup: Pickup,
    /// How many devices it was done to.
    pub devices: u32,
}

/// The line of a device on a pickup.
///
/// # Errors
/// `not_listed`.
fn line_of(read: &Read<'_>, pickup: &Pickup, device: DeviceId) -> Result<PickupDevice> {
    match PickupDevice::line(read, pickup.id, device)? {
        Some(line) => Ok(line),
        None => Err(SurplusReason::NotListed { number: pickup.number, shown: shown(read, device)? }.into()),
    }
}

/// A device by tag or serial.
fn shown(read: &Read<'_>, device: DeviceId) -> Result<String> {
    Ok(read.get::<Device>(device)?.shown().unwrap_or_default())
}

/// A number of rows as it is told.
fn many(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
