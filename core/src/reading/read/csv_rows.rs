//! Where does one record of a delimited text end and the next begin?
//!
//! An own splitter instead of the `csv` crate's reader, for three things that one does not say: blank lines
//! (they have a row number in a spreadsheet), a quotation mark that never closes, and a cell that never ends
//! (the crate would hold all of it). The `csv` crate is the oracle in the tests below.

use std::io::Read;

use memchr::{memchr, memchr3};

use super::limits::Limits;
use super::problem::ReadProblem;
use super::row::{Row, RowBytes};

const BUFFER: usize = 256 << 10;
const QUOTE: u8 = b'"';

/// The records of a delimited text, blank lines included.
pub(super) struct CsvRecords<R> {
    input: R,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    taken: u64,
    number: u64,
    delimiter: u8,
    columns: usize,
    cell_bytes: usize,
}

enum CellEnd {
    Delimiter,
    Record,
}

impl<R: Read> CsvRecords<R> {
    pub(super) fn new(input: R, delimiter: u8, limits: &Limits) -> Self {
        Self {
            input,
            buffer: vec![0; BUFFER],
            start: 0,
            end: 0,
            taken: 0,
            number: 0,
            delimiter,
            columns: limits.columns,
            cell_bytes: limits.cell_bytes,
        }
    }

    /// Bytes of (decoded) text handed out so far.
    pub(super) fn taken(&self) -> u64 {
        self.taken - (self.end - self.start) as u64
    }

    /// Reads the next record; false at the end of the text.
    pub(super) fn next_record(&mut self, row: &mut Row) -> Result<bool, ReadProblem> {
        if !self.more()? {
            return Ok(false);
        }
        self.number += 1;
        let mut bytes = row.start(self.number);
        loop {
            let end = self.cell(&mut bytes)?;
            bytes.end_cell(self.cell_bytes, self.columns);
            match end {
                CellEnd::Delimiter => {}
                CellEnd::Record => break,
            }
        }
        bytes.finish();
        Ok(true)
    }

    fn cell(&mut self, bytes: &mut RowBytes<'_>) -> Result<CellEnd, ReadProblem> {
        if self.more()? && self.buffer[self.start] == QUOTE {
            self.start += 1;
            self.quoted(bytes)?;
        }
        loop {
            if !self.more()? {
                return Ok(CellEnd::Record);
            }
            let chunk = &self.buffer[self.start..self.end];
            let Some(at) = memchr3(self.delimiter, b'\n', b'\r', chunk) else {
                bytes.push(chunk, self.cell_bytes, self.columns);
                self.start = self.end;
                continue;
            };
            bytes.push(&chunk[..at], self.cell_bytes, self.columns);
            let stop = chunk[at];
            self.start += at + 1;
            if stop == self.delimiter {
                return Ok(CellEnd::Delimiter);
            }
            if stop == b'\r' && self.more()? && self.buffer[self.start] == b'\n' {
                self.start += 1;
            }
            return Ok(CellEnd::Record);
        }
    }

    /// The part between quotation marks; what follows the closing one belongs to the cell as it stands.
    fn quoted(&mut self, bytes: &mut RowBytes<'_>) -> Result<(), ReadProblem> {
        loop {
            if !self.more()? {
                return Err(ReadProblem::UnclosedQuote { row: self.number, column: bytes.column() });
            }
            let chunk = &self.buffer[self.start..self.end];
            let Some(at) = memchr(QUOTE, chunk) else {
                bytes.push(chunk, self.cell_bytes, self.columns);
                self.start = self.end;
                continue;
            };
            bytes.push(&chunk[..at], self.cell_bytes, self.columns);
            self.start += at + 1;
            if !(self.more()? && self.buffer[self.start] == QUOTE) {
                return Ok(());
            }
            bytes.push(&[QUOTE], self.cell_bytes, self.columns);
            self.start += 1;
        }
    }

