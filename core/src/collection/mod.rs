//! WORKFLOW. Devices come back, some in the wrong bag, some without the charger: one step per scan.

mod look_over;
mod print;
mod report_rest_missing;
mod take_in;
mod to_finish;

pub use look_over::{LookOver, LookedOver};
pub use print::PrintStillOut;
pub use report_rest_missing::{ReportRestMissing, ReportedMissing};
pub use take_in::{ShapeSeen, TakeIn, TakenIn};
pub use to_finish::{AskToFinish, ToFinish, Unfinished};
