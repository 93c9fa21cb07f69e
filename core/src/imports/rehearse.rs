//! What would an import do?

use serde::Deserialize;
use ts_rs::TS;

use super::answer::Rehearsal;
use super::hand::{Hand, Pencil};
use super::job::Job;
use super::look::looks_like;
use super::pass::Passed;
use super::plan::{ImportKind, ImportPlan};
use super::tally::Shows;
use super::{devices, people, rooms};
use crate::contract::Query;
use crate::error::Result;
use crate::reading::read::Source;
use crate::store::{Read, Role};

/// Goes through a file without changing anything.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Rehearse {
    /// What would be imported, and how.
    pub plan: ImportPlan,
}

impl Query for Rehearse {
    const NAME: &'static str = "import.rehearse";
    const WHO: Role = Role::Champion;
    type Output = Rehearsal;

    fn run(self, read: &Read<'_>) -> Result<Rehearsal> {
        let (mut job, mut source) = Job::open(read, &self.plan, Shows::Rows)?;
        let passed = pass(&mut Pencil(read), &mut job, &mut source)?;
        let looks_like = looks_like(&job.headers, self.plan.kind);
        let tally = job.tally;
        let (counts, totals) = (tally.counts, tally.totals());
        let (rejected, reasons) = (tally.rejected(), tally.reasons());
        let (findings, creates) = (tally.findings(), tally.created.clone());
        let refused = tally.is_refused(self.plan.strict);
        let (new, changed) = tally.into_rows();
        let (guesses, unused) = (passed.guesses, passed.unused);
        Ok(Rehearsal {
            counts,
            new,
            changed,
            totals,
            rejected,
            reasons,
            findings,
            creates,
            guesses,
            unused,
            looks_like,
            refused,
        })
    }
}

/// Goes through a file of any kind.
pub fn pass(hand: &mut impl Hand, job: &mut Job<'_>, source: &mut Source) -> Result<Passed> {
    match job.plan.kind {
        ImportKind::Devices => devices::pass(hand, job, source),
        ImportKind::People => people::pass(hand, job, source),
        ImportKind::Rooms => rooms::pass(hand, job, source),
    }
}
