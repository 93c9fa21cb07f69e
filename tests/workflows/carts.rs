//! A whole cart goes out, comes back and is looked into, by one scan of its label.

use serde_json::{Value, json};

use crate::stage::{district, lend, person, place, taken_back_and_again, why};
use rollcall_tests::World;

/// Cart 7B with four laptops of its own; Ines of Cedar Falls sits down.
fn with_cart() -> World {
    let mut world = district();
    world.run("device.add", json!({ "tag": "MC-0005", "school": "school:CFM" }));
    let tags = ["MC-0001", "MC-0002", "MC-0003", "MC-0005"].map(|tag| format!("tag:{tag}"));
    world.run("device.set_homes", json!({ "devices": tags, "place": "place:CFM/Cart 7B" }));
    world.sit_down("Ines");
    world
}

fn out(to: &Value) -> Value {
    json!({ "place": "place:CFM/Cart 7B", "to": to })
}

fn back() -> Value {
    json!({ "place": "place:CFM/Cart 7B" })
}

fn counts(world: &World) -> Value {
    let counts = world.run("place.show", json!({ "place": "place:CFM/Cart 7B" }))["counts"].clone();
    json!([counts["here"], counts["out"], counts["unaccounted"]])
}

fn tags(rows: &Value) -> Vec<&str> {
    rows.as_array().unwrap().iter().map(|row| row["shown"].as_str().or(row["tag"].as_str()).unwrap()).collect()
}

#[test]
fn a_cart_goes_to_a_teacher_and_comes_back() {
    let world = with_cart();
    let mut to_teacher = out(&person("7001"));
    to_teacher["due_on"] = json!("2026-11-13");
    let went = world.value("custody.check_out_cart", to_teacher.clone());
    assert_eq!((went["went"].as_array().unwrap().len(), &went["stayed"]), (4, &json!([])));
    taken_back_and_again(
        &world,
        || assert_eq!(counts(&world), json!([4, 0, 0])),
        || assert_eq!(counts(&world), json!([0, 4, 0])),
    );
    let twice = world.refused("custody.check_out_cart", to_teacher);
    assert_eq!((why(&twice), twice["reason"]["which"].as_array().unwrap().len()), ("cart_stays", 4));
    let came = world.value("custody.check_in_cart", json!({ "place": "place:CFM/Cart 7B", "condition": "working" }));
    assert_eq!(tags(&came["back"]), ["MC-0001", "MC-0002", "MC-0003", "MC-0005"]);
    assert_eq!(came["back"][0]["holder"]["name"], "Ms Whitfield");
    taken_back_and_again(
        &world,
        || assert_eq!(counts(&world), json!([0, 4, 0])),
        || assert_eq!(counts(&world), json!([4, 0, 0])),
    );
    assert_eq!(why(&world.refused("custody.check_in_cart", back())), "cart_not_out");
    world.is_sound();
}

#[test]
fn what_cannot_go_stays_and_says_why() {
    let world = with_cart();
    lend(&world, "MC-0001", "100234");
    world.run("device.report_missing", json!({ "device": "tag:MC-0002" }));
    world.run("device.report_damage", json!({ "device": "tag:MC-0003", "what_happened": "Cracked" }));
    let went = world.value("custody.check_out_cart", out(&place("CFM/Room 12")));
    assert_eq!(
        (went["went"].as_array().unwrap().len(), tags(&went["stayed"])),
        (1, vec!["MC-0001", "MC-0002", "MC-0003"])
    );
    let whys = went["stayed"].as_array().unwrap().iter().map(|one| why(&one["refusal"]).to_owned());
    assert_eq!(whys.collect::<Vec<_>>(), ["checked_out", "not_in_service", "not_working"]);
    let again = world.refused("custody.check_out_cart", out(&place("CFM/Room 12")));
    assert_eq!((why(&again), tags(&again["reason"]["which"]).len()), ("cart_stays", 4));
    world.is_sound();
}

#[test]
fn a_cart_that_comes_back_finds_nothing_that_is_missing_and_leaves_repairs_alone() {
    let world = with_cart();
    world.run("custody.check_out_cart", out(&person("7001")));
    world.run("device.report_missing", json!({ "device": "tag:MC-0001" }));
    world.run("custody.transfer", json!({ "device": "tag:MC-0002", "to": { "kind": "it" } }));
    world.run("custody.check_in", json!({ "device": "tag:MC-0003" }));
    let came = world.value("custody.check_in_cart", back());
    assert_eq!(tags(&came["back"]), ["MC-0005"]);
    assert_eq!(
        (tags(&came["unaccounted"]), tags(&came["still_out"]), tags(&came["not_out"])),
        (vec!["MC-0001"], vec!["MC-0002"], vec!["MC-0003"])
    );
    assert_eq!(counts(&world), json!([2, 1, 1]));
    let itself = world.value("custody.check_in", json!({ "device": "tag:MC-0001" }));
    assert_eq!(itself["recovered"], true, "scanned by itself, it is found");
    assert_eq!(why(&world.refused("custody.check_in_cart", back())), "cart_not_out");
    world.is_sound();
}

