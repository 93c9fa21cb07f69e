//! What is told of an incident, checked, corrected and decided; and what is refused.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::stage::{at_cedar_falls, district, lend, why};

fn new(tag: &str, kind: &str) -> Value {
    json!({ "device": format!("tag:{tag}"), "kind": kind, "what_happened": "Dropped in the gym" })
}

fn with(mut input: Value, more: Value) -> Value {
    let Value::Object(more) = more else { panic!("{more} has no fields") };
    input.as_object_mut().unwrap().extend(more);
    input
}

fn show(world: &World, incident: &Value) -> Value {
    world.run("incident.show", json!({ "incident": incident }))
}

fn prices(world: &World, change: impl Fn(&mut Value)) -> Value {
    let mut policy = world.run("policy.now", json!({}));
    change(&mut policy["incident_prices"]);
    json!({ "school_year": "2026-27", "policy": policy })
}

#[test]
fn what_happened_is_told_once_and_the_second_time_points_at_the_first() {
    let world = at_cedar_falls();
    lend(&world, "MC-0001", "100234");
    let first = world.value("incident.new", new("MC-0001", "lost"));
    assert_eq!(first["kind"], "lost");
    for kind in ["missing", "lost", "claimed_stolen"] {
        let again = world.refused("incident.new", new("MC-0001", kind));
        assert_eq!((why(&again), &again["reason"]["incident"]), ("incident_open", &first["id"]));
        assert_eq!(again["reason"]["next"][0], "incident.note");
    }
    let noted = world.value("incident.note", json!({ "incident": first["id"], "note": "Her brother looks for it." }));
    assert_eq!(noted[0]["said"], "Her brother looks for it.");
    assert_eq!(why(&world.refused("incident.note", json!({ "incident": first["id"], "note": " " }))), "missing");
    // Damage is another matter, and is told once as well.
    let damage = world.value("incident.new", with(new("MC-0002", "damage"), json!({ "happened_on": "2026-11-06" })));
    assert_eq!((&damage["kind"], &damage["happened_on"]), (&json!("damage"), &json!("2026-11-06")));
    assert_eq!(why(&world.refused("incident.new", new("MC-0002", "damage"))), "incident_open");
    let dead = world.value("incident.new", with(new("MC-0003", "damage"), json!({ "dead": true })));
    assert_eq!(show(&world, &dead["id"])["condition"], "dead");

    let report = json!({ "agency": "Sheriff", "number": "7", "filed_on": "2026-11-08" });
    let lost_with = with(new("MC-0003", "lost"), json!({ "report": report }));
    assert_eq!(why(&world.refused("incident.new", lost_with)), "no_report_for");
    let early = with(new("MC-0003", "stolen"), json!({ "report": report, "happened_on": "2026-11-09" }));
    assert_eq!(why(&world.refused("incident.new", early)), "before_loss");
    assert_eq!(why(&world.refused("incident.new", new("MC-0004", "lost"))), "other_school");
    assert_eq!(why(&world.refused("incident.new", with(new("MC-0003", "lost"), json!({ "colour": "blue" })))), "shape");
    // The report comes before anything was decided: nothing to reckon anew.
    let stolen = with(new("MC-0003", "stolen"), json!({ "report": report, "happened_on": "2026-11-07" }));
    let stolen = world.value("incident.new", stolen);
    assert_eq!((&stolen["kind"], &stolen["police_number"]), (&json!("stolen"), &json!("7")));
    world.is_sound();
}

