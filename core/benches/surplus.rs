//! How long does a pickup of ten thousand devices take, step by step, in a district of eighty thousand?
//!
//! `cargo bench -p rollcall-core --bench surplus [-- DEVICES]`
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its figures, and says where it broke")]

mod support;

use std::time::Instant;

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::error::Result;
use rollcall_core::people::School;
use rollcall_core::register::{Condition, Device, ItProcured, Model, Status};
use rollcall_core::store::{OpenAs, Write};
use rollcall_core::values::{AssetTag, Cents, Date, SchoolId};
use serde_json::{Value, json};

use support::clocks::Times;
use support::district::{self, context};

fn main() {
    let devices: usize = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(10_000);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.rollcall");
    let caller = district::write(&path, 80_000);
    let app = Rollcall::open(&path, OpenAs::Process, SystemClock).unwrap();
    let school = app.store().write(context(), "policy.change", 1, |write| fill(write, devices)).unwrap().value;
    app.store().analyze().unwrap();
    let bench = Bench { app, caller };
    let pickup = bench.asked_for(school);
    let codes: Vec<String> = (0..devices).map(tag).collect();
    let at = |also: Value| {
        let mut input = json!({ "pickup": pickup });
        input.as_object_mut().unwrap().extend(also.as_object().unwrap().clone());
        input
    };
    bench.once("list them, scanned", "surplus.add", at(json!({ "codes": codes, "scanned": true })));
    bench.once("undo the listing (goal 1,000)", "history.undo", json!({}));
    bench.once("redo the listing", "history.redo", json!({}));
    bench.few("eligibility: the pickup with its counts (goal 1,000)", "surplus.show", &at(json!({})));
    bench.few("eligibility: a page of those that may not go", "surplus.devices", &at(json!({ "group": "blocked" })));
    bench.few("the board", "surplus.board", &json!({}));
    let approval = json!({ "reference": "Item 7", "on": today(), "sale_reference": "Sale 1" });
    bench.once("approve", "surplus.approve", at(approval));
    let wipe = json!({ "method": "reset", "wiped_by": "Bench", "on": today(), "released": true });
    bench.once("wipe and release", "surplus.wipe", at(wipe));
    bench.once("schedule", "surplus.schedule", at(json!({ "on": today(), "collector": "Green Loop" })));
    let began = Instant::now();
    let mut scans = Times::new("a scan at the truck, on the disk");
    for code in &codes {
        scans.take(|| bench.ask("surplus.load", at(json!({ "code": code }))));
    }
    scans.print();
    println!("{devices} scans at the truck in {:.1?}", began.elapsed());
    bench.few("the station at the truck", "surplus.station", &at(json!({})));
    let sides = json!({ "giver": { "name": "Tomasz" }, "taker": { "name": "Kit" } });
    bench.once("sign (goal 3,000)", "surplus.sign", at(sides));
    bench.few("the signed pickup", "surplus.show", &at(json!({})));
    for (told, name) in [("the packet", "export.surplus"), ("the certificates", "export.certificates")] {
        let out = folder.path().join("out.xlsx");
        bench.few(&format!("{told}, as XLSX (goal 3,000)"), name, &at(json!({ "out": out })));
    }
    assert_eq!(bench.ask("surplus.show", at(json!({})))["manifest"]["devices"], devices);
}

fn tag(number: usize) -> String {
    format!("OLD-{number:06}")
}

fn today() -> Value {
    json!(rollcall_core::values::Timestamp::now().date_in(chrono_tz::America::New_York))
}

struct Bench {
    app: Rollcall,
    caller: Caller,
}

impl Bench {
    fn ask(&self, name: &str, input: Value) -> Value {
        self.app.dispatch(&self.caller, name, input, None).unwrap()
    }

    fn once(&self, told: &str, name: &str, input: Value) {
        let mut times = Times::new(told);
        times.take(|| self.ask(name, input));
        times.print();
    }

    fn few(&self, told: &str, name: &str, input: &Value) {
        let mut times = Times::new(told);
        for _ in 0..5 {
            times.take(|| self.app.answer(&self.caller, name, input.clone(), None).unwrap());
        }
        times.print();
    }

    fn asked_for(&self, school: SchoolId) -> Value {
        let ask = json!({ "kind": "surplus_pickup", "codes": [], "peripherals": "chargers" });
        let form = json!({ "school": school, "ask": ask, "requester_name": "Bench" });
        self.ask("request.open", form)["value"]["request"]["pickup"].clone()
    }
}

/// So many old devices of the first school, each with what it cost.
fn fill(write: &mut Write<'_>, devices: usize) -> Result<SchoolId> {
    let school = School::all(write)?.into_iter().next().map(|school| school.id).unwrap();
    let model = Model::all(write)?.into_iter().next().map(|model| model.id);
    for number in 0..devices {
        let device = Device {
            id: write.new_id(),
            tag: AssetTag::new(&tag(number)),
            serial: None,
            provisional_tag: false,
            model,
            school,
            home: None,
            status: Status::InService,
            condition: Condition::Dead,
            funding: None,
            award_number: None,
            federal_share: None,
            it_procured: ItProcured::Yes,
            po: None,
            cost_cents: Some(Cents(29_900)),
            purchased_on: Date::of(2024, 8, 1),
            warranty_end: None,
            update_end: None,
            take_home: false,
            phone_number: None,
            public_record: false,
            notes: None,
            serial_shared_because: None,
            registered_at: write.now(),
        };
        write.insert(&device)?;
    }
    Ok(school)
}
