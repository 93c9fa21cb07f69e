//! How does a file somebody brings become rows whose columns and words we understand?
//!
//! `read` turns a file into rows, `mapping` says what columns and words mean, `cells` reads one value, `days` reads a
//! calendar.
//! Nothing in here knows the register, the clock or the screen: problems are facts, sentences come later.

pub mod cells;
pub mod days;
pub mod mapping;
pub mod read;

use std::path::Path;

use crate::error::{Error, Result};
use crate::refusal::Reason;
use read::{Limits, Package, ReadOptions, ReadProblem, Source, UnreadableWhy};

/// Opens a list that somebody named.
///
/// # Errors
/// `no_such_file` with its name, `cannot_read`.
pub fn open_list(path: &Path, options: &ReadOptions) -> Result<Source> {
    read::open(path, options).map_err(|problem| told(path, problem))
}

/// Opens the folder or zip of tables that somebody named; nothing when it is one list.
///
/// # Errors
/// `no_such_file` with its name, `cannot_read`.
pub fn open_package(path: &Path) -> Result<Option<Package>> {
    Package::open(path, &Limits::default()).map_err(|problem| told(path, problem))
}

fn told(path: &Path, problem: ReadProblem) -> Error {
    match problem {
        ReadProblem::Unreadable { why: UnreadableWhy::NotFound } => {
            Reason::NoSuchFile { path: path.display().to_string() }.into()
        }
        other => Error::from(other),
    }
}
