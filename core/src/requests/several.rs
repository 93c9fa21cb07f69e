//! One step on many requests: which could it be done with, and which not and why? One operation, one undo.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::desk::Desk;
use super::finish::resolve;
use super::record::Request;
use super::steps::{Said, step};
use super::words::{Priority, StepKind};
use crate::contract::Command;
use crate::error::{Result, required};
use crate::refusal::Refusal;
use crate::settings::Operator;
use crate::store::{Role, Write};
use crate::values::{OperatorId, RequestId};

/// What became of a step on many requests.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct SeveralDone {
    /// With those it was done.
    pub done: Vec<RequestId>,
    /// With these it was not.
    pub left_out: Vec<LeftOut>,
}

/// A request with which a step could not be done.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "RequestLeftOut")]
pub struct LeftOut {
    /// The request.
    pub request: RequestId,
    /// Its number.
    pub number: u32,
    /// Why not.
    pub refusal: Refusal,
}

/// Gives requests to somebody, or to nobody.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AssignRequests {
    /// The requests.
    pub requests: Vec<RequestId>,
    /// Who works on them; nobody when absent.
    #[serde(default)]
    pub operator: Option<OperatorId>,
}

impl Command for AssignRequests {
    const NAME: &'static str = "request.assign";
    const WHO: Role = Role::It;
    type Output = SeveralDone;

    fn run(self, write: &mut Write<'_>) -> Result<SeveralDone> {
        let name = self.operator.map(|id| write.get::<Operator>(id)).transpose()?.map(|operator| operator.name);
        each(write, &self.requests, |write, mut request| {
            request.must_be_open()?;
            if request.assignee != self.operator {
                request.assignee = self.operator;
                write.put(&request)?;
                step(write, &request, StepKind::Assigned, Said { text: name.clone(), ..Said::default() })?;
            }
            Ok(())
        })
    }
}

/// Makes requests more or less urgent.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrioritiseRequests {
    /// The requests.
    pub requests: Vec<RequestId>,
    /// How urgent they are.
    pub priority: Priority,
}

impl Command for PrioritiseRequests {
    const NAME: &'static str = "request.prioritise";
    const WHO: Role = Role::It;
    type Output = SeveralDone;

    fn run(self, write: &mut Write<'_>) -> Result<SeveralDone> {
        each(write, &self.requests, |write, mut request| {
            request.must_be_open()?;
            if request.priority != self.priority {
                request.priority = self.priority;
                write.put(&request)?;
                step(write, &request, StepKind::Prioritised, Said::words(self.priority.word()))?;
            }
            Ok(())
        })
    }
}

/// Says of many requests that they are done, all in the same way.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResolveRequests {
    /// The requests.
    pub requests: Vec<RequestId>,
    /// What was done.
    pub how: String,
}

impl Command for ResolveRequests {
    const NAME: &'static str = "request.resolve_all";
    const WHO: Role = Role::It;
    type Output = SeveralDone;

    fn run(self, write: &mut Write<'_>) -> Result<SeveralDone> {
        required("how", &self.how, 8000)?;
        let desk = Desk::of(write)?;
        each(write, &self.requests, |write, request| resolve(write, &desk, request.id, &self.how).map(drop))
    }
}

/// Does it with each. What is refused is left out and told; a fault ends everything.
fn each(
    write: &mut Write<'_>,
    requests: &[RequestId],
    mut act: impl FnMut(&mut Write<'_>, Request) -> Result<()>,
) -> Result<SeveralDone> {
    let mut answer = SeveralDone::default();
    for id in requests {
        let request = Request::own(write, *id)?;
        let number = request.number;
        match act(write, request) {
            Ok(()) => answer.done.push(*id),
            Err(error) => match error.refusal() {
                Some(refusal) => answer.left_out.push(LeftOut { request: *id, number, refusal: refusal.clone() }),
                None => return Err(error),
            },
        }
    }
    Ok(answer)
}
