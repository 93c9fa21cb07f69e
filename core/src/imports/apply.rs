//! How does a file reach the register, as one operation that can be undone?

use std::path::PathBuf;

use serde::Deserialize;
use ts_rs::TS;

use super::answer::Applied;
use super::job::{Input, Job};
use super::look::{looks_like, must_be_the_kind};
use super::pass::Passed;
use super::plan::{ImportKind, ImportPlan};
use super::record::ImportSource;
use super::rehearse::pass;
use super::rosters::must_be_meant;
use super::tally::Shows;
use super::{devices, people, rosters};
use crate::contract::Command;
use crate::error::Result;
use crate::refusal::Reason;
use crate::store::{Role, Write};

/// Takes a file into the register. Rows that cannot be taken change nothing and may be saved with their reasons.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Apply {
    /// What is imported, and how.
    pub plan: ImportPlan,
    /// Where rejected rows are saved.
    #[serde(default)]
    pub rejected: Option<String>,
}

impl Command for Apply {
    const NAME: &'static str = "import.apply";
    const WHO: Role = Role::Champion;
    type Output = Applied;

    fn run(self, write: &mut Write<'_>) -> Result<Applied> {
        if self.plan.is_for_it() && write.actor().role < Role::It {
            return Err(Reason::NotAllowed { needs: Role::It.word().into() }.into());
        }
        let (mut job, mut input) = Job::open(write, &self.plan, Shows::Counts)?;
        if let Some(target) = self.rejected.filter(|target| !target.trim().is_empty()) {
            job.save_rejected(PathBuf::from(target));
        }
        must_be_the_kind(&job, &input)?;
        let mut passed = fill(write, &mut job, &mut input)?;
        let saved = job.land_rejected()?;
        if job.tally.is_refused(self.plan.strict) {
            return Err(job.tally.refusal(saved).into());
        }
        if let Some(outcome) = &passed.roster {
            must_be_meant(outcome, self.plan.confirm_left)?;
        }
        let roster = passed.roster.take();
        let (guesses, unused) = (std::mem::take(&mut passed.guesses), std::mem::take(&mut passed.unused));
        let looks_like = looks_like(&job, &input);
        // An export of several tables is read as it is; there is nothing to remember of it.
        let remembered = self.plan.remember && !job.signature.is_empty();
        if remembered {
            remember(write, &job, passed)?;
        }
        let tally = job.tally;
        Ok(Applied {
            counts: tally.counts,
            rejected: tally.rejected(),
            reasons: tally.reasons(),
            findings: tally.findings(),
            creates: tally.created,
            saved,
            guesses,
            unused,
            looks_like,
            roster,
            remembered,
        })
    }
}

/// Goes through the file; a first list goes into empty tables, whose indexes are built afterwards.
fn fill(write: &mut Write<'_>, job: &mut Job<'_>, input: &mut Input) -> Result<Passed> {
    let (tables, sparse): (&[&str], &[&str]) = match job.plan.kind {
        ImportKind::Devices if devices::is_first(write)? => (&devices::FILLED, &devices::SPARSE),
        ImportKind::People if people::nobody_yet(write)? => (&people::FILLED, &[]),
        ImportKind::Roster if people::nobody_yet(write)? => (&rosters::FILLED, &[]),
        ImportKind::Devices
        | ImportKind::People
        | ImportKind::Rooms
        | ImportKind::Roster
        | ImportKind::Mdm
        | ImportKind::Requests
        | ImportKind::Payments => {
            return pass(write, job, input);
        }
    };
    write.bulk_load(tables, sparse, |write| {
        let passed = pass(write, job, input)?;
        // Nothing is kept of a file that is refused, so its indexes need not be built.
        match job.tally.is_refused(job.plan.strict) {
            true => {
                let saved = job.land_rejected()?;
                Err(job.tally.refusal(saved).into())
            }
            false => Ok(passed),
        }
    })
}

fn remember(write: &mut Write<'_>, job: &Job<'_>, passed: Passed) -> Result<()> {
    let mapping = serde_json::to_string(&job.to_remember(passed.map))?;
    let id = job.source.as_ref().map_or_else(|| write.new_id(), |known| known.id);
    write.put(&ImportSource { id, kind: job.plan.kind.remembered_as(), signature: job.signature.clone(), mapping })
}
