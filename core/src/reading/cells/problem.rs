//! Which facts say why a cell cannot be taken?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why one cell is refused. Row and column go with the row; this is what was expected and what was there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CellProblem {
    /// What the column holds.
    pub expected: Expected,
    /// What the cell says, cut to a length that can be shown.
    pub found: String,
    /// Why that is not it.
    pub why: Why,
}

const SHOWN: usize = 80;

impl CellProblem {
    pub(super) fn new(expected: Expected, found: &str, why: Why) -> Self {
        Self { expected, found: found.chars().take(SHOWN).collect(), why }
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Expected {
    /// A tag, serial, number or other code.
    Code,
    /// A day.
    Date,
    /// An amount of money.
    Money,
    /// A share of a whole.
    Share,
    /// Plain text.
    Text,
    /// An e-mail address.
    Email,
}

/// Why a cell is not what its column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Why {
    /// We cannot read it.
    NotUnderstood,
    /// There is no such day, or it cannot be meant.
    Impossible,
    /// A day that has not come yet.
    NotYet,
    /// Its day and month stand the other way round than in the rest of the column.
    OtherOrder,
    /// Less than nothing.
    Negative,
    /// Finer than a cent, or than a hundredth of a percent.
    TooFine,
    /// More than can be meant.
    TooMuch,
    /// It can be read in two ways.
    Ambiguous,
    /// A spreadsheet changed it; what it was cannot be known.
    DamagedByExcel {
        /// The trace it left.
        damage: ExcelDamage,
    },
    /// A formula that failed, such as `#N/A`.
    FailedFormula,
    /// Too long.
    TooLong {
        /// The most characters we take.
        limit: u32,
    },
    /// A character nobody can see, such as a line break in a tag.
    ControlCharacter,
    /// Letters were lost when the file was written.
    LostLetters,
}

/// The trace a spreadsheet leaves on a code it took for something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExcelDamage {
    /// `1.00E+11`: a long number, or a code with an E.
    Scientific,
    /// `10432.0`: a number with decimals.
    Decimals,
    /// `5-Mar`, `2026-03-05`: taken for a day.
    Day,
}
