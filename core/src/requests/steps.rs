//! How is what happens to a request written down, and how does one end?

use super::actions::Stands;
use super::ask::Ask;
use super::desk::{Desk, Run};
use super::record::{Request, RequestOutcome, RequestStep};
use super::selling;
use super::sla::SlaStanding;
use super::words::{Channel, ClosedBecause, ContactOutcome, RequestKind, RequestState, StepKind};
use crate::error::Result;
use crate::people::name_key;
use crate::refusal::RequestReason;
use crate::settings::policy::school_year_of;
use crate::settings::{Operator, SupportPolicy};
use crate::store::{Read, Write};
use crate::values::RowId;

/// What is written down of a step.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said {
    /// How somebody was reached for.
    pub channel: Option<Channel>,
    /// What came of it.
    pub outcome: Option<ContactOutcome>,
    /// What was said.
    pub text: Option<String>,
}

impl Said {
    /// Words alone.
    pub fn words(text: &str) -> Self {
        Self { text: Some(text.to_owned()), ..Self::default() }
    }
}

/// Writes down that something happened to a request.
pub(crate) fn step(write: &mut Write<'_>, request: &Request, kind: StepKind, said: Said) -> Result<()> {
    let step = RequestStep {
        id: write.new_id(),
        request: request.id,
        school: request.school,
        at: write.now(),
        kind,
        channel: said.channel,
        outcome: said.outcome,
        said: said.text,
        operator: write.actor().operator,
    };
    write.record(&step)
}

impl Request {
    /// What its clocks go by.
    pub fn run(&self) -> Run<'_> {
        let Self { opened_at, responded_at, ended_at, pauses, .. } = self;
        Run { opened_at: *opened_at, responded_at: *responded_at, ended_at: *ended_at, pauses }
    }

    /// Whether whoever sits at the program asked for it.
    pub(super) fn is_own(&self, read: &Read<'_>) -> Result<bool> {
        let operator = read.actor().operator.map(|id| read.get::<Operator>(id)).transpose()?;
        Ok(operator.is_some_and(|operator| name_key(&operator.name) == name_key(&self.requester_name)))
    }

    /// What its actions go by.
    pub(super) fn stands(&self, read: &Read<'_>) -> Result<Stands> {
        Ok(Stands {
            kind: self.kind,
            state: self.state,
            quoted: matches!(&self.details, Ask::Quote(form) if form.given.is_some()),
            prepared: self.prepared.is_some(),
            own: self.is_own(read)?,
        })
    }

    /// Refuses when it is done with.
    ///
    /// # Errors
    /// `request_ended`.
    pub(super) fn must_be_open(&self) -> Result<()> {
        match self.state.is_ended() {
            false => Ok(()),
            true => Err(RequestReason::RequestEnded {
                number: self.number,
                state: self.state.word().into(),
                because: self.closed_because.map(|because| because.word().into()),
            }
            .into()),
        }
    }
}

/// Ends a request, and writes down how long it took by the calendar and the policy of its day.
pub(crate) fn end(
    write: &mut Write<'_>,
    desk: &Desk,
    request: &mut Request,
    state: RequestState,
    because: Option<ClosedBecause>,
    said: &str,
) -> Result<()> {
    let now = write.now();
    request.pauses.run(now);
    request.state = state;
    request.closed_because = because;
    request.ended_at = Some(now);
    let answered = match because {
        // They took it back before anybody answered.
        Some(ClosedBecause::Withdrawn) => false,
        Some(
            ClosedBecause::NoContact
            | ClosedBecause::OutOfScope
            | ClosedBecause::Routed
            | ClosedBecause::Purchase
            | ClosedBecause::Advice
            | ClosedBecause::Duplicate,
        )
        | None => true,
    };
    if answered && request.responded_at.is_none() {
        request.responded_at = Some(now);
    }
    let id: RowId = write.new_id();
    // Reckoned first: where it cannot be, nothing is written.
    let outcome = outcome(write, desk, request, id)?;
    write.put(request)?;
    if let (Some(pickup), RequestState::Closed) = (request.pickup, state) {
        crate::pickups::withdraw(write, pickup)?;
    }
    if request.kind == RequestKind::Charger && state == RequestState::Closed {
        selling::let_go(write, request)?;
    }
    let kind = if state == RequestState::Resolved { StepKind::Resolved } else { StepKind::Closed };
    let text = Some(said.to_owned()).filter(|said| !said.is_empty());
    step(write, request, kind, Said { text, ..Said::default() })?;
    write.record(&outcome)
}

/// How long a request took that is done with, by the calendar and the policy of its day.
///
/// # Errors
/// `no_open_day`.
pub(crate) fn outcome(read: &Read<'_>, desk: &Desk, request: &Request, id: RowId) -> Result<RequestOutcome> {
    let clocks = desk.clocks(request.run())?;
    let opened = request.opened_at.date_in(desk.calendar.zone());
    let school_year = school_year_of(opened, crate::settings::District::get(read)?.year_starts_month);
    let responded = request.responded_at.is_some();
    let minutes = |minutes: i64| u32::try_from(minutes).unwrap_or(u32::MAX);
    let met = |standing| standing == SlaStanding::Met;
    Ok(RequestOutcome {
        id,
        request: request.id,
        school: request.school,
        kind: request.state,
        at: request.ended_at.unwrap_or_else(|| read.now()),
        because: request.closed_because,
        response_minutes: responded.then(|| minutes(clocks.response.counted_minutes)),
        response_target: minutes(clocks.response.target_minutes),
        response_met: responded.then(|| met(clocks.response.standing)),
        resolution_minutes: minutes(clocks.resolution.counted_minutes),
        resolution_target: minutes(clocks.resolution.target_minutes),
        resolution_met: met(clocks.resolution.standing),
        policy_year: SupportPolicy::version_year(read, &school_year)?.unwrap_or(school_year),
    })
}