#[test]
fn another_devices_serial_is_settled_before_anything_is_decided() {
    let mut world = at_cedar_falls();
    lend(&world, "MC-0001", "100234");
    lend(&world, "MC-0002", "100235");
    let told = with(new("MC-0001", "lost"), json!({ "serial_given": "5CD0002" }));
    let incident = world.value("incident.new", told)["id"].clone();
    let serial = show(&world, &incident)["serial"].clone();
    assert_eq!((&serial["differs"], &serial["recorded"]), (&json!(true), &json!("5CD0001")));
    assert_eq!(
        (&serial["others"][0]["shown"], &serial["others"][0]["same_holder"]),
        (&json!("MC-0002"), &json!(false))
    );
    world.sit_down("Tomasz");
    let decide = json!({ "incident": incident, "cents": "120.00" });
    let differs = world.refused("incident.decide", decide.clone());
    assert_eq!((why(&differs), &differs["reason"]["next"]), ("serial_differs", &json!(["incident.settle_serial"])));
    assert_eq!(why(&world.refused("incident.price", decide.clone())), "serial_differs");
    world.sit_down("Ines");
    let settle = |reason: &str| json!({ "incident": incident, "reason": reason });
    assert_eq!(why(&world.refused("incident.settle_serial", settle(""))), "missing");
    world.run("incident.settle_serial", settle("The family read it off the brother's laptop."));
    assert_eq!(why(&world.refused("incident.settle_serial", settle("Again."))), "serial_agrees");
    assert_eq!(show(&world, &incident)["serial"]["settled"], "The family read it off the brother's laptop.");
    // Given anew, it is to be settled anew; the device's own needs nothing.
    let correct =
        |value: Value| json!({ "incident": incident, "field": "serial_given", "value": value, "reason": "Misread." });
    world.run("incident.correct", correct(json!("5CD0003")));
    assert_eq!(show(&world, &incident)["serial"]["settled"], Value::Null);
    world.run("incident.correct", correct(json!("5cd-0001")));
    world.sit_down("Tomasz");
    assert_eq!(world.value("incident.decide", decide)["decision"]["cents"], 12_000);
    world.is_sound();
}

#[test]
fn what_was_told_is_corrected_and_what_it_was_stays_known() {
    let world = at_cedar_falls();
    let lost = with(new("MC-0001", "lost"), json!({ "happened_on": "2026-11-04", "last_seen": "Bus 12" }));
    let incident = world.value("incident.new", lost)["id"].clone();
    let correct = |field: &str, value: Value| json!({ "incident": incident, "field": field, "value": value, "reason": "The driver called." });
    let seen = world.value("incident.correct", correct("last_seen", json!("Bus 14")));
    assert_eq!(seen["last_seen"], "Bus 14");
    let step = show(&world, &incident)["steps"][0].clone();
    assert_eq!(
        (&step["kind"], &step["was"], &step["became"]),
        (&json!("corrected"), &json!("Bus 12"), &json!("Bus 14"))
    );
    assert_eq!((&step["said"], &step["operator_name"]), (&json!("The driver called."), &json!("Ines")));
    assert_eq!(why(&world.refused("incident.correct", correct("happened_on", json!("2026-11-12")))), "in_the_future");
    assert_eq!(why(&world.refused("incident.correct", correct("happened_on", json!("last week")))), "out_of_range");
    assert_eq!(why(&world.refused("incident.correct", correct("what_happened", Value::Null))), "missing");
    assert_eq!(why(&world.refused("incident.correct", correct("police_number", json!("7")))), "no_report_for");
    let report = json!({ "agency": "Sheriff", "number": "7", "filed_on": "2026-11-05" });
    world.run("incident.attach_report", json!({ "incident": incident, "report": report }));
    assert_eq!(why(&world.refused("incident.correct", correct("happened_on", json!("2026-11-06")))), "before_loss");
    assert_eq!(why(&world.refused("incident.correct", correct("police_filed_on", json!("2026-11-03")))), "before_loss");
    let corrected = world.value("incident.correct", correct("police_number", json!("70")));
    assert_eq!(corrected["police_number"], "70");
    world.run("history.undo", json!({}));
    assert_eq!(show(&world, &incident)["incident"]["police_number"], "7");
    world.is_sound();
}

