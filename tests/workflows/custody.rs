//! Devices go out, come back and change hands.

use crate::stage::{at_cedar_falls, district, held_by, lend, person, place, taken_back_and_again, why};
use serde_json::{Value, json};

#[test]
fn a_laptop_goes_to_a_student_and_comes_back() {
    let world = at_cedar_falls();
    let custody = lend(&world, "MC-0001", "100234");
    assert_eq!((&custody["custodian"], &custody["origin"]), (&json!("person"), &json!("checked_out")));
    let held = || held_by(&world, "100234").len();
    taken_back_and_again(&world, || assert_eq!(held(), 0), || assert_eq!(held(), 1));
    let back = world.value("custody.check_in", json!({ "device": "tag:MC-0001", "condition": "working" }));
    assert_eq!((&back["custody"]["outcome"], &back["recovered"]), (&json!("returned"), &json!(false)));
    taken_back_and_again(&world, || assert_eq!(held(), 1), || assert_eq!(held(), 0));
    let again = world.refused("custody.check_in", json!({ "device": "tag:MC-0001" }));
    assert_eq!((why(&again), &again["reason"]["next"]), ("not_checked_out", &json!(["custody.check_out"])));
    world.is_sound();
}

#[test]
fn undoing_a_check_out_leaves_no_sighting_behind() {
    let world = at_cedar_falls();
    let sync = json!({ "device": "tag:MC-0001", "at": "2026-11-01T12:00:00Z", "source": "Google Admin" });
    world.run("sighting.record_sync", sync.clone());
    let lent = world.run("custody.check_out", json!({ "device": "tag:MC-0001", "to": person("100234") }));
    let last_seen = || world.value("sighting.record_sync", sync.clone())["last_seen"].clone();
    assert_ne!(last_seen(), "2026-11-01T12:00:00Z");
    world.run("history.undo", json!({}));
    assert_eq!(last_seen(), "2026-11-01T12:00:00Z");
    let twice = world.refused("history.undo", json!({ "operation": lent["operation"] }));
    assert_eq!(twice["reason"], json!({ "why": "already_undone", "operation": lent["operation"] }));
    world.is_sound();
}

#[test]
fn a_loan_to_a_cart_has_a_due_day_and_shows_when_it_is_past() {
    let world = at_cedar_falls();
    let loan =
        |tag: &str, due: &str| json!({ "device": format!("tag:{tag}"), "to": place("CFM/Cart 7B"), "due_on": due });
    assert_eq!(world.refused("custody.check_out", loan("MC-0001", "2026-11-08"))["field"], "due_on");
    assert_eq!(world.value("custody.check_out", loan("MC-0001", "2026-11-20"))["due_on"], "2026-11-20");
    let to_ana = json!({ "device": "tag:MC-0002", "to": person("100234"), "due_on": "2026-11-20", "take_home": true });
    assert_eq!(world.value("custody.check_out", to_ana)["take_home"], true);
    let overdue = || world.run("person.show", json!({ "person": "person:100234" }))["holdings"][0]["overdue"].clone();
    assert_eq!(overdue(), false);
    world.at("2026-11-21T08:00:00-05:00");
    assert_eq!(overdue(), true);
    world.is_sound();
}

#[test]
fn a_laptop_changes_hands_and_then_goes_to_repair() {
    let world = at_cedar_falls();
    lend(&world, "MC-0001", "100234");
    let to_ben = json!({ "device": "tag:MC-0001", "to": person("100235"), "reason": "Swapped in class" });
    let custody = world.value("custody.transfer", to_ben.clone());
    assert_eq!((&custody["origin"], &custody["reason"]), (&json!("transferred"), &json!("Swapped in class")));
    let hands = || (held_by(&world, "100234").len(), held_by(&world, "100235").len());
    taken_back_and_again(&world, || assert_eq!(hands(), (1, 0)), || assert_eq!(hands(), (0, 1)));
    let same = world.refused("custody.transfer", to_ben.clone());
    assert_eq!((why(&same), &same["reason"]["holder"]["name"]), ("same_custodian", &json!("Ben Okafor")));
    world.run("device.report_damage", json!({ "device": "tag:MC-0001", "what_happened": "Cracked" }));
    let to_ana = json!({ "device": "tag:MC-0001", "to": person("100234") });
    let damaged = world.refused("custody.transfer", to_ana);
    assert_eq!((why(&damaged), &damaged["reason"]["next"]), ("not_working", &json!(["device.repaired"])));
    world.run("custody.transfer", json!({ "device": "tag:MC-0001", "to": { "kind": "it" } }));
    let vendor = |name: &str, rma: Value| json!({ "device": "tag:MC-0001", "to": { "kind": "vendor", "vendor": name, "reference": rma } });
    assert_eq!(world.refused("custody.transfer", vendor(" ", Value::Null))["field"], "vendor");
    world.run("custody.transfer", vendor("Pinwheel Repair", json!("RMA-7")));
    assert_eq!(why(&world.refused("custody.transfer", vendor("pinwheel repair", Value::Null))), "same_custodian");
    world.run("custody.check_in", json!({ "device": "tag:MC-0001" }));
    let nobody = world.refused("custody.transfer", to_ben);
    assert_eq!((why(&nobody), &nobody["reason"]["next"]), ("not_checked_out", &json!(["custody.check_out"])));
    world.is_sound();
}

