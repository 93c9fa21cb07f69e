//! How does the reason for not taking a row find its way out of the row?

use crate::reading::cells::CellProblem;
use crate::reading::read::RowProblem;
use crate::refusal::Rejection;

/// A rejection with its column, on its way out of the row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// The column, from 0.
    pub column: Option<usize>,
    /// Why.
    pub reason: Rejection,
}

impl Rejected {
    /// A rejection because of one column's cell.
    pub fn at(column: Option<usize>, reason: Rejection) -> Self {
        Self { column, reason }
    }

    /// A rejection because of the row as a whole.
    pub fn row(reason: Rejection) -> Self {
        Self { column: None, reason }
    }

    /// A rejection because of a cell that could not be read.
    pub fn cell(column: usize, problem: CellProblem) -> Self {
        let CellProblem { expected, found, why } = problem;
        Self { column: Some(column), reason: Rejection::Cell { expected, found, problem: why } }
    }

    /// A rejection because the row is not whole.
    pub fn broken(problem: &RowProblem) -> Self {
        match problem {
            RowProblem::Ragged { expected, found } => {
                Self::row(Rejection::Ragged { expected: *expected, found: *found })
            }
            RowProblem::CellTooLong { column, limit } => {
                let column = usize::try_from(*column).ok().and_then(|column| column.checked_sub(1));
                Self::at(column, Rejection::CellTooLong { limit: *limit })
            }
        }
    }
}

/// Why the work on one row stops.
#[derive(Debug)]
pub enum Stop {
    /// The row is not taken; the next one is looked at.
    Rejected(Rejected),
    /// The import cannot go on.
    Failed(crate::error::Error),
}

impl From<Rejected> for Stop {
    fn from(rejected: Rejected) -> Self {
        Self::Rejected(rejected)
    }
}

impl From<crate::error::Error> for Stop {
    fn from(error: crate::error::Error) -> Self {
        Self::Failed(error)
    }
}
