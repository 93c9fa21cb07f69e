//! Which device, person or place was scanned? (DOMAIN §3)
//!
//! [`resolve`] is the cheap answer for scanning; [`find`] adds ranked suggestions when nothing hits.

mod answer;
mod ask;
mod label;
mod record;
mod split;
mod suggest;
mod tiers;
mod variants;
mod wanted;

pub use answer::{Context, DeviceFound, Found, Match, PersonFound, PlaceFound, ScanPoint, Suggestion, Tier};
pub use ask::FindCode;
pub use label::{ControlCode, Printed, printed, printed_label};
pub use suggest::{missing_first, suggestions};
pub use tiers::{find, resolve};
pub use variants::Because;
pub use wanted::{device_of, person_of};

pub(crate) use record::device_with_id as found_device;
