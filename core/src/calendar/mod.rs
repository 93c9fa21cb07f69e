//! Which day belongs to which school year and quarter, and which hours of it count? Pure.

mod explain;
mod federal;
mod hours;
mod kind;
mod quarters;
mod week;

pub use explain::{DayClock, DaySegment, Explanation, Pause, due, elapsed, explain};
pub use federal::federal_holidays;
pub use hours::{BusinessCalendar, DayHours, NoOpenDay};
pub use kind::DayKind;
pub use quarters::{PeriodName, Span};
pub use week::{OpeningHours, Week, Weekday, clock};
