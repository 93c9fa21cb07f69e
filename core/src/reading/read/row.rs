//! What does one row of a file say, and is it whole?

use super::problem::RowProblem;

/// One record of a file. It is filled again and again: a million rows cost no allocation of their own.
#[derive(Debug, Clone, Default)]
pub struct Row {
    number: u64,
    text: String,
    ends: Vec<u32>,
    seen: usize,
    problem: Option<RowProblem>,
}

impl Row {
    /// An empty row, to be filled by a reader.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The row number as a spreadsheet shows it: records count, not lines.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// How many cells were kept.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no cell at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The cell in column `index` (from 0), as the file says it; empty beyond the last.
    #[must_use]
    pub fn cell(&self, index: usize) -> &str {
        let Some(&end) = self.ends.get(index) else { return "" };
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// All cells from left to right.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.cell(index))
    }

    /// Why this row cannot be taken, if so.
    #[must_use]
    pub fn problem(&self) -> Option<&RowProblem> {
        self.problem.as_ref()
    }

    /// Whether no cell says anything.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.problem.is_none()
    }

    /// Cells up to the last one that says something.
    #[must_use]
    pub fn filled_len(&self) -> usize {
        (0..self.len()).rev().find(|&index| !self.cell(index).trim().is_empty()).map_or(0, |index| index + 1)
    }

    /// Cells the file has in this row, also those beyond what was kept.
    pub(super) fn seen(&self) -> usize {
        self.seen
    }

    pub(super) fn judge_width(&mut self, columns: usize, padded: bool) {
        if self.problem.is_some() {
            return;
        }
        let short = !padded && self.seen < columns;
        let long = self.seen > columns && (self.seen > self.len() || self.filled_len() > columns);
        if short || long {
            self.problem = Some(RowProblem::Ragged { expected: columns as u64, found: self.seen as u64 });
        }
    }

    pub(super) fn start(&mut self, number: u64) -> RowBytes<'_> {
        let mut bytes = std::mem::take(&mut self.text).into_bytes();
        bytes.clear();
        self.ends.clear();
        self.number = number;
        self.seen = 0;
        self.problem = None;
        RowBytes { row: self, bytes, cell_start: 0, over: false }
    }
}

/// A row being written, cell by cell, within the limits.
pub(super) struct RowBytes<'r> {
    row: &'r mut Row,
    bytes: Vec<u8>,
    cell_start: usize,
    over: bool,
}

impl RowBytes<'_> {
    /// Adds to the present cell; what passes the limit is dropped and remembered.
    pub(super) fn push(&mut self, part: &[u8], cell_limit: usize, columns: usize) {
        if self.row.seen >= columns {
            return;
        }
        let room = cell_limit.saturating_sub(self.bytes.len() - self.cell_start);
        if part.len() > room {
            self.over = true;
        }
        self.bytes.extend_from_slice(&part[..part.len().min(room)]);
    }

    /// Ends the present cell.
    pub(super) fn end_cell(&mut self, cell_limit: usize, columns: usize) {
        self.row.seen += 1;
        if self.row.seen > columns {
            return;
        }
        if std::mem::take(&mut self.over) && self.row.problem.is_none() {
            let column = self.row.seen as u64;
            self.row.problem = Some(RowProblem::CellTooLong { column, limit: cell_limit as u64 });
        }
        self.row.ends.push(u32::try_from(self.bytes.len()).unwrap_or(u32::MAX));
        self.cell_start = self.bytes.len();
    }

    /// Says how many cells the file has in this row, when more than were written.
    pub(super) fn saw(&mut self, cells: usize) {
        self.row.seen = self.row.seen.max(cells);
    }

    /// The column being written, counted from 1.
    pub(super) fn column(&self) -> u64 {
        self.row.seen as u64 + 1
    }

    /// Hands the row over. Bytes that are no text (a cut character at the limit) become replacement marks.
    pub(super) fn finish(self) {
        let Self { row, bytes, .. } = self;
        row.text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let (mut text, mut start) = (String::new(), 0);
                for end in &mut row.ends {
                    let cell = error.as_bytes().get(start..*end as usize).unwrap_or(&[]);
                    start = *end as usize;
                    text.push_str(&String::from_utf8_lossy(cell));
                    *end = u32::try_from(text.len()).unwrap_or(u32::MAX);
                }
                text
            }
        };
    }
}
