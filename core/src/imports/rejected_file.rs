//! Where do rejected rows go? Into a CSV with all their columns and the reason, ready to be corrected and imported.

use std::fs::File;
use std::io::{BufRead as _, BufReader, BufWriter, Read as _};
use std::path::{Path, PathBuf};

use csv::{Terminator, Writer, WriterBuilder};

use crate::error::{Error, Result};
use crate::values::guard;
use crate::writing::{ExportError, ExportProblem, Part, check_place};

/// The rejected rows on their way to disk; there is no file until there is a row, and none when it is not finished.
pub struct RejectedFile {
    target: PathBuf,
    headers: Vec<String>,
    begun: Option<Begun>,
}

struct Begun {
    part: Part,
    csv: Writer<BufWriter<File>>,
}

impl RejectedFile {
    /// Will write there.
    pub fn new(target: PathBuf, headers: Vec<String>) -> Self {
        Self { target, headers, begun: None }
    }

    /// Whether a file can be written there: its folder is there and may be written to, and what has that name already
    /// is a file of rejected rows. The list itself, and whatever else came from elsewhere, is theirs to keep.
    ///
    /// # Errors
    /// `cannot_export`.
    pub fn check(target: &Path) -> Result<()> {
        let folder = check_place(target)?;
        check_ours(target)?;
        drop(Part::create(&folder).map_err(|error| error.at(target))?);
        Ok(())
    }

    /// Adds a row, with the sentence that says why it was not taken.
    ///
    /// # Errors
    /// `cannot_export`, and what the disk says.
    pub fn add<'c>(&mut self, cells: impl Iterator<Item = &'c str>, reason: &str) -> Result<()> {
        let mut begun = match self.begun.take() {
            Some(begun) => begun,
            None => self.begin()?,
        };
        let mut written = 0;
        for cell in cells {
            self.field(&mut begun.csv, cell)?;
            written += 1;
        }
        // A row that is too short still has its reason below "reason".
        for _ in written..self.headers.len() {
            self.field(&mut begun.csv, "")?;
        }
        self.field(&mut begun.csv, reason)?;
        self.end(&mut begun.csv)?;
        self.begun = Some(begun);
        Ok(())
    }

    /// Puts the file in its place; nothing when no row was rejected.
    ///
    /// # Errors
    /// What the disk says.
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
        check_ours(&self.target)?;
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

    fn field(&self, csv: &mut Writer<BufWriter<File>>, text: &str) -> Result<()> {
        csv.write_field(guard(text).as_bytes()).map_err(|error| Error::file(&self.target, error.into()))
    }

    fn end(&self, csv: &mut Writer<BufWriter<File>>) -> Result<()> {
        csv.write_record(None::<&[u8]>).map_err(|error| Error::file(&self.target, error.into()))
    }
}

/// The header of a file of rejected rows ends with the reason.
fn check_ours(target: &Path) -> Result<()> {
    let Ok(file) = File::open(target) else { return Ok(()) };
    let mut header = String::new();
    let read = BufReader::new(file.take(64 * 1024)).read_line(&mut header);
    let is_ours = read.is_ok() && header.trim_end().ends_with(",reason");
    if is_ours {
        return Ok(());
    }
    let not_ours = ExportProblem::NotOurs { path: target.display().to_string() };
    Err(ExportError::from(not_ours).into())
}