#[test]
fn a_decision_asks_where_the_list_has_no_price_and_says_why_it_costs_just_that() {
    let world = district();
    lend(&world, "MC-0001", "100234");
    let incident = world.value("incident.new", new("MC-0001", "missing"))["id"].clone();
    let decide = |more: Value| with(json!({ "incident": incident }), more);
    let asked = world.refused("incident.decide", decide(json!({})));
    assert_eq!(asked["reason"], json!({ "why": "say_how_much", "kind": "lost", "school_year": "2026-27" }));
    for (amount, because) in [("27.005", "not_money"), ("-5", "not_money"), ("$1,000,000.00", "out_of_range")] {
        assert_eq!(why(&world.refused("incident.decide", decide(json!({ "cents": amount })))), because, "{amount}");
    }
    let decided = world.value("incident.decide", decide(json!({ "cents": "$120.00", "replace": false })));
    assert_eq!((&decided["incident"]["kind"], &decided["entries"][0]["cents"]), (&json!("lost"), &json!(12_000)));
    let shown = show(&world, &incident);
    assert_eq!((&shown["status"], &shown["waits_for"]), (&json!("lost"), &json!(["payment"])), "given up by it");
    let anew = world.refused("incident.decide", decide(json!({ "cents": 0 })));
    assert_eq!((why(&anew), &anew["reason"]["cents"]), ("decided_already", &json!(12_000)));
    let again = world.value("incident.decide", decide(json!({ "cents": 0, "note": "The bus company pays." })));
    assert_eq!(again["entries"][0]["kind"], "reversal");
    assert_eq!(world.run("fee.statement", json!({ "person": "person:100234" }))["balance"], 0);

    // Of a device that nobody had, nobody is charged.
    let nobodys = world.value("incident.new", new("MC-0002", "lost"))["id"].clone();
    let free = world.value("incident.decide", json!({ "incident": nobodys }));
    assert_eq!((&free["decision"]["cents"], &free["decision"]["replace"]), (&json!(0), &json!(false)));
    assert_eq!(free["decision"]["steps"], json!([{ "is": "nobody_answers" }]));

    // Parts by the list, on a ladder, with a plan.
    let listed = prices(&world, |prices| {
        prices["parts"] = json!({ "screen": 9000, "hinge": 4500 });
        prices["ladder_percent"] = json!([50, 100]);
        prices["plan"] = json!({ "damage": 10, "lost": 50 });
    });
    world.run("policy.change", listed);
    lend(&world, "MC-0003", "100234");
    let damage = world.value("incident.new", new("MC-0003", "damage"))["id"].clone();
    let price = |parts: Value| world.run("incident.price", json!({ "incident": damage, "parts": parts }));
    assert_eq!(price(json!(["screen", "battery"]))["cents"], Value::Null, "the battery has no price");
    assert_eq!(price(json!(["Screen", "hinge"]))["cents"], 6750, "the first one costs half");
    let plan = json!({ "person": "person:100234" });
    world.run("protection.begin", plan.clone());
    assert_eq!(price(json!(["screen", "hinge"]))["cents"], 675, "and with a plan a tenth of that");
    assert_eq!(world.value("protection.end", plan.clone()), true);
    assert_eq!(world.value("protection.end", plan), false);
    let odd = json!({ "person": "person:100234", "school_year": "next year" });
    assert_eq!(why(&world.refused("protection.begin", odd)), "out_of_range");
    for (change, field) in [
        (json!({ "by_age_percent": [] }), "incident_prices.by_age_percent"),
        (json!({ "ladder_percent": [120] }), "incident_prices.ladder_percent"),
        (json!({ "lost": { "is": "flat", "cents": 0 } }), "incident_prices.lost"),
        (json!({ "parts": { "screen": -1 } }), "incident_prices.parts"),
    ] {
        let broken = prices(&world, |prices| *prices = with(prices.clone(), change.clone()));
        assert_eq!(world.refused("policy.change", broken)["field"], field);
    }
    world.is_sound();
}

