//! IT tried to reach the requester: when is it enough?
//!
//! An attempt is the response, whether somebody was reached or not. So many in a row without reaching anybody close the
//! request; reaching them once begins the count anew.

use serde::Deserialize;
use ts_rs::TS;

use super::act::{RequestDone, done, told};
use super::desk::Desk;
use super::letters::Tells;
use super::record::Request;
use super::steps::{Said, end, step};
use super::words::{Channel, ClosedBecause, ContactOutcome, RequestState, StepKind};
use crate::contract::Command;
use crate::error::{Result, allowed};
use crate::store::{Role, Write};
use crate::values::RequestId;

/// Writes down an attempt to reach the requester.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ContactRequester {
    /// The request.
    pub request: RequestId,
    /// How.
    pub channel: Channel,
    /// What came of it.
    pub outcome: ContactOutcome,
    /// What was said, or whom the message was left with.
    #[serde(default)]
    pub note: Option<String>,
}

impl Command for ContactRequester {
    const NAME: &'static str = "request.contact";
    const WHO: Role = Role::It;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let mut request = Request::own(write, self.request)?;
        request.must_be_open()?;
        let note = allowed("note", self.note, 8000)?;
        let desk = Desk::of(write)?;
        let most = desk.policy(request.opened_at).contact_attempts;
        if request.responded_at.is_none() {
            request.responded_at = Some(write.now());
        }
        request.attempts = match self.outcome {
            ContactOutcome::Reached => 0,
            ContactOutcome::NoAnswer | ContactOutcome::LeftMessage => request.attempts + 1,
        };
        write.put(&request)?;
        let said = Said { channel: Some(self.channel), outcome: Some(self.outcome), text: note };
        step(write, &request, StepKind::Contacted, said)?;
        let times = request.attempts;
        if times >= most {
            let because = Some(ClosedBecause::NoContact);
            end(write, &desk, &mut request, RequestState::Closed, because, "")?;
            return told(&desk, request, Tells::ClosedUnreached);
        }
        match times {
            0 => done(&desk, request),
            _ => told(&desk, request, Tells::Unreached { times, most }),
        }
    }
}
