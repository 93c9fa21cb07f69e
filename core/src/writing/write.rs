//! How does a report reach its place on disk whole, or not at all?

use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;
use zip::ZipArchive;

use super::problem::{ExportError, ExportProblem, Result, named};
use super::report::Report;
use super::{Tally, csv, xlsx};

const KNOWN: [&str; 2] = ["xlsx", "csv"];

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
}

#[derive(Debug, Clone, Copy)]
enum Format {
    Workbook,
    Csv,
    ZippedCsv,
}

/// Writes the report to `path` in the format its extension names. It is written beside the target under another
/// name, flushed to disk and then renamed, so the target is the old file or the new one and never half of one.
pub fn write(report: &mut Report<'_>, path: &Path) -> Result<Written> {
    let (format, target) = target(report, path)?;
    let folder = check_place(&target)?;
    match format {
        Format::ZippedCsv => check_ours(&target)?,
        Format::Workbook | Format::Csv => {}
    }
    let part = Part::create(&folder).map_err(|error| error.at(&target))?;
    let tally = fill(&part, report, format, &folder).map_err(|error| error.at(&target))?;
    let bytes = part.land(&target).map_err(|error| ExportError::from(error).at(&target))?;
    Ok(Written { path: target, rows: tally.rows, bytes, shortened: tally.shortened })
}

fn target(report: &Report<'_>, path: &Path) -> Result<(Format, PathBuf)> {
    let extension = path.extension().and_then(|extension| extension.to_str()).map(str::to_ascii_lowercase);
    match extension.as_deref() {
        Some("xlsx") => Ok((Format::Workbook, path.to_owned())),
        Some("csv") if report.sheets.len() == 1 => Ok((Format::Csv, path.to_owned())),
        Some("csv") => Ok((Format::ZippedCsv, path.with_extension("zip"))),
        Some(_) | None => {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Err(ExportProblem::UnknownFormat { name, known: KNOWN.map(str::to_owned).to_vec() }.into())
        }
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
