//! The rows of pickups, from draft to signed manifest.

mod approval;
mod correction;
mod device;
mod manifest;
mod peripheral;
mod pickup;
mod taking_back;
mod truck;
mod wipe;

pub use approval::{Band, PickupApproval};
pub use correction::{CorrectionKind, PickupCorrection};
pub use device::{Disposition, ListedHow, PickupDevice, PickupOutcome, Progress};
pub use manifest::{Counted, CountedList, Manifest, ManifestLine};
pub use peripheral::PickupPeripheral;
pub use pickup::{Pickup, PickupState, UNDER_WAY};
pub use taking_back::{approved_since, ended_since, listed_behind, listed_elsewhere_since, used_since_wiped};
pub use truck::{TruckScan, TruckVerdict};
pub use wipe::{Wipe, WipeMethod};
