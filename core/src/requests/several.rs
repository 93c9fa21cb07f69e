//! One step on many requests: which could it be done with, and which not and why? One operation, one undo.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::desk::Desk;
use super::finish::resolve;
use super::letters::{Letter, Tells, letter};
use super::record::Request;
use super::steps::{Said, step};
use super::words::{Priority, StepKind};
use crate::contract::Command;
use crate::error::{Result, required};
use crate::refusal::{Refusal, RequestReason};
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
    /// What to tell the requesters of those it was done with, where they must learn of it.
    pub letters: Vec<LetterOf>,
}

/// A request with which a step could not be done.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "RequestLeftOut")]
pub struct LeftOut {
    /// The request.
    pub request: RequestId,
    /// Its number; none where there is no such request.
    pub number: Option<u32>,
    /// Why not.
    pub refusal: Refusal,
}

/// What to tell the requester of one of many.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "RequestLetterOf")]
pub struct LetterOf {
    /// The request.
    pub request: RequestId,
    /// Its number.
    pub number: u32,
    /// What to tell.
    pub letter: Letter,
}

/// Gives requests to somebody of IT, or to nobody.
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
        let operator = self.operator.map(|id| write.get::<Operator>(id)).transpose()?;
        let name = operator.map(may_work_on_it).transpose()?;
        each(write, &self.requests, |write, mut request| {
            request.must_be_open()?;
            if request.assignee != self.operator {
                request.assignee = self.operator;
                write.put(&request)?;
                step(write, &request, StepKind::Assigned, Said { text: name.clone(), ..Said::default() })?;
            }
            Ok(None)
        })
    }
}

/// The name of an operator to whom requests may be given: IT works on them, and whoever left does not.
fn may_work_on_it(operator: Operator) -> Result<String> {
    let Operator { name, role, active, .. } = operator;
    match role {
        Role::It if active => Ok(name),
        Role::It | Role::Champion | Role::Viewer => Err(RequestReason::CannotWorkOnIt { name, active }.into()),
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
            Ok(None)
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
        each(write, &self.requests, |write, request| {
            let request = resolve(write, &desk, request.id, &self.how)?;
            Ok(Some(letter(&request, Tells::Resolved(self.how.trim()), desk.calendar.zone())))
        })
    }
}

/// Does it once with each. What is refused is left out and told; a fault ends everything.
fn each(
    write: &mut Write<'_>,
    requests: &[RequestId],
    mut act: impl FnMut(&mut Write<'_>, Request) -> Result<Option<Letter>>,
) -> Result<SeveralDone> {
    let mut answer = SeveralDone::default();
    let mut seen = HashSet::new();
    for id in requests.iter().copied().filter(|id| seen.insert(*id)) {
        let mut number = None;
        let told = Request::own(write, id).and_then(|request| {
            number = Some(request.number);
            act(write, request)
        });
        match (told, number) {
            (Ok(told), number) => {
                answer.done.push(id);
                let told = told.zip(number);
                answer.letters.extend(told.map(|(letter, number)| LetterOf { request: id, number, letter }));
            }
            (Err(error), number) => match error.refusal() {
                Some(refusal) => answer.left_out.push(LeftOut { request: id, number, refusal: refusal.clone() }),
                None => return Err(error),
            },
        }
    }
    Ok(answer)
}
