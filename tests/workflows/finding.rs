//! Finding by what was scanned.

use rollcall_core::people::PlaceKind;
use rollcall_core::register::Status;
use rollcall_tests::World;
use serde_json::{Value, json};

use crate::rows;

fn tags(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|found| found["tag"].as_str().unwrap_or("")).collect()
}

#[test]
fn a_scan_is_recognised_by_the_first_tier_that_hits() {
    let world = World::new();
    let cedar = rows::school(&world, "CFM", "Cedar Fork Middle");
    let one = rows::device(&world, cedar, "MC-0012345", "NX7Q2M40318", |_| {});
    rows::device(&world, cedar, "0077812", "5CD1234X", |_| {});
    rows::alias(&world, one, cedar, "OLD 77");
    let by = |code: &str| {
        let found = world.run("find.code", json!({ "code": code }));
        assert_eq!(found["code"], code);
        assert_eq!(found["what"]["is"], "device", "{code}: {found}");
        format!("{} {}", found["what"]["by"].as_str().unwrap(), found["what"]["device"]["tag"].as_str().unwrap())
    };
    assert_eq!(by(&format!("RC:D:{one}")), "label MC-0012345");
    assert_eq!(by("MC-0012345\r\n"), "tag MC-0012345");
    assert_eq!(by("https://assets.maple.example/d/MC-0012345"), "tag MC-0012345");
    assert_eq!(by("NX7Q2M40318"), "serial MC-0012345");
    assert_eq!(by("old-77"), "alias MC-0012345");
    assert_eq!(by("*mc 0012345*"), "normalised MC-0012345");
    assert_eq!(by("]C0nx7q2m40318"), "normalised MC-0012345");
    assert_eq!(by("77812"), "loose 0077812");
    assert_eq!(by("00077812"), "loose 0077812");
    assert_eq!(by("1S5CD1234X"), "loose 0077812");
    let undo = world.run("find.code", json!({ "code": "rc:k:undo" }));
    assert_eq!((&undo["what"]["is"], &undo["what"]["word"]), (&json!("control"), &json!("UNDO")));
    let second = world.refused("device.add_alias", json!({ "device": "tag:0077812", "code": "old-77" }));
    assert_eq!(second["problem"]["by"], "MC-0012345 · NX7Q2M40318 · CFM", "what finds one device names no other");
    world.is_sound();
}

#[test]
fn a_device_not_disposed_beats_a_ghost_and_two_are_a_choice() {
    let world = World::new();
    let cedar = rows::school(&world, "CFM", "Cedar Fork Middle");
    rows::device(&world, cedar, "MC-1000", "S1", |device| device.status = Status::Disposed);
    rows::device(&world, cedar, "MC-1000", "S2", |_| {});
    rows::device(&world, cedar, "MC-2000", "S3", |device| device.status = Status::Disposed);
    rows::device(&world, cedar, "MC-3000", "SAME99", |_| {});
    rows::device(&world, cedar, "MC-4000", "SAME99", |_| {});
    let reused = world.run("find.code", json!({ "code": "MC-1000" }));
    assert_eq!(
        (&reused["what"]["device"]["serial"], &reused["what"]["device"]["ghost"]),
        (&json!("S2"), &json!(false))
    );
    let ghost = world.run("find.code", json!({ "code": "mc2000" }));
    assert_eq!(ghost["what"]["device"]["ghost"], true);
    let both = world.run("find.code", json!({ "code": "SAME99" }));
    assert_eq!(both["what"]["is"], "choice");
    assert_eq!(tags(&both["what"]["devices"]), ["MC-3000", "MC-4000"]);
    let named = world.refused("device.show", json!({ "device": "tag:SAME99" }));
    let which = json!({ "why": "several_match", "entity": "tag", "sought": "SAME99", "choices": [] });
    assert_eq!(named["reason"], which, "nobody chooses for the asker");
    world.is_sound();
}

