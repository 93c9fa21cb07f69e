//! Why could a list not be read?

use rollcall_core::reading::read::{LooksLike, MeteredThing, ReadProblem, UnreadableWhy};

use super::problems::one_of;
use crate::print::count;

/// The sentence, with what to do about it.
pub fn say(problem: &ReadProblem) -> String {
    match problem {
        ReadProblem::Unreadable { why } => unreadable(*why).into(),
        ReadProblem::ReadFailed { after_row } => {
            format!(
                "Reading stopped after row {}: the disk or the share failed. Copy the file here, then try again.",
                count(*after_row)
            )
        }
        ReadProblem::EmptyFile => "The file is empty. Export the list again, then try again.".into(),
        ReadProblem::HeaderOnly { .. } => {
            "The file has column names and not one row below them. Export the list again, with its rows.".into()
        }
        ReadProblem::WrongKind { looks_like } => {
            format!("{} Save the list as .xlsx or .csv, then try again.", looks(*looks_like))
        }
        ReadProblem::PasswordProtected => {
            "The workbook asks for a password. Save a copy without one, then try again.".into()
        }
        ReadProblem::HasMacros => "The workbook carries macros. Save it as .xlsx, then try again.".into(),
        ReadProblem::NestedArchive { part } => {
            format!("The workbook carries another archive inside ({part}). Save it anew as .xlsx, then try again.")
        }
        ReadProblem::ZipOfFiles { names } => {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            format!("The file is a package of files. Unpack it, then import one of them: {}.", one_of(&names))
        }
        ReadProblem::TooLarge { bytes, limit } => {
            format!(
                "The file has {} MB, and at most {} MB are read. Split it, then try again.",
                megabytes(*bytes),
                megabytes(*limit)
            )
        }
        ReadProblem::TooManyRows { limit } => {
            format!("The file has more than {} rows. Split it, then try again.", count(*limit))
        }
        ReadProblem::TooManyColumns { row, columns, limit } => format!(
            "Row {} has {} columns, and at most {} are read. Leave out the columns that are not needed.",
            count(*row),
            count(*columns),
            count(*limit)
        ),
        ReadProblem::Swells { what, part, found, limit } => format!(
            "The workbook would swell far beyond its size: {} {} in {part}, where {} are the most. Save the list anew as \
             .xlsx or .csv, then try again.",
            count(*found),
            metered(*what),
            count(*limit)
        ),
        ReadProblem::UnclosedQuote { row, column } => format!(
            "A quotation mark opens in row {}, column {column}, and never closes. Close it, then try again.",
            count(*row)
        ),
        ReadProblem::DamagedWorkbook { after_row: 0 } => {
            "The workbook is damaged and could not be opened. Export the list again, then try again.".into()
        }
        ReadProblem::DamagedWorkbook { after_row } => {
            format!("The workbook is damaged after row {}. Export the list again, then try again.", count(*after_row))
        }
        ReadProblem::DamagedArchive => "The zip breaks off or is damaged. Export it again, then try again.".into(),
        ReadProblem::NoSheet => "The workbook has no sheet with a table. Choose another file.".into(),
        ReadProblem::UnknownSheet { asked, sheets } => {
            let sheets: Vec<&str> = sheets.iter().map(String::as_str).collect();
            format!("The workbook has no sheet “{asked}”. Use --sheet with {}.", one_of(&sheets))
        }
        ReadProblem::NoSuchHeaderRow { asked } => {
            format!("There are no column names in row {}. Name the row in which they are.", count(*asked))
        }
        ReadProblem::UnknownEncoding { asked } => {
            format!("Rollcall does not know the encoding “{asked}”. Leave it out, and it is recognised.")
        }
    }
}

const fn unreadable(why: UnreadableWhy) -> &'static str {
    match why {
        UnreadableWhy::NotFound => "There is no such file. Check its name and folder.",
        UnreadableWhy::NotAllowed => "The file may not be read. Ask for the right to read it, or copy it here.",
        UnreadableWhy::Folder => "This is a folder, not a file. Name a file in it.",
        UnreadableWhy::Other => "The file could not be read. Copy it to this computer, then try again.",
    }
}

const fn looks(looks_like: LooksLike) -> &'static str {
    match looks_like {
        LooksLike::OldExcel => "This is a workbook of Excel before 2007.",
        LooksLike::BinaryExcel => "This is Excel's binary workbook.",
        LooksLike::XmlExcel => "This is an old XML workbook.",
        LooksLike::OpenDocument => "This is a LibreOffice workbook.",
        LooksLike::Numbers => "This is an Apple Numbers document.",
        LooksLike::Document => "This is a text document, not a list.",
        LooksLike::Slides => "These are slides, not a list.",
        LooksLike::Pdf => "This is a PDF, not a list.",
        LooksLike::Picture => "This is a picture, not a list.",
        LooksLike::WebPage => "This is a web page, most likely the sign-in page of the site it came from.",
        LooksLike::Json => "This is JSON, not a list.",
        LooksLike::Database => "This is a database file, not a list.",
        LooksLike::Archive => "This is a compressed archive, not a list.",
        LooksLike::Binary => "This is no text and no workbook.",
    }
}

const fn metered(what: MeteredThing) -> &'static str {
    match what {
        MeteredThing::Parts => "parts",
        MeteredThing::Bytes => "bytes once unpacked",
        MeteredThing::Ratio => "unpacked bytes for each packed one",
        MeteredThing::Strings => "texts",
        MeteredThing::Formats => "cell formats",
        MeteredThing::Piece => "bytes in one piece",
    }
}

fn megabytes(bytes: u64) -> String {
    count(bytes.div_ceil(1024 * 1024))
}
