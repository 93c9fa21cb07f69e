//! Requests of two years, written straight through the store.
#![allow(clippy::unwrap_used, reason = "a bench says where it broke")]

use rollcall_core::error::Result;
use rollcall_core::people::School;
use rollcall_core::requests::{
    Ask, Capacity, Channel, Pauses, Priority, Request, RequestKind, RequestOutcome, RequestState,
};
use rollcall_core::store::Write;
use rollcall_core::values::{SchoolId, Timestamp};

use super::district::{Chance, FIRST, LAST};

/// One in so many is open.
pub const OPEN: usize = 40;
const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// Two years of requests: most are done with, each with how it ended.
pub fn fill(write: &mut Write<'_>, requests: usize) -> Result<()> {
    let schools: Vec<SchoolId> = School::all(write)?.into_iter().map(|school| school.id).collect();
    let now = write.now().millis();
    let mut chance = Chance(3);
    for number in 0..requests {
        let is_open = number % OPEN == 0;
        let age = if is_open { chance.below(14) } else { 1 + chance.below(730) };
        let opened = now - age as i64 * DAY - chance.below(9) as i64 * HOUR - HOUR;
        let answered = opened + chance.below(6) as i64 * HOUR / 2;
        let took = (1 + chance.below(40)) as i64 * HOUR;
        let request = request(write, number, schools[chance.below(schools.len())], opened);
        let request = match is_open {
            true => Request { responded_at: (number % 3 == 0).then(|| Timestamp::from_millis(answered)), ..request },
            false => Request {
                state: RequestState::Resolved,
                responded_at: Some(Timestamp::from_millis(answered)),
                ended_at: Some(Timestamp::from_millis((answered + took).min(now))),
                ..request
            },
        };
        write.insert(&request)?;
        if let Some(at) = request.ended_at {
            let outcome = outcome(write, &request, at, chance.below(900) as u32);
            write.record(&outcome)?;
        }
    }
    Ok(())
}

fn request(write: &mut Write<'_>, number: usize, school: SchoolId, opened: i64) -> Request {
    let kind = RequestKind::ALL[number % RequestKind::ALL.len()];
    let mut pauses = Pauses::default();
    if number.is_multiple_of(7) {
        pauses.add(Timestamp::from_millis(opened + HOUR), Timestamp::from_millis(opened + 3 * HOUR));
    }
    let subject = ["The screen flickers", "No sound", "The charger is broken", "The picture is dim"][number % 4];
    Request {
        id: write.new_id(),
        number: number as u32 + 1,
        school,
        kind,
        state: RequestState::Open,
        closed_because: None,
        priority: Priority::ALL[number % 3],
        major: number.is_multiple_of(4_000),
        subject: format!("{subject} in room {}", number % 90),
        description: Some("It began on Monday, and went away for an hour at noon.".into()),
        requester: None,
        requester_name: format!("{} {}", FIRST[number % FIRST.len()], LAST[number % LAST.len()]),
        requester_email: Some("someone@maple.example.org".into()),
        capacity: Capacity::EndUser,
        channel: Channel::Portal,
        portal_number: Some(format!("HD-{number}")),
        place: None,
        person: None,
        device: None,
        incident: None,
        pickup: None,
        prepared: None,
        linked: None,
        about: None,
        details: Ask::blank(kind),
        assignee: None,
        opened_at: Timestamp::from_millis(opened),
        responded_at: None,
        ended_at: None,
        pauses,
        attempts: 0,
    }
}

fn outcome(write: &mut Write<'_>, request: &Request, at: Timestamp, minutes: u32) -> RequestOutcome {
    RequestOutcome {
        id: write.new_id(),
        request: request.id,
        school: request.school,
        kind: request.state,
        at,
        because: None,
        response_minutes: Some(minutes),
        response_target: 480,
        response_met: Some(minutes <= 480),
        resolution_minutes: minutes * 4,
        resolution_target: 2_400,
        resolution_met: minutes <= 600,
        policy_year: "2026-27".into(),
    }
}
