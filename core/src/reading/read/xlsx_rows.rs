//! Where does one row of a sheet end and the next begin?

use std::io::BufReader;

use calamine::{DataRef, XlsxCellReader};

use super::limits::Limits;
use super::problem::ReadProblem;
use super::row::Row;
use super::source::Bytes;
use super::workbook::guarded;
use super::xlsx_text::{Shown, append};

type Cells<'b> = XlsxCellReader<'b, BufReader<Box<dyn Bytes>>>;

/// The rows of a sheet that have a cell saying something, one after the other; never the whole sheet.
pub(super) struct XlsxRecords<'b> {
    cells: Cells<'b>,
    shown: Vec<Shown>,
    waiting: Option<(u32, u32, String)>,
    row_cells: Vec<(u32, u32, u32)>,
    row_text: String,
    widest: usize,
    ended: bool,
    last: u64,
    columns: usize,
    cell_bytes: usize,
}

impl<'b> XlsxRecords<'b> {
    pub(super) fn new(cells: Cells<'b>, limits: &Limits) -> Self {
        let format =
            |style: &calamine::Style| style.number_format.as_ref().map_or(Shown::Plain, |f| Shown::of(&f.format_code));
        let shown = cells.styles().iter().map(format).collect();
        Self {
            cells,
            shown,
            waiting: None,
            row_cells: Vec::new(),
            row_text: String::new(),
            widest: 0,
            ended: false,
            last: 0,
            columns: limits.columns,
            cell_bytes: limits.cell_bytes,
        }
    }

    /// The row number last handed out.
    pub(super) fn last(&self) -> u64 {
        self.last
    }

    /// Reads the next row that says something; false at the end of the sheet.
    pub(super) fn next_record(&mut self, row: &mut Row) -> Result<bool, ReadProblem> {
        self.row_cells.clear();
        self.row_text.clear();
        self.widest = 0;
        let mut number = None;
        if let Some((at, column, text)) = self.waiting.take() {
            number = Some(at);
            self.keep(column, &text);
        }
        let mut text = String::new();
        loop {
            text.clear();
            let Some((at, column)) = self.next_cell(&mut text)? else { break };
            if number.is_some_and(|number| number != at) {
                self.waiting = Some((at, column, text));
                break;
            }
            number = Some(at);
            self.keep(column, &text);
        }
        let Some(number) = number else { return Ok(false) };
        self.last = u64::from(number) + 1;
        self.fill(row);
        Ok(true)
    }

    /// The next cell that says something.
    fn next_cell(&mut self, text: &mut String) -> Result<Option<(u32, u32)>, ReadProblem> {
        loop {
            // Past the end of a sheet the reader would go on looking, and complain.
            if self.ended {
                return Ok(None);
            }
            let next = guarded(self.last, || self.cells.next_cell_with_style_id())?;
            let Some((cell, style)) = next else {
                self.ended = true;
                continue;
            };
            if matches!(cell.get_value(), DataRef::Empty) {
                continue;
            }
            let shown = self.shown.get(style).copied().unwrap_or(Shown::Plain);
            append(cell.get_value(), shown, text);
            if !text.is_empty() {
                return Ok(Some(cell.get_position()));
            }
        }
    }

    fn keep(&mut self, column: u32, text: &str) {
        self.widest = self.widest.max(column as usize + 1);
        // What lies outside the table, or names the same cell twice, is counted and not kept.
        if column as usize >= self.columns || self.row_cells.len() >= self.columns {
            return;
        }
        let start = self.row_text.len();
        self.row_text.push_str(text);
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.row_cells.push((column, place(start), place(self.row_text.len())));
    }

    fn fill(&mut self, row: &mut Row) {
        if !self.row_cells.is_sorted_by_key(|cell| cell.0) {
            self.row_cells.sort_by_key(|cell| cell.0);
        }
        let mut bytes = row.start(self.last);
        let mut next = 0;
        for &(column, start, end) in &self.row_cells {
            if column < next {
                continue;
            }
            for _ in next..column {
                bytes.end_cell(self.cell_bytes, self.columns);
            }
            let text = self.row_text.get(start as usize..end as usize).unwrap_or("");
            bytes.push(text.as_bytes(), self.cell_bytes, self.columns);
            bytes.end_cell(self.cell_bytes, self.columns);
            next = column + 1;
        }
        bytes.saw(self.widest);
        bytes.finish();
    }
}
