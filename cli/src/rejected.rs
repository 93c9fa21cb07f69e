//! Where do rows go that were not taken? Into a CSV file like the one they came from, with the reason in front.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use rollcall_core::error::Error;

use crate::stop::Result;

/// `scans.csv` → `scans-rejected.csv`, beside it.
pub fn beside(file: &Path) -> PathBuf {
    let mut name = file.file_stem().unwrap_or_default().to_os_string();
    name.push("-rejected.csv");
    file.with_file_name(name)
}

/// Writes the rows, each with its reason.
pub fn write(path: &Path, headers: &[String], rows: &[(u64, String, Vec<String>)]) -> Result {
    let put = || -> std::io::Result<()> {
        let mut out = BufWriter::new(File::create(path)?);
        let head = ["reason".to_owned(), "row".to_owned()];
        line(&mut out, head.iter().chain(headers))?;
        for (number, reason, cells) in rows {
            let head = [reason.clone(), number.to_string()];
            line(&mut out, head.iter().chain(cells))?;
        }
        out.flush()
    };
    put().map_err(|error| Error::file(path, error).into())
}

fn line<'c>(out: &mut impl Write, cells: impl Iterator<Item = &'c String>) -> std::io::Result<()> {
    let cells: Vec<String> = cells.map(|cell| quoted(cell)).collect();
    writeln!(out, "{}", cells.join(","))
}

fn quoted(cell: &str) -> String {
    match cell.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{beside, quoted};
    use std::path::Path;

    #[test]
    fn cells_with_commas_quotes_or_lines_are_quoted() {
        assert_eq!(["a", "a,b", "say \"a\"", "a\nb"].map(quoted), ["a", "\"a,b\"", "\"say \"\"a\"\"\"", "\"a\nb\""]);
        assert_eq!(beside(Path::new("in/scans.csv")), Path::new("in/scans-rejected.csv"));
    }
}
