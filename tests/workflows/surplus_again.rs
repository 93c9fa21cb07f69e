//! A pickup that is taken up again, a device that is used again, and what was said of it before.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::stage::{place, why};
use crate::surplus_stage::{
    approve, asked_for, closet, left_with, lines, load, made_ready, old, scan, shown, sign, status,
};

fn to_room(tag: &str) -> Value {
    json!({ "device": format!("tag:{tag}"), "to": place("CFM/Room 12") })
}

fn request_of(world: &World, pickup: &Value) -> Value {
    shown(world, pickup)["request"].clone()
}

#[test]
fn a_room_that_has_a_device_counts_like_a_person_when_something_is_taken_back() {
    let world = closet();
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01", "OLD-02"]);
    world.run("custody.check_out", to_room("OLD-02"));
    let returned = world.run("custody.check_in", json!({ "device": "tag:OLD-02" }))["operation"].clone();
    approve(&world, &pickup);
    made_ready(&world, &pickup);
    // The room would have what is surplus.
    assert_eq!(why(&world.refused("history.undo", json!({ "operation": returned }))), "not_in_service");
    assert_eq!(status(&world, "OLD-02"), "surplus");
    // The wipe would come back for what the room had since.
    world.at("2026-11-10T08:00:00-05:00");
    let back = json!({ "pickup": pickup, "reason": "Another agenda" });
    let back = world.run("surplus.take_back_approval", back)["operation"].clone();
    world.at("2026-11-10T09:00:00-05:00");
    world.run("custody.check_out", to_room("OLD-01"));
    world.run("custody.check_in", json!({ "device": "tag:OLD-01" }));
    let used = world.refused("history.undo", json!({ "operation": back }));
    assert_eq!((why(&used), &used["reason"]["entity"]), ("needed_later", &json!("custody")));
    world.is_sound();
}

#[test]
fn a_pickup_ends_with_its_request_and_begins_anew_with_an_answer() {
    let world = closet();
    let pickup = asked_for(&world);
    let request = request_of(&world, &pickup);
    scan(&world, &pickup, &["OLD-01"]);
    approve(&world, &pickup);
    made_ready(&world, &pickup);
    let close = json!({ "request": request, "because": "withdrawn", "sentence": "Not needed" });
    assert_eq!(why(&world.refused("request.close", close.clone())), "pickup_under_way");
    world.run("surplus.withdraw", json!({ "pickup": pickup, "reason": "The truck broke down" }));
    world.run("surplus.new", json!({ "request": request }));
    let draft = shown(&world, &pickup)["pickup"].clone();
    assert_eq!((&draft["state"], &draft["scheduled_on"]), (&json!("draft"), &Value::Null), "the day is agreed anew");
    world.run("request.close", close);
    assert_eq!(shown(&world, &pickup)["pickup"]["state"], "withdrawn");
    let answer = json!({ "request": request, "text": "We do need it", "channel": "phone" });
    // What it listed is on another list by now.
    let other = asked_for(&world);
    scan(&world, &other, &["OLD-01"]);
    let twice = world.refused("request.answer", answer.clone());
    assert_eq!((why(&twice), &twice["reason"]["number"]), ("in_another_pickup", &json!(2)));
    world.run("surplus.remove", json!({ "pickup": other, "devices": ["tag:OLD-01"] }));
    world.run("request.answer", answer);
    assert_eq!(shown(&world, &pickup)["pickup"]["state"], "draft");
    assert_eq!(lines(&world, &pickup, "all").len(), 1);
    world.is_sound();
}

#[test]
fn what_went_along_keeps_what_was_said_of_it_and_the_approvals_reach() {
    let world = closet();
    old(&world, "OLD-50", json!({ "cost_cents": 95_000 }));
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01", "OLD-02"]);
    approve(&world, &pickup);
    let given = json!({ "pickup": pickup, "devices": ["tag:OLD-02"], "disposition": "donated", "receiver": "Lakeside Library" });
    world.run("surplus.dispose_as", given);
    made_ready(&world, &pickup);
    load(&world, &pickup, "OLD-01");
    sign(&world, &pickup);
    let along = |tag: &str| {
        json!({ "pickup": pickup, "reason": "The driver called", "correction": {
            "kind": "went_along", "device": format!("tag:{tag}"), "wiped": { "method": "reset", "wiped_by": "Tomasz" } } })
    };
    let told = world.value("surplus.correct", along("OLD-02"));
    assert_eq!((&told["disposition"], &told["receiver"]), (&json!("donated"), &json!("Lakeside Library")));
    let beyond = world.refused("surplus.correct", along("OLD-50"));
    assert_eq!((why(&beyond), status(&world, "OLD-50")), ("beyond_approval", json!("in_service")));
    world.is_sound();
}

#[test]
fn what_left_and_did_not_and_left_again_became_what_was_said_last() {
    let world = closet();
    let pickup = left_with(&world, &["OLD-01"]);
    let correct = |correction: Value| {
        world.value("surplus.correct", json!({ "pickup": pickup, "reason": "The receipt", "correction": correction }))
    };
    correct(json!({ "kind": "not_taken", "device": "tag:OLD-01" }));
    correct(json!({ "kind": "went_along", "device": "tag:OLD-01", "disposition": "sold", "price": 2_500,
                    "receiver": "Lakeside Resale", "wiped": { "method": "reset", "wiped_by": "Tomasz" } }));
    assert_eq!(shown(&world, &pickup)["proceeds"], json!({ "sold": 1, "cents": 2_500, "federal": 0 }));
    let twice =
        json!({ "kind": "went_along", "device": "tag:OLD-01", "wiped": { "method": "reset", "wiped_by": "T" } });
    let twice = world.refused("surplus.correct", json!({ "pickup": pickup, "reason": "Again", "correction": twice }));
    assert_eq!(why(&twice), "on_manifest");
    world.is_sound();
}
