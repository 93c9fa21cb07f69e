//! June: the homeroom brings its laptops back, some without the charger, one in the wrong bag.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::homeroom::{all_handed_out, board, number, owes, tag};
use crate::stage::{held_by, taken_back_and_again, why};

fn june() -> (World, Value) {
    let (world, _) = all_handed_out();
    world.at("2027-06-07T08:00:00-04:00");
    let drive = world.value(
        "drive.create",
        json!({ "school": "school:CFM", "kind": "collection", "name": "June collection", "deadline": "2027-06-11",
                "homerooms": ["HR-7B"], "accessories": ["charger"] }),
    );
    (world, drive)
}

/// The laptop is scanned; then what is said about the charger.
#[track_caller]
fn take_in(world: &World, drive: &Value, at: usize, charger: &str) -> Value {
    let mut asked = json!({ "drive": drive["id"], "code": tag(at) });
    if charger != "not_looked_at" {
        asked["accessories"] = json!([{ "kind": "charger", "seen": charger }]);
    }
    world.value("collection.take_in", asked)
}

fn charger_of(world: &World, number: &str) -> Value {
    world.run("drive.card", json!({ "person": format!("person:{number}") }))["accessories"][0].clone()
}

#[test]
fn the_homeroom_brings_everything_back_but_some_of_it() {
    let (world, drive) = june();
    // Student 4 lost the charger in March and bought a new one.
    let bought = json!({ "accessory": charger_of(&world, "3004")["id"], "paid": true });
    assert_eq!(world.value("accessory.replace", bought.clone())["paid"], 2700);
    let twice = world.refused("accessory.replace", bought);
    assert_eq!(twice["reason"], json!({ "why": "accessory_settled", "state": "replaced" }));

    for at in [1, 2] {
        let back = take_in(&world, &drive, at, "missing");
        let charge = &back["looked"]["accessories"][0]["charge"];
        assert_eq!(charge, &json!({ "is": "charged", "cents": 2700 }));
    }
    let third = take_in(&world, &drive, 3, "third_party");
    assert_eq!(third["looked"]["accessories"][0]["accessory"]["state"], "third_party");
    let bought = take_in(&world, &drive, 4, "missing");
    assert_eq!(bought["looked"]["accessories"][0]["charge"], Value::Null);
    take_in(&world, &drive, 5, "not_looked_at");
    let damaged = world.value(
        "collection.take_in",
        json!({ "drive": drive["id"], "code": tag(6), "accessories": [{ "kind": "charger", "seen": "returned" }],
                "shape": { "is": "damaged", "parts": ["screen", "hinge"] } }),
    );
    assert_eq!(damaged["device"]["condition"], "damaged");
    let incident = &damaged["looked"]["incident"];
    assert_eq!(
        (&incident["what_happened"], &incident["holder"]),
        (&json!("Came back damaged: screen, hinge"), &damaged["holder"]["id"])
    );
    // The bag of student 8 held the laptop of student 7.
    let bag = world.value("collection.take_in", json!({ "drive": drive["id"], "code": tag(7), "bag": number(8) }));
    assert_eq!((&bag["holder"]["number"], &bag["stranger"]["number"]), (&json!("3007"), &json!("3008")));
    for at in 8..28 {
        let back = take_in(&world, &drive, at, "returned");
        assert_eq!(back["stranger"], Value::Null);
    }
    let owed: Vec<i64> = (1..=6).map(|at| owes(&world, &number(at))).collect();
    assert_eq!(owed, [2700, 2700, 2700, 0, 0, 0]);
    let standing = board(&world, &drive);
    assert_eq!((&standing["done"], &standing["to_do"], &standing["devices_out"]), (&json!(27), &json!(1), &json!(1)));

    let left = world.run("collection.to_finish", json!({ "drive": drive["id"] }))["left"].clone();
    let devices: Vec<&str> = left.as_array().unwrap().iter().map(|left| left["device"].as_str().unwrap()).collect();
    assert_eq!(devices, ["HR-05", "HR-07"]);
    let seen = json!([{ "kind": "Charger", "seen": "returned" }]);
    let looked = world.value("collection.look_over", json!({ "custody": left[0]["custody"], "accessories": seen }));
    assert_eq!(looked["accessories"][0]["accessory"]["state"], "returned");
    let still = world.run("drive.still_out", json!({ "drive": drive["id"] }));
    let who: Vec<&str> =
        still["people"].as_array().unwrap().iter().map(|who| who["number"].as_str().unwrap()).collect();
    assert_eq!(who, ["3001", "3002", "3003", "3007", "3028"]);
    let charger = &still["people"][0]["accessories"][0];
    assert_eq!(
        (&charger["kind"], &charger["tag"], &charger["state"]),
        (&json!("charger"), &json!("HR-01"), &json!("missing"))
    );

    not_returned(&world, &drive);
    // A charger comes back in July: the charge is credited.
    let line = charger_of(&world, "3001");
    let back = world.value("accessory.settle", json!({ "accessory": line["id"], "seen": "returned" }));
    assert_eq!((&back["credited"], owes(&world, "3001"), owes(&world, "3002")), (&json!(2700), 0, 2700));
    taken_back_and_again(&world, || assert_eq!(owes(&world, "3001"), 2700), || assert_eq!(owes(&world, "3001"), 0));
    world.is_sound();
}

