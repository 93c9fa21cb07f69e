//! What went wrong inside, and what a caller may act on.

use serde::Serialize;
use ts_rs::TS;

use crate::refusal::{
    AuditReason, IncidentReason, MoneyReason, Problem, Reason, Refusal, RequestReason, SurplusReason,
};
use crate::values::{Date, tidy};

/// The result of anything in the core.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What happened inside. Becomes a [`Refusal`] at the catalog's door.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule said no; the caller can act on it.
    #[error("{0}")]
    Refused(Box<Refusal>),
    /// The caller asked to stop; nothing was kept.
    #[error("cancelled")]
    Cancelled,
    /// The local file could not be read or written.
    #[error("storage: {0}")]
    Storage(#[from] rusqlite::Error),
    /// A file or folder could not be read or written.
    #[error("file {path}: {source}")]
    File {
        /// The file or folder.
        path: String,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A message between the window and the core was not of the agreed shape.
    #[error("message: {0}")]
    Message(#[from] serde_json::Error),
    /// A step from one schema version to the next failed.
    #[error("migration: {0}")]
    Migration(#[from] refinery::Error),
    /// Something that cannot be true was true.
    #[error("broken promise: {0}")]
    Broken(String),
}

impl Error {
    /// Whether a rule refused, as against something having failed.
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Refused(refusal) => Some(refusal),
            Self::Cancelled
            | Self::Storage(_)
            | Self::File { .. }
            | Self::Message(_)
            | Self::Migration(_)
            | Self::Broken(_) => None,
        }
    }

    /// What the caller hears, and the reference under which a fault went into the log.
    pub fn into_refusal(self) -> Refusal {
        match self {
            Self::Refused(refusal) => *refusal,
            Self::Cancelled => Refusal::Refused { reason: Reason::Cancelled },
            Self::Storage(error) => storage_refusal(&error),
            Self::File { path, source } => file_refusal(path, &source),
            Self::Message(error) => {
                Refusal::Invalid { field: "input".into(), problem: Problem::Shape { detail: error.to_string() } }
            }
            Self::Migration(error) => fault(&error),
            Self::Broken(what) => fault(&what),
        }
    }

    /// Wraps what the operating system said about a path.
    pub fn file(path: impl AsRef<std::path::Path>, source: std::io::Error) -> Self {
        Self::File { path: path.as_ref().display().to_string(), source }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

impl From<Reason> for Error {
    fn from(reason: Reason) -> Self {
        Refusal::Refused { reason }.into()
    }
}

impl From<IncidentReason> for Error {
    fn from(reason: IncidentReason) -> Self {
        Reason::from(reason).into()
    }
}

impl From<SurplusReason> for Error {
    fn from(reason: SurplusReason) -> Self {
        Reason::from(reason).into()
    }
}

impl From<RequestReason> for Error {
    fn from(reason: RequestReason) -> Self {
        Reason::from(reason).into()
    }
}

impl From<MoneyReason> for Error {
    fn from(reason: MoneyReason) -> Self {
        Reason::from(reason).into()
    }
}

impl From<crate::calendar::NoOpenDay> for Error {
    fn from(none: crate::calendar::NoOpenDay) -> Self {
        Reason::NoOpenDay(none).into()
    }
}

impl From<AuditReason> for Error {
    fn from(reason: AuditReason) -> Self {
        Reason::from(reason).into()
    }
}

impl From<crate::reading::read::ReadProblem> for Error {
    fn from(problem: crate::reading::read::ReadProblem) -> Self {
        Reason::CannotRead { problem }.into()
    }
}

impl From<crate::writing::ExportError> for Error {
    fn from(error: crate::writing::ExportError) -> Self {
        use crate::writing::ExportError;
        match error {
            ExportError::Refused(problem) => Reason::CannotExport { problem }.into(),
            // A row source that failed failed with an error of ours: hand that on.
            ExportError::Rows(source) => match source.downcast::<Self>() {
                Ok(own) => *own,
                Err(other) => Self::Broken(other.to_string()),
            },
            ExportError::File(source) => Self::File { path: "the export".into(), source },
            ExportError::Fault(what) => Self::Broken(what),
        }
    }
}

impl From<Error> for crate::writing::ExportError {
    fn from(error: Error) -> Self {
        Self::rows(error)
    }
}

fn storage_refusal(error: &rusqlite::Error) -> Refusal {
    use rusqlite::ErrorCode;
    // A full disk shows first where the index of the log beside the file cannot grow.
    if error.sqlite_error().is_some_and(|said| said.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE) {
        return Refusal::Refused { reason: Reason::DiskFull };
    }
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Refusal::Busy { by: None },
        Some(ErrorCode::ReadOnly) => Refusal::Refused { reason: Reason::ReadOnlyFile { path: None } },
        Some(ErrorCode::DiskFull) => Refusal::Refused { reason: Reason::DiskFull },
        Some(ErrorCode::DatabaseCorrupt) => {
            Refusal::Refused { reason: Reason::DamagedFile { path: None, backup: None } }
        }
        Some(_) | None => fault(error),
    }
}

fn file_refusal(path: String, source: &std::io::Error) -> Refusal {
    use std::io::ErrorKind;
    let reason = match source.kind() {
        ErrorKind::NotFound => Reason::NoSuchFile { path },
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Reason::ReadOnlyFile { path: Some(path) },
        ErrorKind::StorageFull => Reason::DiskFull,
        _ => {
            let said = source.to_string();
            let detail = said.split_once(" (os error ").map_or(said.as_str(), |(words, _)| words).to_owned();
            Reason::FileTrouble { path, detail }
        }
    };
    Refusal::Refused { reason }
}

fn fault(error: &dyn std::fmt::Display) -> Refusal {
    let reference = uuid::Uuid::now_v7().simple().to_string()[20..].to_uppercase();
    tracing::error!(reference, %error, "fault");
    Refusal::Fault { reference }
}

/// A field that is not as it must be; short for the many checks of input.
pub fn invalid<T>(field: &str, problem: Problem) -> Result<T> {
    Err(Refusal::Invalid { field: field.into(), problem }.into())
}

/// No row answers to what was asked for.
pub fn not_found<T>(entity: &str, sought: impl std::fmt::Display) -> Result<T> {
    Err(Refusal::NotFound { entity: entity.into(), sought: sought.to_string() }.into())
}

/// A text that must be given and is not endless, on its own without blanks around it.
pub fn required(field: &str, text: &str, most: usize) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        return invalid(field, Problem::Missing);
    }
    if text.chars().count() > most {
        return invalid(field, Problem::TooLong { most: u32::try_from(most).unwrap_or(u32::MAX) });
    }
    Ok(text.to_owned())
}

/// A text that may be absent and is not endless, without blanks around it.
pub fn allowed(field: &str, text: Option<String>, most: usize) -> Result<Option<String>> {
    tidy(text).map(|text| required(field, &text, most)).transpose()
}

/// Refuses a day that has not come yet.
pub fn not_in_future(field: &str, day: Date, today: Date) -> Result<()> {
    match day > today {
        true => invalid(field, Problem::InTheFuture { found: day }),
        false => Ok(()),
    }
}

/// A message with nothing in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, serde::Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}
