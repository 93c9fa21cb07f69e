//! Devices are lost, claimed stolen, reported to the police, and found again.

use crate::stage::{at_cedar_falls, district, held_by, lend, taken_back_and_again, why};
use rollcall_tests::World;
use serde_json::{Value, json};

fn lost(tag: &str) -> Value {
    json!({ "device": format!("tag:{tag}"), "what_happened": "Left on the bus", "last_seen": "Bus 12", "happened_on": "2026-11-06" })
}

fn report(filed_on: &str) -> Value {
    json!({ "agency": "Maple County Sheriff", "number": "26-1187", "filed_on": filed_on })
}

#[track_caller]
fn status(world: &World, tag: &str) -> String {
    let device = world.value("device.change", json!({ "device": { "id": format!("tag:{tag}") } }));
    device["status"].as_str().unwrap().to_owned()
}

fn incidents(world: &World, tag: &str) -> Vec<Value> {
    let list = world.run("incident.of_device", json!({ "device": format!("tag:{tag}") }));
    list["incidents"].as_array().unwrap().clone()
}

#[test]
fn a_lost_laptop_keeps_its_holder_answerable() {
    let world = at_cedar_falls();
    let custody = lend(&world, "MC-0001", "100234");
    let incident = world.value("incident.declare_lost", lost("MC-0001"));
    assert_eq!((&incident["kind"], &incident["holder"]), (&json!("lost"), &custody["person"]));
    taken_back_and_again(
        &world,
        || assert_eq!((status(&world, "MC-0001"), incidents(&world, "MC-0001").len()), ("in_service".into(), 0)),
        || assert_eq!((status(&world, "MC-0001"), incidents(&world, "MC-0001").len()), ("lost".into(), 1)),
    );
    assert_eq!(held_by(&world, "100234"), ["MC-0001"]);
    assert_eq!(why(&world.refused("incident.declare_lost", lost("MC-0001"))), "status_forbids");
    let mut silent = lost("MC-0002");
    silent["what_happened"] = json!("");
    assert_eq!(why(&world.refused("incident.declare_lost", silent)), "missing");
    let mut misspelt = lost("MC-0002");
    misspelt["lastseen"] = json!("Bus 12");
    assert_eq!(why(&world.refused("incident.declare_lost", misspelt)), "shape");
    let mut tomorrow = lost("MC-0002");
    tomorrow["happened_on"] = json!("2026-11-10");
    assert_eq!(why(&world.refused("incident.declare_lost", tomorrow)), "in_the_future");
    assert_eq!(why(&world.refused("incident.of_device", json!({ "device": "tag:MC-0004" }))), "other_school");
    // Still with her after all: the custody goes on, and somebody looks at the laptop.
    let found = world.value("device.recover", json!({ "device": "tag:MC-0001", "where": "with_holder" }));
    assert_eq!((&found["custody"]["ended_at"], &found["device"]["condition"]), (&Value::Null, &json!("needs_check")));
    assert_ne!(found["incidents"][0]["recovered_at"], Value::Null);
    assert_eq!(held_by(&world, "100234"), ["MC-0001"]);
    world.run("history.undo", json!({}));
    assert_eq!((status(&world, "MC-0001"), held_by(&world, "100234").len()), ("lost".into(), 1));
    world.is_sound();
}

#[test]
fn whether_a_device_is_away_and_because_of_which_loss_is_answered_with_its_incidents() {
    let mut world = at_cedar_falls();
    let of = |world: &World| {
        let list = world.run("incident.of_device", json!({ "device": "tag:MC-0001" }));
        ["is_away", "open_loss", "awaits_report"].map(|field| list[field].clone())
    };
    let here = [json!(false), Value::Null, Value::Null];
    assert_eq!(of(&world), here);
    // Damage is no loss.
    let damage = json!({ "device": "tag:MC-0001", "kind": "damage", "what_happened": "Dropped" });
    world.run("incident.new", damage);
    assert_eq!(of(&world), here);
    let loss = world.value("incident.declare_lost", lost("MC-0001"))["id"].clone();
    assert_eq!(of(&world), [json!(true), loss.clone(), loss.clone()]);
    // Done with, it is no open loss any more; the laptop is still away, and a report may still come.
    world.sit_down("Tomasz");
    world.run("incident.decide", json!({ "incident": loss, "cents": 0 }));
    world.run("incident.close", json!({ "incident": loss }));
    assert_eq!(of(&world), [json!(true), Value::Null, loss.clone()]);
    world.run("incident.reopen", json!({ "incident": loss, "reason": "They went to the police after all." }));
    world.run("incident.attach_report", json!({ "incident": loss, "report": report("2026-11-08") }));
    assert_eq!(of(&world), [json!(true), loss.clone(), Value::Null]);
    world.run("device.recover", json!({ "device": "tag:MC-0001", "where": "here" }));
    assert_eq!(of(&world), here);
    let gone = json!({ "incident": loss, "report": report("2026-11-08") });
    assert_eq!(why(&world.refused("incident.attach_report", gone)), "has_report");
    world.is_sound();
}

