//! A help-desk portal's export says where a request stands: what of it is followed? Pure.
//!
//! An export is as old as the day it was written. What was done here since is newer, so a state of the portal is followed
//! only where the last word on the request was the portal's too; an end is followed also where it came after all that is
//! known here.

use super::record::{Request, RequestStep};
use super::words::{Channel, ClosedBecause, RequestState, StepKind};
use crate::values::Timestamp;

/// Where a request stands, as the portal says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PortalState {
    /// IT has to act.
    Open,
    /// The requester has to act.
    Waiting {
        /// Since when, where the portal says it.
        since: Option<Timestamp>,
    },
    /// It is done with.
    Ended {
        /// When.
        at: Timestamp,
        /// Why, when it was not done.
        because: Option<ClosedBecause>,
    },
}

/// What became of a request by what the portal says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PortalMove {
    /// It stands so already.
    Stays,
    /// What happened here is newer.
    NewerHere,
    /// It waits for the requester.
    Waits,
    /// The requester answered.
    Answers,
    /// It is done with.
    Ends,
    /// It is open again.
    Reopens,
}

impl PortalMove {
    /// How the move is written down.
    pub(crate) const fn step(self, state: RequestState) -> Option<StepKind> {
        match (self, state) {
            (Self::Stays | Self::NewerHere, _) => None,
            (Self::Waits, _) => Some(StepKind::Waiting),
            (Self::Answers, _) => Some(StepKind::Answered),
            (Self::Reopens, _) => Some(StepKind::Reopened),
            (Self::Ends, RequestState::Resolved) => Some(StepKind::Resolved),
            (Self::Ends, RequestState::Open | RequestState::Waiting | RequestState::Closed) => Some(StepKind::Closed),
        }
    }
}

/// Whether the last word on where a request stands came out of a file: through the portal, and by nobody here.
pub(crate) fn is_the_portals(steps: &[RequestStep]) -> bool {
    let moves = |step: &&RequestStep| match step.kind {
        StepKind::Opened
        | StepKind::Waiting
        | StepKind::Answered
        | StepKind::Resolved
        | StepKind::Closed
        | StepKind::Reopened => true,
        StepKind::Noted
        | StepKind::Replied
        | StepKind::Contacted
        | StepKind::Thanked
        | StepKind::Assigned
        | StepKind::Prioritised
        | StepKind::Changed
        | StepKind::Linked
        | StepKind::Quoted
        | StepKind::Confirmed
        | StepKind::Prepared
        | StepKind::HandedOver => false,
    };
    let last = steps.iter().rfind(moves);
    last.is_none_or(|step| step.channel == Some(Channel::Portal) && step.operator.is_none())
}

/// Whether somebody here did such a step, and no file.
pub(crate) fn done_here(steps: &[RequestStep], kind: StepKind) -> bool {
    let here = |step: &RequestStep| step.operator.is_some() || step.channel != Some(Channel::Portal);
    steps.iter().any(|step| step.kind == kind && here(step))
}

/// Lets a request stand as the portal says. `is_portals` tells whether the last word was the portal's, and is asked only
/// where it matters.
pub(crate) fn follow<E>(
    request: &mut Request,
    says: PortalState,
    now: Timestamp,
    is_portals: impl Fn() -> Result<bool, E>,
) -> Result<PortalMove, E> {
    match (request.state, says) {
        (RequestState::Open, PortalState::Open) | (RequestState::Waiting, PortalState::Waiting { .. }) => {
            Ok(PortalMove::Stays)
        }
        (RequestState::Open | RequestState::Waiting, PortalState::Ended { at, because }) => {
            let reopened = request.pauses.times().iter().filter_map(|(_, until)| *until).max();
            if reopened.is_some_and(|until| until > at) && !is_portals()? {
                return Ok(PortalMove::NewerHere);
            }
            ended(request, at, because);
            Ok(PortalMove::Ends)
        }
        (RequestState::Resolved | RequestState::Closed, PortalState::Ended { at, because }) => {
            let same = request.ended_at == Some(at) && request.closed_because == because;
            if same || !is_portals()? {
                return Ok(PortalMove::Stays);
            }
            ended(request, at, because);
            Ok(PortalMove::Ends)
        }
        (RequestState::Open | RequestState::Resolved | RequestState::Closed, PortalState::Waiting { .. })
        | (RequestState::Waiting | RequestState::Resolved | RequestState::Closed, PortalState::Open)
            if !is_portals()? =>
        {
            Ok(PortalMove::NewerHere)
        }
        (RequestState::Open, PortalState::Waiting { since }) => {
            request.state = RequestState::Waiting;
            // No pause reaches into the one before.
            let before = request.pauses.times().last().and_then(|(_, until)| *until);
            request.pauses.stop(since.unwrap_or(now).max(before.unwrap_or(request.opened_at)));
            Ok(PortalMove::Waits)
        }
        (RequestState::Waiting, PortalState::Open) => {
            request.state = RequestState::Open;
            request.pauses.run(now);
            request.attempts = 0;
            Ok(PortalMove::Answers)
        }
        (RequestState::Resolved | RequestState::Closed, PortalState::Open | PortalState::Waiting { .. }) => {
            if let Some(at) = request.ended_at.take() {
                request.pauses.add(at, now);
            }
            request.closed_because = None;
            request.attempts = 0;
            request.state = RequestState::Open;
            if let PortalState::Waiting { .. } = says {
                request.state = RequestState::Waiting;
                request.pauses.stop(now);
            }
            Ok(PortalMove::Reopens)
        }
    }
}

