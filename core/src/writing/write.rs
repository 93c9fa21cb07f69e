//! How does a report reach its place on disk whole, or not at all?

use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use zip::ZipArchive;

use super::problem::{ExportError, ExportProblem, Result, named};
use super::report::Report;
use super::{Tally, csv, paper, xlsx};
use crate::paper::{Drawn, PaperNote, Press};

/// The file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Written {
    /// Where it is; `X.zip` when several sheets were asked for as `X.csv`.
    pub path: PathBuf,
    /// Rows of data over all sheets.
    pub rows: u64,
    /// Its size.
    pub bytes: u64,
    /// Text cells cut because a workbook holds 32,767 characters a cell; CSV never cuts.
    pub shortened: u64,
    /// What only a file for paper has.
    pub paper: Option<OnPaper>,
}

/// A file for paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OnPaper {
    /// Its pages.
    pub pages: u32,
    /// What its reader must know before it is printed.
    pub notes: Vec<PaperNote>,
}

#[derive(Debug, Clone, Copy)]
enum Format {
    Workbook,
    Csv,
    ZippedCsv,
}

/// How a format comes about: row by row into the file, or drawn as a whole.
enum Way<'p> {
    Streamed(Format, PathBuf),
    Drawn(&'p dyn Press),
}

/// Writes the report to `path` in the format its extension names; `.pdf` where there is a press. It is written beside
/// the target under another name, flushed to disk and then renamed, so the target is the old file or the new one and
/// never half of one.
pub fn write(report: &mut Report<'_>, path: &Path, press: Option<&dyn Press>) -> Result<Written> {
    match way(report, path, press)? {
        Way::Streamed(format, target) => stream(report, format, target),
        Way::Drawn(press) => {
            let folder = check_place(path)?;
            let (document, tally) = paper::document(report)?;
            put(&press.document(&document)?, tally.rows, &folder, path)
        }
    }
}

fn stream(report: &mut Report<'_>, format: Format, target: PathBuf) -> Result<Written> {
    let folder = check_place(&target)?;
    match format {
        Format::ZippedCsv => check_ours(&target)?,
        Format::Workbook | Format::Csv => {}
    }
    let part = Part::create(&folder).map_err(|error| error.at(&target))?;
    let tally = fill(&part, report, format, &folder).map_err(|error| error.at(&target))?;
    let bytes = part.land(&target).map_err(|error| ExportError::from(error).at(&target))?;
    Ok(Written { path: target, rows: tally.rows, bytes, shortened: tally.shortened, paper: None })
}

/// Writes what has a form of its own on paper: a sheet to sign, receipts, labels. `rows` is how many of them there are.
///
/// # Errors
/// `unknown_format` when the name does not end in `.pdf`; whatever the place refuses.
pub fn print(
    path: &Path,
    press: Option<&dyn Press>,
    rows: usize,
    draw: impl FnOnce(&dyn Press) -> Result<Drawn>,
) -> Result<Written> {
    let is_pdf = extension(path).as_deref() == Some("pdf");
    let Some(press) = press.filter(|_| is_pdf) else { return Err(unknown(path, &["pdf"])) };
    let folder = check_place(path)?;
    put(&draw(press)?, rows as u64, &folder, path)
}

fn put(drawn: &Drawn, rows: u64, folder: &Path, target: &Path) -> Result<Written> {
    let part = Part::create(folder).map_err(|error| error.at(target))?;
    (&part.file).write_all(&drawn.pdf).map_err(|error| ExportError::from(error).at(target))?;
    let bytes = part.land(target).map_err(|error| ExportError::from(error).at(target))?;
    let paper = Some(OnPaper { pages: drawn.pages, notes: drawn.notes.clone() });
    let rows = rows.saturating_sub(u64::from(drawn.left_out));
    Ok(Written { path: target.to_owned(), rows, bytes, shortened: 0, paper })
}

fn extension(path: &Path) -> Option<String> {
    path.extension().and_then(|extension| extension.to_str()).map(str::to_ascii_lowercase)
}

fn unknown(path: &Path, known: &[&str]) -> ExportError {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    ExportProblem::UnknownFormat { name, known: known.iter().map(|&ending| ending.to_owned()).collect() }.into()
}

