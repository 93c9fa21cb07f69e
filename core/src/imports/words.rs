//! Which sentence stands in the `reason` column of the saved file? The only place where an import speaks for itself.

use super::rejection::Rejection;
use crate::reading::cells::{ExcelDamage, Expected, Why};

/// The sentence for one rejected row; `column` is the header it is about.
pub fn sentence(reason: &Rejection, column: Option<&str>) -> String {
    let about = column.map_or_else(String::new, |column| format!("{column}: "));
    let text = match reason {
        Rejection::Ragged { expected, found } => {
            format!("The row has {found} cells, the header has {expected} columns.")
        }
        Rejection::CellTooLong { limit } => format!("The cell is longer than {} KB.", limit / 1024),
        Rejection::Cell { expected, found, problem } => cell(*expected, found, *problem),
        Rejection::UnknownWord { found, allowed, value, .. } => {
            format!("“{found}” is not known. Say what it means with --value \"{value}\": {}.", allowed.join(", "))
        }
        Rejection::UnknownSchool { found, value } => format!(
            "No school has the code or name “{found}”. Say which one is meant with --value \"{value}\", or create it with --create schools."
        ),
        Rejection::NoSchool => "The row names no school. Say which one with --school.".into(),
        Rejection::NotYourSchool { school } => format!("{school} is another school; IT can import it."),
        Rejection::NothingToMatch => "The row has nothing to find it by: no tag and no serial, or no number.".into(),
        Rejection::NoName => "The row has no name.".into(),
        Rejection::TwiceInFile { found, first_row, .. } => {
            format!("“{found}” is twice in this file, first in row {first_row}.")
        }
        Rejection::TwoMatches { one, other } => {
            format!("The row means two different ones: {one} and {other}.")
        }
        Rejection::SerialTaken { found, by } => format!("The serial {found} belongs to {by}."),
        Rejection::SeveralMatch { found } => format!("Several have “{found}”; the row does not say which is meant."),
    };
    about + &text
}

fn cell(expected: Expected, found: &str, problem: Why) -> String {
    let what = match expected {
        Expected::Code => "code",
        Expected::Date => "day",
        Expected::Money => "amount of money",
        Expected::Share => "share",
        Expected::Text => "text",
        Expected::Email => "e-mail address",
    };
    match problem {
        Why::NotUnderstood => format!("“{found}” is not a {what} we can read."),
        Why::Impossible => format!("There is no such day: “{found}”."),
        Why::Negative => format!("“{found}” is less than nothing."),
        Why::TooFine => format!("“{found}” has more decimals than a {what} can have."),
        Why::TooMuch => format!("“{found}” is more than a {what} can be."),
        Why::Ambiguous => format!("“{found}” can be read in two ways."),
        Why::DamagedByExcel { damage } => {
            let how = match damage {
                ExcelDamage::Scientific => "shortened it to a power of ten",
                ExcelDamage::Decimals => "made a number of it",
                ExcelDamage::Day => "took it for a day",
            };
            format!("A spreadsheet spoiled the {what}: “{found}” ({how}). Copy it again from the source, as text.")
        }
        Why::FailedFormula => format!("“{found}” is a formula that failed."),
        Why::TooLong { limit } => format!("The {what} is longer than {limit} characters."),
        Why::ControlCharacter => format!("The {what} holds a character nobody can see."),
        Why::LostLetters => format!("Letters were lost when the file was written: “{found}”."),
    }
}

/// What an incident says happened when only the list knows.
pub const LOST_IN_LIST: &str = "Lost, as the imported list says.";
/// The same for a missing device.
pub const MISSING_IN_LIST: &str = "Missing, as the imported list says.";
/// The same for a stolen one with its police report.
pub const STOLEN_IN_LIST: &str = "Stolen, as the imported list says.";
/// The same for one without a police report.
pub const CLAIMED_IN_LIST: &str = "Stolen, as the imported list says, without a police report.";
/// Why a device changed schools.
pub const SCHOOL_IN_LIST: &str = "As the imported list says.";
