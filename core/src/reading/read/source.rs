//! What is this file, and where are its rows?

use std::fs::File;
use std::io::{Cursor, ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;

use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::csv_rows::CsvRecords;
use super::delimiter;
use super::encoding::{Decoded, EncodingFound, EncodingHow, EncodingPass};
use super::header::{self, Header, HeaderChoice, Sampled, signature};
use super::kind::{self, Content};
use super::limits::Limits;
use super::package;
use super::problem::{ReadProblem, UnreadableWhy};
use super::row::Row;
use super::rows::{Records, Rows};
use super::workbook::{Sheet, Workbook};

/// Bytes that can be read again from the start.
pub(super) trait Bytes: Read + Seek + Send {}
impl<T: Read + Seek + Send> Bytes for T {}

/// How the user wants the file read; the default finds out by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ReadOptions {
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The header row.
    pub header: HeaderChoice,
    /// The sign between the cells of a text.
    pub delimiter: Option<char>,
    /// The encoding of a text, such as `windows-1252`.
    pub encoding: Option<String>,
    /// What is read at most.
    #[serde(skip)]
    #[ts(skip)]
    pub limits: Limits,
}

/// A delimited text or a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// CSV and its relatives.
    Text,
    /// An Excel workbook.
    Workbook,
}

/// A row shown to the user before anything is imported; long cells are cut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SampleRow {
    /// The row number as a spreadsheet shows it.
    pub row: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

/// What was recognised, to be shown and corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Shape {
    /// Text or workbook.
    pub kind: SourceKind,
    /// Size of the file.
    pub bytes: u64,
    /// The encoding of a text.
    pub encoding: Option<EncodingFound>,
    /// The sign between the cells of a text.
    pub delimiter: Option<char>,
    /// The sheets of a workbook.
    pub sheets: Vec<Sheet>,
    /// The sheet that is read.
    pub sheet: Option<String>,
    /// The row of the header; none when there is none.
    pub header_row: Option<u64>,
    /// Whether the header was recognised by its names; otherwise it is a guess to be looked at.
    pub header_sure: bool,
    /// One name per column, all different.
    pub headers: Vec<String>,
    /// The first rows.
    pub sample: Vec<SampleRow>,
    /// Remembers the mapping of files with these columns.
    pub signature: String,
}

/// An opened file, ready to be gone through as often as needed.
pub struct Source {
    input: Input,
    shape: Shape,
    below: u64,
    limits: Limits,
}

