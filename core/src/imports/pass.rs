//! What is left of a way through a file besides what was counted?

use super::answer::GuessedColumn;
use super::plan::ColumnSaid;

/// The columns as they were taken.
pub struct Passed {
    /// Those whose meaning was a guess.
    pub guesses: Vec<GuessedColumn>,
    /// All of them, to be remembered.
    pub map: Vec<ColumnSaid>,
}
