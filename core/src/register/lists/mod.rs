//! Which devices and people are there, in which order, and what may be done with each?
//!
//! The queries behind the one grid. Rows come from the file; which rows, in which order and how many comes from the
//! tables in memory (`directory`), or by index from the file until those are read.

pub mod actions;
mod counts;
mod devices;
mod directory;
mod each;
mod left_holding;
mod people;
mod picked;
mod record;
mod views;

pub use actions::{DeviceAction, NotAllowed, PersonAction, WhyNot};
pub use counts::{DeviceCount, DeviceCounts, DeviceFacets, ListReady, Ready};
pub use devices::{DevicePage, DeviceRow, DeviceRows, With, with_words};
pub use directory::{DeviceFilters, DeviceSort, PersonFilters, PersonSort, WithKind};
pub use each::{each_device, each_person};
pub use left_holding::{LeftBecause, LeftDevice, LeftHolder, LeftHolders, LeftHolding};
pub use people::{PersonPage, PersonRow, PersonRows};
pub use picked::{DeviceIds, DeviceSum, PickedIds, Sum};
pub use views::{RemoveView, SaveView, Views};

pub(crate) use record::device_row;
