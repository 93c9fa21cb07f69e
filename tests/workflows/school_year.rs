//! A whole school year of the invented district, from the lists of August to the truck of June; and everything adds up.

use rollcall_core::refusal::Refusal;
use rollcall_demo::year::{CHAPTERS, Figures, What, Year};
use rollcall_tests::World;
use serde_json::{Value, json};

use crate::stage::{held_by, why};

const SIZES: (usize, usize, u64) = (600, 3, 7);

/// The year is played on a small district; then Tomasz of IT sits down, on the thirtieth of June.
fn played() -> (World, Vec<What>) {
    let mut world = World::empty();
    let clock = |instant: &str| world.at(instant);
    let files = world.folder.path().join("district");
    let (year, begun) = Year::begin(&world.app, SIZES, &files, &clock, None).unwrap();
    let mut told = vec![begun.what];
    for chapter in CHAPTERS {
        match year.play(*chapter) {
            Ok(played) => told.push(played.what),
            Err(refusal) => panic!("after {:?}: {refusal:?}", told.last()),
        }
    }
    world.sit_down("Tomasz Wieczorek");
    (world, told)
}

fn row(world: &World, sql: &str) -> i64 {
    let conn = rusqlite::Connection::open_with_flags(world.path(), rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    conn.query_row(sql, [], |row| row.get(0)).unwrap()
}

fn sum(counts: &Value) -> u64 {
    counts.as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum()
}

/// The entries of a sixth grader's account, and what they owe.
#[track_caller]
fn account(world: &World, student: u32) -> (Vec<(String, i64)>, i64) {
    let account = crate::money::statement(world, &format!("{}", 900_000 + student));
    let entry =
        |one: &Value| (one["entry"]["kind"].as_str().unwrap().to_owned(), one["entry"]["cents"].as_i64().unwrap());
    (account["entries"].as_array().unwrap().iter().map(entry).collect(), account["balance"].as_i64().unwrap())
}

fn because(refusal: Option<&Refusal>) -> String {
    let told = serde_json::to_value(refusal.expect("it was done after all")).unwrap();
    why(&told).to_owned()
}

#[test]
fn a_school_year_from_the_lists_of_august_to_the_truck_of_june_adds_up() {
    let (world, told) = played();
    the_audits_add_up(&world);
    the_money_adds_up(&world);
    the_devices_add_up(&world);
    promises_were_kept_but_one(&world);
    for what in &told {
        match what {
            What::HandedOut { done, to_do, chargers, signed, second, left, .. } => {
                assert_eq!((done, to_do, chargers, signed), (&40, &0, &40, &40));
                assert_eq!(because(second.as_ref()), "second_device");
                assert_eq!(because(left.as_ref()), "person_not_active");
            }
            What::Collected { early, .. } => assert_eq!(because(early.as_ref()), "before_deadline"),
            // Reported on 16 November and scanned on 1 December; that it was decided the day after takes nothing away.
            What::TurnedUp { days, .. } => assert_eq!(*days, 15),
            What::Ended(figures) => assert!(Figures::add_up(figures), "{figures:?}"),
            What::Imported { .. }
            | What::Delivered { .. }
            | What::NewTeacher { .. }
            | What::Audited { .. }
            | What::Damaged { .. }
            | What::Helped { .. }
            | What::Lost { .. }
            | What::Chargers { .. }
            | What::Stolen { .. }
            | What::DoneLate { .. }
            | What::PickedUp { .. } => {}
        }
    }
    world.is_sound();
}

fn the_audits_add_up(world: &World) {
    let mut missing = Vec::new();
    for quarter in 1..=4 {
        let status = world.run("audit.status", json!({ "period": format!("period:2026-27/Q{quarter}") }));
        let sites = status["schools"].as_array().unwrap();
        assert_eq!(sites.len(), 3);
        for site in sites {
            let figures = &site["figures"];
            assert_eq!((&site["audit"]["state"], &figures["undecided"]), (&json!("closed"), &json!(0)));
            assert_eq!(sum(&figures["outcomes"]), figures["expected"].as_u64().unwrap(), "{site}");
        }
        let total = &status["total"];
        assert_eq!(sum(&total["outcomes"]), total["expected"].as_u64().unwrap());
        assert!(total["scans"]["counted"].as_u64().unwrap() * 10 > total["expected"].as_u64().unwrap() * 8, "{total}");
        missing.push(total["outcomes"]["missing"].as_u64().unwrap());
    }
    assert!(missing[0] > missing[1] && missing[1] > missing[3], "less is missing each time: {missing:?}");
    let school = world.run("school.list", json!({}))["schools"][0]["code"].clone();
    let audit = format!("audit:{}@2026-27/Q4", school.as_str().unwrap());
    let late = world.refused("audit.scan", json!({ "audit": audit, "code": "MC-0900001" }));
    assert_eq!(why(&late), "audit_not_open");
}

fn the_money_adds_up(world: &World) {
    let told = |student: u32| account(world, student);
    let entries = |entries: &[(&str, i64)]| entries.iter().map(|(kind, cents)| ((*kind).to_owned(), *cents)).collect();
    assert_eq!(told(5), (entries(&[("charge", 8_000), ("payment", -5_000), ("payment", -3_000)]), 0));
    let found = [("charge", 30_000), ("payment", -10_000), ("credit", -30_000), ("refund", 10_000)];
    assert_eq!(told(7), (entries(&found), 0));
    assert_eq!(told(11), (entries(&[("charge", 2_700), ("waiver", -2_700)]), 0));
    assert_eq!(told(12), (entries(&[("charge", 2_700), ("payment", -2_700)]), 0));
    assert_eq!(told(15), (entries(&[("charge", 30_000), ("reversal", -30_000)]), 0));
    assert_eq!(told(20), (entries(&[("charge", 2_700)]), 2_700));
    assert_eq!(told(21), (entries(&[("charge", 2_700)]), 2_700));
    assert_eq!(told(22), (entries(&[("charge", 8_000)]), 8_000));
    let balances = world.run("fee.balances", json!({}));
    assert_eq!((&balances["people"], &balances["owed"]), (&json!(3), &json!(13_400)));
    assert_eq!(row(world, "SELECT sum(cents) FROM ledger_entry"), 13_400);
}

fn the_devices_add_up(world: &World) {
    let facets = world.run("device.facets", json!({}));
    let of = |facet: &str| -> i64 {
        facets[facet].as_array().unwrap().iter().map(|one| one["devices"].as_i64().unwrap()).sum()
    };
    let all = row(world, "SELECT count(*) FROM device");
    assert!(all >= 645, "600 of the list, 45 of the delivery: {all}");
    assert_eq!((of("statuses"), of("schools")), (all, all));
    // Three never came back: missing, and still theirs.
    for number in 38..=40 {
        let tag = format!("MC-09000{number}");
        assert_eq!(held_by(world, &format!("9000{number}")), std::slice::from_ref(&tag));
        let shown = world.run("device.show", json!({ "device": format!("tag:{tag}") }));
        assert_eq!(shown["device"]["status"], "missing");
    }
    let stolen = world.run("incident.of_device", json!({ "device": "tag:MC-0900015" }))["incidents"][0].clone();
    assert_eq!((&stolen["kind"], &stolen["police_filed_on"]), (&json!("stolen"), &json!("2027-01-20")));
    assert!(stolen["reported_at"].as_str().unwrap().starts_with("2027-01-11"), "both days are kept: {stolen}");
    let pickup = world.run("surplus.board", json!({ "ended": true }))["rows"][0].clone();
    assert_eq!((&pickup["state"], &pickup["counts"]["listed"]), (&json!("signed"), &json!(10)));
    let shown = world.run("surplus.show", json!({ "pickup": pickup["id"] }));
    assert_eq!((&shown["manifest"]["devices"], &shown["manifest"]["short"]), (&json!(9), &json!(1)));
    assert_eq!((&shown["counts"]["over"], shown["corrections"].as_array().unwrap().len()), (&json!(1), 1));
    assert_eq!(row(world, "SELECT count(*) FROM manifest_line"), 9);
}

fn promises_were_kept_but_one(world: &World) {
    let year = json!({ "from": "2026-07-01", "until": "2027-06-30" });
    let total = world.run("request.sla_report", year)["total"].clone();
    assert_eq!((&total["ended"], &total["resolved"], &total["resolution_met"]), (&json!(7), &json!(6), &json!(5)));
    assert_eq!(total["not_counted"], json!({ "out_of_scope": 1 }));
}
