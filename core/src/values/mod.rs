//! Which small values cross a function line, and which of them cannot be wrong?

mod amount;
mod code;
mod grade;
mod guard;
mod id;
mod list;
mod money;
mod nothing_else;
mod text;
mod time;
#[macro_use]
mod words;

pub use amount::Amount;
pub use code::{AssetTag, Serial, loose_form, normal_form};
pub use grade::grade_form;
pub use guard::{guard, unguard};
pub use id::{
    AccessoryId, AgreementId, AttachmentId, AuditId, CalendarEntryId, CustodyId, DecisionId, DeviceId, DriveId,
    IncidentDecisionId, IncidentId, LedgerId, ModelId, OperatorId, PeriodId, PersonId, PickupId, PlaceId, RecountId,
    ReplacementId, RequestId, RowId, ScanId, SchoolId, SightingId,
};
pub use list::TextList;
pub use money::Cents;
pub use nothing_else::NothingElse;
pub use text::{folded, one_line, said, tidy};
pub use time::{Date, Timestamp};
