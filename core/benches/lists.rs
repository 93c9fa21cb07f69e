//! How fast are lists and scans over a million devices? Prints p50 and p99, wall and CPU, beside the goals.
//!
//! `cargo bench -p rollcall-core --bench lists [-- DEVICES]`
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its figures, and says where it broke")]

mod support;

use std::time::{Duration, Instant};

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::register::Device;
use rollcall_core::register::finding::{self, Context as Looking, ScanPoint};
use rollcall_core::store::{OpenAs, Write};
use serde_json::{Value, json};

use support::clocks::{Times, process_cpu};
use support::district::{self, Chance, FIRST, LAST, MODELS, SCHOOLS, context, serial, tag};

fn main() {
    let devices = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(1_000_000);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.rollcall");
    let open = || Rollcall::open(&path, OpenAs::Process, SystemClock).unwrap();
    let caller = district::write(&path, devices);
    Bench { app: open(), caller: caller.clone(), devices }.before_ready();
    let began = Instant::now();
    let app = open();
    println!("open                                  {:>9.2?}", began.elapsed());
    let bench = Bench { app, caller, devices };
    bench.until_ready(began);
    bench.pages();
    bench.searches();
    bench.scans();
    bench.changes();
}

struct Bench {
    app: Rollcall,
    caller: Caller,
    devices: usize,
}

impl Bench {
    fn ask(&self, name: &str, input: Value) -> Value {
        self.app.dispatch(&self.caller, name, input, None).unwrap()
    }

    /// Times an answer as the window gets it: as text.
    fn timed(&self, times: &mut Times, name: &str, input: Value) -> Value {
        let answer = times.take(|| self.app.answer(&self.caller, name, input, None).unwrap());
        serde_json::from_str(answer.get()).unwrap()
    }

    /// The first moments, while the lists are read on the other processor.
    fn before_ready(&self) {
        let mut first = Times::new("first page by tag after opening (goal 10)");
        self.timed(&mut first, "device.page", json!({}));
        first.print();
        for (name, order) in [("tag", json!({})), ("serial", json!({ "sort": "serial" }))] {
            let mut early = Times::new(&format!("page by {name} from its index (p99 5)"));
            let mut after = Value::Null;
            for _ in 0..40 {
                let mut ask = order.clone();
                ask["after"] = after;
                let page = self.timed(&mut early, "device.page", ask);
                after = page["next"].clone();
                if !page["total"].is_null() {
                    break;
                }
            }
            early.print();
        }
    }

    fn until_ready(&self, began: Instant) {
        let cpu = process_cpu();
        while self.ask("list.ready", json!({}))["ready"] != true {
            std::thread::sleep(Duration::from_millis(5));
        }
        let cpu = process_cpu() - cpu;
        println!("lists ready after opening (goal 3 s)  {:>9.2?}, of it {cpu:.2} s on a processor", began.elapsed());
        std::thread::sleep(Duration::from_millis(1500));
        println!("{}", self.ask("list.ready", json!({})));
    }