enum Input {
    Text { bytes: Box<dyn Bytes>, encoding: &'static Encoding, as_it_is: bool, skip: u64, delimiter: u8 },
    Book(Box<Workbook>),
}

const SAMPLE: usize = 60;
const SHOWN: usize = 20;
const SHOWN_CHARS: usize = 200;

/// Opens a file and recognises it by its content.
pub fn open(path: &Path, options: &ReadOptions) -> Result<Source, ReadProblem> {
    let unreadable = |why| ReadProblem::Unreadable { why };
    let file = File::open(path).map_err(|error| unreadable(why(error.kind())))?;
    let about = file.metadata().map_err(|error| unreadable(why(error.kind())))?;
    if about.is_dir() {
        return Err(unreadable(UnreadableWhy::Folder));
    }
    recognise(Box::new(file), options)
}

/// Recognises bytes that are already in memory, such as a file out of an archive.
pub fn open_bytes(bytes: Vec<u8>, options: &ReadOptions) -> Result<Source, ReadProblem> {
    recognise(Box::new(Cursor::new(bytes)), options)
}

pub(super) fn why(kind: ErrorKind) -> UnreadableWhy {
    match kind {
        ErrorKind::NotFound => UnreadableWhy::NotFound,
        ErrorKind::PermissionDenied => UnreadableWhy::NotAllowed,
        ErrorKind::IsADirectory => UnreadableWhy::Folder,
        // The list of kinds is the standard library's and grows.
        _ => UnreadableWhy::Other,
    }
}

fn failed(_: std::io::Error) -> ReadProblem {
    ReadProblem::ReadFailed { after_row: 0 }
}

fn recognise(mut bytes: Box<dyn Bytes>, options: &ReadOptions) -> Result<Source, ReadProblem> {
    let limits = options.limits;
    let length = bytes.seek(SeekFrom::End(0)).map_err(failed)?;
    if length > limits.file_bytes {
        return Err(ReadProblem::TooLarge { bytes: length, limit: limits.file_bytes });
    }
    bytes.rewind().map_err(failed)?;
    let mut head = Vec::new();
    bytes.by_ref().take(64 << 10).read_to_end(&mut head).map_err(failed)?;
    bytes.rewind().map_err(failed)?;
    if head.is_empty() {
        return Err(ReadProblem::EmptyFile);
    }
    match kind::recognise(&head) {
        Content::Other(looks_like) => Err(ReadProblem::WrongKind { looks_like }),
        Content::Compound => Err(kind::compound(&mut bytes)),
        Content::Package => match package::only_table(&mut bytes, length, &limits)? {
            // A report that comes as a zip with one list in it is that list.
            Some(list) => recognise(Box::new(Cursor::new(list)), options),
            None => workbook(bytes, length, options),
        },
        Content::Text => text(bytes, length, options),
    }
}

fn text(mut bytes: Box<dyn Bytes>, length: u64, options: &ReadOptions) -> Result<Source, ReadProblem> {
    let chosen = options.encoding.as_deref().map(|asked| {
        Encoding::for_label(asked.as_bytes()).ok_or_else(|| ReadProblem::UnknownEncoding { asked: asked.to_owned() })
    });
    let mut pass = EncodingPass::new();
    let mut buffer = vec![0; 256 << 10];
    loop {
        match bytes.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => pass.feed(&buffer[..count]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(failed(error)),
        }
    }
    let marked = pass.head().starts_with(b"\xEF\xBB\xBF");
    let (found, encoding) = pass.decide(chosen.transpose()?);
    let as_it_is = encoding == encoding_rs::UTF_8 && !found.damaged && found.how != EncodingHow::Chosen;
    let skip = if as_it_is && marked { 3 } else { 0 };
    let mut input = Input::Text { bytes, encoding, as_it_is, skip, delimiter: b',' };
    let (sniffed, declared) = input.sniff_delimiter()?;
    let delimiter = options.delimiter.and_then(|sign| u8::try_from(sign).ok()).unwrap_or(sniffed);
    input.set_delimiter(delimiter);
    let shape = Shape {
        kind: SourceKind::Text,
        bytes: length,
        encoding: Some(found),
        delimiter: Some(char::from(delimiter)),
        sheets: Vec::new(),
        sheet: None,
        ..Shape::blank(length)
    };
    Source { input, shape, below: 0, limits: options.limits }.with_header(options, u64::from(declared.is_some()))
}

fn workbook(bytes: Box<dyn Bytes>, length: u64, options: &ReadOptions) -> Result<Source, ReadProblem> {
    let book = Workbook::open(bytes, &options.limits)?;
    let candidates = book.to_try(options.sheet.as_deref())?;
    let sheets = book.sheets().to_vec();
    let shape = Shape { kind: SourceKind::Workbook, sheets, ..Shape::blank(length) };
    let mut source = Source { input: Input::Book(Box::new(book)), shape, below: 0, limits: options.limits };
    let mut best = None;
    for sheet in candidates {
        source.shape.sheet = Some(sheet.clone());
        let found = match source.sampled() {
            Ok(sample) => Holds::of(&sample),
            Err(problem) if best.is_none() => return Err(problem),
            Err(_) => continue,
        };
        if best.as_ref().is_none_or(|(holds, _)| found > *holds) {
            best = Some((found, sheet));
        }
        if found == Holds::Table {
            break;
        }
    }
    source.shape.sheet = best.map(|(_, sheet)| sheet);
    source.with_header(options, 0)
}

/// What the first rows of a sheet look like: a cover is passed over for a table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
    Nothing,
    /// One row: a title.
    Line,
    /// Rows of one cell each: a text, or a list of nothing but codes.
    Lines,
    Table,
}

impl Holds {
    fn of(sample: &[Sampled]) -> Self {
        let wide =
            sample.iter().filter(|record| record.cells.iter().filter(|cell| !cell.trim().is_empty()).count() > 1);
        match (sample.len(), wide.count()) {
            (0, _) => Self::Nothing,
            (1, _) => Self::Line,
            (_, 0 | 1) => Self::Lines,
            (_, _) => Self::Table,
        }
    }
}

impl Input {
    fn sniff_delimiter(&mut self) -> Result<(u8, Option<u8>), ReadProblem> {
        let Self::Text { bytes, encoding, as_it_is, skip, .. } = self else { return Ok((b',', None)) };
        bytes.seek(SeekFrom::Start(*skip)).map_err(failed)?;
        let mut reader = Decoded::new(bytes, encoding, *as_it_is);
        let (mut head, mut buffer) = (Vec::new(), vec![0; 64 << 10]);
        let mut whole = false;
        while head.len() < 64 << 10 && !whole {
            let count = reader.read(&mut buffer).map_err(failed)?;
            head.extend_from_slice(&buffer[..count]);
            whole = count == 0;
        }
        Ok(delimiter::sniff(&String::from_utf8_lossy(&head), whole))
    }

