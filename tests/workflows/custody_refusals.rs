//! What the counter is told when a device cannot go out or come in, and what to do next.

use crate::stage::{at_cedar_falls, district, lend, person, place, why};
use serde_json::{Value, json};

#[test]
fn the_counter_learns_who_has_it_and_what_to_do_next() {
    let world = at_cedar_falls();
    lend(&world, "MC-0001", "100234");
    let out = world.refused("custody.check_out", json!({ "device": "tag:MC-0001", "to": person("100235") }));
    assert_eq!((why(&out), &out["reason"]["holder"]["name"]), ("checked_out", &json!("Ana Ruiz")));
    assert_eq!(out["reason"]["next"], json!(["custody.check_in", "custody.transfer"]));
    world.run("device.set_home", json!({ "device": "tag:MC-0002", "place": "place:CFM/Cart 7B" }));
    let home = world.refused("custody.check_in", json!({ "device": "tag:MC-0002" }));
    assert_eq!(
        home["reason"],
        json!({ "why": "not_checked_out", "status": "in_service", "home": "Cart 7B", "back_at": null,
        "next": ["custody.check_out"] })
    );
    assert_eq!(why(&lend_refused(&world, "MC-0004", "100234")), "other_school");
    let abroad = json!({ "device": "tag:MC-0002", "to": place("MHS/Room 201") });
    assert_eq!(why(&world.refused("custody.check_out", abroad)), "other_school");
    let nobody = json!({ "device": "tag:MC-0002", "to": { "kind": "person", "person": uuid() } });
    assert_eq!(why(&world.refused("custody.check_out", nobody)), "not_found");
    world.is_sound();
}

fn uuid() -> Value {
    json!("00000000-0000-7000-8000-000000000000")
}

#[track_caller]
fn lend_refused(world: &rollcall_tests::World, tag: &str, number: &str) -> Value {
    world.refused("custody.check_out", json!({ "device": format!("tag:{tag}"), "to": person(number) }))
}

#[test]
fn a_ghost_is_reopened_before_it_comes_in() {
    let world = district();
    world.run("device.declare_surplus", json!({ "device": "tag:MC-0001", "reason": "Old" }));
    world.run("device.dispose", json!({ "device": "tag:MC-0001", "reference": "BOARD-1", "on": "2026-11-05" }));
    let ghost = world.refused("custody.check_in", json!({ "device": "tag:MC-0001" }));
    assert_eq!(ghost["reason"]["next"], json!(["device.reopen_ghost"]));
    assert_eq!(lend_refused(&world, "MC-0001", "100234")["reason"]["status"], "disposed");
    world.is_sound();
}

#[test]
fn what_needs_a_check_goes_to_it_or_a_closet_but_to_nobody_else() {
    let world = at_cedar_falls();
    lend(&world, "MC-0001", "100234");
    world.run("custody.check_in", json!({ "device": "tag:MC-0001", "condition": "needs_check" }));
    let to = |custodian: Value| json!({ "device": "tag:MC-0001", "to": custodian });
    for custodian in [person("100234"), place("CFM/Room 12"), place("CFM/Cart 7B")] {
        let refused = world.refused("custody.check_out", to(custodian));
        assert_eq!((why(&refused), &refused["reason"]["condition"]), ("not_working", &json!("needs_check")));
        assert_eq!(refused["reason"]["next"], json!(["device.check_condition"]));
    }
    for custodian in [json!({ "kind": "it" }), json!({ "kind": "vendor", "vendor": "Pinwheel" }), place("CFM/Closet")] {
        world.run("custody.check_out", to(custodian));
        world.run("custody.check_in", json!({ "device": "tag:MC-0001" }));
    }
    world.is_sound();
}

#[test]
fn who_is_not_active_gets_a_laptop_only_as_a_student_and_with_its_reason() {
    let mut world = at_cedar_falls();
    let early =
        |reason: Option<&str>| json!({ "device": "tag:MC-0001", "to": person("100240"), "override_reason": reason });
    let asked = world.refused("custody.check_out", early(None));
    assert_eq!(
        asked["reason"],
        json!({ "why": "person_not_active", "population": "student", "state": "pre", "it_may": true })
    );
    assert_eq!(why(&world.refused("custody.check_out", early(Some("Starts Monday")))), "not_allowed");
    world.sit_down("Tomasz");
    assert_eq!(why(&world.refused("custody.check_out", early(Some(" ")))), "person_not_active");
    for never in ["100250", "9001"] {
        let input = json!({ "device": "tag:MC-0001", "to": person(never), "override_reason": "Please" });
        assert_eq!(world.refused("custody.check_out", input)["reason"]["it_may"], false, "{never}");
    }
    let custody = world.value("custody.check_out", early(Some("Starts Monday")));
    assert_eq!(custody["reason"], "Starts Monday");
    world.is_sound();
}
