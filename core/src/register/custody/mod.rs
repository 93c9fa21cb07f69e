//! Who has a device, and which custody changes may it go through?

mod record;

pub use record::{Custodian, CustodianKind, Custody, CustodyOutcome, Origin, Sighting, SightingKind, last_seen};
