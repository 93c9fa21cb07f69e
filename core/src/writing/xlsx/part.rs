//! How do the rows of one sheet fill one worksheet and, when it is full, the next?

use rust_xlsxwriter::{IgnoreError, Workbook, Worksheet};

use super::super::Tally;
use super::super::cell::Cell;
use super::super::names::Given;
use super::super::problem::Result;
use super::super::profile::RowFacts;
use super::super::report::{Chart, Fact, Head, Page};
use super::super::rows::{RowSink, Shown, Sums};
use super::draw::{self, Line};
use super::look::Looks;
use super::width::Widths;

/// How a worksheet is built.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mode {
    /// Whole, with the library's shared strings.
    InMemory,
    /// One row at a time, through a file on disk.
    RowByRow,
}

/// What a sheet is to look like.
#[derive(Clone, Copy)]
pub(super) struct Plan<'r> {
    pub(super) title: &'r str,
    pub(super) facts: &'r [Fact],
    pub(super) name: &'r str,
    pub(super) head: Head,
    pub(super) chart: Option<&'r Chart>,
    pub(super) page: &'r Page,
    pub(super) shown: &'r Shown,
    pub(super) rows_a_sheet: u32,
}

/// What a finished sheet came to.
pub(super) struct Done {
    pub(super) tally: Tally,
    pub(super) bytes: u64,
}

/// A sheet in the making: one worksheet, or several when its rows are too many for one.
pub(super) struct Parts<'w, 'r> {
    plan: Plan<'r>,
    book: &'w mut Workbook,
    names: &'w mut Given,
    looks: &'w Looks,
    mode: Mode,
    sums: Option<Sums>,
    widths: Widths,
    /// The worksheet being filled: its name, its place in the book, its header row and the next free row.
    name: String,
    at: usize,
    header: u32,
    next: u32,
    done: Done,
}

impl<'w, 'r> Parts<'w, 'r> {
    pub(super) fn start(
        plan: Plan<'r>,
        book: &'w mut Workbook,
        names: &'w mut Given,
        looks: &'w Looks,
        mode: Mode,
        sums: Option<Sums>,
    ) -> Result<Self> {
        let widths = Widths::of(&plan.shown.columns);
        let done = Done { tally: Tally::default(), bytes: 0 };
        let mut parts =
            Self { plan, book, names, looks, mode, sums, widths, name: String::new(), at: 0, header: 0, next: 0, done };
        parts.open(plan.head)?;
        Ok(parts)
    }

    fn open(&mut self, head: Head) -> Result<()> {
        self.name = self.names.sheet(self.plan.name);
        self.at = self.book.worksheets().len();
        let sheet = match self.mode {
            Mode::InMemory => self.book.add_worksheet(),
            Mode::RowByRow => self.book.add_worksheet_with_constant_memory()?,
        };
        sheet.set_name(&self.name)?;
        let columns = &self.plan.shown.columns;
        for (col, column) in (0..).zip(columns) {
            sheet.set_column_format(col, self.looks.body(column.kind))?;
        }
        self.header = match head {
            Head::None => 0,
            Head::Facts => draw::head(sheet, self.plan.title, self.plan.facts, self.looks)?,
        };
        for (col, column) in (0..).zip(columns) {
            sheet.write_string_with_format(self.header, col, &column.title, &self.looks.header)?;
        }
        sheet.set_freeze_panes(self.header + 1, 0)?;
        draw::page(sheet, self.plan.title, &self.name, self.plan.page, self.header)?;
        self.next = self.header + 1;
        Ok(())
    }

    /// What can only be said once a worksheet's rows are known: widths, filter, no warnings about tags.
    fn close(&mut self) -> Result<()> {
        let columns = &self.plan.shown.columns;
        let Some(last_col) = u16::try_from(columns.len()).ok().and_then(|count| count.checked_sub(1)) else {
            return Ok(());
        };
        let (header, last) = (self.header, self.next - 1);
        let sheet = self.book.worksheet_from_index(self.at)?;
        for (col, width) in (0..).zip(self.widths.settled(columns)) {
            sheet.set_column_width(col, width)?;
        }
        sheet.autofilter(header, 0, last, last_col)?;
        sheet.ignore_error_range(header, 0, last, last_col, IgnoreError::NumberStoredAsText)?;
        Ok(())
    }

    /// The last line, the chart and the lines for signing. They stay together on one worksheet.
    pub(super) fn finish(mut self, given: Option<Vec<Cell<'static>>>) -> Result<Done> {
        let plan = self.plan;
        let total = given.or_else(|| self.sums.as_ref().map(|sums| sums.line(plan.shown.columns.len())));
        let signers = u32::try_from(plan.page.signatures.len()).unwrap_or(u32::MAX);
        let below = u32::from(total.is_some()) + if signers == 0 { 0 } else { signers.saturating_add(1) };
        self.close()?;
        if below > plan.rows_a_sheet.saturating_sub(self.next) {
            self.open(Head::None)?;
            self.close()?;
        }
        let rows = (self.header, self.next - 1);
        let looks = self.looks;
        let next = self.next;
        let name = std::mem::take(&mut self.name);
        let sheet = self.sheet()?;
        for (col, cell) in (0..).zip(total.iter().flatten()) {
            draw::cell(sheet, (next, col), cell, Line::Marked, looks)?;
        }
        draw::signatures(sheet, next + u32::from(total.is_some()), plan.page, looks)?;
        if let Some(chart) = plan.chart {
            draw::chart(sheet, &name, chart, plan.shown, rows)?;
        }
        Ok(self.done)
    }

    fn sheet(&mut self) -> Result<&mut Worksheet> {
        Ok(self.book.worksheet_from_index(self.at)?)
    }
}

impl RowSink for Parts<'_, '_> {
    fn row(&mut self, _about: RowFacts, cells: &[Cell<'_>]) -> Result<()> {
        if self.next == self.plan.rows_a_sheet {
            self.close()?;
            self.open(Head::None)?;
        }
        self.widths.measure(cells);
        if let Some(sums) = &mut self.sums {
            sums.add(cells);
        }
        let sheet = self.book.worksheet_from_index(self.at)?;
        for ((col, cell), column) in (0..).zip(cells).zip(&self.plan.shown.columns) {
            let put = draw::cell(sheet, (self.next, col), cell, Line::Body(column.kind), self.looks)?;
            self.done.bytes += put.bytes;
            self.done.tally.shortened += put.shortened;
        }
        self.next += 1;
        self.done.tally.rows += 1;
        Ok(())
    }
}
