//! Why was a row not taken? Facts; the screen, the command line and the saved file each find the words.

use serde::Serialize;
use ts_rs::TS;

use crate::reading::cells::{CellProblem, Expected, Why};
use crate::reading::mapping::words::WordField;
use crate::reading::read::RowProblem;

/// Why one row changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Rejection {
    /// More or fewer cells than the header has.
    Ragged {
        /// Columns of the table.
        #[ts(type = "number")]
        expected: u64,
        /// Cells of this row.
        #[ts(type = "number")]
        found: u64,
    },
    /// A cell longer than is read.
    CellTooLong {
        /// The most bytes read of a cell.
        #[ts(type = "number")]
        limit: u64,
    },
    /// A cell is not what its column holds.
    Cell {
        /// What the column holds.
        expected: Expected,
        /// What the cell says.
        found: String,
        /// Why that is not it.
        problem: Why,
    },
    /// A word nobody has told us the meaning of.
    UnknownWord {
        /// The fact it would tell.
        field: WordField,
        /// As the file says it.
        found: String,
        /// What it may mean.
        allowed: Vec<String>,
        /// What accepts it on the command line: `status:Zombie=MEANING`.
        value: String,
    },
    /// No school has this code or name.
    UnknownSchool {
        /// As the file says it.
        found: String,
        /// What accepts it on the command line: `school:X=CODE`.
        value: String,
    },
    /// The row names no school, and none was given for the file.
    NoSchool,
    /// The school is not the operator's.
    NotYourSchool {
        /// The school.
        school: String,
    },
    /// Neither tag nor serial, or neither number nor name.
    NothingToMatch,
    /// It has no name.
    NoName,
    /// An earlier row of the file has the same.
    TwiceInFile {
        /// The fact both rows tell: `asset_tag`, `serial`, `number`, `name`.
        field: String,
        /// As this row says it.
        found: String,
        /// The earlier row.
        #[ts(type = "number")]
        first_row: u64,
    },
    /// Two facts of the row belong to two different rows of the register.
    TwoMatches {
        /// Whom the first fact means.
        one: String,
        /// Whom the second fact means.
        other: String,
    },
    /// Another device has this serial.
    SerialTaken {
        /// The serial.
        found: String,
        /// The device that has it.
        by: String,
    },
    /// Several rows of the register answer to it.
    SeveralMatch {
        /// As the file says it.
        found: String,
    },
}

/// A rejected row, as far as can be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RejectedRow {
    /// Its number, as a spreadsheet shows it.
    #[ts(type = "number")]
    pub row: u64,
    /// The header of the column, where it is one.
    pub column: Option<String>,
    /// Why.
    pub reason: Rejection,
}

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
}

impl Rejection {
    /// The problem of a row that is not whole, and its column (from 0).
    pub fn of_row(problem: &RowProblem) -> Rejected {
        match problem {
            RowProblem::Ragged { expected, found } => {
                Rejected::row(Self::Ragged { expected: *expected, found: *found })
            }
            RowProblem::CellTooLong { column, limit } => {
                let column = usize::try_from(*column).ok().and_then(|column| column.checked_sub(1));
                Rejected::at(column, Self::CellTooLong { limit: *limit })
            }
        }
    }

    /// Its name, for counting.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Ragged { .. } => "ragged",
            Self::CellTooLong { .. } => "cell_too_long",
            Self::Cell { .. } => "cell",
            Self::UnknownWord { .. } => "unknown_word",
            Self::UnknownSchool { .. } => "unknown_school",
            Self::NoSchool => "no_school",
            Self::NotYourSchool { .. } => "not_your_school",
            Self::NothingToMatch => "nothing_to_match",
            Self::NoName => "no_name",
            Self::TwiceInFile { .. } => "twice_in_file",
            Self::TwoMatches { .. } => "two_matches",
            Self::SerialTaken { .. } => "serial_taken",
            Self::SeveralMatch { .. } => "several_match",
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
