//! The district the stories about devices play in: two schools, a few rooms, people and laptops.

use rollcall_tests::World;
use serde_json::{Value, json};

/// Cedar Falls Middle (`CFM`) and Maple High (`MHS`) with their champions Ines and Jonah, places, people and four
/// laptops `MC-0001` to `MC-0004`; the fourth belongs to Maple High. Tomasz of IT sits down.
pub(crate) fn district() -> World {
    let world = World::new();
    world.run(
        "school.add",
        json!({ "code": "CFM", "name": "Cedar Falls Middle", "level": "middle", "attendance": 612 }),
    );
    world.run("school.add", json!({ "code": "MHS", "name": "Maple High" }));
    let room = world.value("place.add", json!({ "school": "school:CFM", "name": "Room 12", "kind": "room" }));
    world.run(
        "place.add",
        json!({ "school": "school:CFM", "name": "Cart 7B", "kind": "cart", "label": "CART-7B", "room": room["id"] }),
    );
    world.run("place.add", json!({ "school": "school:CFM", "name": "Closet", "kind": "closet" }));
    world.run("place.add", json!({ "school": "school:MHS", "name": "Room 201", "kind": "room" }));
    for (population, number, name, school, state) in [
        ("student", "100234", "Ana Ruiz", "school:CFM", "active"),
        ("student", "100235", "Ben Okafor", "school:CFM", "active"),
        ("student", "100240", "Cleo Marsh", "school:CFM", "pre"),
        ("student", "100250", "Dario Lind", "school:CFM", "left"),
        ("staff", "7001", "Ms Whitfield", "school:CFM", "active"),
        ("contractor", "9001", "Mr Abara", "school:CFM", "pre"),
        ("student", "200100", "Esme Holt", "school:MHS", "active"),
    ] {
        let person =
            json!({ "population": population, "number": number, "name": name, "school": school, "state": state });
        world.run("person.add", person);
    }
    for (tag, school) in [("MC-0001", "CFM"), ("MC-0002", "CFM"), ("MC-0003", "CFM"), ("MC-0004", "MHS")] {
        let serial = format!("5CD{}", &tag[3..]);
        let device =
            json!({ "tag": tag, "serial": serial, "model_name": "Lark 11", "school": format!("school:{school}") });
        world.run("device.add", device);
    }
    world.run("operator.add", json!({ "name": "Ines", "role": "champion", "school": "school:CFM" }));
    world.run("operator.add", json!({ "name": "Jonah", "role": "champion", "school": "school:MHS" }));
    world
}

/// The champion of Cedar Falls Middle sits down.
pub(crate) fn at_cedar_falls() -> World {
    let mut world = district();
    world.sit_down("Ines");
    world
}

pub(crate) fn person(number: &str) -> Value {
    json!({ "kind": "person", "person": format!("person:{number}") })
}

pub(crate) fn place(name: &str) -> Value {
    json!({ "kind": "place", "place": format!("place:{name}") })
}

/// Lends the device with that tag to the person with that number.
#[track_caller]
pub(crate) fn lend(world: &World, tag: &str, number: &str) -> Value {
    world.value("custody.check_out", json!({ "device": format!("tag:{tag}"), "to": person(number) }))
}

/// What the person with that number holds, by tag.
#[track_caller]
pub(crate) fn held_by(world: &World, number: &str) -> Vec<String> {
    let shown = world.run("person.show", json!({ "person": format!("person:{number}") }));
    shown["holdings"].as_array().unwrap().iter().map(|row| row["tag"].as_str().unwrap().to_owned()).collect()
}

/// The word that says why, of a refusal.
pub(crate) fn why(refusal: &Value) -> &str {
    refusal["reason"]["why"].as_str().or(refusal["problem"]["is"].as_str()).or(refusal["code"].as_str()).unwrap()
}

/// Takes the last step back and checks, then does it again and checks.
#[track_caller]
pub(crate) fn taken_back_and_again(world: &World, before: impl Fn(), after: impl Fn()) {
    after();
    world.run("history.undo", json!({}));
    before();
    world.run("history.redo", json!({}));
    after();
}
