//! How does a request come to its end: done, closed with a reason, routed, or taken back?

use serde::Deserialize;
use ts_rs::TS;

use super::act::{RequestDone, told};
use super::closing::{Closing, closings};
use super::desk::Desk;
use super::kinds::{entry_of, told as told_of};
use super::letters::Tells;
use super::record::Request;
use super::steps::{Said, end, step};
use super::words::{ClosedBecause, RequestState, StepKind};
use crate::contract::Command;
use crate::error::{Result, invalid, required};
use crate::refusal::{Problem, RequestReason};
use crate::store::{Read, Role, Write};
use crate::values::{RequestId, tidy};

/// Says that a request is done.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResolveRequest {
    /// The request.
    pub request: RequestId,
    /// What was done.
    pub how: String,
}

impl Command for ResolveRequest {
    const NAME: &'static str = "request.resolve";
    const WHO: Role = Role::It;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let desk = Desk::of(write)?;
        let request = resolve(write, &desk, self.request, &self.how)?;
        told(&desk, request, Tells::Resolved(self.how.trim()))
    }
}

/// Says that a request is done.
///
/// # Errors
/// `request_ended`, `missing`, `other_school`, `not_found`.
pub fn resolve(write: &mut Write<'_>, desk: &Desk, request: RequestId, how: &str) -> Result<Request> {
    let mut request = Request::own(write, request)?;
    request.must_be_open()?;
    let how = required("how", how, 8000)?;
    end(write, desk, &mut request, RequestState::Resolved, None, &how)?;
    Ok(request)
}

/// Ends a request without doing it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CloseRequest {
    /// The request.
    pub request: RequestId,
    /// Why.
    pub because: ClosedBecause,
    /// What the requester is told; the district's own sentence when absent and there is one.
    #[serde(default)]
    pub sentence: Option<String>,
    /// The request that a duplicate repeats: linked, and told where no sentence is written.
    #[serde(default)]
    pub of: Option<RequestId>,
}

impl Command for CloseRequest {
    const NAME: &'static str = "request.close";
    const WHO: Role = Role::It;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let mut request = Request::own(write, self.request)?;
        request.must_be_open()?;
        let desk = Desk::of(write)?;
        let closings = closings(request.kind, desk.policy(write.now()));
        let Some(closing) = closings.into_iter().find(|closing| closing.because == self.because) else {
            let allowed = ClosedBecause::GIVEN.iter().map(|because| because.word().to_owned()).collect();
            return invalid("because", Problem::NotAWord { found: self.because.word().into(), allowed });
        };
        let original = self.of.map(|of| original(write, &closing, &request, of)).transpose()?;
        let of_original = original.as_ref().map(|original| {
            let goes_on = if original.state.is_ended() { "" } else { " We go on there." };
            format!("It was asked for already, as {}.{goes_on}", original.shown())
        });
        let sentence = tidy(self.sentence).or(of_original).or(closing.sentence).unwrap_or_default();
        let sentence = required("sentence", &sentence, 8000)?;
        if let Some(original) = original {
            request.linked = Some(original.id);
            step(write, &request, StepKind::Linked, Said::words(&original.shown()))?;
        }
        end(write, &desk, &mut request, RequestState::Closed, Some(self.because), &sentence)?;
        told(&desk, request, Tells::Said(&sentence))
    }
}

/// The request that a duplicate repeats.
fn original(read: &Read<'_>, closing: &Closing, request: &Request, of: RequestId) -> Result<Request> {
    if !closing.takes_original {
        return Err(RequestReason::OnlyADuplicate.into());
    }
    if of == request.id {
        return Err(RequestReason::RepeatsItself { number: request.number }.into());
    }
    Request::own(read, of)
}

/// Says whose it is, by the district's directory, and closes it so.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RouteRequest {
    /// The request.
    pub request: RequestId,
    /// The directory's entry.
    pub entry: String,
}

impl Command for RouteRequest {
    const NAME: &'static str = "request.route";
    const WHO: Role = Role::It;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let mut request = Request::own(write, self.request)?;
        request.must_be_open()?;
        let desk = Desk::of(write)?;
        let entry = entry_of(desk.policy(write.now()), &self.entry)?.clone();
        let sentence = told_of(&entry);
        end(write, &desk, &mut request, RequestState::Closed, Some(ClosedBecause::Routed), &sentence)?;
        told(&desk, request, Tells::Routed(&entry))
    }
}

/// Says that they do not need it any more. A champion takes back what they asked for themselves.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WithdrawRequest {
    /// The request.
    pub request: RequestId,
    /// Why.
    pub why: String,
}

impl Command for WithdrawRequest {
    const NAME: &'static str = "request.withdraw";
    const WHO: Role = Role::Champion;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let mut request = Request::own(write, self.request)?;
        request.must_be_open()?;
        if write.actor().role == Role::Champion && !request.is_own(write)? {
            return Err(RequestReason::OnlyForThemselves.into());
        }
        let why = required("why", &self.why, 8000)?;
        let desk = Desk::of(write)?;
        end(write, &desk, &mut request, RequestState::Closed, Some(ClosedBecause::Withdrawn), &why)?;
        told(&desk, request, Tells::Said("we closed it, as it is not needed any more."))
    }
}
