//! Which request comes before and after the one that is open, in the queue as it was asked for?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::desk::{Desk, Run};
use super::queue::{AskQueue, latest_ended, lined_up, rank};
use super::record::{Request, Thin};
use crate::contract::Query;
use crate::error::Result;
use crate::store::Read;
use crate::values::RequestId;

/// Asks for a request's place in the queue.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskNeighbours {
    /// The request that is open.
    pub request: RequestId,
    /// The queue as it is looked at; its page does not matter.
    pub queue: AskQueue,
}

/// The answer to [`AskNeighbours`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "RequestNeighbours")]
pub struct Neighbours {
    /// Its place, from 0 on; none when it is not in that queue.
    pub at: Option<u32>,
    /// How many stand in that queue.
    pub total: u32,
    /// Who stands before it.
    pub before: Option<RequestId>,
    /// Who stands after it.
    pub after: Option<RequestId>,
}

impl Query for AskNeighbours {
    const NAME: &'static str = "request.neighbours";
    type Output = Neighbours;

    fn run(self, read: &Read<'_>) -> Result<Neighbours> {
        let request = Request::own(read, self.request)?;
        let school = read.school_asked(self.queue.school)?;
        if self.queue.ended {
            let (line, total) = latest_ended(read, school, &self.queue)?;
            let place = line.iter().position(|one| *one == request.id).ok_or(0);
            return Ok(around(&line, place, total));
        }
        let desk = Desk::of(read)?;
        let mut lined = lined_up(read, &desk, school)?;
        self.queue.keep(read, &mut lined)?;
        let own = if_open(request);
        let Thin { opened_at, responded_at, .. } = own;
        let standing = desk.standing(Run { opened_at, responded_at, ended_at: None, pauses: &own.pauses })?;
        let place = lined.binary_search_by_key(&rank(&own, standing), |(thin, standing)| rank(thin, *standing));
        let line: Vec<RequestId> = lined.into_iter().map(|(thin, _)| thin.id).collect();
        Ok(around(&line, place, u32::try_from(line.len()).unwrap_or(u32::MAX)))
    }
}

/// A request as it stood in the queue: what ended it answered it too, if nothing did before.
fn if_open(request: Request) -> Thin {
    let answered = request.responded_at.filter(|at| Some(*at) != request.ended_at);
    Thin {
        id: request.id,
        school: request.school,
        opened_at: request.opened_at,
        responded_at: answered,
        pauses: request.pauses,
        kind: request.kind,
        priority: request.priority,
        major: request.major,
        assignee: request.assignee,
    }
}

/// What was done with has left the queue: whoever stands in its place now comes after it.
fn around(line: &[RequestId], place: Result<usize, usize>, total: u32) -> Neighbours {
    let (at, next) = match place {
        Ok(at) => (u32::try_from(at).ok(), at + 1),
        Err(at) => (None, at),
    };
    let (Ok(place) | Err(place)) = place;
    let before = place.checked_sub(1).and_then(|before| line.get(before));
    Neighbours { at, total, before: before.copied(), after: line.get(next).copied() }
}

#[cfg(test)]
mod tests {
    use super::{Neighbours, around};
    use crate::values::RequestId;
    use uuid::Uuid;

    #[test]
    fn what_was_done_with_has_left_the_queue_and_whoever_stands_in_its_place_comes_next() {
        let [a, b, c] = [1, 2, 3].map(|number| RequestId(Uuid::from_u128(number)));
        let stands = |place| {
            let Neighbours { at, before, after, .. } = around(&[a, b, c], place, 3);
            (at, before, after)
        };
        assert_eq!(stands(Ok(0)), (Some(0), None, Some(b)));
        assert_eq!(stands(Ok(1)), (Some(1), Some(a), Some(c)));
        assert_eq!(stands(Ok(2)), (Some(2), Some(b), None));
        assert_eq!(stands(Err(0)), (None, None, Some(a)));
        assert_eq!(stands(Err(1)), (None, Some(a), Some(b)));
        assert_eq!(stands(Err(3)), (None, Some(c), None));
        assert_eq!(around(&[], Err(0), 0), Neighbours { at: None, total: 0, before: None, after: None });
    }
}
