//! On which days is support closed, and when are tests written?

mod in_force;
mod record;

pub(super) use in_force::must_open_in;
pub use in_force::{business_calendar, support_policies};
pub use record::{CalendarEntry, EntryKind};
