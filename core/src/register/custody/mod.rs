//! Who has a device, and which custody changes may it go through?

pub mod asked;
mod authorise_summer_keep;
pub mod carts;
mod check_in;
mod check_out;
mod holder;
mod issue;
mod period;
mod record;
mod record_sync;
mod show_person;
mod transfer;

pub use authorise_summer_keep::{AuthoriseSummerKeep, authorise_summer_keep};
pub use check_in::{CheckIn, CheckedIn, SeenShape, check_in};
pub use check_out::{CheckOut, CheckedOut, Terms, check_out, may_check_out};
pub use holder::holder_of;
pub use issue::{Receiver, may_go_to, may_receive};
pub use period::{begin, checked_out, end, end_open, must_be_stored, not_checked_out, record_sighting};
pub(crate) use record::last_seen_of;
pub use record::{Custodian, CustodianKind, Custody, CustodyOutcome, Origin, Sighting, SightingKind, last_seen};
pub use record_sync::{RecordSync, SyncRecorded, record_sync};
pub use show_person::{Holding, PersonShown, ShowPerson};
pub use transfer::{Transfer, transfer};
