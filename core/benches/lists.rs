//! How fast are lists and scans over a million devices? Prints p50 and p99, wall and CPU, beside the goals.
//!
//! `cargo bench -p rollcall-core --bench lists [-- DEVICES]`
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::time::{Duration, Instant};

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::people::{Person, PersonState, Population, School, SchoolKind};
use rollcall_core::register::custody::{CustodianKind, Custody, Origin};
use rollcall_core::register::finding::{self, Context as Looking, ScanPoint};
use rollcall_core::register::{Condition, Device, ItProcured, Model, Status};
use rollcall_core::store::{Actor, Context, OpenAs, Write};
use rollcall_core::values::{AssetTag, Cents, Date, ModelId, PersonId, SchoolId, Serial, Timestamp};
use serde_json::{Value, json};

const SCHOOLS: usize = 55;
const MODELS: usize = 40;

/// A small generator of even chance: benches need no better.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % most
    }
}

fn main() {
    let devices = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(1_000_000);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.rollcall");
    let open = || Rollcall::open(&path, OpenAs::Process, SystemClock).unwrap();
    let caller = {
        let app = open();
        let set_up = app.dispatch(&Caller::default(), "session.set_up", json!({ "district": "Bench" }), None).unwrap();
        let began = Instant::now();
        let context = context();
        app.store().write(context, "policy.change", 1, |write| fill(write, devices)).unwrap();
        app.store().analyze().unwrap();
        println!("{devices} devices written in {:.1?}", began.elapsed());
        let operator: uuid::Uuid = set_up["value"]["id"].as_str().unwrap().parse().unwrap();
        Caller { operator: Some(operator.into()) }
    };
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

fn context() -> Context<'static> {
    Context { actor: Actor::FIRST_RUN, now: Timestamp::now(), zone: chrono_tz::UTC, progress: None }
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

    /// The first moments, while the lists are read on the other processor.
    fn before_ready(&self) {
        let mut first = Times::new("first page by tag after opening (goal 10)");
        first.take(|| self.ask("device.page", json!({})));
        first.print();
        for (name, order) in [("tag", json!({})), ("serial", json!({ "sort": "serial" }))] {
            let mut early = Times::new(&format!("page by {name} from its index (p99 5)"));
            let mut after = Value::Null;
            for _ in 0..40 {
                let mut ask = order.clone();
                ask["after"] = after;
                let page = early.take(|| self.ask("device.page", ask));
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
                times.take(|| self.ask("device.page", ask.clone()));
            }
            times.print();
        }
        let mut times = Times::new("next page by tag, after a device (p99 5)");
        let mut after = self.ask("device.page", json!({ "from": self.devices / 3 }))["next"].clone();
        for _ in 0..300 {
            after = times.take(|| self.ask("device.page", json!({ "after": after })))["next"].clone();
        }
        times.print();
        let mut times = Times::new("first page of a school by tag (p99 5)");
        for turn in 0..SCHOOLS {
            times.take(|| self.ask("device.page", json!({ "school": school(turn) })));
        }
        times.print();
        for sort in ["school", "model", "category", "with", "status", "condition", "cost", "purchased", "update_end"] {
            let mut times = Times::new(&format!("first page by {sort}, never sorted so (goal 200)"));
            times.take(|| self.ask("device.page", json!({ "sort": sort })));
            times.print();
            let mut times = Times::new(&format!("page anywhere by {sort} (p99 5)"));
            for _ in 0..60 {
                let from = chance.below(self.devices);
                times.take(|| self.ask("device.page", json!({ "sort": sort, "from": from })));
            }
            times.print();
        }
        let mut times = Times::new("filter by status and school, new each time");
        for turn in 0..SCHOOLS {
            let filters = json!({ "statuses": ["lost", "missing"], "schools": [school(turn)] });
            times.take(|| self.ask("device.page", json!({ "filters": filters })));
        }
        times.print();
        let mut times = Times::new("counts beside the filters");
        for turn in 0..20 {
            times.take(|| self.ask("device.facets", json!({ "school": school(turn) })));
        }
        times.print();
    }

    fn searches(&self) {
        let mut chance = Chance(7);
        let mut search = |name: &str, words: &mut dyn FnMut(&mut Chance) -> String| {
            let mut times = Times::new(name);
            for _ in 0..200 {
                let words = words(&mut chance);
                let page = times.take(|| self.ask("device.page", json!({ "search": words, "count": 50 })));
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
            times.take(|| self.ask("device.page", json!({})));
        }
        times.print();
    }
}

struct Times {
    name: String,
    wall: Vec<Duration>,
    cpu: Vec<Duration>,
}

impl Times {
    fn new(name: &str) -> Self {
        Self { name: name.into(), wall: Vec::new(), cpu: Vec::new() }
    }

    fn take<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let (began, cpu) = (Instant::now(), on_cpu());
        let done = work();
        self.wall.push(began.elapsed());
        self.cpu.push(on_cpu().saturating_sub(cpu));
        done
    }

    fn print(mut self) {
        self.wall.sort();
        self.cpu.sort();
        let at = |times: &[Duration], share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1e3;
        println!(
            "{:<52} n {:>4}  wall p50 {:>8.3} p99 {:>8.3}  cpu p50 {:>8.3} p99 {:>8.3} ms",
            self.name,
            self.wall.len(),
            at(&self.wall, 50),
            at(&self.wall, 99),
            at(&self.cpu, 50),
            at(&self.cpu, 99),
        );
    }
}

