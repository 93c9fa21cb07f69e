//! Which sign stands between the cells?

use super::csv_rows::CsvRecords;
use super::limits::Limits;
use super::row::Row;

const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];
const RECORDS: usize = 100;

/// The delimiter whose records agree best about their width, and how many bytes an Excel `sep=` line takes.
pub(super) fn sniff(head: &str, whole: bool) -> (u8, Option<u8>) {
    let declared = declared(head);
    if let Some(delimiter) = declared {
        return (delimiter, declared);
    }
    let mut best = (0.0, b',');
    for delimiter in CANDIDATES {
        let score = agreement(&widths(head, whole, delimiter));
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    (best.1, None)
}

/// Excel's own first line `sep=;`.
fn declared(head: &str) -> Option<u8> {
    let line = head.lines().next()?.trim_end_matches('\r').trim_matches('"');
    match line.strip_prefix("sep=").or_else(|| line.strip_prefix("SEP="))?.as_bytes() {
        [delimiter] if delimiter.is_ascii() && !delimiter.is_ascii_alphanumeric() && *delimiter != b'"' => {
            Some(*delimiter)
        }
        _ => None,
    }
}

fn widths(head: &str, whole: bool, delimiter: u8) -> Vec<usize> {
    let mut records = CsvRecords::new(head.as_bytes(), delimiter, &Limits::default());
    let (mut row, mut widths) = (Row::new(), Vec::new());
    while widths.len() < RECORDS {
        match records.next_record(&mut row) {
            Ok(true) if row.is_blank() => {}
            Ok(true) => widths.push(row.len()),
            Ok(false) => {
                // The head of a longer file ends in the middle of a record.
                if !whole && widths.len() > 1 {
                    widths.pop();
                }
                break;
            }
            Err(_) => break,
        }
    }
    widths
}

/// The share of records that have the usual width, weighed by that width; preambles cost a little, never decide.
fn agreement(widths: &[usize]) -> f64 {
    let usual = usual(widths);
    if usual < 2 {
        return 0.0;
    }
    let share = widths.iter().filter(|&&width| width == usual).count() as f64 / widths.len() as f64;
    share * share * usual.min(20) as f64
}

/// The width most records have; the greater one of two equally common.
pub(super) fn usual(widths: &[usize]) -> usize {
    let count = |width: usize| widths.iter().filter(|&&other| other == width).count();
    widths.iter().copied().max_by_key(|&width| (count(width), width)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_that_makes_a_table_wins() {
        let cases = [
            ("Asset Tag,Serial\n1,2\n", b','),
            ("deviceId;status;notes\n1;ACTIVE;a, b, c\n2;ACTIVE;d\n", b';'),
            ("Tag;Cost;Note\n1;1,50;x\n2;2,75;y\n", b';'),
            ("Student_Number\tLast_Name\tFirst_Name\n1\tRuiz\tAna, B\n", b'\t'),
            ("tag|serial|room\n1|2|3\n", b'|'),
            ("Inventory of Cedar Creek, 2026\n\nTag\tSerial\tRoom\n1\t2\t3\n4\t5\t6\n", b'\t'),
            ("Tag\n10432\n10433\n", b','),
            ("Tag,Note\n1,\"a;b;c;d\"\n2,\"e;f;g;h\"\n", b','),
        ];
        for (text, delimiter) in cases {
            assert_eq!(sniff(text, true).0, delimiter, "{text}");
        }
    }

    #[test]
    fn excels_own_line_says_it() {
        assert_eq!(sniff("sep=;\r\nTag,a;Serial\r\n", true), (b';', Some(b';')));
    }
}
