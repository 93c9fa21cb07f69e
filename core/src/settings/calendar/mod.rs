//! On which days is support closed, and when are tests written?

mod in_force;
mod record;

pub use in_force::business_calendar;
pub(super) use in_force::must_open_in;
pub use record::CalendarEntry;
