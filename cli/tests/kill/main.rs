//! The program dies at any moment: is everything acknowledged kept, and nothing half done?
//!
//! Each test says its seed; `ROLLCALL_SEED` repeats it. The clock of the machine still has a say in where exactly the
//! program stands when it is killed, so a seed repeats the plan of a run, not every one of its instants.
#![allow(clippy::unwrap_used, reason = "what tests share is no test to clippy")]

mod backing_up;
mod chance;
mod district;
mod importing;
mod program;
mod restoring;
mod scanning;
mod setting_up;
