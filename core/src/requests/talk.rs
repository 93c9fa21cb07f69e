//! IT tells the requester something, somebody adds a note, the requester answers: what does it do to the clock?

use serde::Deserialize;
use ts_rs::TS;

use super::act::{RequestDone, done, told};
use super::desk::Desk;
use super::letters::Tells;
use super::record::Request;
use super::steps::{Said, step};
use super::words::{Channel, RequestState, StepKind};
use crate::contract::Command;
use crate::error::{Result, allowed, required};
use crate::refusal::RequestReason;
use crate::store::{Role, Write};
use crate::values::RequestId;

/// Adds a note to a request, open or not. The clock does not mind.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteRequest {
    /// The request.
    pub request: RequestId,
    /// The note.
    pub text: String,
}

impl Command for NoteRequest {
    const NAME: &'static str = "request.note";
    const WHO: Role = Role::Champion;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let request = Request::own(write, self.request)?;
        let text = required("text", &self.text, 8000)?;
        step(write, &request, StepKind::Noted, Said::words(&text))?;
        done(&Desk::of(write)?, request)
    }
}

/// Writes down what IT told the requester. The first time is the response.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ReplyToRequest {
    /// The request.
    pub request: RequestId,
    /// What was said.
    pub text: String,
    /// How.
    #[serde(default)]
    pub channel: Option<Channel>,
}

impl Command for ReplyToRequest {
    const NAME: &'static str = "request.reply";
    const WHO: Role = Role::It;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let mut request = Request::own(write, self.request)?;
        request.must_be_open()?;
        let text = required("text", &self.text, 8000)?;
        responded(write, &mut request)?;
        step(write, &request, StepKind::Replied, Said { channel: self.channel, ..Said::words(&text) })?;
        told(&Desk::of(write)?, request, Tells::Said(&text))
    }
}

/// The first reply or attempt is the response.
pub(super) fn responded(write: &mut Write<'_>, request: &mut Request) -> Result<()> {
    if request.responded_at.is_none() {
        request.responded_at = Some(write.now());
        write.put(request)?;
    }
    Ok(())
}

/// Asks the requester, and waits: the clock stands still until they answer.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct WaitForRequester {
    /// The request.
    pub request: RequestId,
    /// What they are asked, which is a reply; none when they know what they have to do.
    #[serde(default)]
    pub question: Option<String>,
}

impl Command for WaitForRequester {
    const NAME: &'static str = "request.wait";
    const WHO: Role = Role::It;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let mut request = Request::own(write, self.request)?;
        request.must_be_open()?;
        if let (RequestState::Waiting, Some((since, None))) = (request.state, request.pauses.times().last()) {
            return Err(RequestReason::WaitsAlready { since: *since }.into());
        }
        let question = allowed("question", self.question, 8000)?;
        if question.is_some() && request.responded_at.is_none() {
            request.responded_at = Some(write.now());
        }
        request.state = RequestState::Waiting;
        request.pauses.stop(write.now());
        write.put(&request)?;
        step(write, &request, StepKind::Waiting, Said { text: question.clone(), ..Said::default() })?;
        let desk = Desk::of(write)?;
        match question {
            Some(question) => told(&desk, request, Tells::Waits(&question)),
            None => done(&desk, request),
        }
    }
}

/// Writes down what the requester answered. The clock runs again; what was done with is open again, unless they only
/// said thanks.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct RequesterAnswered {
    /// The request.
    pub request: RequestId,
    /// What they said.
    pub text: String,
    /// How.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// They only said thanks: nothing changes.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub thanks_only: bool,
}

impl Command for RequesterAnswered {
    const NAME: &'static str = "request.answer";
    const WHO: Role = Role::Champion;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let mut request = Request::own(write, self.request)?;
        let text = required("text", &self.text, 8000)?;
        let said = Said { channel: self.channel, ..Said::words(&text) };
        let desk = Desk::of(write)?;
        if self.thanks_only {
            step(write, &request, StepKind::Thanked, said)?;
            return done(&desk, request);
        }
        let reopens = request.ended_at;
        let now = write.now();
        match reopens {
            Some(ended_at) => {
                if let Some(about) = &request.about
                    && let Some(open) = Request::open_about(write, request.kind, about, Some(request.id))?
                {
                    return Err(super::draft::already(&open));
                }
                if let Some(pickup) = request.pickup {
                    crate::pickups::take_up(write, pickup)?;
                }
                request.pauses.add(ended_at, now);
                request.ended_at = None;
                request.closed_because = None;
                // What was made ready may have gone to somebody else.
                request.prepared = None;
            }
            None => request.pauses.run(now),
        }
        // Whoever answers was reached.
        request.attempts = 0;
        request.state = RequestState::Open;
        write.put(&request)?;
        step(write, &request, StepKind::Answered, said)?;
        if reopens.is_some() {
            step(write, &request, StepKind::Reopened, Said::default())?;
        }
        done(&desk, request)
    }
}
