//! May the school that found a device keep it? Its owner or IT answers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choices::ChoiceWord;
use super::record::{Answer, Decision};
use crate::contract::{Command, Query};
use crate::error::{Result, not_found};
use crate::people::School;
use crate::refusal::AuditReason;
use crate::register::{Device, transfer_school};
use crate::store::{Read, Role, Write};
use crate::values::DecisionId;

/// Answers a proposed take-over.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerTakeOver {
    /// The decision that proposed it.
    pub decision: DecisionId,
    /// Whether the device goes over.
    pub accept: bool,
}

impl Command for AnswerTakeOver {
    const NAME: &'static str = "audit.answer_take_over";
    const WHO: Role = Role::Champion;
    // The device is the owner's, the proposal the finder's.
    const CROSS_SCHOOL: bool = true;
    type Output = Decision;

    fn run(self, write: &mut Write<'_>) -> Result<Decision> {
        let mut proposal: Decision = write.get(self.decision)?;
        let Some(device) = proposal.device.filter(|_| proposal.choice == ChoiceWord::TakeOver) else {
            return not_found("take_over", self.decision);
        };
        let device: Device = write.get(device)?;
        write.must_cover(device.school)?;
        if proposal.answer.is_some() {
            return Err(AuditReason::TakeOverAnswered.into());
        }
        proposal.answer = Some(if self.accept { Answer::Accepted } else { Answer::Declined });
        proposal.answered_at = Some(write.now());
        write.put(&proposal)?;
        if self.accept && device.school != proposal.school {
            transfer_school(write, device, proposal.school, None, None)?;
        }
        Ok(proposal)
    }
}

/// Take-overs that wait for this operator's answer.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeOvers {}

/// One proposal.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TakeOver {
    /// The decision that proposes it.
    pub proposal: Decision,
    /// The device's tag, or its serial when it has none.
    pub shown: Option<String>,
    /// The school that answers for it.
    pub owner: String,
    /// The school that asks to keep it.
    pub finder: String,
}

/// The answer to [`TakeOvers`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct TakeOverList {
    /// The oldest first.
    pub proposals: Vec<TakeOver>,
}

impl Query for TakeOvers {
    const NAME: &'static str = "audit.take_overs";
    type Output = TakeOverList;

    fn run(self, read: &Read<'_>) -> Result<TakeOverList> {
        let mut proposals = Vec::new();
        for proposal in Decision::open_take_overs(read, read.actor().school)? {
            let Some(device) = proposal.device else { continue };
            let device: Device = read.get(device)?;
            let shown = device.shown();
            let (owner, finder) = (read.get::<School>(device.school)?.name, read.get::<School>(proposal.school)?.name);
            proposals.push(TakeOver { proposal, shown, owner, finder });
        }
        Ok(TakeOverList { proposals })
    }
}
