//! A charger is asked for, paid or waived, and handed out; nobody pays twice for one that was lost.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::money::{owes, statement};
use crate::requests_kinds::{ask, open};
use crate::stage::{district, person, why};

fn charger(world: &World, number: &str) -> Value {
    let about = format!("person:{number}");
    let form =
        ask(json!({ "kind": "charger" }), "Ms Whitfield", json!({ "requester": "person:7001", "person": about }));
    open(world, form)["request"]["id"].clone()
}

#[test]
fn a_charger_is_charged_when_it_is_asked_for_and_goes_once_it_is_paid() {
    let world = district();
    let request = charger(&world, "100234");
    assert_eq!(owes(&world, "100234"), 2700);
    let shown = world.run("request.show", json!({ "request": request }));
    assert_eq!(shown["charge"]["open"], 2700);
    assert!(shown["actions"].as_array().unwrap().contains(&json!("hand_over")));
    let unpaid = world.refused("request.hand_over", json!({ "request": request }));
    assert_eq!((why(&unpaid), &unpaid["reason"]["open"]), ("not_paid_yet", &json!(2700)));
    let twice = world.refused("request.charge", json!({ "request": request }));
    assert_eq!((why(&twice), &twice["reason"]["cents"]), ("charged_already", &json!(2700)));
    world.run("fee.pay", json!({ "person": "person:100234", "cents": 2700, "receipt": "R-1" }));
    let done = world.value("request.hand_over", json!({ "request": request }));
    assert_eq!(done["request"]["state"], "resolved");
    assert_eq!(owes(&world, "100234"), 0);
    world.is_sound();
}

#[test]
fn a_charger_that_is_waived_goes_too_and_one_that_is_not_wanted_is_owed_no_longer() {
    let world = district();
    let request = charger(&world, "100234");
    world.run("fee.waive", json!({ "person": "person:100234", "approver": "Dr Amara", "reason": "Hardship" }));
    world.run("request.hand_over", json!({ "request": request }));

    let second = charger(&world, "100235");
    let withdrawn = world.run("request.withdraw", json!({ "request": second, "why": "Found it" }));
    assert_eq!(owes(&world, "100235"), 0);
    world.run("history.undo", json!({ "operation": withdrawn["operation"] }));
    assert_eq!(owes(&world, "100235"), 2700);
    let other = json!({ "request": charger_of_another_kind(&world) });
    assert_eq!(why(&world.refused("request.charge", other)), "another_kind");
    world.is_sound();
}

#[test]
fn a_charger_whose_charge_was_credited_is_charged_again_or_its_request_is_closed() {
    let world = district();
    let request = charger(&world, "100234");
    let charge = statement(&world, "100234")["charges"][0]["charge"]["id"].clone();
    world.run("fee.credit", json!({ "person": "person:100234", "charge": charge, "reason": "The old one came back" }));
    let credited = world.refused("request.hand_over", json!({ "request": request }));
    assert_eq!((why(&credited), &credited["reason"]["cents"]), ("charge_credited", &json!(2700)));
    world.run("request.charge", json!({ "request": request }));
    assert_eq!(why(&world.refused("request.hand_over", json!({ "request": request }))), "not_paid_yet");
    world.is_sound();
}

fn charger_of_another_kind(world: &World) -> Value {
    let form = json!({ "kind": "support", "procured": "it" });
    open(world, ask(form, "Ms Whitfield", json!({ "requester": "person:7001" })))["request"]["id"].clone()
}

#[test]
fn whoever_lost_a_charger_pays_once_and_their_line_is_closed() {
    let world = district();
    world.run(
        "custody.check_out",
        json!({ "device": "tag:MC-0001", "to": person("100234"), "accessories": ["charger"] }),
    );
    let back = world.value(
        "collection.take_in",
        json!({ "code": "MC-0001", "accessories": [{ "kind": "charger", "seen": "missing" }] }),
    );
    let line = back["looked"]["accessories"][0]["accessory"]["id"].clone();
    assert_eq!(owes(&world, "100234"), 2700);
    let request = charger(&world, "100234");
    assert_eq!(owes(&world, "100234"), 2700, "the lost one is what they pay for");
    assert_eq!(why(&world.refused("request.hand_over", json!({ "request": request }))), "not_paid_yet");
    world.run("fee.pay", json!({ "person": "person:100234", "cents": 2700 }));
    world.run("request.hand_over", json!({ "request": request }));
    // Whatever turns up later costs nothing and brings nothing back.
    let settled = world.value("accessory.settle", json!({ "accessory": line, "seen": "returned" }));
    assert_eq!((&settled["accessory"]["state"], owes(&world, "100234")), (&json!("replaced"), 0));
    world.is_sound();
}

#[test]
fn whoever_finds_the_lost_one_before_pays_for_the_new_one_all_the_same() {
    let world = district();
    world.run(
        "custody.check_out",
        json!({ "device": "tag:MC-0001", "to": person("100234"), "accessories": ["charger"] }),
    );
    let back = world.value(
        "collection.take_in",
        json!({ "code": "MC-0001", "accessories": [{ "kind": "charger", "seen": "missing" }] }),
    );
    let line = back["looked"]["accessories"][0]["accessory"]["id"].clone();
    let request = charger(&world, "100234");
    world.run("accessory.settle", json!({ "accessory": line, "seen": "returned" }));
    assert_eq!(owes(&world, "100234"), 0);
    assert_eq!(why(&world.refused("request.hand_over", json!({ "request": request }))), "not_charged_yet");
    world.run("request.charge", json!({ "request": request }));
    assert_eq!(statement(&world, "100234")["charges"][1]["open"], 2700);
    world.is_sound();
}