fn way<'p>(report: &Report<'_>, path: &Path, press: Option<&'p dyn Press>) -> Result<Way<'p>> {
    match (extension(path).as_deref(), press) {
        (Some("xlsx"), _) => Ok(Way::Streamed(Format::Workbook, path.to_owned())),
        (Some("csv"), _) if report.sheets.len() == 1 => Ok(Way::Streamed(Format::Csv, path.to_owned())),
        (Some("csv"), _) => Ok(Way::Streamed(Format::ZippedCsv, path.with_extension("zip"))),
        (Some("pdf"), Some(press)) => Ok(Way::Drawn(press)),
        (Some(_) | None, Some(_)) => Err(unknown(path, &["xlsx", "csv", "pdf"])),
        (Some(_) | None, None) => Err(unknown(path, &["xlsx", "csv"])),
    }
}

/// The folder in which a file shall land: it must be there, and no folder in the place of the file.
pub(crate) fn check_place(target: &Path) -> Result<PathBuf> {
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        Some(_) | None => PathBuf::from("."),
    };
    if !folder.is_dir() {
        return Err(ExportProblem::FolderMissing { folder: folder.display().to_string() }.into());
    }
    if target.is_dir() {
        return Err(ExportProblem::IsFolder { path: target.display().to_string() }.into());
    }
    Ok(folder)
}

/// The person named `X.csv`; an `X.zip` that came from elsewhere is theirs to keep.
fn check_ours(target: &Path) -> Result<()> {
    let Ok(file) = File::open(target) else { return Ok(()) };
    let ours = ZipArchive::new(file).is_ok_and(|zip| zip.comment() == csv::ZIP_COMMENT.as_bytes());
    if ours { Ok(()) } else { Err(ExportProblem::NotOurs { path: target.display().to_string() }.into()) }
}

fn fill(part: &Part, report: &mut Report<'_>, format: Format, folder: &Path) -> Result<Tally> {
    let mut out = BufWriter::with_capacity(64 * 1024, &part.file);
    let tally = match format {
        Format::Workbook => xlsx::write_workbook(report, &mut out, folder)?,
        Format::ZippedCsv => csv::write_zip(report, &mut out)?,
        Format::Csv => match report.sheets.first_mut() {
            Some(sheet) => csv::write_sheet(sheet, report.profile, &mut out)?,
            None => Tally::default(),
        },
    };
    out.flush()?;
    Ok(tally)
}

/// A file in the making. Dropped before it landed, it is removed.
pub(crate) struct Part {
    path: PathBuf,
    file: File,
    landed: bool,
}

impl Part {
    /// Begins a file in the folder where it shall land.
    pub(crate) fn create(folder: &Path) -> Result<Self> {
        let path = folder.join(format!(".rollcall-{}.part", Uuid::now_v7()));
        let file = OpenOptions::new().read(true).write(true).create_new(true).open(&path)?;
        Ok(Self { path, file, landed: false })
    }

    /// The file being written.
    pub(crate) fn file(&self) -> &File {
        &self.file
    }

    /// Puts the file in its place, whole; answers with its size.
    pub(crate) fn land(mut self, target: &Path) -> std::io::Result<u64> {
        self.file.sync_all()?;
        let bytes = self.file.metadata()?.len();
        fs::rename(&self.path, target)?;
        self.landed = true;
        sync_folder(target);
        Ok(bytes)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.landed
            && let Err(error) = fs::remove_file(&self.path)
        {
            tracing::warn!(problem = ?named(&error, &self.path), "an unfinished export could not be removed");
        }
    }
}

/// Makes the new name survive a power cut. The file is already whole on disk, and some network folders cannot do
/// this, so a refusal is logged and no more.
#[cfg(unix)]
pub(crate) fn sync_folder(target: &Path) {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if let Err(error) = File::open(folder).and_then(|folder| folder.sync_all()) {
        tracing::debug!(kind = ?error.kind(), "the folder was not flushed");
    }
}

#[cfg(not(unix))]
pub(crate) fn sync_folder(_target: &Path) {}

#[cfg(test)]
#[path = "write_tests.rs"]
mod tests;
