//! `rollcall audit`: the quarterly audit, from planning to closing.

mod decide;
pub mod exceptions;
mod hand_in;
mod late;
mod open;
mod plan;
mod recount;
mod scan;
mod scan_file;
mod station;
pub mod status;

use clap::{Args, Subcommand};
use serde_json::Value;

use crate::door::Door;
use crate::stop::Result;
use crate::verbs::Global;

/// Audits.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Plan the audits of a quarter
    Plan(plan::Plan),
    /// Open audits: from this moment on the expected list stands still
    Open(open::Open),
    /// Scan a building: codes on stdin, one a line, each answered once it is kept
    Scan(scan::Scan),
    /// Take in a batch scanner's file, for any number of schools
    ScanFile(scan_file::ScanFile),
    /// How far is every school, and does it add up?
    Status(status::Status),
    /// What must still be decided
    Exceptions(exceptions::Exceptions),
    /// Decide about exceptions: one, several, or all of a kind
    Decide(Box<decide::Decide>),
    /// The blind recount: draw it, scan it, finish it, look at it
    #[command(subcommand)]
    Recount(recount::Verb),
    /// The school says: that is it
    Submit(Site),
    /// IT returns a submitted audit to its school
    Return(hand_in::WithReason),
    /// IT accepts a submitted audit
    Close(Site),
    /// IT reopens a closed audit; its next revision starts
    Reopen(hand_in::WithReason),
}

/// Which audit.
#[derive(Debug, Clone, Args)]
pub struct Site {
    /// The school: its code or name
    #[arg(long)]
    pub school: String,
    /// The quarter, as 2026-27/Q1
    #[arg(long)]
    pub period: String,
}

impl Site {
    /// The audit's identifier.
    pub fn audit(&self, door: &Door) -> Result<Value> {
        door.audit(&self.school, &self.period)
    }
}

impl Verb {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        match self {
            Self::Plan(plan) => plan.run(global),
            Self::Open(open) => open.run(global),
            Self::Scan(scan) => scan.run(global),
            Self::ScanFile(file) => file.run(global),
            Self::Status(status) => status.run(global),
            Self::Exceptions(exceptions) => exceptions.run(global),
            Self::Decide(decide) => decide.run(global),
            Self::Recount(verb) => verb.run(global),
            Self::Submit(site) => hand_in::submit(&site, global),
            Self::Return(returned) => returned.run("audit.return", "Returned to the school", global),
            Self::Close(site) => hand_in::close(&site, global),
            Self::Reopen(reopened) => reopened.run("audit.reopen", "Open again", global),
        }
    }
}
