//! Why an export could not be written, as facts the screen has sentences for.

use std::error::Error as StdError;
use std::io;
use std::path::Path;

use rust_xlsxwriter::XlsxError;
use serde::Serialize;
use ts_rs::TS;
use zip::result::ZipError;

use crate::paper::Unprintable;

/// The result of anything that writes an export.
pub type Result<T, E = ExportError> = std::result::Result<T, E>;

/// What a person may act on when an export was refused. Nothing was left under the final name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum ExportProblem {
    /// The file's name ends in no format we write.
    #[error("no format for {name}")]
    UnknownFormat {
        /// The name as given.
        name: String,
        /// The extensions we write.
        known: Vec<String>,
    },
    /// The name is longer than the file system takes, or holds what it does not take.
    #[error("the name {name} cannot be used")]
    BadName {
        /// The name as given.
        name: String,
    },
    /// The folder is not there.
    #[error("{folder} is missing")]
    FolderMissing {
        /// The folder looked for.
        folder: String,
    },
    /// The folder may not be written to.
    #[error("{folder} is not writable")]
    NotWritable {
        /// The folder or file that refused.
        folder: String,
    },
    /// A folder stands where the file should go.
    #[error("{path} is a folder")]
    IsFolder {
        /// Where the file should have gone.
        path: String,
    },
    /// Another program, most likely a spreadsheet, holds the file open.
    #[error("{path} is open elsewhere")]
    InUse {
        /// The file held open.
        path: String,
    },
    /// A file of that name exists that Rollcall did not write: a zip where the person named a `.csv`, a list where
    /// rejected rows should go. It is not replaced.
    #[error("{path} is not ours to replace")]
    NotOurs {
        /// The file that is in the way.
        path: String,
    },
    /// The disk, or the share of it this person may use, is full.
    #[error("no space left in {folder}")]
    DiskFull {
        /// The folder on that disk.
        folder: String,
    },
    /// More rows than anybody reads on paper; workbooks and CSV take any number.
    #[error("more than {most} rows")]
    TooLong {
        /// How many rows a list on paper may have.
        #[ts(type = "number")]
        most: u64,
    },
    /// No font at hand has these signs, so nothing was drawn.
    #[error("no font has {signs}")]
    NoFont {
        /// Each of them once, at most twenty.
        signs: String,
        /// A text that has one of them.
        example: String,
    },
    /// The person cancelled.
    #[error("cancelled")]
    Cancelled,
    /// The system refused for a reason we have no name for.
    #[error("{path}: {system}")]
    CannotWrite {
        /// Where it went wrong.
        path: String,
        /// The system's own words.
        system: String,
    },
}

/// Everything that can end an export early.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A person may act on it.
    #[error(transparent)]
    Refused(#[from] ExportProblem),
    /// The rows could not be read; the caller's own error.
    #[error("the rows could not be read")]
    Rows(#[source] Box<dyn StdError + Send + Sync>),
    /// The file system refused; [`write()`](super::write()) turns it into a problem with the place's name.
    #[error("the file could not be written")]
    File(#[from] io::Error),
    /// Our mistake: a row with too few cells, a chart of a column that is not there.
    #[error("{0}")]
    Fault(String),
}

impl ExportError {
    /// Wraps the caller's own error from reading rows.
    pub fn rows(error: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::Rows(error.into())
    }

    /// Names the place, so that "no such file" becomes a problem a person can act on.
    pub(crate) fn at(self, path: &Path) -> Self {
        match self {
            Self::File(error) => Self::Refused(named(&error, path)),
            Self::Refused(_) | Self::Rows(_) | Self::Fault(_) => self,
        }
    }
}

impl From<XlsxError> for ExportError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::IoError(error) | XlsxError::TempFileError(_, error) => Self::File(error),
            XlsxError::ZipError(error) => error.into(),
            other => Self::Fault(other.to_string()),
        }
    }
}

impl From<ZipError> for ExportError {
    fn from(error: ZipError) -> Self {
        match error {
            ZipError::Io(error) => Self::File(error),
            other => Self::Fault(other.to_string()),
        }
    }
}

impl From<Unprintable> for ExportError {
    fn from(error: Unprintable) -> Self {
        match error {
            Unprintable::NoFont { signs, example } => Self::Refused(ExportProblem::NoFont { signs, example }),
            Unprintable::Broken(_) => Self::Fault(error.to_string()),
        }
    }
}

impl From<csv::Error> for ExportError {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => Self::File(error),
            other => Self::Fault(format!("{other:?}")),
        }
    }
}

/// The problem behind a system error met while writing `path`.
pub(super) fn named(error: &io::Error, path: &Path) -> ExportProblem {
    // Windows reports a file that another program holds open as 32 or 33, which std has no kind for.
    let held_open = cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33));
    let folder = || path.parent().unwrap_or(path).display().to_string();
    if held_open {
        return ExportProblem::InUse { path: path.display().to_string() };
    }
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => ExportProblem::FolderMissing { folder: folder() },
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            ExportProblem::NotWritable { folder: folder() }
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            ExportProblem::DiskFull { folder: folder() }
        }
        io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => {
            ExportProblem::InUse { path: path.display().to_string() }
        }
        io::ErrorKind::IsADirectory => ExportProblem::IsFolder { path: path.display().to_string() },
        io::ErrorKind::InvalidFilename => ExportProblem::BadName { name: path.display().to_string() },
        _ => ExportProblem::CannotWrite { path: path.display().to_string(), system: error.to_string() },
    }
}
