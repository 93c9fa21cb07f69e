//! Where August and June go another way: money set right, schools changed, a wrong key pressed.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::homeroom::{all_handed_out, board, owes};
use crate::stage::why;

fn june() -> (World, Value) {
    let (world, _) = all_handed_out();
    world.at("2027-06-07T08:00:00-04:00");
    let drive = json!({ "school": "school:CFM", "kind": "collection", "name": "June", "deadline": "2027-06-11",
                        "homerooms": ["HR-7B"], "accessories": ["charger"] });
    let drive = world.value("drive.create", drive);
    (world, drive)
}

fn missing(drive: &Value, tag: &str) -> Value {
    json!({ "drive": drive["id"], "code": tag, "accessories": [{ "kind": "charger", "seen": "missing" }] })
}

fn entries(world: &World, number: &str) -> Vec<Value> {
    let account = world.run("fee.statement", json!({ "person": format!("person:{number}") }));
    account["entries"].as_array().unwrap().iter().map(|entry| entry["entry"].clone()).collect()
}

#[test]
fn a_charge_that_was_set_right_is_not_taken_back_as_well() {
    let (mut world, drive) = june();
    let back = world.run("collection.take_in", missing(&drive, "HR-01"));
    let line = back["value"]["looked"]["accessories"][0]["accessory"]["id"].clone();
    let charge = entries(&world, "3001")[0]["id"].clone();
    world.sit_down("Tomasz");
    world.run("fee.reverse", json!({ "person": "person:3001", "entry": charge, "reason": "It lay in the office" }));
    let later = world.refused("history.undo", json!({ "operation": back["operation"] }));
    assert_eq!((why(&later), &later["reason"]["entity"]), ("needed_later", &json!("ledger_entry")));
    assert_eq!(owes(&world, "3001"), 0);
    // Looked for again and still missing: it was charged once, and that was set right.
    let again = world.value("accessory.settle", json!({ "accessory": line, "seen": "third_party" }));
    assert_eq!((&again["charge"], owes(&world, "3001")), (&Value::Null, 0));
    world.is_sound();
}

#[test]
fn a_sale_closes_the_line_whatever_key_is_pressed_later() {
    let (world, drive) = june();
    let card = world.run("drive.card", json!({ "person": "person:3002" }));
    let line = card["accessories"][0]["id"].clone();
    world.run("accessory.replace", json!({ "accessory": line, "paid": true }));
    assert_eq!(owes(&world, "3002"), 0);
    for seen in ["returned", "missing", "returned"] {
        let settled = world.value("accessory.settle", json!({ "accessory": line, "seen": seen }));
        assert_eq!(settled["accessory"]["state"], "replaced");
    }
    assert_eq!(owes(&world, "3002"), 0);
    world.run("collection.take_in", missing(&drive, "HR-02"));
    assert_eq!((owes(&world, "3002"), entries(&world, "3002").len()), (0, 2));
    let sold = world.refused("accessory.replace", json!({ "accessory": line, "paid": true }));
    assert_eq!(why(&sold), "accessory_settled");
    world.is_sound();
}

#[test]
fn a_device_that_goes_along_to_another_school_is_collected_there_with_its_charger() {
    let (mut world, drive) = june();
    world.sit_down("Tomasz");
    world.run("device.transfer_school", json!({ "device": "tag:HR-03", "school": "school:MHS" }));
    assert_eq!(board(&world, &drive)["devices_out"], 27);
    world.sit_down("Jonah");
    let at_maple = json!({ "school": "school:MHS", "kind": "collection", "name": "June", "deadline": "2027-06-11" });
    let at_maple = world.value("drive.create", at_maple);
    let back = world.value("collection.take_in", missing(&at_maple, "HR-03"));
    assert_eq!(back["looked"]["accessories"][0]["charge"]["is"], "charged");
    // Of another school's student the name only.
    assert_eq!((&back["holder"]["name"], &back["holder"]["number"]), (&json!("Student 03 of 7B"), &Value::Null));
    let stranger = world.refused("drive.card", json!({ "person": "person:3003" }));
    assert_eq!(why(&stranger), "other_school");
    world.is_sound();
}

#[test]
fn what_came_back_is_said_of_the_custody_that_ended_and_of_no_other() {
    let (world, drive) = june();
    let out = world.run("person.show", json!({ "person": "person:3004" }))["holdings"][0]["custody"]["id"].clone();
    let look = json!({ "custody": out, "accessories": [{ "kind": "charger", "seen": "missing" }] });
    let refused = world.refused("collection.look_over", look.clone());
    assert_eq!((why(&refused), &refused["reason"]["holder"]["name"]), ("checked_out", &json!("Student 04 of 7B")));
    // Checked in at the counter, without the station: nobody looked, and it is still to be said.
    world.run("custody.check_in", json!({ "device": "tag:HR-04" }));
    let state = || world.run("drive.card", json!({ "person": "person:3004" }))["accessories"][0]["state"].clone();
    assert_eq!(state(), "not_looked_at");
    world.run("collection.look_over", look);
    assert_eq!((state(), owes(&world, "3004")), (json!("missing"), 2700));
    assert_eq!(board(&world, &drive)["devices_out"], 27);
    world.is_sound();
}
