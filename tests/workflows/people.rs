//! Schools, places and people come into the file and change.

use crate::stage::{at_cedar_falls, district, held_by, lend, taken_back_and_again, why};
use rollcall_tests::World;
use serde_json::{Value, json};

fn names(list: &Value, of: &str) -> Vec<String> {
    list[of].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_school_is_added_once_and_gets_a_champion() {
    let world = World::new();
    let school = world.value("school.add", json!({ "code": " CFM ", "name": "Cedar  Falls Middle" }));
    assert_eq!((&school["code"], &school["name"]), (&json!("CFM"), &json!("Cedar Falls Middle")));
    let schools = || names(&world.run("school.list", json!({})), "schools").len();
    taken_back_and_again(&world, || assert_eq!(schools(), 0), || assert_eq!(schools(), 1));
    let again = world.refused("school.add", json!({ "code": "cfm", "name": "Another" }));
    assert_eq!((why(&again), &again["problem"]["by"]), ("taken", &json!("Cedar Falls Middle")));
    let same_name = world.refused("school.add", json!({ "code": "CF2", "name": "cedar falls middle" }));
    assert_eq!((&same_name["field"], why(&same_name)), (&json!("name"), "taken"));
    let nameless = world.refused("school.add", json!({ "code": "X", "name": " " }));
    assert_eq!(why(&nameless), "missing");

    let mut changed = school;
    changed["champion_name"] = json!("Ines Duarte");
    changed["champion_from"] = json!("2026-08-01");
    changed["champion_until"] = json!("2027-05-31");
    world.run("school.change", json!({ "school": changed }));
    let champion = || world.run("school.list", json!({}))["schools"][0]["champion_name"].clone();
    taken_back_and_again(&world, || assert_eq!(champion(), Value::Null), || assert_eq!(champion(), "Ines Duarte"));
    changed["champion_until"] = json!("2026-01-01");
    assert_eq!(why(&world.refused("school.change", json!({ "school": changed }))), "ends_before_it_begins");

    let whole =
        json!({ "code": "MHS", "name": "Maple High", "champion_name": " Ada  Brandt ", "champion_from": "2026-08-01" });
    assert_eq!(world.value("school.add", whole)["champion_name"], "Ada Brandt");
    world.is_sound();
}

#[test]
fn a_champion_adds_and_moves_the_own_schools_carts_only() {
    let world = at_cedar_falls();
    let cart = json!({ "school": "school:CFM", "name": "Cart 8", "kind": "cart", "room": "place:CFM/Room 12" });
    let cart = world.value("place.add", cart);
    let count = || world.run("place.list", json!({ "school": "school:CFM" }))["places"].as_array().unwrap().len();
    taken_back_and_again(&world, || assert_eq!(count(), 3), || assert_eq!(count(), 4));
    assert_eq!(world.run("place.list", json!({}))["places"].as_array().unwrap().len(), 5);
    let may_change = |of: Value| world.run("place.list", json!({ "school": of }))["may_change"].clone();
    assert_eq!([may_change(json!("school:CFM")), may_change(json!("school:MHS"))], [json!(true), json!(false)]);

    let mut moved = cart;
    moved["name"] = json!("Cart 8 (science)");
    moved["room"] = Value::Null;
    assert_eq!(world.value("place.change", json!({ "place": moved }))["name"], "Cart 8 (science)");
    let named =
        || names(&world.run("place.list", json!({ "school": "school:CFM" })), "places").contains(&"Cart 8".into());
    taken_back_and_again(&world, || assert!(named()), || assert!(!named()));

    let twice = world.refused("place.add", json!({ "school": "school:CFM", "name": "cart 7b", "kind": "cart" }));
    assert_eq!(why(&twice), "taken");
    let label = json!({ "school": "school:CFM", "name": "Cart 9", "kind": "cart", "label": "cart 7b" });
    assert_eq!(world.refused("place.add", label)["field"], "label");
    let in_a_cart = json!({ "school": "school:CFM", "name": "Bin", "kind": "closet", "room": "place:CFM/Cart 7B" });
    assert_eq!(world.refused("place.add", in_a_cart)["field"], "room");
    let abroad = json!({ "school": "school:CFM", "name": "Cart 9", "kind": "cart", "room": "place:MHS/Room 201" });
    assert_eq!(why(&world.refused("place.add", abroad)), "place_elsewhere");
    let others = world.refused("place.add", json!({ "school": "school:MHS", "name": "Cart", "kind": "cart" }));
    assert_eq!(why(&others), "other_school");
    moved["school"] = world.run("school.list", json!({}))["schools"][1]["id"].clone();
    assert_eq!(why(&world.refused("place.change", json!({ "place": moved }))), "cannot_change");
    assert_eq!(why(&world.refused("school.add", json!({ "code": "X", "name": "X" }))), "not_allowed");
    world.is_sound();
}

#[test]
fn a_tagged_cart_is_a_device_of_its_school_and_of_no_other_cart() {
    let world = district();
    let add =
        |name: &str, device: &str| json!({ "school": "school:CFM", "name": name, "kind": "cart", "device": device });
    world.run("place.add", add("Cart 9", "tag:MC-0001"));
    assert_eq!(why(&world.refused("place.add", add("Cart 10", "tag:MC-0001"))), "taken");
    assert_eq!(why(&world.refused("place.add", add("Cart 10", "tag:MC-0004"))), "other_school");
    world.is_sound();
}

#[test]
fn a_new_student_at_the_counter_is_provisional_until_it_says_otherwise() {
    let mut world = at_cedar_falls();
    let new = json!({ "population": "student", "number": "100299", "name": " Faye  Brandt " });
    let person = world.value("person.add", new.clone());
    assert_eq!((&person["name"], &person["state"]), (&json!("Faye Brandt"), &json!("provisional")));
    let shown = || world.try_run("person.show", json!({ "person": person["id"] })).is_ok();
    taken_back_and_again(&world, || assert!(!shown()), || assert!(shown()));
    let again = world.refused("person.add", new);
    assert_eq!((why(&again), &again["problem"]["by"]), ("taken", &json!("Faye Brandt")));
    let active = json!({ "population": "staff", "name": "Mr Quick", "state": "active" });
    assert_eq!(why(&world.refused("person.add", active)), "not_allowed");
    let actions = |world: &World| world.run("person.show", json!({ "person": person["id"] }))["actions"].clone();
    assert_eq!(actions(&world), json!(["change", "merge"]), "what is theirs to change");

    let mut changed = person.clone();
    changed["homeroom"] = json!("12");
    world.run("person.change", json!({ "person": changed }));
    let homeroom = || world.run("person.show", json!({ "person": person["id"] }))["person"]["homeroom"].clone();
    taken_back_and_again(&world, || assert_eq!(homeroom(), Value::Null), || assert_eq!(homeroom(), "12"));
    changed["state"] = json!("active");
    assert_eq!(why(&world.refused("person.change", json!({ "person": changed }))), "not_allowed");
    world.sit_down("Tomasz");
    assert_eq!(world.value("person.change", json!({ "person": changed }))["state"], "active");
    world.is_sound();
}

#[test]
fn another_schools_champion_learns_nothing_of_a_holder() {
    let mut world = district();
    lend(&world, "MC-0001", "100234");
    let shown = world.run("person.show", json!({ "person": "person:100234" }));
    assert_eq!(shown["person"]["name"], "Ana Ruiz");
    assert_eq!(shown["holdings"][0]["model"], "Lark 11");
    world.sit_down("Jonah");
    let shown = world.run("person.show", json!({ "person": "person:100234" }));
    assert_eq!((&shown["name"], &shown["person"], &shown["holdings"]), (&Value::Null, &Value::Null, &json!([])));
    assert_eq!(shown["actions"], json!([]));
    let ana = world.run("person.show", json!({ "person": "person:200100" }))["person"].clone();
    let mut mine = ana;
    mine["id"] = shown["id"].clone();
    assert_eq!(why(&world.refused("person.change", json!({ "person": mine }))), "other_school");
    let taken = json!({ "population": "student", "number": "100234", "name": "Gus" });
    assert_eq!(world.refused("person.add", taken)["problem"]["by"], "student");
    // A loan to another school's student: the lending school sees who has its own device, and no more.
    lend(&world, "MC-0004", "100234");
    let shown = world.run("person.show", json!({ "person": "person:100234" }));
    assert_eq!((&shown["name"], &shown["person"]), (&json!("Ana Ruiz"), &Value::Null));
    assert_eq!(held_by(&world, "100234"), ["MC-0004"]);
    world.is_sound();
}

#[test]
fn a_student_may_keep_the_own_laptop_over_the_summer() {
    let world = at_cedar_falls();
    lend(&world, "MC-0001", "100234");
    let keep = |number: &str, tag: &str, until: &str| json!({ "person": format!("person:{number}"), "device": format!("tag:{tag}"), "from": "2027-06-01", "until": until });
    let kept = world.value("person.authorise_summer_keep", keep("100234", "MC-0001", "2027-08-10"));
    assert_eq!(kept["until_on"], "2027-08-10");
    world.run("history.undo", json!({}));
    world.run("history.redo", json!({}));
    let backwards = world.refused("person.authorise_summer_keep", keep("100234", "MC-0001", "2027-05-01"));
    assert_eq!(why(&backwards), "ends_before_it_begins");
    let not_hers = world.refused("person.authorise_summer_keep", keep("100235", "MC-0001", "2027-08-10"));
    assert_eq!((why(&not_hers), &not_hers["reason"]["holder"]["name"]), ("not_held_by", &json!("Ana Ruiz")));
    let nobodys = world.refused("person.authorise_summer_keep", keep("100235", "MC-0002", "2027-08-10"));
    assert_eq!(nobodys["reason"]["holder"], Value::Null);
    world.is_sound();
}