#[test]
fn nothing_is_stolen_without_a_police_report() {
    let world = at_cedar_falls();
    let custody = lend(&world, "MC-0001", "100234");
    let stolen =
        |report: Value| json!({ "device": "tag:MC-0001", "what_happened": "Taken from a car", "report": report });
    assert_eq!(why(&world.refused("incident.declare_stolen", stolen(Value::Null))), "shape");
    assert_eq!(world.refused("incident.declare_stolen", stolen(report("2026-11-10")))["field"], "report.filed_on");
    let mut nameless = report("2026-11-08");
    nameless["agency"] = json!(" ");
    assert_eq!(world.refused("incident.declare_stolen", stolen(nameless))["field"], "report.agency");
    let mut numberless = report("2026-11-08");
    numberless["number"] = json!("");
    assert_eq!(world.refused("incident.declare_stolen", stolen(numberless))["field"], "report.number");
    let incident = world.value("incident.declare_stolen", stolen(report("2026-11-08")));
    assert_eq!((&incident["kind"], &incident["holder"]), (&json!("stolen"), &custody["person"]));
    taken_back_and_again(
        &world,
        || assert_eq!(status(&world, "MC-0001"), "in_service"),
        || assert_eq!(status(&world, "MC-0001"), "stolen"),
    );
    assert_eq!(why(&world.refused("incident.declare_stolen", stolen(report("2026-11-08")))), "status_forbids");
    world.is_sound();
}

#[test]
fn a_claim_without_a_report_counts_as_lost_until_the_report_arrives() {
    let world = at_cedar_falls();
    lend(&world, "MC-0001", "100234");
    let claim = json!({ "device": "tag:MC-0001", "what_happened": "Somebody took it" });
    let claimed = world.value("incident.claim_stolen", claim);
    assert_eq!((&claimed["kind"], &claimed["claimed_stolen"]), (&json!("lost"), &json!(true)));
    taken_back_and_again(
        &world,
        || assert_eq!(status(&world, "MC-0001"), "in_service"),
        || assert_eq!(status(&world, "MC-0001"), "lost"),
    );
    world.at("2026-11-16T10:00:00-05:00");
    let attach = |filed: &str| json!({ "incident": claimed["id"], "report": report(filed) });
    assert_eq!(why(&world.refused("incident.attach_report", attach("2026-11-17"))), "in_the_future");
    let upgraded = world.value("incident.attach_report", attach("2026-11-12"));
    assert_eq!((&upgraded["kind"], &upgraded["claimed_stolen"]), (&json!("stolen"), &json!(false)));
    assert_eq!(upgraded["reported_at"], claimed["reported_at"]);
    assert_eq!(upgraded["police_filed_on"], "2026-11-12");
    taken_back_and_again(
        &world,
        || assert_eq!(status(&world, "MC-0001"), "lost"),
        || assert_eq!(status(&world, "MC-0001"), "stolen"),
    );
    assert_eq!(world.refused("incident.attach_report", attach("2026-11-12"))["reason"]["number"], "26-1187");
    assert_eq!(held_by(&world, "100234"), ["MC-0001"]);
    world.is_sound();
}

#[test]
fn what_a_claim_makes_of_a_device_depends_on_where_it_stood() {
    let world = district();
    let claim = |tag: &str, searching: bool| json!({ "device": format!("tag:{tag}"), "what_happened": "Somebody took it", "still_searching": searching });
    lend(&world, "MC-0001", "100234");
    let missing = world.value("incident.claim_stolen", claim("MC-0001", true));
    assert_eq!((&missing["kind"], status(&world, "MC-0001").as_str()), (&json!("missing"), "missing"));
    assert_eq!(held_by(&world, "100234"), ["MC-0001"]);
    // Given up a week later: the same incident, with its first account and dates.
    let gone = world.value("incident.declare_lost", lost("MC-0001"));
    assert_eq!((&gone["id"], &gone["kind"], &gone["claimed_stolen"]), (&missing["id"], &json!("lost"), &json!(true)));
    assert_eq!(gone["what_happened"], "Somebody took it\nLeft on the bus");

    world.run("incident.declare_lost", lost("MC-0002"));
    let still = world.value("incident.claim_stolen", claim("MC-0002", true));
    assert_eq!((&still["kind"], status(&world, "MC-0002").as_str()), (&json!("lost"), "lost"));
    assert_eq!(incidents(&world, "MC-0002").len(), 1);

    world.run("device.declare_surplus", json!({ "device": "tag:MC-0003", "reason": "Old" }));
    world.run("incident.claim_stolen", claim("MC-0003", false));
    assert_eq!(status(&world, "MC-0003"), "missing");
    let approval = json!({ "reference": "SUP-9", "on": "2026-11-02" });
    world.run("device.write_off", json!({ "device": "tag:MC-0003", "approval": approval }));
    let disposed = world.refused("incident.claim_stolen", claim("MC-0003", false));
    assert_eq!((why(&disposed), &disposed["reason"]["status"]), ("status_forbids", &json!("disposed")));
    world.is_sound();
}