    fn pages(&self) {
        let mut chance = Chance(42);
        let schools = self.ask("device.facets", json!({}))["schools"].clone();
        let school = |at: usize| schools[at % SCHOOLS]["value"].clone();
        for (name, by) in [("tag", json!({})), ("serial", json!({ "sort": "serial" }))] {
            let mut times = Times::new(&format!("page anywhere by {name} (p99 5)"));
            for _ in 0..500 {
                let mut ask = by.clone();
                ask["from"] = json!(chance.below(self.devices));
                self.timed(&mut times, "device.page", ask.clone());
            }
            times.print();
        }
        let mut times = Times::new("next page by tag, after a device (p99 5)");
        let mut after = self.ask("device.page", json!({ "from": self.devices / 3 }))["next"].clone();
        for _ in 0..300 {
            after = self.timed(&mut times, "device.page", json!({ "after": after }))["next"].clone();
        }
        times.print();
        let mut times = Times::new("first page of a school by tag (p99 5)");
        for turn in 0..SCHOOLS {
            self.timed(&mut times, "device.page", json!({ "school": school(turn) }));
        }
        times.print();
        for sort in ["school", "model", "category", "with", "status", "condition", "cost", "purchased", "update_end"] {
            let mut times = Times::new(&format!("first page by {sort}, never sorted so (goal 200)"));
            self.timed(&mut times, "device.page", json!({ "sort": sort }));
            times.print();
            let mut times = Times::new(&format!("page anywhere by {sort} (p99 5)"));
            for _ in 0..60 {
                let from = chance.below(self.devices);
                self.timed(&mut times, "device.page", json!({ "sort": sort, "from": from }));
            }
            times.print();
        }
        let mut times = Times::new("filter by status and school, new each time");
        for turn in 0..SCHOOLS {
            let filters = json!({ "statuses": ["lost", "missing"], "schools": [school(turn)] });
            self.timed(&mut times, "device.page", json!({ "filters": filters }));
        }
        times.print();
        let mut times = Times::new("counts beside the filters");
        for turn in 0..20 {
            self.timed(&mut times, "device.facets", json!({ "school": school(turn) }));
        }
        times.print();
    }

    fn searches(&self) {
        let mut chance = Chance(7);
        let mut search = |name: &str, words: &mut dyn FnMut(&mut Chance) -> String| {
            let mut times = Times::new(name);
            for _ in 0..200 {
                let words = words(&mut chance);
                let page = self.timed(&mut times, "device.page", json!({ "search": words, "count": 50 }));
                assert!(page["total"].is_u64());
            }
            times.print();
        };
        let devices = self.devices;
        search("search by whole tag (p99 2)", &mut |chance| tag(chance.below(devices)));
        search("search by start of a tag (p99 2)", &mut |chance| tag(chance.below(devices))[..8].to_owned());
        search("search by part of a serial (p99 20)", &mut |chance| serial(chance.below(devices))[3..8].to_owned());
        search("search by two signs (p99 20)", &mut |chance| serial(chance.below(devices))[5..7].to_owned());
        search("search by one sign (p99 20)", &mut |chance| format!("{}", chance.below(10)));
        search("search by part of a name (p99 20)", &mut |chance| LAST[chance.below(LAST.len())][..4].to_owned());
        search("search by two words (p99 20)", &mut |chance| {
            format!("{} {}", LAST[chance.below(LAST.len())], FIRST[chance.below(FIRST.len())])
        });
        search("search by a model's word (p99 20)", &mut |chance| format!("Model {}", chance.below(MODELS)));
    }

    fn scans(&self) {
        let mut chance = Chance(99);
        let looking = Looking { school: None, at: ScanPoint::Station };
        for (name, code) in [
            ("scan of an exact tag (CPU 0.1)", &(|at| tag(at)) as &dyn Fn(usize) -> String),
            ("scan of a serial in lower case", &|at| serial(at).to_lowercase()),
            ("scan of an unknown code, with suggestions", &|at| format!("XC-{at:07}O")),
        ] {
            let mut times = Times::new(name);
            self.app
                .store()
                .read(context(), |read| {
                    for _ in 0..2000 {
                        let code = code(chance.below(self.devices));
                        times.take(|| finding::find(read, &code, &looking).unwrap());
                    }
                    Ok(())
                })
                .unwrap();
            times.print();
        }
    }

    fn changes(&self) {
        let page = self.ask("device.page", json!({ "count": 50 }));
        let mut times = Times::new("first page after one device changed");
        for row in page["rows"].as_array().unwrap() {
            let id: uuid::Uuid = row["id"].as_str().unwrap().parse().unwrap();
            let change = |write: &mut Write<'_>| {
                let mut device: Device = write.get(id)?;
                device.take_home = !device.take_home;
                write.put(&device)
            };
            self.app.store().write(context(), "policy.change", 1, change).unwrap();
            self.timed(&mut times, "device.page", json!({}));
        }
        times.print();
    }
}
