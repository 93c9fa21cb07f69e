//! A later export tells more of a request that is known: what of it changes?

use super::desk::RequestDesk;
use super::facts::Facts;
use crate::error::Result;
use crate::imports::answer::{ChangedRow, ImportFieldChange, ImportFindingKind};
use crate::imports::hand::Hand;
use crate::imports::job::Job;
use crate::imports::said::Said;
use crate::people::Place;
use crate::reading::mapping::{Field, RequestField as F};
use crate::requests::{
    Channel, PortalMove, PortalState, Request, RequestStep, StepKind, done_here, follow_portal, is_the_portals,
};
use crate::settings::Operator;
use crate::values::{OperatorId, PlaceId, SchoolId, Timestamp, one_line};

/// A fact's word, with what it was and what it became.
type Change = (&'static str, Option<String>, Option<String>);

impl<H: Hand> RequestDesk<'_, H> {
    /// Changes a request by what a row says of it.
    pub(super) fn change(
        &mut self,
        job: &mut Job<'_>,
        row: u64,
        facts: &Facts<'_>,
        known: &Request,
        school: Option<SchoolId>,
    ) -> Result<()> {
        let now = self.hand.read().now();
        let mut request = known.clone();
        if let Said::Is(subject) = facts.subject {
            request.subject = one_line(subject);
        }
        if let Some(description) = facts.description.over(known.description.as_deref().as_ref()) {
            request.description = description.map(str::to_owned);
        }
        request.priority = facts.priority.unwrap_or(request.priority);
        match facts.assignee {
            Said::Is(name) => {
                let operator = self.names.operator(self.hand.read(), &mut job.tally, row, name)?;
                request.assignee = operator.or(request.assignee);
            }
            Said::Cleared => request.assignee = None,
            Said::Nothing => {}
        }
        let stays_ended = known.state.is_ended() && matches!(facts.state, PortalState::Ended { .. });
        let kept = match known.channel == Channel::Portal && !stays_ended {
            true => self.correct(&mut job.tally, row, facts, &mut request, school)?,
            false => self.otherwise(facts, known, school)?,
        };
        if !kept.is_empty() {
            job.tally.keeps(row, facts.number, kept);
        }
        if self.keep_what_is_newer(known, &mut request)? {
            job.tally.find(ImportFindingKind::NewerHere, row, facts.number);
        }
        request.responded_at = request.responded_at.or(facts.responded_at);
        let read = self.hand.read();
        let moved = follow_portal(&mut request, facts.state, now, || {
            Ok::<_, crate::error::Error>(is_the_portals(&RequestStep::of(read, known.id)?))
        })?;
        self.waits(job, row, facts, moved);
        if moved == PortalMove::NewerHere {
            job.tally.find(ImportFindingKind::NewerHere, row, facts.number);
        }
        if request == *known {
            job.tally.is_unchanged();
            return Ok(());
        }
        self.keep_open(known, &request);
        self.hand.put(&request)?;
        let changes = self.changes(known, &request)?;
        let about = |fields: &[F]| changes.iter().any(|(field, ..)| fields.iter().any(|of| of.word() == *field));
        let told = [F::Subject, F::Description, F::Priority, F::RequesterName, F::RequesterEmail];
        if about(&told) || about(&[F::School, F::Room, F::OpenedAt]) {
            self.step(&request, StepKind::Changed, now, None)?;
        }
        if about(&[F::Assignee]) {
            let name = self.operator_name(request.assignee)?;
            self.step(&request, StepKind::Assigned, now, name)?;
        }
        match moved.step(request.state) {
            // Only how it ended is told otherwise: how long it took stays.
            Some(kind) if request.ended_at.is_some() && request.ended_at == known.ended_at => {
                self.step(&request, kind, now, None)?;
            }
            Some(_) | None => self.moved(&request, moved)?,
        }
        let fields: Vec<&'static str> = changes.iter().map(|(field, ..)| *field).collect();
        job.tally.is_changed(&fields, || {
            let fields =
                changes.into_iter().map(|(field, old, new)| ImportFieldChange { field: field.into(), old, new });
            let called = format!("{} {}", facts.number, request.subject);
            ChangedRow { row, id: request.id.to_string(), called, fields: fields.collect() }
        });
        Ok(())
    }

    /// What somebody here changed since is newer than an export: it stays. Answers whether anything did.
    fn keep_what_is_newer(&self, known: &Request, request: &mut Request) -> Result<bool> {
        let told = |of: &Request| {
            let (name, email) = (of.requester_name.clone(), of.requester_email.clone());
            (of.subject.clone(), of.description.clone(), name, email, of.place)
        };
        let differs = [
            (StepKind::Changed, told(request) != told(known)),
            (StepKind::Prioritised, request.priority != known.priority),
            (StepKind::Assigned, request.assignee != known.assignee),
        ];
        if differs.iter().all(|(_, differs)| !differs) {
            return Ok(false);
        }
        let steps = RequestStep::of(self.hand.read(), known.id)?;
        let stays = differs.map(|(kind, differs)| differs && done_here(&steps, kind));
        if stays[0] {
            request.subject.clone_from(&known.subject);
            request.description.clone_from(&known.description);
            request.requester_name.clone_from(&known.requester_name);
            request.requester_email.clone_from(&known.requester_email);
            request.requester = known.requester;
            if request.school == known.school {
                request.place = known.place;
                request.about.clone_from(&known.about);
            }
        }
        if stays[1] {
            request.priority = known.priority;
        }
        if stays[2] {
            request.assignee = known.assignee;
        }
        Ok(stays.contains(&true))
    }

    /// Keeps in mind what is open about what.
    fn keep_open(&mut self, before: &Request, after: &Request) {
        let key = |request: &Request| {
            let about = request.about.clone().filter(|_| !request.state.is_ended());
            about.map(|about| (request.kind, about))
        };
        let (was, is) = (key(before), key(after));
        if was == is {
            return;
        }
        if let Some(key) = was
            && self.open.get(&key) == Some(&after.id)
        {
            self.open.remove(&key);
        }
        if let Some(key) = is {
            self.open.entry(key).or_insert(after.id);
        }
    }

    pub(super) fn room_name(&self, place: Option<PlaceId>) -> Result<Option<String>> {
        let place = place.map(|id| self.hand.read().get::<Place>(id)).transpose()?;
        Ok(place.map(|place| place.name))
    }

    /// An instant as the district's clock shows it.
    pub(super) fn clock(&self, at: Timestamp) -> String {
        at.wall_clock(self.hand.read().zone()).format("%F %R").to_string()
    }

    fn operator_name(&self, operator: Option<OperatorId>) -> Result<Option<String>> {
        let operator = operator.map(|id| self.hand.read().get::<Operator>(id)).transpose()?;
        Ok(operator.map(|operator| operator.name))
    }

    fn changes(&self, before: &Request, after: &Request) -> Result<Vec<Change>> {
        let at = |at: Option<Timestamp>| at.map(|at| self.clock(at));
        let state = |request: &Request| match request.closed_because {
            Some(because) => Some(because.word().to_owned()),
            None => Some(request.state.word().to_owned()),
        };
        let all = [
            (F::State, state(before), state(after)),
            (F::Priority, Some(before.priority.to_string()), Some(after.priority.to_string())),
            (F::Subject, Some(before.subject.clone()), Some(after.subject.clone())),
            (F::Description, before.description.clone(), after.description.clone()),
            (F::Assignee, self.operator_name(before.assignee)?, self.operator_name(after.assignee)?),
            (F::RequesterName, Some(before.requester_name.clone()), Some(after.requester_name.clone())),
            (F::RequesterEmail, before.requester_email.clone(), after.requester_email.clone()),
            (F::School, self.schools.name_of(before.school), self.schools.name_of(after.school)),
            (F::Room, self.room_name(before.place)?, self.room_name(after.place)?),
            (F::OpenedAt, at(Some(before.opened_at)), at(Some(after.opened_at))),
            (F::RespondedAt, at(before.responded_at), at(after.responded_at)),
            (F::EndedAt, at(before.ended_at), at(after.ended_at)),
        ];
        let changes = all.into_iter().filter(|(_, old, new)| old != new);
        Ok(changes.map(|(field, old, new)| (field.word(), old, new)).collect())
    }
}
