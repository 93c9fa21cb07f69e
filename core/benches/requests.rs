//! How fast are the queue, its counts and the report over two hundred thousand requests, five thousand of them open?
//!
//! `cargo bench -p rollcall-core --bench requests [-- REQUESTS]`
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its figures, and says where it broke")]

mod support;

use std::time::Instant;

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::error::Result;
use rollcall_core::people::School;
use rollcall_core::requests::{
    Ask, Capacity, Channel, Pauses, Priority, Request, RequestKind, RequestOutcome, RequestState,
};
use rollcall_core::store::{OpenAs, Write};
use rollcall_core::values::{SchoolId, Timestamp};
use serde_json::{Value, json};

use support::clocks::Times;
use support::district::{self, Chance, FIRST, LAST, context};

/// One in so many is open.
const OPEN: usize = 40;
const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

fn main() {
    let requests = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(200_000);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.rollcall");
    let caller = district::write(&path, 1_000);
    let app = Rollcall::open(&path, OpenAs::Process, SystemClock).unwrap();
    let began = Instant::now();
    app.store().write(context(), "policy.change", 1, |write| fill(write, requests)).unwrap();
    app.store().analyze().unwrap();
    println!("{requests} requests written in {:.1?}", began.elapsed());
    let bench = Bench { app, caller };
    let counts = bench.ask("request.counts", json!({}));
    assert_eq!(counts["total"]["open"], requests / OPEN);
    let school = counts["schools"][0]["school"].clone();
    bench.time("queue, first page of 100 (goal 10)", "request.queue", |_| json!({}));
    bench.time("queue, a page further on", "request.queue", |turn| json!({ "offset": 100 * (1 + turn % 20) }));
    bench.time("queue, overdue ones only", "request.queue", |_| json!({ "standings": ["overdue"] }));
    bench.time("queue of a school", "request.queue", |_| json!({ "school": school }));
    bench.time("queue, by words", "request.queue", |_| json!({ "words": "flickers" }));
    bench.time("done with, first page", "request.queue", |_| json!({ "ended": true }));
    bench.time("done with, of a school", "request.queue", |_| json!({ "ended": true, "school": school }));
    bench.time("counts by standing and school (goal 100)", "request.counts", |_| json!({}));
    let today = Timestamp::now().date_in(chrono_tz::UTC);
    let year = json!({ "from": today.minus_days(365), "until": today });
    bench.few("SLA report of a year (goal 2,000)", "request.sla_report", &year);
    let all = json!({ "from": today.minus_days(800), "until": today });
    bench.few("SLA report of everything (goal 2,000)", "request.sla_report", &all);
}

struct Bench {
    app: Rollcall,
    caller: Caller,
}

impl Bench {
    fn ask(&self, name: &str, input: Value) -> Value {
        self.app.dispatch(&self.caller, name, input, None).unwrap()
    }

    /// Times a question as the window gets its answer: as text.
    fn time(&self, told: &str, name: &str, input: impl Fn(usize) -> Value) {
        self.times(told, name, 100, input);
    }

    fn few(&self, told: &str, name: &str, input: &Value) {
        self.times(told, name, 10, |_| input.clone());
    }

    fn times(&self, told: &str, name: &str, turns: usize, input: impl Fn(usize) -> Value) {
        let mut times = Times::new(told);
        for turn in 0..turns {
            let input = input(turn);
            times.take(|| self.app.answer(&self.caller, name, input, None).unwrap());
        }
        times.print();
    }
}

fn fill(write: &mut Write<'_>, requests: usize) -> Result<()> {
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