#[test]
fn whoever_claims_a_theft_is_reminded_after_ten_school_days() {
    let world = at_cedar_falls();
    // Veterans Day and Thanksgiving are holidays; the day after is closed as well.
    let mut it = world;
    it.sit_down("Tomasz");
    let closed =
        json!({ "kind": "closure", "name": "After Thanksgiving", "from_on": "2026-11-27", "until_on": "2026-11-27" });
    it.run("calendar.add", json!({ "entries": [closed] }));
    it.sit_down("Ines");
    lend(&it, "MC-0001", "100234");
    let incident = it.value("incident.new", new("MC-0001", "claimed_stolen"))["id"].clone();
    let board = |input: Value| it.run("incident.board", input);
    assert_eq!(show(&it, &incident)["remind_on"], "2026-11-24");
    it.at("2026-11-23T16:00:00-05:00");
    assert_eq!(board(json!({}))["reminders"], 0);
    it.at("2026-11-24T08:00:00-05:00");
    let due = board(json!({ "only_reminders": true }));
    assert_eq!((&due["reminders"], &due["rows"][0]["is_reminder_due"]), (&json!(1), &json!(true)));
    assert_eq!(due["counts"], json!({ "decision": 1, "report": 1 }));
    it.run("incident.remind", json!({ "incident": incident, "note": "Called the mother." }));
    assert_eq!(board(json!({}))["reminders"], 0);
    assert_eq!(
        show(&it, &incident)["remind_on"],
        "2026-12-10",
        "ten school days from there, without those that are closed"
    );
    let report = json!({ "agency": "Sheriff", "number": "7", "filed_on": "2026-11-20" });
    it.run("incident.attach_report", json!({ "incident": incident, "report": report }));
    assert_eq!(why(&it.refused("incident.remind", json!({ "incident": incident }))), "nothing_to_remind");
    assert_eq!(board(json!({ "waits_for": "report" }))["total"], 0);
    assert_eq!(why(&it.refused("incident.board", json!({ "school": "school:MHS" }))), "other_school");
    it.is_sound();
}

#[test]
fn an_incident_is_closed_once_decided_and_may_be_opened_again() {
    let mut world = district();
    lend(&world, "MC-0001", "100234");
    let incident = world.value("incident.new", new("MC-0001", "lost"))["id"].clone();
    let close = json!({ "incident": incident, "note": "Settled with the family." });
    assert_eq!(why(&world.refused("incident.close", close.clone())), "undecided");
    world.run("incident.decide", json!({ "incident": incident, "cents": 0, "replace": false }));
    world.run("incident.close", close);
    assert_eq!(world.run("incident.board", json!({}))["open"], 0);
    let closed = world.refused("incident.decide", json!({ "incident": incident, "cents": 100, "note": "More." }));
    assert_eq!((why(&closed), &closed["reason"]["next"]), ("incident_closed", &json!(["incident.reopen"])));
    let reopen = |reason: &str| json!({ "incident": incident, "reason": reason });
    assert_eq!(why(&world.refused("incident.reopen", reason_less(&incident))), "missing");
    world.run("incident.reopen", reopen("The family found the receipt."));
    assert_eq!(why(&world.refused("incident.reopen", reopen("Again."))), "incident_not_closed");
    world.sit_down("Jonah");
    assert_eq!(why(&world.refused("incident.show", json!({ "incident": incident }))), "other_school");
    world.is_sound();
}

fn reason_less(incident: &Value) -> Value {
    json!({ "incident": incident, "reason": " " })
}

#[test]
fn a_program_that_calls_itself_a_report_is_not_kept() {
    let world = at_cedar_falls();
    let incident = world.value("incident.new", new("MC-0001", "claimed_stolen"))["id"].clone();
    for (name, bytes, found) in [
        ("report.pdf", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0".as_slice(), "program"),
        ("report 2.pdf", b"\x7fELF\x02\x01\x01\0".as_slice(), "program"),
        ("report 3.pdf", b"#!/bin/sh\necho %PDF-1.7\n".as_slice(), "script"),
    ] {
        let path = world.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let belongs = json!({ "kind": "incident", "incident": incident });
        let refused = world.refused("attachment.add", json!({ "belongs": belongs, "path": path }));
        assert_eq!(why(&refused), "cannot_attach");
        let problem = &refused["reason"]["problem"];
        assert_eq!((&problem["is"], &problem["found"]), (&json!("not_kept"), &json!(found)), "{name}");
    }
    assert_eq!(show(&world, &incident)["evidence"], json!([]));
    world.is_sound();
}