fn ended(request: &mut Request, at: Timestamp, because: Option<ClosedBecause>) {
    request.pauses.cut(at);
    request.state = if because.is_none() { RequestState::Resolved } else { RequestState::Closed };
    request.closed_because = because;
    request.ended_at = Some(at);
    if because != Some(ClosedBecause::Withdrawn) {
        request.responded_at = request.responded_at.or(Some(at)).map(|responded| responded.min(at));
    }
}

#[cfg(test)]
mod tests {
    use super::{ClosedBecause, PortalMove, PortalState, Request, RequestState, Timestamp, follow};
    use crate::requests::{Ask, Capacity, Channel, Pauses, Priority, RequestKind};
    use crate::values::{RequestId, SchoolId};

    const NOW: i64 = 1_000;

    fn at(millis: i64) -> Timestamp {
        Timestamp::from_millis(millis)
    }

    fn request(state: RequestState) -> Request {
        let mut pauses = Pauses::default();
        if state == RequestState::Waiting {
            pauses.stop(at(20));
        }
        let nobody = uuid::Uuid::nil();
        Request {
            id: RequestId(nobody),
            number: 1,
            school: SchoolId(nobody),
            kind: RequestKind::Support,
            state,
            closed_because: (state == RequestState::Closed).then_some(ClosedBecause::Advice),
            priority: Priority::Normal,
            major: false,
            subject: String::new(),
            description: None,
            requester: None,
            requester_name: String::new(),
            requester_email: None,
            capacity: Capacity::EndUser,
            channel: Channel::Portal,
            portal_number: None,
            place: None,
            person: None,
            device: None,
            incident: None,
            pickup: None,
            prepared: None,
            linked: None,
            about: None,
            details: Ask::blank(RequestKind::Support),
            assignee: None,
            opened_at: at(10),
            responded_at: None,
            ended_at: state.is_ended().then(|| at(50)),
            pauses,
            attempts: 2,
        }
    }

    #[test]
    fn a_state_of_the_portal_is_followed_where_the_last_word_was_the_portals() {
        let says = [
            ("open", PortalState::Open),
            ("waiting", PortalState::Waiting { since: None }),
            ("waiting since 30", PortalState::Waiting { since: Some(at(30)) }),
            ("done", PortalState::Ended { at: at(50), because: None }),
            ("withdrawn", PortalState::Ended { at: at(60), because: Some(ClosedBecause::Withdrawn) }),
        ];
        let mut table = String::new();
        for state in RequestState::ALL {
            for (word, said) in says {
                for is_portals in [true, false] {
                    let mut after = request(*state);
                    let moved = follow(&mut after, said, at(NOW), || Ok::<_, ()>(is_portals)).unwrap();
                    let last = if is_portals { "the portal's" } else { "ours" };
                    let stood = after.pauses.times().iter();
                    let stood: Vec<_> =
                        stood.map(|(from, until)| (from.millis(), until.map(Timestamp::millis))).collect();
                    let ended = after.ended_at.map(Timestamp::millis);
                    let (state, now) = (state.word(), after.state.word());
                    table += &format!("{state:<8} {last:<12} says {word:<9} {moved:?}: {now}, {ended:?} {stood:?}\n");
                }
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn an_end_before_what_happened_here_is_old_news() {
        let mut reopened = request(RequestState::Open);
        reopened.pauses.add(at(50), at(900));
        let says = PortalState::Ended { at: at(50), because: None };
        assert_eq!(follow(&mut reopened, says, at(NOW), || Ok::<_, ()>(false)), Ok(PortalMove::NewerHere));
        assert_eq!((reopened.state, reopened.ended_at), (RequestState::Open, None));
        let later = PortalState::Ended { at: at(950), because: None };
        assert_eq!(follow(&mut reopened, later, at(NOW), || Ok::<_, ()>(false)), Ok(PortalMove::Ends));
        assert_eq!((reopened.ended_at, reopened.responded_at), (Some(at(950)), Some(at(950))));
    }
}
