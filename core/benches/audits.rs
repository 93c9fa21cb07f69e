//! What do a million devices in 55 schools cost an audit: opening, reconciling, one scan?
//!
//! `cargo bench -p rollcall-core --bench audits [-- DEVICES]`
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its figures, and says where it broke")]

mod support;

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::time::Instant;

use rollcall_core::audits::{Scan, ScanSource, Verdict};
use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::register::custody::{Sighting, SightingKind};
use rollcall_core::store::{OpenAs, Write};
use rollcall_core::values::{AuditId, DeviceId, SchoolId, Timestamp, normal_form};
use serde_json::{Value, json};
use uuid::Uuid;

use support::clocks::{Times, peak_memory, process_cpu};
use support::district::{self, Chance, context, tag};

const SCANS: usize = 400;

fn main() {
    let devices = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(1_000_000);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.rollcall");
    let caller = district::write(&path, devices);
    let app = Rollcall::open(&path, OpenAs::Process, SystemClock).unwrap();
    let mut bench = Bench { app, caller, devices, period: Value::Null, audits: Vec::new() };
    bench.open();
    bench.reconcile("nothing scanned");
    bench.scan_most();
    bench.reconcile("most scanned");
    bench.sheet();
    bench.scans(folder.path());
}

struct Bench {
    app: Rollcall,
    caller: Caller,
    devices: usize,
    period: Value,
    audits: Vec<(AuditId, SchoolId)>,
}

impl Bench {
    fn ask(&self, name: &str, input: Value) -> Value {
        self.app.dispatch(&self.caller, name, input, None).unwrap()
    }

    fn open(&mut self) {
        let current = self.ask("audit.periods", json!({}))["current"].clone();
        let planned = self.ask("audit.plan", json!({ "period": current }))["value"].clone();
        self.period = planned["period"]["id"].clone();
        let opened = timed("opening every audit (goal 30 s)", || {
            self.ask("audit.open", json!({ "period": self.period }))["value"]["audits"].clone()
        });
        let of = |row: &Value, field: &str| row["audit"][field].as_str().unwrap().parse::<Uuid>().unwrap();
        let opened = opened.as_array().unwrap();
        let expected: u64 = opened.iter().map(|row| row["expected"].as_u64().unwrap()).sum();
        println!("{} audits, {expected} devices expected, peak memory so far {} MB", opened.len(), peak_memory());
        self.audits = opened.iter().map(|row| (of(row, "id").into(), of(row, "school").into())).collect();
    }

    fn reconcile(&self, when: &str) {
        for turn in ["first", "again"] {
            let status = timed(&format!("reconciling every audit, {when}, {turn} (goal 3 s)"), || {
                self.ask("audit.status", json!({ "period": self.period }))
            });
            let outcomes = status["total"]["outcomes"].as_object().unwrap();
            let sum: u64 = outcomes.values().map(|count| count.as_u64().unwrap()).sum();
            assert_eq!(Some(sum), status["total"]["expected"].as_u64());
        }
    }

    /// Nine of ten devices are scanned, a few in another school; one of ten reported to device management.
    fn scan_most(&self) {
        let schools: std::collections::HashMap<_, _> =
            self.audits.iter().map(|(audit, school)| (*school, *audit)).collect();
        let began = Instant::now();
        let fill = |write: &mut Write<'_>| {
            let mut devices: Vec<(DeviceId, SchoolId, String)> = Vec::new();
            let sql = "SELECT id, school, tag FROM device";
            write.walk(sql, [], |row| {
                devices.push((row.get(0)?, row.get(1)?, row.get(2)?));
                Ok(())
            })?;
            write.bulk_load(&["scan", "sighting"], &[], |write| {
                let mut chance = Chance(5);
                for (device, school, tag) in devices {
                    let elsewhere = chance.below(100) == 0;
                    let school = if elsewhere { self.audits[chance.below(self.audits.len())].1 } else { school };
                    let (id, at): (Uuid, _) = (write.new_id(), write.now());
                    match chance.below(10) {
                        0 => write.record(&Sighting {
                            id: id.into(),
                            device,
                            school,
                            at,
                            kind: SightingKind::Synced,
                            place: None,
                            source: None,
                            operator: None,
                        })?,
                        _ => write.record(&scan(id, schools[&school], school, device, tag, at))?,
                    }
                }
                Ok(())
            })
        };
        self.app.store().write(context(), "policy.change", 1, fill).unwrap();
        println!("scans written in {:.1?}", began.elapsed());
    }

    fn sheet(&self) {
        let status = self.ask("audit.status", json!({ "period": self.period }));
        let mut times = Times::new("one audit's sheet, of 55");
        for site in status["schools"].as_array().unwrap() {
            let sheet = times.take(|| self.ask("audit.show", json!({ "audit": site["audit"]["id"] })));
            assert_eq!(sheet["figures"], site["figures"]);
        }
        times.print();
    }

    fn scans(&self, folder: &Path) {
        let mut fsync = Times::new("yardstick: 4 KiB appended and flushed (fsync)");
        let mut file = File::create(folder.join("yardstick")).unwrap();
        for _ in 0..SCANS {
            fsync.take(|| {
                file.write_all(&[7; 4096]).unwrap();
                file.sync_all().unwrap();
            });
        }
        fsync.print();
        let mut chance = Chance(11);
        let audit = self.audits[0].0;
        for (name, code) in [
            ("one scan of any device (CPU 0.5 beyond the flush)", &(|at| tag(at)) as &dyn Fn(usize) -> String),
            ("one scan of a code nobody knows", &|at| format!("XC-{at:07}O")),
        ] {
            let mut times = Times::new(name);
            for _ in 0..SCANS {
                let scan = json!({ "audit": audit, "code": code(chance.below(self.devices)) });
                times.take(|| self.ask("audit.scan", scan));
            }
            times.print();
        }
    }
}

fn scan(id: Uuid, audit: AuditId, school: SchoolId, device: DeviceId, tag: String, at: Timestamp) -> Scan {
    Scan {
        id: id.into(),
        audit,
        school,
        code_norm: normal_form(&tag),
        code: tag,
        at,
        received_at: at,
        operator: None,
        station: "1".into(),
        place: None,
        device: Some(device),
        outside: false,
        verdict: Verdict::Counted,
        source: ScanSource::Station,
    }
}

fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let (began, cpu) = (Instant::now(), process_cpu());
    let done = work();
    println!("{name:<64} wall {:>6.2} s  CPU {:>6.2} s", began.elapsed().as_secs_f64(), process_cpu() - cpu);
    done
}
