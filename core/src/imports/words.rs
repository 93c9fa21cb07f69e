//! Which sentence tells why a row was not taken, and what to do about it? In the saved file and at the terminal alike:
//! the only place where an import speaks for itself.

use crate::reading::cells::{ExcelDamage, Expected, Why};
use crate::refusal::Rejection;
use crate::values::Cents;

/// The sentences for one rejected row: what is so, and what next.
pub fn sentence(reason: &Rejection) -> String {
    match reason {
        Rejection::Ragged { expected, found } => format!(
            "The row has {found} cells, the header has {expected} columns. Give it one cell for each column; a comma \
             inside a cell needs quotation marks around the cell."
        ),
        Rejection::CellTooLong { limit } => format!("The cell is longer than {} KB. Shorten it.", limit / 1024),
        Rejection::Cell { expected, found, problem } => cell(*expected, found, *problem),
        Rejection::UnknownWord { found, allowed, .. } => {
            format!("“{found}” is not known. Change it to one of these: {}.", allowed.join(", "))
        }
        Rejection::UnknownSchool { found, .. } => {
            format!("No school has the code or name “{found}”. Change it to the code or the whole name of a school.")
        }
        Rejection::NoSchool => "The row names no school. Fill the cell.".into(),
        Rejection::NotYourSchool { school } => {
            format!("{school} is another school. Leave the row to that school or to IT.")
        }
        Rejection::NothingToMatch => {
            "The row has nothing to find it by: no tag and no serial, or no number. Fill one of them.".into()
        }
        Rejection::NobodyNamed => {
            "In this row no number says whose payment it is. Fill the number of the student or member of staff.".into()
        }
        Rejection::TotalRow { found } => {
            format!("“{found}” adds up the rows above and is no device. Leave the row out.")
        }
        Rejection::NoName => "The row has no name. Fill the cell.".into(),
        Rejection::NoRole => {
            "The row does not say whether this is a student or a member of staff. Say it in the column of the role."
                .into()
        }
        Rejection::NoDate => "The row does not say when. Fill the cell, as 2026-11-23 14:05.".into(),
        Rejection::BeforeOpened { found } => {
            format!("“{found}” lies before the request was opened. Correct one of the two.")
        }
        Rejection::NoRequester => "The row does not say who asks. Fill the name or the e-mail.".into(),
        Rejection::UnknownPerson { found } => {
            format!("Nobody has the number “{found}”. Correct it, or record the payment by hand.")
        }
        Rejection::NoAmount => "The row does not say how much was paid. Fill the cell.".into(),
        Rejection::MoreThanOwed { cents, balance } => format!(
            "{cents} was paid, and {} is owed. Check the person; if the rest is to be kept for later, import the row with \
             overpayments kept as credit.",
            (*balance).max(Cents(0))
        ),
        Rejection::NoChargeLikeIt { cents } => format!(
            "The row has no receipt's number, and no charge of just {cents} is open. Fill the number, or record the \
             payment by hand."
        ),
        Rejection::ReceiptDiffers { found, cents } => format!(
            "The receipt “{found}” is known already, for {cents}, or for somebody else. Correct the row, or set the \
             payment right first."
        ),
        Rejection::UnknownDevice { found } => {
            format!("No device has the serial “{found}”. Bring it with a list of devices, or correct its serial.")
        }
        Rejection::TwiceInFile { found, first_row, .. } => {
            format!("Row {first_row} of this file has “{found}” already. Correct one of the two rows, or leave it out.")
        }
        Rejection::TwoMatches { one, other } => {
            format!("The row means two different ones, {one} and {other}. Correct the code that is wrong.")
        }
        Rejection::SerialTaken { found, by } => format!(
            "{by} has the serial {found} already. Correct the serial; if it is the same device with a new tag, change the \
             tag of {by} first."
        ),
        Rejection::SeveralMatch { found } => {
            format!("Several have “{found}”. Add the tag or the number, so that the row says which is meant.")
        }
    }
}

fn cell(expected: Expected, found: &str, problem: Why) -> String {
    let (what, written) = match expected {
        Expected::Code => ("a tag, serial or number", "Type it as the label shows it."),
        Expected::Date => ("a day", "Write it as 2026-11-23."),
        Expected::Money => ("an amount of money", "Write it as 249.99."),
        Expected::Share => ("a share", "Write it as 50%."),
        Expected::Text => ("plain text", "Type it again."),
        Expected::Email => ("an e-mail address", "Write it as name@school.org, or leave the cell empty."),
    };
    let corrected = "Correct it, or leave the cell empty.";
    let (why, next) = match problem {
        Why::NotUnderstood => return format!("“{found}” is not {what}. {written}"),
        Why::OtherOrder => ("its day and month stand the other way round than in the rest of the column", written),
        Why::Impossible => ("there is no such one", corrected),
        Why::NotYet => {
            return format!("“{found}” has not come yet: it tells of something that happened. {corrected}");
        }
        Why::Negative => ("it is less than nothing", corrected),
        Why::TooFine => ("it has more decimals than can be counted", corrected),
        Why::TooMuch => ("it is more than there can be", corrected),
        Why::Ambiguous => ("it can be read in two ways", written),
        Why::DamagedByExcel { damage } => {
            let how = match damage {
                ExcelDamage::Scientific => "a spreadsheet shortened it to a power of ten",
                ExcelDamage::Decimals => "a spreadsheet made a number of it",
                ExcelDamage::Day => "a spreadsheet took it for a day",
            };
            (how, "Copy it again from the source, as text.")
        }
        Why::FailedFormula => ("it is a formula that failed", "Put the value itself there."),
        Why::TooLong { limit } => {
            return format!("“{found}…” is not {what}: it is too long, at most {limit} letters fit. Shorten it.");
        }
        Why::ControlCharacter => ("it holds a sign that nobody can see", "Type it again."),
        Why::LostLetters => ("letters were lost when the file was written", "Export the list again, as .xlsx."),
    };
    format!("“{found}” is not {what}: {why}. {next}")
}

/// What an incident says happened when only the list knows.
pub const LOST_IN_LIST: &str = "Lost, as the imported list says.";
/// The same for a missing device.
pub const MISSING_IN_LIST: &str = "Missing, as the imported list says.";
/// The same for a stolen one with its police report.
pub const STOLEN_IN_LIST: &str = "Stolen, as the imported list says.";
/// The same for one without a police report.
pub const CLAIMED_IN_LIST: &str = "Stolen, as the imported list says, without a police report.";
/// Why a device went along with whoever has it.
pub const SCHOOL_IN_ROSTER: &str = "It went along to the new school, as the roster says.";
/// Why a device changed schools.
pub const SCHOOL_IN_LIST: &str = "As the imported list says.";