/// Seconds that all threads together were on a processor, where the system says so.
fn process_cpu() -> f64 {
    let said = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let ticks = said.rsplit(')').next().unwrap_or_default().split_whitespace();
    ticks.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// How long this thread was on a processor, where the system says so.
fn on_cpu() -> Duration {
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(said.split(' ').next().and_then(|nanos| nanos.parse().ok()).unwrap_or(0))
}

fn tag(number: usize) -> String {
    format!("MC-{:07}", (number as u64 * 7_919_711 + 13) % 9_999_991)
}

fn serial(number: usize) -> String {
    const SIGNS: &[u8] = b"0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let mut rest = (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut serial = String::from("NX");
    for _ in 0..9 {
        serial.push(char::from(SIGNS[rest as usize % SIGNS.len()]));
        rest /= SIGNS.len() as u64;
    }
    serial
}

const FIRST: [&str; 12] =
    ["Ana", "Ben", "Chidi", "Dana", "Emre", "Fatima", "Goran", "Hana", "Imani", "Jorge", "Kenji", "Linh"];
const LAST: [&str; 14] = [
    "Beltrán",
    "Ortiz",
    "Okafor",
    "Whitfield",
    "Yilmaz",
    "Hassan",
    "Petrovic",
    "Suzuki",
    "Adeyemi",
    "Ramirez",
    "Tanaka",
    "Nguyen",
    "Fonua",
    "Castellanos",
];

fn fill(write: &mut Write<'_>, devices: usize) -> rollcall_core::error::Result<()> {
    let schools: Vec<SchoolId> = (0..SCHOOLS).map(|number| school(write, number)).collect::<Result<_, _>>()?;
    let models: Vec<ModelId> = (0..MODELS).map(|number| model(write, number)).collect::<Result<_, _>>()?;
    write.bulk_load(&["person", "device", "custody"], &[], |write| {
        let people: Vec<PersonId> =
            (0..devices * 6 / 10).map(|number| person(write, number, &schools)).collect::<Result<_, _>>()?;
        let mut chance = Chance(1);
        for number in 0..devices {
            let device = device(write, number, &mut chance, &schools, &models);
            write.insert(&device)?;
            if number % 10 < 7 && device.status != Status::Disposed {
                let person = people[number % people.len()];
                let custody = Custody {
                    id: write.new_id(),
                    device: device.id,
                    school: device.school,
                    custodian: CustodianKind::Person,
                    person: Some(person),
                    place: None,
                    vendor: None,
                    reference: None,
                    reason: None,
                    take_home: true,
                    origin: Origin::Imported,
                    started_at: device.registered_at,
                    due_on: None,
                    ended_at: None,
                    outcome: None,
                };
                write.insert(&custody)?;
            }
        }
        Ok(())
    })
}

fn device(
    write: &mut Write<'_>,
    number: usize,
    chance: &mut Chance,
    schools: &[SchoolId],
    models: &[ModelId],
) -> Device {
    let status = match chance.below(100) {
        0 => Status::Lost,
        1 => Status::Missing,
        2..=4 => Status::Disposed,
        _ => Status::InService,
    };
    Device {
        id: write.new_id(),
        tag: AssetTag::new(&tag(number)),
        serial: Serial::new(&serial(number)),
        provisional_tag: false,
        model: Some(models[chance.below(MODELS)]),
        school: schools[chance.below(SCHOOLS)],
        home: None,
        status,
        condition: if chance.below(20) == 0 { Condition::Damaged } else { Condition::Working },
        funding: None,
        award_number: None,
        federal_share: None,
        it_procured: ItProcured::Yes,
        po: Some(format!("PO-{}", number / 500)),
        cost_cents: Some(Cents(20_000 + chance.below(60_000) as i64)),
        purchased_on: Date::of(2019 + chance.below(7) as i32, 1 + chance.below(12) as u32, 1),
        warranty_end: None,
        update_end: None,
        take_home: chance.below(2) == 0,
        phone_number: None,
        public_record: false,
        notes: None,
        serial_shared_because: None,
        registered_at: write.now(),
    }
}

fn person(write: &mut Write<'_>, number: usize, schools: &[SchoolId]) -> rollcall_core::error::Result<PersonId> {
    let id = write.new_id();
    let (first, last) = (FIRST[number % FIRST.len()], LAST[number / FIRST.len() % LAST.len()]);
    write.insert(&Person {
        id,
        population: Population::Student,
        number: Some(format!("{:07}", 2_000_000 + number)),
        name: format!("{first} {last} {}", LAST[number % 977 % LAST.len()]),
        first_name: None,
        last_name: None,
        username: None,
        email: None,
        sourced_id: None,
        grade: Some((number % 13).to_string()),
        homeroom: None,
        school: Some(schools[number % SCHOOLS]),
        state: PersonState::Active,
        notes: None,
    })?;
    Ok(id)
}

fn school(write: &mut Write<'_>, number: usize) -> rollcall_core::error::Result<SchoolId> {
    let id = write.new_id();
    write.insert(&School {
        id,
        code: format!("S{number:02}"),
        name: format!("School {number:02}"),
        kind: SchoolKind::School,
        level: None,
        attendance: None,
        champion_name: None,
        champion_email: None,
        champion_from: None,
        champion_until: None,
        champion_recommended_by: None,
    })?;
    Ok(id)
}

fn model(write: &mut Write<'_>, number: usize) -> rollcall_core::error::Result<ModelId> {
    let id = write.new_id();
    write.insert(&Model {
        id,
        name: format!("Model {number}"),
        maker: Some("Maker".into()),
        category: Some(["Chromebook", "laptop", "tablet"][number % 3].into()),
        os_family: None,
        update_end: Date::of(2026 + (number % 8) as i32, 6, 30),
        replacement_cents: Some(Cents(34_900)),
    })?;
    Ok(id)
}