#[test]
fn only_one_holders_part_of_a_cart_comes_back_when_that_is_said() {
    let world = with_cart();
    lend(&world, "MC-0001", "100234");
    world.run("custody.check_out_cart", out(&person("7001")));
    let from_ana = json!({ "place": "place:CFM/Cart 7B", "from": person("100235") });
    assert_eq!(why(&world.refused("custody.check_in_cart", from_ana)), "cart_not_out");
    let from_teacher = json!({ "place": "place:CFM/Cart 7B", "from": person("7001") });
    let came = world.value("custody.check_in_cart", from_teacher);
    assert_eq!((came["back"].as_array().unwrap().len(), tags(&came["still_out"])), (3, vec!["MC-0001"]));
    world.is_sound();
}

#[test]
fn who_may_get_a_cart_is_judged_for_all_of_it() {
    let mut world = with_cart();
    let to_student = world.refused("custody.check_out_cart", out(&person("100234")));
    assert_eq!((&to_student["field"], &to_student["problem"]["found"]), (&json!("to"), &json!("student")));
    let to_cart = world.refused("custody.check_out_cart", out(&place("CFM/Cart 7B")));
    assert_eq!(to_cart["problem"]["found"], "cart");
    let not_begun = world.refused("custody.check_out_cart", out(&person("9001")));
    assert_eq!(why(&not_begun), "person_not_active");
    let mut late = out(&person("7001"));
    late["due_on"] = json!("2026-11-01");
    assert_eq!(world.refused("custody.check_out_cart", late)["field"], "due_on");
    let room = json!({ "place": "place:CFM/Room 12", "to": person("7001") });
    let room = world.refused("custody.check_out_cart", room);
    assert_eq!((&room["field"], &room["problem"]["found"]), (&json!("place"), &json!("room")));
    world.run("place.add", json!({ "school": "school:CFM", "name": "Cart 8", "kind": "cart" }));
    let empty = json!({ "place": "place:CFM/Cart 8", "to": person("7001") });
    assert_eq!(why(&world.refused("custody.check_out_cart", empty)), "cart_empty");
    world.sit_down("Jonah");
    assert_eq!(why(&world.refused("custody.check_out_cart", out(&person("7001")))), "other_school");
    assert_eq!(why(&world.refused("custody.check_in_cart", back())), "other_school");
    world.is_sound();
}

#[test]
fn a_cart_with_a_tag_of_its_own_goes_along() {
    let mut world = with_cart();
    world.sit_down("Tomasz");
    let cart = world.value("device.add", json!({ "tag": "CART-TAG-8", "school": "school:CFM" }));
    let place = json!({ "school": "school:CFM", "name": "Cart 8", "kind": "cart", "device": cart["id"] });
    world.run("place.add", place);
    world.sit_down("Ines");
    let alone = json!({ "place": "place:CFM/Cart 8", "to": person("7001") });
    assert_eq!(world.value("custody.check_out_cart", alone.clone())["went"], json!([cart["id"]]));
    assert_eq!(why(&world.refused("custody.check_out_cart", alone)), "cart_stays");
    let came = world.value("custody.check_in_cart", json!({ "place": "place:CFM/Cart 8" }));
    assert_eq!(tags(&came["back"]), ["CART-TAG-8"]);
    world.is_sound();
}

#[test]
fn a_place_shows_what_lives_there_what_is_lent_to_it_and_no_holders_to_other_schools() {
    let mut world = with_cart();
    lend(&world, "MC-0001", "100234");
    world.run("custody.check_out", json!({ "device": "tag:MC-0002", "to": place("CFM/Room 12") }));
    let shown = world.run("place.show", json!({ "place": "place:CFM/Cart 7B" }));
    assert_eq!((&shown["room_name"], &shown["school_name"]), (&json!("Room 12"), &json!("Cedar Falls Middle")));
    assert_eq!(tags(&shown["devices"]), ["MC-0001", "MC-0002", "MC-0003", "MC-0005"]);
    assert_eq!(shown["devices"][0]["with"]["words"], "Ana Ruiz");
    assert_eq!((&shown["may_check_out"], &shown["may_check_in"]), (&json!(true), &json!(true)));
    let room = world.run("place.show", json!({ "place": "place:CFM/Room 12" }));
    assert_eq!((tags(&room["lent"]), &room["counts"]["lent"]), (vec!["MC-0002"], &json!(1)));
    assert_eq!(room["may_check_out"], false, "a room is no cart");
    world.sit_down("Jonah");
    let shown = world.run("place.show", json!({ "place": "place:CFM/Cart 7B" }));
    let first = &shown["devices"][0];
    assert_eq!((&first["tag"], &first["status"]), (&json!("MC-0001"), &json!("in_service")));
    assert_eq!([&first["with"], &first["condition"], &shown["counts"]], [&Value::Null; 3]);
    assert_eq!((&first["actions"], &shown["may_check_in"]), (&json!([]), &json!(false)));
    assert_eq!(why(&world.refused("place.show", json!({ "place": "place:CFM/Attic" }))), "not_found");
    world.is_sound();
}
