//! Which facts say why a file or one of its rows could not be read?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why the whole file is refused. Facts only; the screen and the command line find the words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum ReadProblem {
    /// The path could not be opened.
    Unreadable {
        /// What stood in the way.
        why: UnreadableWhy,
    },
    /// Reading stopped half way: the disk, the share or the stick failed.
    ReadFailed {
        /// The last row that was read whole, as a spreadsheet numbers it.
        after_row: u64,
    },
    /// Nothing in it, or nothing but blank lines.
    EmptyFile,
    /// Column names and not a single row below them.
    HeaderOnly {
        /// The row of the column names; none when the file was said to have no header.
        header_row: Option<u64>,
    },
    /// Not a table we can read.
    WrongKind {
        /// What the content looks like.
        looks_like: LooksLike,
    },
    /// The workbook asks for a password.
    PasswordProtected,
    /// The workbook carries macros; saved as .xlsx it can be read.
    HasMacros,
    /// The workbook carries another archive inside.
    NestedArchive {
        /// The part that is an archive.
        part: String,
    },
    /// A package of files, such as a roster export; one of them can be read once unpacked.
    ZipOfFiles {
        /// The tables inside, at most twenty names.
        names: Vec<String>,
    },
    /// The file is larger than we read.
    TooLarge {
        /// Its size.
        bytes: u64,
        /// The most we read.
        limit: u64,
    },
    /// More rows than we read.
    TooManyRows {
        /// The most we read.
        limit: u64,
    },
    /// A table wider than we read.
    TooManyColumns {
        /// The row that showed it.
        row: u64,
        /// How many columns it has.
        columns: u64,
        /// The most we read.
        limit: u64,
    },
    /// The workbook would swell far beyond its size when opened.
    Swells {
        /// What grows.
        what: MeteredThing,
        /// The part of the workbook.
        part: String,
        /// What was counted when we stopped.
        found: u64,
        /// The most we accept.
        limit: u64,
    },
    /// A quotation mark opens and never closes, so the rest of the file is one cell.
    UnclosedQuote {
        /// The row where it opens, as a spreadsheet numbers it.
        row: u64,
        /// The column, counted from 1.
        column: u64,
    },
    /// The workbook breaks off or contradicts itself.
    DamagedWorkbook {
        /// The last row read whole; 0 when it could not be opened at all.
        after_row: u64,
    },
    /// The zip breaks off or is damaged.
    DamagedArchive,
    /// The workbook has no sheet with a table.
    NoSheet,
    /// There is no sheet of that name.
    UnknownSheet {
        /// The name asked for.
        asked: String,
        /// The names there are.
        sheets: Vec<String>,
    },
    /// The header was said to be in a row that the file does not have, or that is blank.
    NoSuchHeaderRow {
        /// The row asked for.
        asked: u64,
    },
    /// The encoding asked for is not one we know.
    UnknownEncoding {
        /// The name asked for.
        asked: String,
    },
}

impl std::fmt::Display for ReadProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for ReadProblem {}

/// What stood in the way of opening a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UnreadableWhy {
    /// No file there.
    NotFound,
    /// The operating system does not let us.
    NotAllowed,
    /// A folder, not a file.
    Folder,
    /// Anything else the system said.
    Other,
}

/// What a file that is not a table turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LooksLike {
    /// Excel before 2007 (.xls).
    OldExcel,
    /// Excel's binary workbook (.xlsb).
    BinaryExcel,
    /// Excel's XML of 2003, often named .xls.
    XmlExcel,
    /// LibreOffice or OpenOffice (.ods).
    OpenDocument,
    /// Apple Numbers.
    Numbers,
    /// A word processor's document.
    Document,
    /// Slides.
    Slides,
    /// PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A web page, often named .xls or .csv; usually the sign-in page of the site it came from.
    WebPage,
    /// JSON.
    Json,
    /// A database file.
    Database,
    /// A compressed archive other than zip.
    Archive,
    /// Bytes that are no text.
    Binary,
}

/// What was metered when a workbook was found to swell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MeteredThing {
    /// Parts inside the package.
    Parts,
    /// Bytes after unpacking.
    Bytes,
    /// Unpacked bytes for each packed one.
    Ratio,
    /// Distinct texts.
    Strings,
    /// Cell formats.
    Formats,
    /// Bytes in a single piece of text or markup.
    Piece,
}

/// Why one row is rejected before any cell is looked at. The row number goes with the row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum RowProblem {
    /// More or fewer cells than there are columns.
    Ragged {
        /// Columns of the table.
        expected: u64,
        /// Cells of this row.
        found: u64,
    },
    /// A cell longer than we read; the row keeps its first part.
    CellTooLong {
        /// The column, counted from 1.
        column: u64,
        /// The most bytes we read of a cell.
        limit: u64,
    },
}
