//! Where do rejected rows go? Into a CSV with all their columns and the reason, ready to be corrected and imported.

use std::io::BufWriter;
use std::path::PathBuf;

use csv::{Terminator, Writer, WriterBuilder};

use super::rejection::Rejected;
use super::words;
use crate::error::{Error, Result};
use crate::reading::read::Row;
use crate::writing::csv::guard;
use crate::writing::{Part, check_place};

/// The rejected rows on their way to disk; there is no file until there is a row, and none when it is not finished.
pub struct RejectedFile {
    target: PathBuf,
    headers: Vec<String>,
    begun: Option<Begun>,
}

struct Begun {
    part: Part,
    csv: Writer<BufWriter<std::fs::File>>,
}

impl RejectedFile {
    /// Will write there.
    pub fn new(target: PathBuf, headers: Vec<String>) -> Self {
        Self { target, headers, begun: None }
    }

    /// Adds a row.
    pub fn add(&mut self, row: &Row, rejected: &Rejected) -> Result<()> {
        let mut begun = match self.begun.take() {
            Some(begun) => begun,
            None => self.begin()?,
        };
        for at in 0..self.headers.len().max(row.filled_len()) {
            self.field(&mut begun.csv, row.cell(at))?;
        }
        let column = rejected.column.and_then(|column| self.headers.get(column));
        let about = column.map_or_else(String::new, |column| format!("{column}: "));
        self.field(&mut begun.csv, &(about + &words::sentence(&rejected.reason)))?;
        self.end(&mut begun.csv)?;
        self.begun = Some(begun);
        Ok(())
    }

    /// Puts the file in its place; nothing when no row was rejected.
    pub fn land(self) -> Result<Option<String>> {
        let Some(Begun { part, csv }) = self.begun else { return Ok(None) };
        let failed = |source| Error::file(&self.target, source);
        let out = csv.into_inner().map_err(|error| failed(error.into_error()))?;
        drop(out.into_inner().map_err(|error| failed(error.into_error()))?);
        part.land(&self.target).map_err(failed)?;
        Ok(Some(self.target.display().to_string()))
    }

    fn begin(&self) -> Result<Begun> {
        let folder = check_place(&self.target)?;
        let part = Part::create(&folder).map_err(|error| error.at(&self.target))?;
        let mut file = part.file().try_clone().map_err(|error| Error::file(&self.target, error))?;
        std::io::Write::write_all(&mut file, b"\xef\xbb\xbf").map_err(|error| Error::file(&self.target, error))?;
        let mut csv =
            WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(BufWriter::new(file));
        for header in self.headers.iter().map(String::as_str).chain(["reason"]) {
            self.field(&mut csv, header)?;
        }
        self.end(&mut csv)?;
        Ok(Begun { part, csv })
    }

    fn field(&self, csv: &mut Writer<BufWriter<std::fs::File>>, text: &str) -> Result<()> {
        csv.write_field(guard(text).as_bytes()).map_err(|error| Error::file(&self.target, error.into()))
    }

    fn end(&self, csv: &mut Writer<BufWriter<std::fs::File>>) -> Result<()> {
        csv.write_record(None::<&[u8]>).map_err(|error| Error::file(&self.target, error.into()))
    }
}