#[test]
fn a_number_means_the_person_only_where_people_are_waited_for() {
    let world = World::new();
    let cedar = rows::school(&world, "CFM", "Cedar Fork Middle");
    rows::device(&world, cedar, "204118", "S1", |_| {});
    rows::person(&world, cedar, "204118", "Ana Beltrán");
    rows::person(&world, cedar, "204119", "Ben Ortiz");
    let ask = |code: &str, context: &str| world.run("find.code", json!({ "code": code, "context": context }));
    let station = ask("204118", "station");
    assert_eq!(station["what"]["device"]["tag"], "204118");
    assert_eq!(station["what"]["person"]["name"], "Ana Beltrán");
    let counter = ask("204118", "distribution");
    assert_eq!(counter["what"]["person"]["name"], "Ana Beltrán");
    assert_eq!(counter["what"]["device"]["tag"], "204118");
    assert_eq!(ask("204119", "anywhere")["what"]["person"]["name"], "Ben Ortiz");
    let device = world.refused("device.show", json!({ "device": "tag:204119" }));
    assert_eq!(device, json!({ "code": "not_found", "entity": "tag", "sought": "204119" }), "no device but Ben");
    world.is_sound();
}

#[test]
fn places_are_found_by_label_anywhere_and_by_name_in_their_school() {
    let world = World::new();
    let cedar = rows::school(&world, "CFM", "Cedar Fork Middle");
    let stone = rows::school(&world, "SMM", "Stone Mill Middle");
    rows::place(&world, cedar, "Room 114", PlaceKind::Room, None);
    let mut cart = rows::place(&world, cedar, "Cart 7B", PlaceKind::Cart, Some("PL-CFM-7B"));
    let itself = rows::device(&world, cedar, "CART-7", "", |_| {});
    cart.device = Some(itself);
    rows::put(&world, &cart);
    let ask = |code: &str, school| world.run("find.code", json!({ "code": code, "school": school }));
    assert_eq!(ask("pl-cfm-7b", stone)["what"]["place"]["name"], "Cart 7B");
    assert_eq!(ask("pl-cfm-7b", stone)["what"]["device"]["tag"], "CART-7");
    assert_eq!(ask("CART-7", cedar)["what"]["device"]["cart"], cart.id.to_string());
    assert_eq!(ask(&format!("RC:L:{}", cart.id), stone)["what"]["is"], "place");
    assert_eq!(ask("room  114", cedar)["what"]["place"]["name"], "Room 114");
    assert_eq!(ask("room 114", stone)["what"]["is"], "nothing");
    let twin = json!({ "school": cedar, "name": "Cart 1", "kind": "cart", "label": "pl-cfm-7b" });
    let twin = world.refused("place.add", twin);
    assert_eq!((&twin["field"], &twin["problem"]["by"]), (&json!("label"), &json!("Cart 7B")));
    let room = world.refused("device.set_home", json!({ "device": itself, "place": "place:SMM/Room 114" }));
    assert_eq!((&room["code"], &room["entity"]), (&json!("not_found"), &json!("place")));
    world.is_sound();
}

#[test]
fn an_unknown_code_gets_suggestions_with_the_missing_ones_of_this_school_first() {
    let world = World::new();
    let cedar = rows::school(&world, "CFM", "Cedar Fork Middle");
    let stone = rows::school(&world, "SMM", "Stone Mill Middle");
    rows::device(&world, stone, "MC-0012345", "A1", |_| {});
    rows::device(&world, cedar, "MC-0012354", "A2", |device| device.status = Status::Missing);
    rows::device(&world, cedar, "123456789012", "A3", |_| {});
    let ask = |code: &str| {
        let found = world.run("find.code", json!({ "code": code, "school": cedar }));
        assert_eq!(found["what"]["is"], "nothing", "{code}: {found}");
        let list = found["what"]["suggestions"].as_array().unwrap().clone();
        let said =
            |one: &Value| format!("{} {}", one["device"]["tag"].as_str().unwrap(), one["because"].as_str().unwrap());
        list.iter().map(said).collect::<Vec<_>>()
    };
    assert_eq!(ask("MC-OO12345"), ["MC-0012345 look_alike"]);
    assert_eq!(ask("MC-0013245"), ["MC-0012345 transposed"]);
    assert_eq!(ask("MC-12345.0"), ["MC-0012345 trailing_zero"]);
    assert_eq!(ask("MC-12345"), ["MC-0012345 lost_zeros"]);
    assert_eq!(ask("1.23E+11"), ["123456789012 excel_damage"]);
    assert_eq!(ask("MC-0012534"), ["MC-0012354 transposed"]);
    assert_eq!(ask("something else entirely"), Vec::<String>::new());
    let taken = world.refused("device.recover", json!({ "device": "tag:MC-0012534", "where": "here" }));
    assert_eq!((&taken["code"], &taken["sought"]), (&json!("not_found"), &json!("MC-0012534")), "none is taken for it");
    world.is_sound();
}

