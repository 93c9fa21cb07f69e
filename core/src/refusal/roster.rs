//! Why can a roster not be used as a whole? A part of it would make people leave who are still here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::reading::read::ReadProblem;

/// Why a roster cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum RosterProblem {
    /// A table that every such roster has is not there.
    TableMissing {
        /// Its name.
        table: String,
        /// The tables that are there.
        there: Vec<String>,
    },
    /// A table that every such roster has says nothing.
    TableEmpty {
        /// Its name.
        table: String,
    },
    /// A column is not there without which the table says nothing.
    ColumnMissing {
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
    /// The table ends in the middle of a row.
    CutOff {
        /// The table.
        table: String,
        /// That row.
        #[ts(type = "number")]
        row: u64,
    },
    /// The export holds only what changed since the last one.
    OnlyChanges {
        /// The table that says so.
        table: String,
    },
    /// A table cannot be read.
    CannotRead {
        /// The table.
        table: String,
        /// What is wrong with it.
        problem: ReadProblem,
    },
}

/// How many people one school would lose by a roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeaversAt {
    /// The school's code; nothing for people without a school.
    pub school: Option<String>,
    /// The school's name.
    pub name: Option<String>,
    /// How many leave.
    #[ts(type = "number")]
    pub left: u64,
    /// Of how many.
    #[ts(type = "number")]
    pub of: u64,
    /// Whether that is so many that somebody has to confirm it.
    pub is_many: bool,
}