    fn set_delimiter(&mut self, sign: u8) {
        match self {
            Self::Text { delimiter, .. } => *delimiter = sign,
            Self::Book(_) => {}
        }
    }
}

impl Shape {
    /// What is shown of a package of tables: none of them in particular.
    #[must_use]
    pub fn of_package(package: &package::Package) -> Self {
        Self::blank(package.bytes())
    }

    fn blank(bytes: u64) -> Self {
        Self {
            kind: SourceKind::Text,
            bytes,
            encoding: None,
            delimiter: None,
            sheets: Vec::new(),
            sheet: None,
            header_row: None,
            header_sure: false,
            headers: Vec::new(),
            sample: Vec::new(),
            signature: String::new(),
        }
    }
}

impl Source {
    /// What was recognised.
    #[must_use]
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// The rows below the header, from the first one; call it again for another pass.
    pub fn rows(&mut self) -> Result<Rows<'_>, ReadProblem> {
        let (below, columns, limits) = (self.below, self.shape.headers.len(), self.limits);
        let total = match &self.input {
            Input::Text { .. } => self.shape.bytes,
            Input::Book(book) => book.rows_in_all(),
        };
        let records = self.records()?;
        Ok(Rows::new(records, below, columns, total, &limits))
    }

    fn records(&mut self) -> Result<Records<'_>, ReadProblem> {
        match &mut self.input {
            Input::Text { bytes, encoding, as_it_is, skip, delimiter } => {
                bytes.seek(SeekFrom::Start(*skip)).map_err(failed)?;
                let decoded = Decoded::new(bytes, encoding, *as_it_is);
                Ok(Records::Text(CsvRecords::new(decoded, *delimiter, &self.limits)))
            }
            Input::Book(book) => {
                let sheet = self.shape.sheet.clone().ok_or(ReadProblem::NoSheet)?;
                Ok(Records::Sheet(Box::new(book.records(&sheet)?)))
            }
        }
    }

    /// The first records that say something.
    fn sampled(&mut self) -> Result<Vec<Sampled>, ReadProblem> {
        let mut records = self.records()?;
        let (mut row, mut sample) = (Row::new(), Vec::new());
        while sample.len() < SAMPLE {
            match records.next_record(&mut row) {
                Ok(true) if row.is_blank() => {}
                Ok(true) => sample.push(Sampled {
                    number: row.number(),
                    cells: row.cells().map(shortened).collect(),
                    seen: row.seen(),
                }),
                Ok(false) => break,
                // What is wrong further down is told by the pass over all rows, with what is right above it.
                Err(problem) if sample.len() < 2 => return Err(problem),
                Err(_) => break,
            }
        }
        Ok(sample)
    }

    fn with_header(mut self, options: &ReadOptions, first: u64) -> Result<Self, ReadProblem> {
        let sample = self.sampled()?;
        if sample.is_empty() {
            return Err(ReadProblem::EmptyFile);
        }
        let header = header::find(&sample, options.header, first)?;
        self.must_fit(&sample, &header, first)?;
        let below = header.row.unwrap_or(first);
        let rows = sample.into_iter().filter(|record| record.number > below);
        self.shape.sample =
            rows.take(SHOWN).map(|record| SampleRow { row: record.number, cells: record.cells }).collect();
        if self.shape.sample.is_empty() {
            return Err(ReadProblem::HeaderOnly { header_row: header.row });
        }
        self.below = below;
        self.shape.header_row = header.row;
        self.shape.header_sure = header.sure;
        self.shape.signature = signature(&header.names);
        self.shape.headers = header.names;
        Ok(self)
    }

    /// A row keeps only so many cells, so its true width is what was seen of it. A text may end its lines in any number
    /// of empty cells; in a workbook only cells that say something are seen.
    fn must_fit(&self, sample: &[Sampled], header: &Header, first: u64) -> Result<(), ReadProblem> {
        let limit = self.limits.columns;
        let top = |record: &&Sampled| header.row.map_or(record.number > first, |row| record.number == row);
        let Some(record) = sample.iter().find(top).filter(|record| record.seen > limit) else { return Ok(()) };
        match (&self.input, header.names.len() >= limit) {
            (Input::Text { .. }, false) => Ok(()),
            (Input::Text { .. }, true) | (Input::Book(_), _) => Err(ReadProblem::TooManyColumns {
                row: record.number,
                columns: record.seen as u64,
                limit: limit as u64,
            }),
        }
    }
}

fn shortened(cell: &str) -> String {
    cell.chars().take(SHOWN_CHARS).collect()
}

#[cfg(test)]
#[path = "source_tests.rs"]
mod tests;
