//! Which commands, queries and tasks are there? All of them, once; window, command line and tests dispatch here.

mod list;
mod may;
mod open;
mod permissions;
mod record;
mod references;
mod reports;
mod typescript;

pub use list::{SCHEMA, entries};
pub use may::{May, MayRun};
pub use open::{Answer, Caller, Rollcall, SystemClock};
pub use permissions::permission_table;
pub use references::{ReferenceKind, resolve};
pub use reports::{ListReports, ReportEntry, ReportFormat, ReportGroup, ReportList, ReportNeeds};
pub use typescript::bindings;

use crate::store::Role;

/// What kind of entry a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Changes rows, recorded.
    Command,
    /// Answers a question.
    Query,
    /// Works on the file as a whole.
    Task,
}

/// One entry of the catalog.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: &'static str,
    /// The least role that may use it.
    pub who: Role,
    /// Whether its operation may be undone (commands only).
    pub undoable: bool,
    /// Whether it may write other schools' rows (commands only).
    pub cross_school: bool,
}
