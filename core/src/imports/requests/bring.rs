//! A row of an export nobody here knows yet becomes a request: with the times of the file, and how long it took by the
//! calendar where it is done with.

use super::desk::RequestDesk;
use super::facts::Facts;
use super::named::Named;
use crate::error::Result;
use crate::imports::answer::{ImportFindingKind, NewRow};
use crate::imports::hand::Hand;
use crate::imports::job::Job;
use crate::imports::said::Said;
use crate::requests::{
    Ask, Channel, Pauses, PortalMove, PortalState, Priority, Request, RequestKind, RequestState, RequestStep, StepKind,
    about, capacities, follow_portal, outcome,
};
use crate::values::{SchoolId, Timestamp, one_line};

impl<H: Hand> RequestDesk<'_, H> {
    /// Brings a request.
    pub(super) fn bring(&mut self, job: &mut Job<'_>, row: u64, facts: &Facts<'_>, school: SchoolId) -> Result<()> {
        let now = self.hand.read().now();
        let domains = self.desk.policy(now).domains.clone();
        let named = self.names.of(self.hand.read(), &mut job.tally, row, facts, school, &domains)?;
        let kind = facts.kind.unwrap_or(RequestKind::Other);
        let subject = match facts.subject {
            Said::Is(subject) => one_line(subject),
            Said::Nothing | Said::Cleared => format!("{} of {}", facts.number, named.name),
        };
        let Named { requester, name, email, person, device, place, assignee } = named;
        let mut request = Request {
            id: self.hand.new_id().into(),
            number: self.next_number,
            school,
            kind,
            state: RequestState::Open,
            closed_because: None,
            priority: facts.priority.unwrap_or(Priority::Normal),
            major: false,
            subject,
            description: facts.description.known().map(str::to_owned),
            requester,
            requester_name: one_line(&name),
            requester_email: email,
            capacity: capacities(kind, false)[0],
            channel: Channel::Portal,
            portal_number: Some(one_line(facts.number)),
            place,
            person: person.as_ref().map(|person| person.id),
            device,
            incident: None,
            pickup: None,
            prepared: None,
            linked: None,
            about: about(device, person.as_ref(), None, school, place),
            details: Ask::blank(kind),
            assignee,
            opened_at: facts.opened_at,
            responded_at: facts.responded_at,
            ended_at: None,
            pauses: Pauses::default(),
            attempts: 0,
        };
        self.next_number += 1;
        let moved = follow_portal(&mut request, facts.state, now, || Ok::<_, crate::error::Error>(true))?;
        self.waits(job, row, facts, moved);
        self.link(job, row, &mut request);
        self.hand.insert(&request)?;
        self.step(&request, StepKind::Opened, request.opened_at, None)?;
        if let Some(linked) = request.linked {
            let other = self.hand.read().find::<Request>(linked)?.map(|other| other.shown());
            self.step(&request, StepKind::Linked, now, other)?;
        }
        self.moved(&request, moved)?;
        let code = self.schools.code_of(school).to_owned();
        job.tally.is_new(|| NewRow {
            row,
            called: format!("{} {}", facts.number, request.subject),
            school: Some(code),
        });
        Ok(())
    }

    /// Links an open request to the open one about the same.
    fn link(&mut self, job: &mut Job<'_>, row: u64, request: &mut Request) {
        let Some(about) = request.about.clone().filter(|_| !request.state.is_ended()) else { return };
        match self.open.get(&(request.kind, about.clone())) {
            Some(open) => {
                request.linked = Some(*open);
                job.tally.find(ImportFindingKind::AskedAlready, row, request.portal_number.as_deref().unwrap_or(""));
            }
            None => {
                self.open.insert((request.kind, about), request.id);
            }
        }
    }

    /// Tells where a clock stands still from now on, because nobody said since when it does.
    pub(super) fn waits(&self, job: &mut Job<'_>, row: u64, facts: &Facts<'_>, moved: PortalMove) {
        if moved == PortalMove::Waits && facts.state == (PortalState::Waiting { since: None }) {
            job.tally.find(ImportFindingKind::WaitsFromNow, row, facts.number);
        }
    }

    /// Writes down that the portal says something happened: by nobody here.
    pub(super) fn step(
        &mut self,
        request: &Request,
        kind: StepKind,
        at: Timestamp,
        said: Option<String>,
    ) -> Result<()> {
        let id = self.hand.new_id().into();
        let (request, school, channel) = (request.id, request.school, Some(Channel::Portal));
        self.hand.record(&RequestStep { id, request, school, at, kind, channel, outcome: None, said, operator: None })
    }

    /// Writes down where the portal says a request stands now, and how long it took when it is done with.
    pub(super) fn moved(&mut self, request: &Request, moved: PortalMove) -> Result<()> {
        let Some(kind) = moved.step(request.state) else { return Ok(()) };
        let stands = request.pauses.times().last().filter(|_| moved == PortalMove::Waits);
        let at = request.ended_at.or(stands.map(|(from, _)| *from)).unwrap_or_else(|| self.hand.read().now());
        self.step(request, kind, at, None)?;
        if moved == PortalMove::Ends {
            let id = self.hand.new_id().into();
            let outcome = outcome(self.hand.read(), &self.desk, request, id)?;
            self.hand.record(&outcome)?;
        }
        Ok(())
    }
}