/// The laptop of student 28 is reported missing after the last day; it stays on the holder until it comes back.
fn not_returned(world: &World, drive: &Value) {
    let rest = json!({ "drive": drive["id"] });
    let early = world.refused("collection.report_rest_missing", rest.clone());
    assert_eq!(early["reason"], json!({ "why": "before_deadline", "deadline": "2027-06-11" }));
    world.at("2027-06-12T09:00:00-04:00");
    let status = || world.run("person.show", json!({ "person": "person:3028" }))["holdings"][0]["status"].clone();
    let out = || {
        let board = board(world, drive);
        (board["devices_out"].clone(), board["unreported"].clone())
    };
    assert_eq!(out(), (json!(1), json!(1)));
    let done = world.value("collection.report_rest_missing", rest.clone());
    assert_eq!((done["devices"].as_array().unwrap().len(), &done["people"]), (1, &json!(1)));
    taken_back_and_again(world, || assert_eq!(status(), "in_service"), || assert_eq!(status(), "missing"));
    assert_eq!(out(), (json!(1), json!(0)), "still out, and nothing left to report");
    assert_eq!(held_by(world, "3028"), ["HR-28"]);
    assert_eq!(why(&world.refused("collection.report_rest_missing", rest)), "nothing_left");
    world.at("2027-07-06T10:00:00-04:00");
    let back = take_in(world, drive, 28, "returned");
    assert_eq!((&back["was"], held_by(world, "3028").len()), (&json!("missing"), 0));
    taken_back_and_again(world, || assert_eq!(status(), "missing"), || assert_eq!(held_by(world, "3028").len(), 0));
}

#[test]
fn what_may_be_kept_over_the_summer_is_not_reported() {
    let (world, drive) = june();
    let keep = json!({ "person": "person:3010", "device": "tag:HR-10", "from": "2027-06-01", "until": "2027-08-15" });
    world.run("person.authorise_summer_keep", keep);
    let standing = board(&world, &drive);
    assert_eq!((&standing["keeps"], &standing["to_do"]), (&json!(1), &json!(27)));
    world.at("2027-06-12T09:00:00-04:00");
    let done = world.value("collection.report_rest_missing", json!({ "drive": drive["id"] }));
    assert_eq!(done["devices"].as_array().unwrap().len(), 27);
    let hand = json!({ "drive": drive["id"], "who": "3010", "code": "HR-30" });
    assert_eq!(
        world.refused("distribution.hand_out", hand)["reason"],
        json!({ "why": "wrong_drive", "kind": "collection" })
    );
    world.is_sound();
}

