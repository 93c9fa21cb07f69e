//! Devices come into the register, are renamed, moved and handed to another school.

use crate::stage::{at_cedar_falls, district, held_by, lend, taken_back_and_again, why};
use rollcall_tests::World;
use serde_json::{Value, json};

/// The device as it is now, read through a change of nothing.
#[track_caller]
fn device(world: &World, code: &str) -> Value {
    world.value("device.change", json!({ "device": { "id": format!("tag:{code}") } }))
}

#[test]
fn a_laptop_is_registered_once() {
    let world = at_cedar_falls();
    let new = json!({ "tag": "MC-0100", "serial": "PF0100", "model_name": "lark 11", "school": "school:CFM",
        "home": "place:CFM/Room 12", "cost_cents": 41_900, "funding": "federal", "federal_share": 10_000 });
    let added = world.value("device.add", new);
    assert_eq!((&added["status"], &added["condition"]), (&json!("in_service"), &json!("working")));
    let there = || world.try_run("device.change", json!({ "device": { "id": "tag:MC-0100" } })).is_ok();
    taken_back_and_again(&world, || assert!(!there()), || assert!(there()));
    assert_eq!(added["model"], device(&world, "MC-0001")["model"]);

    let tag = world.refused("device.add", json!({ "tag": "mc 0100", "serial": "OTHER", "school": "school:CFM" }));
    assert_eq!(tag["field"], "tag");
    assert_eq!(tag["problem"]["by"], "MC-0100 · PF0100 · Lark 11 · CFM");
    let others = world.refused("device.add", json!({ "tag": "MC-0004", "serial": "OTHER", "school": "school:CFM" }));
    assert_eq!(others["problem"]["by"], "MC-0004 · Lark 11 · MHS");
    let share = json!({ "tag": "MC-0101", "school": "school:CFM", "federal_share": 10_001 });
    assert_eq!(world.refused("device.add", share)["field"], "federal_share");
    let home = json!({ "tag": "MC-0101", "school": "school:CFM", "home": "place:MHS/Room 201" });
    assert_eq!(why(&world.refused("device.add", home)), "place_elsewhere");
    assert_eq!(why(&world.refused("device.add", json!({ "tag": "MC-0101", "school": "school:MHS" }))), "other_school");
    world.is_sound();
}

#[test]
fn a_donated_tablet_without_any_number_gets_a_provisional_tag() {
    let world = at_cedar_falls();
    let donated = json!({ "school": "school:CFM", "model_name": "Slate 8", "funding": "donated" });
    let added = world.value("device.add", donated);
    assert_eq!(added["provisional_tag"], true);
    let tag = added["tag"].as_str().unwrap();
    assert!(tag.starts_with("P-") && tag.len() == 8, "{tag}");
    let real = world.value("device.change", json!({ "device": { "id": added["id"], "tag": "MC-0200" } }));
    assert_eq!((&real["tag"], &real["provisional_tag"]), (&json!("MC-0200"), &json!(false)));
    let by_serial = world.value("device.add", json!({ "serial": "ONLY-SERIAL", "school": "school:CFM" }));
    assert_eq!((&by_serial["tag"], &by_serial["provisional_tag"]), (&Value::Null, &json!(false)));
    let bare = world.refused("device.change", json!({ "device": { "id": added["id"], "tag": null } }));
    assert_eq!((&bare["field"], why(&bare)), (&json!("tag"), "missing"), "no second provisional one");
    world.is_sound();
}

#[test]
fn only_it_accepts_a_second_device_with_a_serial() {
    let mut world = at_cedar_falls();
    let mut second = json!({ "tag": "MC-0100", "serial": "5cd-0001", "school": "school:CFM" });
    assert_eq!(world.refused("device.add", second.clone())["field"], "serial");
    second["serial_shared_because"] = json!("The maker printed it twice");
    assert_eq!(why(&world.refused("device.add", second.clone())), "not_allowed");
    world.sit_down("Tomasz");
    world.run("device.add", second);
    world.sit_down("Ines");
    // What IT accepted stays accepted when the champion changes something else.
    let noted = json!({ "device": { "id": "tag:MC-0100", "notes": "Sticker on the lid" } });
    assert_eq!(world.value("device.change", noted)["notes"], "Sticker on the lid");
    world.is_sound();
}

