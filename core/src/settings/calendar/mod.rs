//! On which days is support closed, when are tests written, and when is something due?

mod add;
mod change;
mod days;
mod due;
mod federal;
mod file;
mod in_force;
mod moved;
mod record;
mod year;

pub use add::{AddEntries, EntriesAdded, NewEntry, Overlap};
pub use change::{ChangeEntry, EntryChanged, EntryRemoved, RemoveEntry};
pub use days::{AskDays, ClosedStretch, DaysCounted};
pub use due::{AskDue, Paused};
pub use federal::AddFederal;
pub(super) use federal::add_federal;
pub use file::{DaysImported, DaysLook, DaysLooked, DaysStanding, ImportDays, LookAtDays};
pub(super) use in_force::must_open_in;
pub use in_force::{business_calendar, support_policies};
pub use moved::DueMoved;
pub use record::CalendarEntry;
pub use year::{CalendarYear, ShowYear, YearDay};
