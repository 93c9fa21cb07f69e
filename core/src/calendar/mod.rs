//! Which day belongs to which school year and quarter? Pure.

mod quarters;

pub use quarters::{PeriodName, Span};