#[test]
fn a_fact_is_changed_cleared_and_taken_back() {
    let world = at_cedar_falls();
    let po = || device(&world, "MC-0001")["po"].clone();
    world.run("device.change", json!({ "device": { "id": "tag:MC-0001", "po": "PO-77", "take_home": true } }));
    world.run("device.change", json!({ "device": { "id": "tag:MC-0001", "po": null } }));
    taken_back_and_again(&world, || assert_eq!(po(), "PO-77"), || assert_eq!(po(), Value::Null));
    assert_eq!(device(&world, "MC-0001")["take_home"], true);
    let taken = world.refused("device.change", json!({ "device": { "id": "tag:MC-0001", "tag": "MC-0002" } }));
    assert_eq!(why(&taken), "taken");
    let nameless = json!({ "device": { "id": "tag:MC-0001", "tag": null, "serial": null } });
    assert_eq!(why(&world.refused("device.change", nameless)), "missing");
    let status = world.refused("device.change", json!({ "device": { "id": "tag:MC-0001", "status": "lost" } }));
    assert_eq!(why(&status), "shape");
    assert_eq!(why(&world.refused("device.change", json!({ "device": { "id": "tag:MC-0004" } }))), "other_school");
    world.is_sound();
}

#[test]
fn a_laptop_gets_a_home_and_an_old_label_finds_it() {
    let world = at_cedar_falls();
    let cart = world.value("device.set_home", json!({ "device": "tag:MC-0001", "place": "place:CFM/Cart 7B" }))["home"]
        .clone();
    let home = || device(&world, "MC-0001")["home"].clone();
    taken_back_and_again(&world, || assert_eq!(home(), Value::Null), || assert_eq!(home(), cart));
    let abroad = world.refused("device.set_home", json!({ "device": "tag:MC-0001", "place": "place:MHS/Room 201" }));
    assert_eq!(abroad["reason"]["school"], "Maple High");

    let alias = world.run("device.add_alias", json!({ "device": "tag:MC-0001", "code": "OLD-77" }));
    assert_eq!(alias["changed"], json!(["alias"]));
    let again = world.run("device.add_alias", json!({ "device": "tag:MC-0001", "code": "old 77" }));
    assert_eq!(again["operation"], Value::Null);
    let second = || world.try_run("device.add_alias", json!({ "device": "tag:MC-0002", "code": "OLD-77" }));
    assert_eq!(why(&serde_json::to_value(second().unwrap_err()).unwrap()), "taken");
    world.run("history.undo", json!({}));
    assert!(second().is_ok());
    let tag = world.refused("device.add_alias", json!({ "device": "tag:MC-0002", "code": "MC-0003" }));
    assert_eq!(why(&tag), "taken");
    assert_eq!(why(&world.refused("device.add_alias", json!({ "device": "tag:MC-0002", "code": "--" }))), "not_a_code");
    world.is_sound();
}

#[test]
fn it_transfers_a_laptop_to_another_school_and_its_holder_keeps_it() {
    let mut world = district();
    world.run("device.set_home", json!({ "device": "tag:MC-0001", "place": "place:CFM/Cart 7B" }));
    lend(&world, "MC-0001", "100234");
    let transfer = json!({ "device": "tag:MC-0001", "school": "school:MHS", "note": "Ana moves up" });
    let moved = world.value("device.transfer_school", transfer.clone());
    assert_eq!(moved["home"], Value::Null);
    let school = || device(&world, "MC-0001")["school"].clone();
    taken_back_and_again(&world, || assert_ne!(school(), moved["school"]), || assert_eq!(school(), moved["school"]));
    assert_eq!(why(&world.refused("device.transfer_school", transfer)), "same_school");
    let home = json!({ "device": "tag:MC-0001", "school": "school:CFM", "home": "place:MHS/Room 201" });
    assert_eq!(why(&world.refused("device.transfer_school", home)), "place_elsewhere");
    assert_eq!(held_by(&world, "100234"), ["MC-0001"]);
    // The new school's champion takes it back from her.
    world.sit_down("Jonah");
    assert_eq!(
        why(&world.refused("device.transfer_school", json!({ "device": "tag:MC-0001", "school": "school:CFM" }))),
        "not_allowed"
    );
    world.run("custody.check_in", json!({ "device": "tag:MC-0001" }));
    world.run("device.set_home", json!({ "device": "tag:MC-0001", "place": "place:MHS/Room 201" }));
    world.is_sound();
}

#[test]
fn a_model_gets_its_price_from_it() {
    let mut world = district();
    let model = device(&world, "MC-0001")["model"].clone();
    let lark = json!({ "id": model, "name": " Lark  11 ", "maker": "Lark", "category": "laptop", "replacement_cents": 41_900 });
    assert_eq!(world.value("model.change", json!({ "model": lark }))["name"], "Lark 11");
    world.run("history.undo", json!({}));
    world.run("history.redo", json!({}));
    world.run("device.add", json!({ "tag": "MC-0300", "model_name": "Wren 3", "school": "school:CFM" }));
    let mut wren = lark.clone();
    wren["name"] = json!("wren 3");
    assert_eq!(why(&world.refused("model.change", json!({ "model": wren }))), "taken");
    world.sit_down("Ines");
    assert_eq!(why(&world.refused("model.change", json!({ "model": lark }))), "not_allowed");
    world.is_sound();
}
