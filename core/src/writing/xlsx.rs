//! How does a report become a workbook, however many rows it has?
//!
//! Small tables are built in memory, streamed ones row by row in constant memory. Text is only ever written as text,
//! so no value can become a formula.

mod draw;
mod look;
mod part;
mod width;

use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;

use rust_xlsxwriter::{DocProperties, Workbook};

use super::Tally;
use super::names::Given;
use super::problem::{ExportError, Result};
use super::report::{Report, Rows, Sheet, Total};
use super::rows::{Shown, Sums};
use look::Looks;
use part::{Mode, Parts, Plan};

/// The rows of a worksheet, header included.
const ROWS_A_SHEET: u32 = 1_048_576;

/// A kept table above this is written in constant memory, too.
const KEPT_ROWS: usize = 5_000;

/// Past this much text a sheet may need the large form of zip.
const LARGE_BYTES: u64 = 1 << 31;

/// Writes the report as a workbook. Rows that cannot stay in memory pass through a nameless file in `scratch`.
pub fn write_workbook(report: &mut Report<'_>, out: &mut (impl Write + Send), scratch: &Path) -> Result<Tally> {
    write_parts(report, out, scratch, ROWS_A_SHEET)
}

fn write_parts(
    report: &mut Report<'_>,
    out: &mut (impl Write + Send),
    scratch: &Path,
    rows_a_sheet: u32,
) -> Result<Tally> {
    let mut book = Workbook::new();
    book.set_tempdir(scratch)?;
    book.set_properties(&DocProperties::new().set_title(report.title.as_str()));
    unless_disk_fails(|| {
        let tally = fill(&mut book, report, rows_a_sheet)?;
        book.save_to_writer(out)?;
        Ok(tally)
    })
}

fn fill(book: &mut Workbook, report: &mut Report<'_>, rows_a_sheet: u32) -> Result<Tally> {
    let looks = Looks::default();
    let mut names = Given::default();
    let mut tally = Tally::default();
    let mut bytes = 0;
    let Report { name: _, title, profile, facts, sheets } = report;
    for sheet in sheets {
        let shown = Shown::of(sheet, *profile);
        let Sheet { name, head, columns: _, rows, total, chart, page } = sheet;
        let plan = Plan { title, facts, name, head: *head, chart: chart.as_ref(), page, shown: &shown, rows_a_sheet };
        let mut parts = Parts::start(plan, book, &mut names, &looks, mode(rows), Sums::of(total, &shown))?;
        shown.pour(rows, &mut parts)?;
        let given = match total {
            Total::Given(cells) => Some(shown.given_total(cells)?),
            Total::None | Total::Summed { .. } => None,
        };
        let done = parts.finish(given)?;
        tally.rows += done.tally.rows;
        tally.shortened += done.tally.shortened;
        bytes += done.bytes;
    }
    book.use_zip_large_file(bytes > LARGE_BYTES);
    Ok(tally)
}

fn mode(rows: &Rows<'_>) -> Mode {
    match rows {
        Rows::Held(rows) if rows.len() <= KEPT_ROWS => Mode::InMemory,
        Rows::Held(_) | Rows::Streamed(_) => Mode::RowByRow,
    }
}

/// The library panics when its nameless file cannot grow, which on a full disk is no fault of ours or its own.
/// Any other panic goes on.
fn unless_disk_fails<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(result) => result,
        Err(panic) => {
            let words = panic.downcast_ref::<String>().map(String::as_str).unwrap_or_default();
            match disk_error(words) {
                Some(error) => Err(ExportError::File(error)),
                None => resume_unwind(panic),
            }
        }
    }
}

/// Whether these are the words with which the library panics when the disk fails it: no mistake of anybody's.
pub fn disk_failed(words: &str) -> bool {
    disk_error(words).is_some()
}

/// The system error in the words of a failed `expect` or `unwrap`: `…: Os { code: 28, kind: StorageFull, … }`.
fn disk_error(words: &str) -> Option<io::Error> {
    let (_, after) = words.split_once("Os { code: ")?;
    let (code, _) = after.split_once(',')?;
    Some(io::Error::from_raw_os_error(code.parse().ok()?))
}

#[cfg(test)]
#[path = "xlsx/tests.rs"]
mod tests;
