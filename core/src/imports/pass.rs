//! What is left of a way through a file besides what was counted?

use super::answer::GuessedColumn;
use super::columns::Columns;
use super::plan::ColumnSaid;
use super::rosters::RosterOutcome;
use crate::reading::mapping::Field;

/// The columns as they were taken.
#[derive(Default)]
pub struct Passed {
    /// Those whose meaning was a guess.
    pub guesses: Vec<GuessedColumn>,
    /// Those nothing was taken from, because their headers say nothing we know.
    pub unused: Vec<String>,
    /// All of them, to be remembered.
    pub map: Vec<ColumnSaid>,
    /// What a roster does beyond its rows.
    pub roster: Option<RosterOutcome>,
}

impl Passed {
    /// The columns of a file that was gone through.
    pub fn through<F: Field>(columns: &Columns<F>) -> Self {
        Self { guesses: columns.guesses(), unused: columns.unused(), map: columns.to_remember(), roster: None }
    }
}
