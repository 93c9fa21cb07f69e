//! How does a roster reach the register? As an export of several tables, or as one list.
//!
//! A format is one file here that hands over people (`Listed`); everything else is the same for all: whoever it lists is
//! matched by number within the population, and who is absent from it has left (`leaving`).

mod answer;
mod clever;
mod kind;
mod leaving;
mod listed;
mod oneroster;
mod outcome;
mod package;
mod record;
mod roster;
mod sessions;
mod table;
mod transfers;

pub use answer::{LeavingRow, RosterOutcome, TransferChoice, TransferRow, TransferSaid};
pub use kind::RosterKind;
pub use leaving::{before, leaves, unlisted};
pub use listed::{COLUMNS, Listed};
pub use outcome::must_be_meant;
pub use package::pass;
pub use roster::{Roster, Standing};
pub use transfers::transfer;

/// The tables that a first roster fills.
pub const FILLED: [&str; 2] = ["person", "enrolment"];
