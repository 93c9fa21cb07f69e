//! Which rows stand below the header, and how many did we see in all?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::csv_rows::CsvRecords;
use super::encoding::Decoded;
use super::limits::Limits;
use super::problem::ReadProblem;
use super::row::Row;
use super::source::Bytes;
use super::xlsx_rows::XlsxRecords;

/// What was seen so far. Every physical record is in exactly one of the four figures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Tally {
    /// The header and what stands above it.
    pub above: u64,
    /// Rows that say nothing.
    pub blank: u64,
    /// Rows handed out whole.
    pub whole: u64,
    /// Rows handed out with a problem of their own.
    pub troubled: u64,
}

impl Tally {
    /// All records of the file up to here.
    #[must_use]
    pub fn records(&self) -> u64 {
        self.above + self.blank + self.whole + self.troubled
    }
}

/// One pass over the rows below the header. Memory stays the same however long the file is.
pub struct Rows<'s> {
    records: Records<'s>,
    below: u64,
    columns: usize,
    row_limit: u64,
    total: u64,
    tally: Tally,
}

pub(super) enum Records<'s> {
    Text(CsvRecords<Decoded<&'s mut Box<dyn Bytes>>>),
    Sheet(Box<XlsxRecords<'s>>),
}

impl<'s> Rows<'s> {
    pub(super) fn new(records: Records<'s>, below: u64, columns: usize, total: u64, limits: &Limits) -> Self {
        Self { records, below, columns, row_limit: limits.rows, total, tally: Tally::default() }
    }

    /// Puts the next row that is not blank into `row`; false at the end. A row with a problem is handed out too:
    /// `row.problem()` says why it cannot be taken. An error means the rest of the file cannot be read.
    pub fn next_into(&mut self, row: &mut Row) -> Result<bool, ReadProblem> {
        loop {
            if !self.records.next_record(row)? {
                return Ok(false);
            }
            if row.number() <= self.below {
                self.tally.above += 1;
                continue;
            }
            if row.is_blank() {
                self.tally.blank += 1;
                continue;
            }
            if self.tally.whole + self.tally.troubled >= self.row_limit {
                return Err(ReadProblem::TooManyRows { limit: self.row_limit });
            }
            row.judge_width(self.columns, self.records.padded());
            match row.problem() {
                None => self.tally.whole += 1,
                Some(_) => self.tally.troubled += 1,
            }
            return Ok(true);
        }
    }

    /// What was seen so far.
    #[must_use]
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// How far we are: done and total, in bytes of a text or rows of a workbook. The total is an estimate when the
    /// text is not UTF-8 or the workbook has several sheets.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        let done = match &self.records {
            Records::Text(records) => records.taken(),
            Records::Sheet(records) => records.last(),
        };
        (done.min(self.total), self.total)
    }
}

impl Records<'_> {
    pub(super) fn next_record(&mut self, row: &mut Row) -> Result<bool, ReadProblem> {
        match self {
            Self::Text(records) => records.next_record(row),
            Self::Sheet(records) => records.next_record(row),
        }
    }

    /// A sheet leaves out empty cells; a text says each one.
    fn padded(&self) -> bool {
        match self {
            Self::Text(_) => false,
            Self::Sheet(_) => true,
        }
    }
}
