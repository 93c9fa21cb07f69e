//! How does a sheet become CSV that a spreadsheet opens safely and Rollcall imports without loss?
//!
//! UTF-8 with a byte order mark, CRLF, RFC 4180. Text that a spreadsheet would run as a formula is guarded by one
//! apostrophe; numbers, money and dates never are.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{Seek, Write};

use csv::{Terminator, Writer, WriterBuilder};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::Tally;
use super::cell::{Cell, WITHHELD, yes_no};
use super::names::Given;
use super::problem::{ExportError, Result};
use super::profile::{Profile, RowFacts};
use super::report::{Report, Sheet};
use super::rows::{RowSink, Shown};
use crate::values::guard;

/// Marks a zip as written here, so that a later export may replace it.
pub(super) const ZIP_COMMENT: &str = "Rollcall export";

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Writes one sheet as CSV.
pub fn write_sheet(sheet: &mut Sheet<'_>, profile: Profile, mut out: impl Write) -> Result<Tally> {
    out.write_all(BYTE_ORDER_MARK)?;
    let shown = Shown::of(sheet, profile);
    let mut lines = Lines {
        csv: WriterBuilder::new().terminator(Terminator::CRLF).buffer_capacity(64 * 1024).from_writer(out),
        field: String::new(),
        tally: Tally::default(),
    };
    for column in &shown.columns {
        lines.csv.write_field(guard(&column.title).as_bytes())?;
    }
    lines.csv.write_record(None::<&[u8]>)?;
    shown.pour(&mut sheet.rows, &mut lines)?;
    lines.csv.flush()?;
    Ok(lines.tally)
}

/// Writes every sheet of a report as one CSV file in a zip.
pub fn write_zip(report: &mut Report<'_>, out: impl Write + Seek) -> Result<Tally> {
    let mut zip = ZipWriter::new(out);
    zip.set_comment(ZIP_COMMENT)?;
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(true);
    let mut names = Given::default();
    let mut total = Tally::default();
    for sheet in &mut report.sheets {
        zip.start_file(names.file(&sheet.name, "csv"), options)?;
        let tally = write_sheet(sheet, report.profile, &mut zip)?;
        total.rows += tally.rows;
    }
    zip.finish()?;
    Ok(total)
}

struct Lines<W: Write> {
    csv: Writer<W>,
    field: String,
    tally: Tally,
}

impl<W: Write> RowSink for Lines<W> {
    fn row(&mut self, _about: RowFacts, cells: &[Cell<'_>]) -> Result<()> {
        for cell in cells {
            self.field.clear();
            match field(cell, &mut self.field) {
                Ok(Some(text)) => self.csv.write_field(text.as_bytes())?,
                Ok(None) => self.csv.write_field(&self.field)?,
                Err(std::fmt::Error) => return Err(ExportError::Fault("a value has no text".to_owned())),
            }
        }
        self.csv.write_record(None::<&[u8]>)?;
        self.tally.rows += 1;
        Ok(())
    }
}

/// The field of a cell: its own guarded text, or `None` when it was written into `buffer`.
fn field<'c>(cell: &'c Cell<'_>, buffer: &mut String) -> Result<Option<Cow<'c, str>>, std::fmt::Error> {
    match cell {
        Cell::Empty => return Ok(Some(Cow::Borrowed(""))),
        Cell::Text(text) | Cell::Code(text) => return Ok(Some(guard(text))),
        Cell::YesNo(yes) => return Ok(Some(Cow::Borrowed(yes_no(*yes)))),
        Cell::Withheld => return Ok(Some(Cow::Borrowed(WITHHELD))),
        Cell::Number(number) => write!(buffer, "{number}")?,
        Cell::Money(cents) => hundredths(*cents, buffer)?,
        Cell::Date(date) => write!(buffer, "{}", date.format("%Y-%m-%d"))?,
        Cell::DateTime(moment) => write!(buffer, "{}", moment.format("%Y-%m-%d %H:%M:%S"))?,
        Cell::Share(points) => {
            hundredths(*points, buffer)?;
            buffer.push('%');
        }
    }
    Ok(None)
}

fn hundredths(value: i64, buffer: &mut String) -> std::fmt::Result {
    let sign = if value < 0 { "-" } else { "" };
    let size = value.unsigned_abs();
    write!(buffer, "{sign}{}.{:02}", size / 100, size % 100)
}

#[cfg(test)]
#[path = "csv_tests.rs"]
mod tests;