    /// Whether there is another byte, reading on when the buffer is used up.
    fn more(&mut self) -> Result<bool, ReadProblem> {
        if self.start < self.end {
            return Ok(true);
        }
        self.start = 0;
        self.end = 0;
        loop {
            match self.input.read(&mut self.buffer) {
                Ok(count) => {
                    self.end = count;
                    self.taken += count as u64;
                    return Ok(count > 0);
                }
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(_) => return Err(ReadProblem::ReadFailed { after_row: self.number.saturating_sub(1) }),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::problem::RowProblem;
    use super::*;

    fn records(text: &[u8], delimiter: u8) -> Result<Vec<Vec<String>>, ReadProblem> {
        let mut reader = CsvRecords::new(text, delimiter, &Limits::default());
        let (mut row, mut all) = (Row::new(), Vec::new());
        while reader.next_record(&mut row)? {
            all.push(row.cells().map(str::to_owned).collect());
        }
        Ok(all)
    }

    #[test]
    fn quotes_newlines_and_blank_lines_keep_the_numbers_a_spreadsheet_shows() {
        let text = b"Tag,Note\r\n\r\n1,\"two\nlines, \"\"and\"\" a comma\"\r2,12\" screen\n3,";
        let mut reader = CsvRecords::new(&text[..], b',', &Limits::default());
        let (mut row, mut seen) = (Row::new(), Vec::new());
        while reader.next_record(&mut row).unwrap() {
            seen.push((row.number(), row.cells().map(str::to_owned).collect::<Vec<_>>(), row.is_blank()));
        }
        assert_eq!(seen.len(), 5);
        assert!(seen[1].2);
        assert_eq!(seen[2], (3, vec!["1".into(), "two\nlines, \"and\" a comma".into()], false));
        assert_eq!(seen[3].1, ["2", "12\" screen"]);
        assert_eq!(seen[4].1, ["3", ""]);
    }

    #[test]
    fn a_quotation_mark_that_never_closes_names_its_row_and_column() {
        assert_eq!(records(b"a,b\n1,2\n3,\"4\n5,6\n", b','), Err(ReadProblem::UnclosedQuote { row: 3, column: 2 }));
    }

    #[test]
    fn a_huge_cell_rejects_its_row_only_and_takes_no_memory() {
        let mut text = b"a,b\n\"".to_vec();
        text.resize(text.len() + (10 << 20), b'x');
        text.extend_from_slice(b"\",2\n3,4\n");
        let mut reader = CsvRecords::new(&text[..], b',', &Limits::default());
        let mut row = Row::new();
        assert!(reader.next_record(&mut row).unwrap());
        assert!(reader.next_record(&mut row).unwrap());
        assert_eq!(row.problem(), Some(&RowProblem::CellTooLong { column: 1, limit: 65_536 }));
        assert_eq!((row.cell(0).len(), row.cell(1)), (65_536, "2"));
        assert!(reader.next_record(&mut row).unwrap());
        assert_eq!((row.cell(0), row.problem()), ("3", None));
    }

    #[test]
    fn ten_thousand_columns_are_counted_but_not_kept() {
        let text = vec![b','; 9_999];
        let mut reader = CsvRecords::new(&text[..], b',', &Limits::default());
        let mut row = Row::new();
        assert!(reader.next_record(&mut row).unwrap());
        row.judge_width(2, false);
        assert_eq!(row.len(), 256);
        assert_eq!(row.problem(), Some(&RowProblem::Ragged { expected: 2, found: 10_000 }));
    }

    proptest! {
        #[test]
        fn splits_as_the_csv_crate_does(text in "[ab\",;\\r\\n é]{0,60}") {
            let mut oracle = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            let expected: Vec<Vec<String>> =
                oracle.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
            match records(text.as_bytes(), b',') {
                Ok(all) => {
                    // The crate passes over blank lines; a quoted empty cell alone on its line it does keep.
                    let ours: Vec<_> = all.into_iter().filter(|r| r.len() > 1 || !r[0].is_empty()).collect();
                    let theirs: Vec<_> = expected.into_iter().filter(|r| r.len() > 1 || !r[0].is_empty()).collect();
                    prop_assert_eq!(ours, theirs);
                }
                Err(problem) => prop_assert!(matches!(problem, ReadProblem::UnclosedQuote { .. }), "{problem:?}"),
            }
        }

        #[test]
        fn what_was_written_by_the_rules_is_read_back(rows in proptest::collection::vec(proptest::collection::vec(".{0,12}", 2..5), 1..6)) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            prop_assert_eq!(records(&writer.into_inner().unwrap(), b',').unwrap(), rows);
        }

        #[test]
        fn any_bytes_end_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = records(&bytes, b',');
        }
    }
}
