//! Which row names the columns, and what is each column called?

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::delimiter::usual;
use super::problem::ReadProblem;
use crate::reading::mapping::{header_form, is_known_header};

/// How the user wants the header found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(tag = "choice", rename_all = "snake_case")]
pub enum HeaderChoice {
    /// Look for it, past any lines above it.
    #[default]
    Auto,
    /// It is in this row, as a spreadsheet numbers it.
    Row {
        /// The row number, from 1.
        row: u64,
    },
    /// There is none; columns are named by position.
    None,
}

/// The header as found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Its row; none when the file has no header.
    pub row: Option<u64>,
    /// Whether its names were recognised; otherwise the user should look.
    pub sure: bool,
    /// One name per column, all different.
    pub names: Vec<String>,
}

/// A record looked at before the columns are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sampled {
    pub(super) number: u64,
    pub(super) cells: Vec<String>,
    /// How many cells the row has, also those beyond what is kept.
    pub(super) seen: usize,
}

impl Sampled {
    fn filled(&self) -> usize {
        self.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1)
    }

    fn named(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
    }

    fn known(&self) -> usize {
        self.cells.iter().filter(|cell| is_known_header(cell)).count()
    }
}

/// Finds the header among the first records, none of them blank; `first` rows before it are never the header.
pub(super) fn find(sample: &[Sampled], choice: HeaderChoice, first: u64) -> Result<Header, ReadProblem> {
    let (at, sure) = match choice {
        HeaderChoice::None => {
            let width = sample.iter().filter(|record| record.number > first).map(Sampled::filled).max().unwrap_or(0);
            return Ok(Header { row: None, sure: true, names: name_columns(&vec![String::new(); width]) });
        }
        HeaderChoice::Row { row } => {
            let at = sample.iter().position(|record| record.number == row);
            (at.ok_or(ReadProblem::NoSuchHeaderRow { asked: row })?, true)
        }
        HeaderChoice::Auto => guess(sample, first).ok_or(ReadProblem::EmptyFile)?,
    };
    let below = &sample[at + 1..];
    let widths: Vec<usize> = below.iter().map(Sampled::filled).collect();
    // A column without a name is a column when the rows below use it, and the header has a (blank) cell for it.
    let width = sample[at].filled().max(usual(&widths).min(sample[at].cells.len()));
    let mut cells = sample[at].cells.clone();
    cells.resize(width, String::new());
    Ok(Header { row: Some(sample[at].number), sure, names: name_columns(&cells) })
}

fn guess(sample: &[Sampled], first: u64) -> Option<(usize, bool)> {
    let candidates = || sample.iter().enumerate().filter(|(_, record)| record.number > first).take(40);
    let best = candidates().max_by_key(|(at, record)| (record.known(), usize::MAX - at))?;
    let enough = best.1.known() >= 2 || (best.1.known() == 1 && best.1.named() == 1);
    if enough && best.1.known() * 4 >= best.1.named() {
        return Some((best.0, true));
    }
    let widths: Vec<usize> = candidates().map(|(_, record)| record.filled()).collect();
    let width = usual(&widths);
    let like = candidates().find(|(_, record)| record.filled() * 10 >= width * 6 && looks_like_names(record));
    like.or_else(|| candidates().next()).map(|(at, _)| (at, false))
}

/// Names are words: no numbers, no dates, no addresses, none twice.
fn looks_like_names(record: &Sampled) -> bool {
    let cells: Vec<&str> = record.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let word = |cell: &&str| {
        cell.chars().any(char::is_alphabetic)
            && !cell.contains('@')
            && cell.chars().filter(char::is_ascii_digit).count() * 2 <= cell.chars().count()
            && cell.len() <= 80
    };
    !cells.is_empty() && cells.iter().all(word)
}

/// One different name per column: blank ones by position, repeated ones `name (2)`.
#[must_use]
pub fn name_columns(cells: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(cells.len());
    let mut taken = std::collections::HashSet::new();
    let given: std::collections::HashSet<String> = cells.iter().map(|cell| tidy(cell).to_lowercase()).collect();
    for (index, cell) in cells.iter().enumerate() {
        let tidied = tidy(cell);
        let base = if tidied.is_empty() { format!("Column {}", index + 1) } else { tidied };
        let mut name = base.clone();
        let mut count = 1;
        while (count > 1 && given.contains(&name.to_lowercase())) || !taken.insert(name.to_lowercase()) {
            count += 1;
            name = format!("{base} ({count})");
        }
        names.push(name);
    }
    names
}

fn tidy(cell: &str) -> String {
    cell.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What remembers a mapping: the same columns in the same order, however they are spelled.
#[must_use]
pub fn signature(names: &[String]) -> String {
    let mut hash = Sha256::new();
    for name in names {
        hash.update(header_form(name).as_bytes());
        hash.update([0x1F]);
    }
    hash.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(text: &str) -> Vec<Sampled> {
        let cells = |line: &str| line.split(',').map(str::to_owned).collect();
        let records = text.lines().enumerate().map(|(at, line)| {
            let cells: Vec<String> = cells(line);
            Sampled { number: at as u64 + 1, seen: cells.len(), cells }
        });
        records.filter(|record| record.filled() > 0).collect()
    }

    fn found(text: &str) -> (Option<u64>, bool, Vec<String>) {
        let header = find(&sample(text), HeaderChoice::Auto, 0).unwrap();
        (header.row, header.sure, header.names)
    }

    #[test]
    fn lines_above_the_header_are_passed_over() {
        let text = "Cedar Creek inventory,,\nprinted 11/2/2026,,\n\nAsset Tag,Serial Number,Room\n10432,5CD0,12\n";
        assert_eq!(found(text), (Some(4), true, vec!["Asset Tag".into(), "Serial Number".into(), "Room".into()]));
    }

    #[test]
    fn unknown_names_are_still_names_but_not_sure() {
        let text = "Export 12,,\nFoo,Bar,Baz\n1,2,3\n4,5,6\n";
        assert_eq!(found(text), (Some(2), false, vec!["Foo".into(), "Bar".into(), "Baz".into()]));
    }

    #[test]
    fn repeated_and_blank_names_become_different_ones() {
        let cells = ["Address", "City", "address", "", "Address", "Address (2)"].map(str::to_owned);
        let names = ["Address", "City", "address (3)", "Column 4", "Address (4)", "Address (2)"];
        assert_eq!(name_columns(&cells), names);
        assert_eq!(found("Asset Tag,Serial,,,\n1,2,x,,\n3,4,y,,\n").2, ["Asset Tag", "Serial", "Column 3"]);
    }

    #[test]
    fn no_header_names_columns_by_position() {
        let header = find(&sample("10432,5CD0,12\n10433,5CD1,13\n"), HeaderChoice::None, 0).unwrap();
        assert_eq!((header.row, header.names), (None, vec!["Column 1".into(), "Column 2".into(), "Column 3".into()]));
        let asked = find(&sample("a,b\n"), HeaderChoice::Row { row: 7 }, 0);
        assert_eq!(asked, Err(ReadProblem::NoSuchHeaderRow { asked: 7 }));
    }

    #[test]
    fn a_mapping_is_remembered_however_the_names_are_spelled() {
        let of = |names: [&str; 2]| signature(&names.map(str::to_owned));
        assert_eq!(of(["Asset Tag", "serialNumber"]), of(["asset_tag", "Serial Number"]));
        assert_ne!(of(["Asset Tag", "Serial"]), of(["Serial", "Asset Tag"]));
    }
}
