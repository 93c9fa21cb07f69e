//! The invented district knows what became of every device. Does the audit find the same, device by device?

use std::collections::{BTreeMap, HashMap};

use rollcall_core::audits::{Period, reconcile_all};
use rollcall_core::people::{Place, School};
use rollcall_core::register::Device;
use rollcall_core::store::{Actor, Context, Read};
use rollcall_sample::Plan;
use rollcall_tests::World;

/// Device or code, school → outcome and grade; → the audit place frozen at opening; and → found kind.
#[derive(Default)]
struct Judged {
    places: BTreeMap<(String, String), String>,
    outcomes: BTreeMap<(String, String), String>,
    found: BTreeMap<(String, String), String>,
}

fn audited(plan: &Plan) -> (World, Judged) {
    let world = World::empty();
    world.at(&format!("{}T07:00:00-05:00", plan.today));
    let files = world.folder.path().join("sample");
    std::fs::create_dir_all(&files).unwrap();
    let prepared = rollcall_demo::bring_in(&world.app, plan, &files, None).unwrap();
    world.wait(60);
    rollcall_demo::plan_and_open(&world.app, &prepared.caller, &prepared.period).unwrap();
    world.wait(60);
    rollcall_demo::play_events(&world.app, &prepared.caller, &files, "before_scans").unwrap();
    world.wait(60);
    let scans = rollcall_demo::take_scans(&world.app, &prepared.caller, &files, &prepared.period).unwrap();
    assert_eq!(
        scans["rejected"].as_array().map(Vec::len),
        Some(0),
        "{:?}",
        scans["rejected"].as_array().unwrap().first()
    );
    world.wait(60);
    rollcall_demo::play_events(&world.app, &prepared.caller, &files, "after_scans").unwrap();
    world.wait(60);
    let judged = world.app.store().read(context(&world), |read| Ok(judge(read, &prepared.period))).unwrap();
    (world, judged)
}

fn context(world: &World) -> Context<'static> {
    let actor = Actor { operator: world.app.operator_named(None).unwrap().operator, ..Actor::FIRST_RUN };
    Context { actor, now: world.app.now(), zone: chrono_tz::America::New_York, progress: None, press: None }
}

fn judge(read: &Read<'_>, period: &str) -> Judged {
    let period = Period::named(read, period).unwrap().unwrap();
    let codes: HashMap<_, _> = School::all(read).unwrap().into_iter().map(|school| (school.id, school.code)).collect();
    let name = |device: &Device| {
        device.tag.as_ref().map(ToString::to_string).or(device.serial.as_ref().map(ToString::to_string)).unwrap()
    };
    let mut judged = Judged::default();
    for (audit, reconciled, _) in reconcile_all(read, &period).unwrap() {
        let school = &codes[&audit.school];
        for (row, outcome) in &reconciled.rows {
            let device: Device = read.get(row.device).unwrap();
            let word = match outcome.grade {
                Some(grade) => format!("{} {}", outcome.word, grade.word()),
                None => outcome.word.to_string(),
            };
            let place = row.place.map_or_else(String::new, |place| read.get::<Place>(place).unwrap().name);
            judged.places.insert((name(&device), school.clone()), place);
            judged.outcomes.insert((name(&device), school.clone()), word);
        }
        for found in &reconciled.found {
            let shown = match found.device {
                Some(device) => name(&read.get::<Device>(device).unwrap()),
                None => found.code.clone(),
            };
            judged.found.insert((shown, school.clone()), found.kind.to_string());
        }
    }
    judged
}

fn planted(world: &World) -> Judged {
    let mut truth = Judged::default();
    let mut file = csv::Reader::from_path(world.folder.path().join("sample/truth.csv")).unwrap();
    let heads: Vec<String> = file.headers().unwrap().iter().map(str::to_owned).collect();
    for row in file.records() {
        let row = row.unwrap();
        let cell = |name: &str| row[heads.iter().position(|head| head == name).unwrap()].to_owned();
        if !cell("outcome").is_empty() {
            let word = format!("{} {}", cell("outcome"), cell("grade")).trim().to_owned();
            truth.places.insert((cell("device"), cell("school")), cell("place"));
            truth.outcomes.insert((cell("device"), cell("school")), word);
        }
        if !cell("found").is_empty() {
            truth.found.insert((cell("device"), cell("found_at")), cell("found"));
        }
    }
    truth
}

fn differences(truth: &BTreeMap<(String, String), String>, judged: &BTreeMap<(String, String), String>) -> Vec<String> {
    let keys: std::collections::BTreeSet<_> = truth.keys().chain(judged.keys()).collect();
    keys.into_iter()
        .filter(|key| truth.get(*key) != judged.get(*key))
        .map(|key| format!("{key:?}: planted {:?}, judged {:?}", truth.get(key), judged.get(key)))
        .collect()
}

fn the_audit_finds_what_was_planted(devices: usize, schools: usize, seed: u64) {
    let plan = Plan { devices, schools, seed, today: "2026-11-21".parse().unwrap() };
    let (world, judged) = audited(&plan);
    let truth = planted(&world);
    let wrong: Vec<_> = differences(&truth.outcomes, &judged.outcomes)
        .into_iter()
        .chain(differences(&truth.found, &judged.found))
        .chain(differences(&truth.places, &judged.places))
        .collect();
    assert!(wrong.is_empty(), "{} differ, seed {seed}:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
    assert!(judged.outcomes.len() > devices / 2);
    assert!(judged.places.values().filter(|place| !place.is_empty()).count() > devices / 10);
    world.is_sound();
}

#[test]
fn two_thousand_devices_at_eight_schools_come_out_as_planted() {
    the_audit_finds_what_was_planted(2_000, 8, 11);
}

#[test]
fn ten_thousand_devices_at_twenty_schools_come_out_as_planted() {
    the_audit_finds_what_was_planted(10_000, 20, 5);
}

#[test]
fn a_hundred_thousand_devices_at_fifty_five_schools_come_out_as_planted() {
    the_audit_finds_what_was_planted(100_000, 55, 3);
}
