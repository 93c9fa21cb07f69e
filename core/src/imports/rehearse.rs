//! What would an import do?

use serde::Deserialize;
use ts_rs::TS;

use super::answer::Rehearsal;
use super::hand::{Hand, Pencil};
use super::job::{Input, Job};
use super::look::looks_like;
use super::pass::Passed;
use super::plan::{ImportKind, ImportPlan};
use super::tally::Shows;
use super::{devices, mdm, payments, people, requests, rooms, rosters};
use crate::contract::Query;
use crate::error::Result;
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
        let (mut job, mut input) = Job::open(read, &self.plan, Shows::Rows)?;
        let passed = pass(&mut Pencil(read), &mut job, &mut input)?;
        let looks_like = looks_like(&job, &input);
        let tally = job.tally;
        let (counts, totals) = (tally.counts, tally.totals());
        let (rejected, reasons) = (tally.rejected(), tally.reasons());
        let (findings, creates) = (tally.findings(), tally.created.clone());
        let refused = tally.is_refused(self.plan.strict);
        let (new, changed) = tally.into_rows();
        let Passed { guesses, unused, map: _, roster } = passed;
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
            roster,
            refused,
        })
    }
}

/// Goes through a file of any kind.
pub fn pass(hand: &mut impl Hand, job: &mut Job<'_>, input: &mut Input) -> Result<Passed> {
    match job.plan.kind {
        ImportKind::Devices => devices::pass(hand, job, input.list()?),
        ImportKind::People => people::pass(hand, job, input.list()?),
        ImportKind::Rooms => rooms::pass(hand, job, input.list()?),
        ImportKind::Roster => rosters::pass(hand, job, input),
        ImportKind::Mdm => mdm::pass(hand, job, input.list()?),
        ImportKind::Requests => requests::pass(hand, job, input.list()?),
        ImportKind::Payments => payments::pass(hand, job, input.list()?),
    }
}
