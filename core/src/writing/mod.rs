//! How does a list leave Rollcall as a file: one report type, a writer for workbooks, one for CSV, one for paper.
//!
//! A named report builds a [`Report`]; [`write()`] picks the writer by the file's extension and puts the file in
//! place whole or not at all. What a profile withholds is decided here, row by row, so that no report can forget it.

mod cell;
pub mod csv;
mod names;
mod paper;
mod problem;
mod profile;
mod report;
mod rows;
mod suppress;
mod write;
pub mod xlsx;

pub use cell::{Cell, WITHHELD};
pub use names::safe_name;
pub use problem::{ExportError, ExportProblem, Result};
pub use profile::{Holder, Privacy, Profile, RowFacts, Showing, StaffRecords, withhold};
pub use report::{Chart, ChartKind, Column, Fact, Head, Kind, Orientation, Page, Report, Row, Rows, Sheet, Total};
pub use rows::RowSink;
pub use suppress::{Count, CountTable, SuppressedTable, Totals, suppress};
pub use write::{OnPaper, Written, print, write};
pub(crate) use write::{Part, check_place, sync_folder};

/// What a writer counted while it wrote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows of data over all sheets; headers, totals and head lines are not counted.
    pub rows: u64,
    /// Text cells cut because the format cannot hold them whole.
    pub shortened: u64,
}