#[test]
fn a_year_without_a_price_charges_nothing_and_says_so() {
    let (mut world, drive) = june();
    world.sit_down("Tomasz");
    let mut policy = world.run("policy.now", json!({}));
    policy["accessory_prices"] = json!({ "case": 1500 });
    world.run("policy.change", json!({ "school_year": "2026-27", "policy": policy }));
    world.sit_down("Ines");
    let back = take_in(&world, &drive, 1, "missing");
    let charge = &back["looked"]["accessories"][0]["charge"];
    assert_eq!(charge, &json!({ "is": "no_price", "school_year": "2026-27" }));
    assert_eq!(owes(&world, "3001"), 0);
    let wrong =
        json!({ "drive": drive["id"], "code": "HR-02", "accessories": [{ "kind": "mouse", "seen": "missing" }] });
    let unknown = world.refused("collection.take_in", wrong);
    assert_eq!((why(&unknown), &unknown["field"]), ("not_a_word", &json!("accessories")));
    let part = json!({ "drive": drive["id"], "code": "HR-02", "shape": { "is": "damaged", "parts": ["soul"] } });
    assert_eq!(world.refused("collection.take_in", part)["field"], "parts");
    assert_eq!(held_by(&world, "3002"), ["HR-02"]);
    world.is_sound();
}

#[test]
fn a_lost_laptop_comes_back_at_the_station() {
    let (world, drive) = june();
    world.run("incident.declare_lost", json!({ "device": "tag:HR-11", "what_happened": "Left on the bus" }));
    let back = take_in(&world, &drive, 11, "returned");
    assert_eq!((&back["was"], &back["holder"]["number"]), (&json!("lost"), &json!("3011")));
    assert_eq!(
        (&back["device"]["status"], &back["device"]["condition"]),
        (&json!("in_service"), &json!("needs_check"))
    );
    let again = world.refused("collection.take_in", json!({ "drive": drive["id"], "code": "HR-11" }));
    assert_eq!(why(&again), "not_checked_out");
    // It was collected before: its custody had ended as lost, so the day it came back is its recovery's.
    assert_eq!(again["reason"]["back_at"], Value::Null);
    take_in(&world, &drive, 12, "returned");
    let again = world.refused("collection.take_in", json!({ "drive": drive["id"], "code": "HR-12" }));
    assert!(again["reason"]["back_at"].is_string(), "{again}");
    world.is_sound();
}

#[test]
fn the_audit_of_june_counts_what_was_issued_synced_and_kept_over_the_summer() {
    let (mut world, drive) = june();
    world.sit_down("Tomasz");
    world.run("audit.plan", json!({ "period": "2026-27/Q4" }));
    world.run("audit.open", json!({ "audits": ["audit:CFM@2026-27/Q4"] }));
    world.sit_down("Ines");
    let audit = json!({ "audit": "audit:CFM@2026-27/Q4" });
    let grades = || world.run("audit.show", audit.clone())["figures"]["grades"].clone();
    let none = grades();
    take_in(&world, &drive, 1, "returned");
    let hand = json!({ "who": "7001", "code": "HR-31" });
    world.run("distribution.hand_out", hand.clone());
    assert_eq!(why(&world.refused("distribution.hand_out", hand)), "checked_out");
    world.run(
        "sighting.record_sync",
        json!({ "device": "tag:HR-02", "at": "2027-06-06T12:00:00Z", "source": "Google Admin" }),
    );
    let keep = json!({ "person": "person:3003", "device": "tag:HR-03", "from": "2027-06-01", "until": "2027-08-15" });
    world.run("person.authorise_summer_keep", keep);
    let now = grades();
    let more = |grade: &str| now[grade].as_i64().unwrap() - none[grade].as_i64().unwrap();
    assert_eq!((more("handled"), more("synced"), more("authorised")), (2, 1, 1));
    let out = world.folder.path().join("audit.xlsx");
    world.run("export.audit", json!({ "audit": "audit:CFM@2026-27/Q4", "out": out }));
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&out).unwrap();
    let expected = calamine::Reader::worksheet_range(&mut book, "Expected").unwrap();
    let line = |cells: &[calamine::Data]| cells.iter().map(ToString::to_string).collect::<Vec<_>>().join("|");
    let rows: Vec<String> = expected.rows().map(|cells| line(cells).to_lowercase()).collect();
    let row = |tag: &str| rows.iter().find(|row| row.contains(&tag.to_lowercase())).unwrap();
    for (tag, shown) in [("HR-01", "handled"), ("HR-31", "handled"), ("HR-02", "synced"), ("HR-03", "authorised")] {
        assert!(row(tag).contains("evidenced") && row(tag).contains(shown), "{}", row(tag));
    }
    world.is_sound();
}
