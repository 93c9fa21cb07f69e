//! Who had it on that day, what is overdue, and who keeps what over the summer?

mod end_summer_keep;
mod on_day;
mod overdue;
mod record;
mod summer_keeps;

pub use end_summer_keep::{EndSummerKeep, SummerKeepEnded};
pub use on_day::{CustodyThen, OnDay, OnDayShown};
pub use overdue::{Overdue, OverdueHolder, OverdueList, OverdueLoan};
pub use summer_keeps::{KeepStanding, SummerKeepList, SummerKeepRow, SummerKeeps};
