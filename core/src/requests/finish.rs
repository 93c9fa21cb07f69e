//! How does a request come to its end: done, closed with a reason, routed, or taken back?

use serde::Deserialize;
use ts_rs::TS;

use super::act::{RequestDone, told};
use super::desk::Desk;
use super::kinds::{entry_of, told as told_of};
use super::letters::Tells;
use super::record::Request;
use super::steps::end;
use super::words::{ClosedBecause, RequestState};
use crate::contract::Command;
use crate::error::{Result, invalid, required};
use crate::refusal::{Problem, RequestReason};
use crate::store::{Role, Write};
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
pub(super) fn resolve(write: &mut Write<'_>, desk: &Desk, request: RequestId, how: &str) -> Result<Request> {
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
}

impl Command for CloseRequest {
    const NAME: &'static str = "request.close";
    const WHO: Role = Role::It;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let mut request = Request::own(write, self.request)?;
        request.must_be_open()?;
        let desk = Desk::of(write)?;
        let policy = desk.policy(write.now());
        let of_district = match self.because {
            ClosedBecause::OutOfScope => Some(policy.out_of_scope_sentence.clone()),
            ClosedBecause::Purchase => Some(policy.purchase_sentence.clone()),
            ClosedBecause::Duplicate | ClosedBecause::Advice | ClosedBecause::Withdrawn => None,
            // These come about by what was tried, and by the directory.
            ClosedBecause::NoContact | ClosedBecause::Routed => {
                let allowed = ["out_of_scope", "purchase", "advice", "duplicate", "withdrawn"];
                let (found, allowed) = (self.because.word().into(), allowed.map(str::to_owned).to_vec());
                return invalid("because", Problem::NotAWord { found, allowed });
            }
        };
        let sentence = tidy(self.sentence).or(of_district).unwrap_or_default();
        let sentence = required("sentence", &sentence, 8000)?;
        end(write, &desk, &mut request, RequestState::Closed, Some(self.because), &sentence)?;
        told(&desk, request, Tells::Said(&sentence))
    }
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
