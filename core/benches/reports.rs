//! How long does each report take over eighty thousand devices and five years of what happened to them?
//!
//! `cargo bench -p rollcall-core --bench reports [-- DEVICES] [NAME]`; NAME stands for those whose name contains it.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its figures, and says where it broke")]

mod support;

use std::path::Path;
use std::time::Instant;

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::error::Result;
use rollcall_core::people::Person;
use rollcall_core::register::Device;
use rollcall_core::store::{Context, OpenAs, Read, Row, Write};
use rollcall_core::values::Timestamp;
use serde_json::{Value, json};
use support::clocks::Times;
use support::district::{self, context};
use support::requests;
use support::years::{self, DAY, YEARS};

/// How often each report is written.
const TURNS: usize = 5;
/// A district of eighty thousand devices asks that often in two years.
const REQUESTS: usize = 40_000;

fn main() {
    let devices = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(80_000);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.rollcall");
    let caller = district::write(&path, devices);
    let app = Rollcall::open(&path, OpenAs::Process, SystemClock).unwrap();
    let began = Instant::now();
    let bench = Bench { app, caller };
    bench.live_five_years();
    println!("{YEARS} years written in {:.1?}", began.elapsed());
    bench.reports(folder.path());
}

struct Bench {
    app: Rollcall,
    caller: Caller,
}

/// As nobody in particular, so many days ago.
fn ago(days: i64) -> Context<'static> {
    Context { now: Timestamp::from_millis(Timestamp::now().millis() - days * DAY), ..context() }
}

fn rows<R: Row>(read: &Read<'_>) -> Result<Vec<R>> {
    read.rows(&format!("SELECT {} FROM {}", R::COLUMNS.join(", "), R::TABLE), [], R::read)
}

impl Bench {
    fn ask(&self, name: &str, input: Value) -> Value {
        self.app.dispatch(&self.caller, name, input, None).unwrap()
    }

    fn write<T>(&self, at: Context<'static>, work: impl FnOnce(&mut Write<'_>) -> Result<T>) -> T {
        self.app.store().write(at, "policy.change", 1, work).unwrap().value
    }

    fn live_five_years(&self) {
        let store = self.app.store();
        let devices: Vec<Device> = store.read(context(), rows).unwrap();
        let people: Vec<Person> = store.read(context(), rows).unwrap();
        self.write(ago(YEARS * 365), |write| {
            let registered_at = write.now();
            devices.iter().try_for_each(|device| write.put(&Device { registered_at, ..device.clone() }))
        });
        for year in (1..YEARS).rev() {
            self.write(ago(year * 365), |write| years::everybody_moves_up(write, &people, year));
            self.write(ago(year * 365 - 30), |write| years::a_year_passes(write, &devices, &people, year));
        }
        self.write(context(), |write| years::incidents(write, &devices, &people));
        self.write(context(), |write| requests::fill(write, REQUESTS));
        self.write(context(), years::earlier_audits);
        let current = self.ask("audit.periods", json!({}))["current"].clone();
        let planned = self.ask("audit.plan", json!({ "period": current }))["value"].clone();
        self.ask("audit.open", json!({ "period": planned["period"]["id"] }));
        let drive = json!({ "school": people[0].school, "kind": "collection", "name": "June", "deadline": "2099-06-11",
                            "grades": ["1", "2", "3", "4"] });
        self.ask("drive.create", drive);
        store.analyze().unwrap();
    }

    fn reports(&self, folder: &Path) {
        let school = self.ask("school.list", json!({}))["schools"][0]["id"].clone();
        let period = self.ask("audit.periods", json!({}))["periods"][0]["id"].clone();
        let audit =
            self.ask("audit.status", json!({ "period": period, "school": school }))["schools"][0]["audit"]["id"]
                .clone();
        let device = self.ask("device.page", json!({}))["rows"][0]["id"].clone();
        let drive = self.ask("drive.list", json!({}))["drives"][0]["drive"]["id"].clone();
        let last_june = Timestamp::now().date_in(chrono_tz::UTC).minus_days(365);
        let is_asked =
            |name: &str| std::env::args().skip(1).filter(|word| word.contains('.')).all(|word| name.contains(&word));
        for report in self.ask("report.list", json!({}))["reports"].as_array().unwrap() {
            if !is_asked(report["name"].as_str().unwrap()) {
                continue;
            }
            let input = match report["needs"].as_str().unwrap() {
                "audit" => json!({ "audit": audit }),
                "period" => json!({ "period": period }),
                "device" => json!({ "device": device }),
                "drive" => json!({ "drive": drive }),
                // The bench `surplus` writes what is of one pickup.
                "pickup" => continue,
                "as_of" => json!({ "as_of": last_june }),
                "school_year" if report["name"] == "export.leadership" => json!({ "quarters": 8 }),
                _ => json!({}),
            };
            self.time(folder, report, &input);
        }
    }

    /// Writes a report as a workbook and as text, for whom it may be.
    fn time(&self, folder: &Path, report: &Value, input: &Value) {
        let name = report["name"].as_str().unwrap();
        let profiles = report["profiles"].as_array().unwrap();
        for (format, profile) in
            ["xlsx", "csv"].into_iter().flat_map(|format| profiles.iter().map(move |one| (format, one)))
        {
            let mut input = input.clone();
            input["out"] = json!(folder.join(format!("report.{format}")));
            if profiles.len() > 1 {
                input["profile"] = profile.clone();
            }
            let mut times = Times::new(&format!("{name}, {format}, {} (goal 3,000)", profile.as_str().unwrap()));
            let mut rows = Value::Null;
            for _ in 0..TURNS {
                rows = times.take(|| self.ask(name, input.clone()))["rows"].clone();
            }
            times.print();
            println!("{:>60} rows", rows.to_string());
        }
    }
}
