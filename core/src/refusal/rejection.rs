//! Why was a row of a file not taken? Facts; the screen, the command line and the saved file each find the words.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::reading::cells::{Expected, Why};
use crate::reading::mapping::words::WordField;
use crate::values::Cents;

/// Why one row changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
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
    /// No number says whose payment it is.
    NobodyNamed,
    /// It adds the rows above up.
    TotalRow {
        /// What stands for the tag.
        found: String,
    },
    /// It has no name.
    NoName,
    /// It does not say whether it is a student or staff.
    NoRole,
    /// It does not say when: a day is needed there.
    NoDate,
    /// It happened before the request was opened.
    BeforeOpened {
        /// As the file says it.
        found: String,
    },
    /// It does not say who asks.
    NoRequester,
    /// Nobody has this number.
    UnknownPerson {
        /// The number.
        found: String,
    },
    /// It does not say how much.
    NoAmount,
    /// It is more than the person owes.
    MoreThanOwed {
        /// How much.
        cents: Cents,
        /// What is owed.
        balance: Cents,
    },
    /// Without a receipt's number it is known only by a charge that is open with just this amount, and there is none.
    NoChargeLikeIt {
        /// How much.
        cents: Cents,
    },
    /// The receipt is in the ledger already, for another amount or person.
    ReceiptDiffers {
        /// The receipt's number.
        found: String,
        /// How much it is for there.
        cents: Cents,
    },
    /// The register has no device with this serial.
    UnknownDevice {
        /// The serial.
        found: String,
    },
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RejectedRow {
    /// Its number, as a spreadsheet shows it.
    #[ts(type = "number")]
    pub row: u64,
    /// The header of the column, where it is one.
    pub column: Option<String>,
    /// Why.
    pub reason: Rejection,
}

crate::words! {
    /// Why a row is rejected, without the facts of its case: for counting.
    pub enum RejectionKind {
        /// More or fewer cells than the header has.
        Ragged = "ragged",
        /// A cell longer than is read.
        CellTooLong = "cell_too_long",
        /// A cell is not what its column holds.
        Cell = "cell",
        /// A word nobody has told us the meaning of.
        UnknownWord = "unknown_word",
        /// No school has this code or name.
        UnknownSchool = "unknown_school",
        /// The row names no school.
        NoSchool = "no_school",
        /// The school is not the operator's.
        NotYourSchool = "not_your_school",
        /// Nothing to tell it apart by.
        NothingToMatch = "nothing_to_match",
        /// No number says whose payment it is.
        NobodyNamed = "nobody_named",
        /// It adds the rows above up.
        TotalRow = "total_row",
        /// It has no name.
        NoName = "no_name",
        /// It does not say whether it is a student or staff.
        NoRole = "no_role",
        /// It does not say when.
        NoDate = "no_date",
        /// It happened before the request was opened.
        BeforeOpened = "before_opened",
        /// It does not say who asks.
        NoRequester = "no_requester",
        /// Nobody has this number.
        UnknownPerson = "unknown_person",
        /// It does not say how much.
        NoAmount = "no_amount",
        /// It is more than the person owes.
        MoreThanOwed = "more_than_owed",
        /// No charge is open with just this amount.
        NoChargeLikeIt = "no_charge_like_it",
        /// The receipt is in the ledger already, for another amount or person.
        ReceiptDiffers = "receipt_differs",
        /// The register has no device with this serial.
        UnknownDevice = "unknown_device",
        /// An earlier row of the file has the same.
        TwiceInFile = "twice_in_file",
        /// Two facts of the row belong to two different rows of the register.
        TwoMatches = "two_matches",
        /// Another device has this serial.
        SerialTaken = "serial_taken",
        /// Several rows of the register answer to it.
        SeveralMatch = "several_match",
    }
}

impl Rejection {
    /// Why, without the facts.
    pub const fn kind(&self) -> RejectionKind {
        match self {
            Self::Ragged { .. } => RejectionKind::Ragged,
            Self::CellTooLong { .. } => RejectionKind::CellTooLong,
            Self::Cell { .. } => RejectionKind::Cell,
            Self::UnknownWord { .. } => RejectionKind::UnknownWord,
            Self::UnknownSchool { .. } => RejectionKind::UnknownSchool,
            Self::NoSchool => RejectionKind::NoSchool,
            Self::NotYourSchool { .. } => RejectionKind::NotYourSchool,
            Self::NothingToMatch => RejectionKind::NothingToMatch,
            Self::NobodyNamed => RejectionKind::NobodyNamed,
            Self::TotalRow { .. } => RejectionKind::TotalRow,
            Self::NoName => RejectionKind::NoName,
            Self::NoRole => RejectionKind::NoRole,
            Self::NoDate => RejectionKind::NoDate,
            Self::BeforeOpened { .. } => RejectionKind::BeforeOpened,
            Self::NoRequester => RejectionKind::NoRequester,
            Self::UnknownPerson { .. } => RejectionKind::UnknownPerson,
            Self::NoAmount => RejectionKind::NoAmount,
            Self::MoreThanOwed { .. } => RejectionKind::MoreThanOwed,
            Self::NoChargeLikeIt { .. } => RejectionKind::NoChargeLikeIt,
            Self::ReceiptDiffers { .. } => RejectionKind::ReceiptDiffers,
            Self::UnknownDevice { .. } => RejectionKind::UnknownDevice,
            Self::TwiceInFile { .. } => RejectionKind::TwiceInFile,
            Self::TwoMatches { .. } => RejectionKind::TwoMatches,
            Self::SerialTaken { .. } => RejectionKind::SerialTaken,
            Self::SeveralMatch { .. } => RejectionKind::SeveralMatch,
        }
    }

    /// What accepts such rows on the command line: `status:Zombie=MEANING`.
    pub fn accepted_by(&self) -> Option<&str> {
        match self {
            Self::UnknownWord { value, .. } | Self::UnknownSchool { value, .. } => Some(value),
            Self::Ragged { .. }
            | Self::CellTooLong { .. }
            | Self::Cell { .. }
            | Self::NoSchool
            | Self::NotYourSchool { .. }
            | Self::NothingToMatch
            | Self::NobodyNamed
            | Self::TotalRow { .. }
            | Self::NoName
            | Self::NoRole
            | Self::NoDate
            | Self::BeforeOpened { .. }
            | Self::NoRequester
            | Self::UnknownPerson { .. }
            | Self::NoAmount
            | Self::MoreThanOwed { .. }
            | Self::NoChargeLikeIt { .. }
            | Self::ReceiptDiffers { .. }
            | Self::UnknownDevice { .. }
            | Self::TwiceInFile { .. }
            | Self::TwoMatches { .. }
            | Self::SerialTaken { .. }
            | Self::SeveralMatch { .. } => None,
        }
    }
}

/// Why rows of a file were rejected, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RejectedFor {
    /// The reason, without its facts.
    pub why: RejectionKind,
    /// The column's header, where it is about one.
    pub column: Option<String>,
    /// What the first of the rows says there.
    pub found: Option<String>,
    /// What accepts it on the command line: `status:Zombie=MEANING`.
    pub value: Option<String>,
    /// How many rows.
    #[ts(type = "number")]
    pub rows: u64,
    /// The first row, as a spreadsheet numbers it.
    #[ts(type = "number")]
    pub first_row: u64,
}
