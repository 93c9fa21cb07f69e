//! What does one cell say, if it says anything we can take?

mod code;
mod date;
mod day_order;
mod money;
mod name;
mod problem;
mod share;
mod text;

pub use code::code;
pub use date::{Moment, date, moment, update_end};
pub use day_order::{DayOrder, Shows, shows};
pub use money::cents;
pub use name::{Name, name};
pub use problem::{CellProblem, ExcelDamage, Expected, Why};
pub use share::basis_points;
pub use text::{email, is_nothing, text};
