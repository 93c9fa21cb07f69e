//! `rollcall drive`, `distribute`, `collect`: handing out and collecting, on the terminal.

mod close;
mod collect;
mod create;
mod distribute;
mod line;
mod queue;
mod status;
mod still_out;

use clap::Subcommand;

use crate::stop::Result;
use crate::verbs::Global;

pub use collect::Collect;
pub use distribute::Distribute;

/// Drives.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Set up a distribution or a collection
    Create(create::Create),
    /// Every drive, and how far it is
    List(status::List),
    /// How far is a drive, homeroom by homeroom?
    Status(status::Status),
    /// Who still has something, homeroom by homeroom; on screen, or as XLSX or CSV
    StillOut(still_out::StillOut),
    /// After the last day: report everything missing that did not come back
    ReportMissing(close::Named),
    /// A drive is over: its stations take nothing more
    Close(close::Named),
    /// A closed drive goes on
    Reopen(close::Named),
}

impl Verb {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        match self {
            Self::Create(create) => create.run(global),
            Self::List(list) => list.run(global),
            Self::Status(status) => status.run(global),
            Self::StillOut(list) => list.run(global),
            Self::ReportMissing(drive) => drive.report_missing(global),
            Self::Close(drive) => drive.close(global),
            Self::Reopen(drive) => drive.reopen(global),
        }
    }
}