#[test]
fn checking_in_a_missing_laptop_is_its_recovery() {
    let world = at_cedar_falls();
    lend(&world, "MC-0001", "100234");
    world.run("device.report_missing", json!({ "device": "tag:MC-0001" }));
    let back = world.value("custody.check_in", json!({ "device": "tag:MC-0001", "condition": "working" }));
    assert_eq!((&back["recovered"], &back["device"]["status"]), (&json!(true), &json!("in_service")));
    // A champion's word that nothing is wrong is no check.
    assert_eq!(back["device"]["condition"], "needs_check");
    let held = || held_by(&world, "100234").len();
    taken_back_and_again(&world, || assert_eq!(held(), 1), || assert_eq!(held(), 0));
    let recovered = world.refused("device.recover", json!({ "device": "tag:MC-0001", "where": "here" }));
    assert_eq!((why(&recovered), &recovered["reason"]["status"]), ("status_forbids", &json!("in_service")));
    world.is_sound();
}

#[test]
fn checking_in_a_lost_laptop_settles_its_incident() {
    let world = district();
    lend(&world, "MC-0001", "100234");
    world.run("incident.declare_lost", json!({ "device": "tag:MC-0001", "what_happened": "Left on the bus" }));
    assert_eq!(held_by(&world, "100234"), ["MC-0001"]);
    let to_ben = world.refused("custody.check_out", json!({ "device": "tag:MC-0001", "to": person("100235") }));
    assert_eq!((why(&to_ben), &to_ben["reason"]["status"]), ("not_in_service", &json!("lost")));
    let back = world.value("custody.check_in", json!({ "device": "tag:MC-0001", "condition": "working" }));
    assert_eq!((&back["recovered"], &back["custody"]), (&json!(true), &Value::Null));
    assert_eq!(back["device"]["condition"], "working");
    assert_ne!(back["incidents"][0]["recovered_at"], Value::Null);
    assert_eq!(held_by(&world, "100234"), Vec::<String>::new());
    // The next holder's loss is not the first one's.
    lend(&world, "MC-0001", "100235");
    world.run("incident.declare_lost", json!({ "device": "tag:MC-0001", "what_happened": "Left at the pool" }));
    assert_eq!((held_by(&world, "100234").len(), held_by(&world, "100235").len()), (0, 1));
    world.is_sound();
}

#[test]
fn a_laptop_comes_back_broken() {
    let world = at_cedar_falls();
    for (tag, said, becomes) in
        [("MC-0001", "damaged", "damaged"), ("MC-0002", "dead", "dead"), ("MC-0003", "needs_check", "needs_check")]
    {
        lend(&world, tag, "100234");
        let back = world.value("custody.check_in", json!({ "device": format!("tag:{tag}"), "condition": said }));
        assert_eq!(back["device"]["condition"], becomes);
        let out = json!({ "device": format!("tag:{tag}"), "to": person("100235") });
        let next = world.refused("custody.check_out", out);
        assert_eq!((why(&next), &next["reason"]["condition"]), ("not_working", &json!(becomes)));
    }
    world.is_sound();
}

#[test]
fn a_charger_goes_along_at_the_counter_and_is_asked_for_later() {
    let world = at_cedar_falls();
    let with = |kind: &str| json!({ "device": "tag:MC-0001", "to": person("100234"), "accessories": [kind] });
    assert_eq!(world.refused("custody.check_out", with("mouse"))["field"], "accessories");
    assert_eq!(held_by(&world, "100234"), Vec::<String>::new());
    world.run("custody.check_out", with("Charger"));
    let card = || world.run("drive.card", json!({ "person": "person:100234" }));
    assert_eq!(card()["accessories"][0]["kind"], "charger");
    let given = |many: usize| assert_eq!(card()["accessories"].as_array().unwrap().len(), many);
    taken_back_and_again(&world, || given(0), || given(1));
    world.is_sound();
}
