//! A device may not do what was asked: what may be done instead?

use super::condition::{Condition, ConditionEvent};
use super::lists::DeviceAction;
use super::status::{Status, StatusEventKind};
use crate::error::Result;
use crate::refusal::{NextStep, Reason};

impl Status {
    /// The steps that lead on from here.
    pub fn next_steps(self) -> Vec<NextStep> {
        match self {
            Self::InService => vec![],
            Self::Missing | Self::Lost | Self::Stolen => vec![NextStep::Recover, NextStep::WriteOff],
            Self::Surplus => vec![NextStep::WithdrawSurplus],
            Self::Disposed => vec![NextStep::ReopenGhost],
        }
    }

    /// The status after an event.
    ///
    /// # Errors
    /// `status_forbids`, with both words and the steps that lead on.
    pub fn turned(self, event: StatusEventKind) -> Result<Self> {
        let refuse = || Reason::StatusForbids {
            status: self.word().into(),
            event: event.word().into(),
            next: self.next_steps().into_iter().filter(|step| Some(*step) != step_of(event)).collect(),
        };
        self.after(event).ok_or_else(|| refuse().into())
    }
}

impl Condition {
    /// The steps that lead on from here to working.
    pub fn next_steps(self) -> Vec<NextStep> {
        match self {
            Self::Working => vec![],
            Self::NeedsCheck => vec![NextStep::CheckCondition],
            Self::Damaged => vec![NextStep::Repaired],
            Self::Dead => vec![NextStep::DeclareSurplus],
        }
    }

    /// The condition after an event.
    ///
    /// # Errors
    /// `condition_forbids`, with both words and the steps that lead on.
    pub fn turned(self, event: ConditionEvent) -> Result<Self> {
        let refuse = || Reason::ConditionForbids {
            condition: self.word().into(),
            event: event.word().into(),
            next: self.next_steps(),
        };
        self.after(event).ok_or_else(|| refuse().into())
    }
}

/// The step of the catalog that brings an event about, so that a refusal never advises what it refused.
fn step_of(event: StatusEventKind) -> Option<NextStep> {
    match event {
        StatusEventKind::Recover => Some(NextStep::Recover),
        StatusEventKind::WriteOff => Some(NextStep::WriteOff),
        StatusEventKind::Withdraw => Some(NextStep::WithdrawSurplus),
        StatusEventKind::ReopenGhost => Some(NextStep::ReopenGhost),
        StatusEventKind::DeclareSurplus => Some(NextStep::DeclareSurplus),
        StatusEventKind::ReportMissing
        | StatusEventKind::DeclareLost
        | StatusEventKind::DeclareStolen
        | StatusEventKind::Dispose => None,
    }
}

/// Refuses what makes no sense for a device that is gone for good.
///
/// # Errors
/// `status_forbids`.
pub fn must_live(status: Status, action: DeviceAction) -> Result<()> {
    match status {
        Status::InService | Status::Missing | Status::Lost | Status::Stolen | Status::Surplus => Ok(()),
        Status::Disposed => {
            let (status, event, next) = (status.word().into(), action.word().into(), status.next_steps());
            Err(Reason::StatusForbids { status, event, next }.into())
        }
    }
}