#[test]
fn two_codes_that_ran_together_are_split_when_both_are_known() {
    let world = World::new();
    let cedar = rows::school(&world, "CFM", "Cedar Fork Middle");
    rows::device(&world, cedar, "MC-0012345", "A1", |_| {});
    rows::device(&world, cedar, "MC-0012346", "A2", |_| {});
    let found = world.run("find.code", json!({ "code": "MC-0012345MC-0012346" }));
    assert_eq!(found["what"]["is"], "split");
    let parts: Vec<_> =
        found["what"]["parts"].as_array().unwrap().iter().map(|part| part["what"]["device"]["tag"].clone()).collect();
    assert_eq!(parts, ["MC-0012345", "MC-0012346"]);
    assert_eq!(world.run("find.code", json!({ "code": "MC-0012345MC-0099999" }))["what"]["is"], "nothing");
    let both = json!({ "device": "tag:MC-0012345MC-0012346", "to": { "kind": "it" } });
    let both = world.refused("custody.check_out", both);
    assert_eq!(both["code"], "not_found", "two are not handed out as one");
    world.is_sound();
}

#[test]
fn a_champion_sees_another_schools_device_without_its_holder() {
    let mut world = World::new();
    let cedar = rows::school(&world, "CFM", "Cedar Fork Middle");
    let stone = rows::school(&world, "SMM", "Stone Mill Middle");
    let theirs = rows::device(&world, stone, "MC-0012345", "A1", |_| {});
    let ours = rows::device(&world, cedar, "MC-0012346", "A2", |_| {});
    let ana = rows::person(&world, stone, "1", "Ana Beltrán");
    let ben = rows::person(&world, cedar, "2", "Ben Ortiz");
    rows::hand_to(&world, theirs, stone, ana);
    rows::hand_to(&world, ours, cedar, ben);
    world.run("operator.add", json!({ "name": "Imani", "role": "champion", "school": cedar }));
    world.sit_down("Imani");
    let found = world.run("find.code", json!({ "code": "MC-0012345" }));
    let device = &found["what"]["device"];
    assert_eq!((&device["own"], &device["serial"], &device["with"]), (&json!(false), &Value::Null, &Value::Null));
    assert_eq!(device["status"], "in_service");
    assert!(!found.to_string().contains("Ana"));
    let shown = world.run("device.show", json!({ "device": theirs }));
    assert_eq!(shown["known"], Value::Null);
    assert!(!shown.to_string().contains("Ana"));
    assert_eq!(world.refused("device.timeline", json!({ "device": theirs }))["reason"]["why"], "other_school");
    assert_eq!(world.refused("device.page", json!({ "school": stone }))["reason"]["why"], "other_school");
    let found = world.run("find.code", json!({ "code": "MC-0012346" }));
    assert_eq!(found["what"]["device"]["with"], "Ben Ortiz, 8B");
    assert_eq!(world.run("device.page", json!({}))["total"], 1);
    assert!(!world.run("device.page", json!({ "search": "Ana" })).to_string().contains("Ana"));
    world.is_sound();
}