#[test]
fn no_report_is_attached_to_damage_or_to_what_turned_up() {
    let world = at_cedar_falls();
    let damage = world.value("device.report_damage", json!({ "device": "tag:MC-0001", "what_happened": "Cracked" }));
    let attach = |incident: &Value| json!({ "incident": incident["id"], "report": report("2026-11-08") });
    assert_eq!(why(&world.refused("incident.attach_report", attach(&damage))), "no_report_for");
    let loss = world.value("incident.declare_lost", lost("MC-0001"));
    world.run("device.recover", json!({ "device": "tag:MC-0001", "where": "here" }));
    assert_eq!(why(&world.refused("incident.attach_report", attach(&loss))), "recovered");
    assert_eq!(incidents(&world, "MC-0001").len(), 2);
    world.is_sound();
}

#[test]
fn a_loss_written_off_is_settled_when_the_ghost_is_reopened() {
    let world = district();
    let first = world.value("incident.declare_lost", lost("MC-0001"));
    let approval = json!({ "reference": "SUP-9", "on": "2026-11-02" });
    world.run("device.write_off", json!({ "device": "tag:MC-0001", "approval": approval }));
    let ghost = world.refused("incident.declare_lost", lost("MC-0001"));
    assert_eq!((why(&ghost), &ghost["reason"]["status"]), ("status_forbids", &json!("disposed")));
    world.run("device.reopen_ghost", json!({ "device": "tag:MC-0001", "reason": "In the annex" }));
    assert_ne!(incidents(&world, "MC-0001")[0]["recovered_at"], Value::Null);
    let second = world.value("incident.declare_lost", lost("MC-0001"));
    assert_ne!(first["id"], second["id"]);
    world.is_sound();
}

#[test]
fn whoever_gave_a_device_back_does_not_answer_when_it_is_lost_again() {
    let world = district();
    let custody = lend(&world, "MC-0001", "100234");
    let first =
        world.value("incident.new", json!({ "device": "tag:MC-0001", "kind": "lost", "what_happened": "On the bus" }));
    assert_eq!(first["holder"], custody["person"]);
    world.at("2026-11-10T09:00:00-05:00");
    world.run("device.recover", json!({ "device": "tag:MC-0001", "where": "here" }));
    assert!(held_by(&world, "100234").is_empty());
    world.run("incident.close", json!({ "incident": first["id"], "note": "Found in the closet" }));
    world.at("2026-11-12T09:00:00-05:00");
    let again = json!({ "device": "tag:MC-0001", "kind": "lost", "what_happened": "Gone from the closet" });
    let second = world.value("incident.new", again.clone());
    assert_eq!(second["holder"], Value::Null, "it was in the closet");
    assert_eq!(why(&world.refused("incident.new", again)), "incident_open");
    world.is_sound();
}

#[test]
fn what_was_only_missing_may_turn_out_to_be_stolen() {
    let world = at_cedar_falls();
    lend(&world, "MC-0001", "100234");
    let told = |kind: &str, more: Value| {
        let mut told = json!({ "device": "tag:MC-0001", "kind": kind, "what_happened": "Not in the bag" });
        told.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        told
    };
    let missing = world.value("incident.new", told("missing", json!({ "reported_by": "Ms Whitfield" })));
    assert_eq!(why(&world.refused("incident.new", told("missing", json!({})))), "incident_open");
    let stolen = world.value("incident.new", told("claimed_stolen", json!({ "what_happened": "Seen on an auction" })));
    assert_eq!(
        (&stolen["id"], &stolen["kind"], &stolen["claimed_stolen"]),
        (&missing["id"], &json!("lost"), &json!(true))
    );
    assert_eq!(stolen["reported_by"], "Ms Whitfield", "what was told before stays");
    assert_eq!(status(&world, "MC-0001"), "lost");
    assert_eq!(why(&world.refused("incident.new", told("lost", json!({})))), "incident_open");
    world.is_sound();
}
