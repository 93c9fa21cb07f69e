//! How fast are the queue, its counts and the report over two hundred thousand requests, five thousand of them open?
//!
//! `cargo bench -p rollcall-core --bench requests [-- REQUESTS]`
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its figures, and says where it broke")]

mod support;

use std::time::Instant;

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::store::OpenAs;
use rollcall_core::values::Timestamp;
use serde_json::{Value, json};

use support::clocks::Times;
use support::district::{self, context};
use support::requests::{OPEN, fill};

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
