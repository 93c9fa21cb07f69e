//! What is not taken back behind a pickup, and what a device in somebody's hands forgets of it.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::stage::{held_by, lend, why};
use crate::surplus_stage::{approve, asked_for, closet, lines, load, made_ready, scan, shown, sign, status};

#[track_caller]
fn not_taken_back(world: &World, operation: &Value) -> Value {
    world.refused("history.undo", json!({ "operation": operation }))
}

#[track_caller]
fn off_the_list(world: &World, pickup: &Value, tag: &str) -> Value {
    let off = json!({ "pickup": pickup, "devices": [format!("tag:{tag}")] });
    world.run("surplus.remove", off)["operation"].clone()
}

#[track_caller]
fn approval_taken_back(world: &World, pickup: &Value) -> Value {
    let back = json!({ "pickup": pickup, "reason": "Another agenda" });
    world.run("surplus.take_back_approval", back)["operation"].clone()
}

#[track_caller]
fn checked_in(world: &World, tag: &str) -> Value {
    world.run("custody.check_in", json!({ "device": format!("tag:{tag}") }))["operation"].clone()
}

#[test]
fn nothing_comes_back_onto_a_list_that_was_approved_signed_or_withdrawn_since() {
    let world = closet();
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01", "OLD-02"]);
    let off = off_the_list(&world, &pickup, "OLD-01");
    approve(&world, &pickup);
    let approved = not_taken_back(&world, &off);
    assert_eq!(
        (why(&approved), &approved["reason"]["next"]),
        ("approved_already", &json!(["surplus.take_back_approval"]))
    );
    assert_eq!(lines(&world, &pickup, "all").len(), 1);
    made_ready(&world, &pickup);
    load(&world, &pickup, "OLD-02");
    sign(&world, &pickup);
    assert_eq!(
        not_taken_back(&world, &off)["reason"],
        json!({ "why": "pickup_ended", "number": 1, "state": "signed" })
    );
    assert_eq!((lines(&world, &pickup, "all").len(), status(&world, "OLD-01")), (1, json!("in_service")));
    // The same of one that does not happen, until that is taken back.
    let other = asked_for(&world);
    scan(&world, &other, &["OLD-03", "OLD-04"]);
    let off = off_the_list(&world, &other, "OLD-03");
    world.run("surplus.withdraw", json!({ "pickup": other, "reason": "No truck" }));
    let withdrawn = not_taken_back(&world, &off);
    assert_eq!((why(&withdrawn), &withdrawn["reason"]["state"]), ("pickup_ended", &json!("withdrawn")));
    world.run("history.undo", json!({}));
    world.run("history.undo", json!({ "operation": off }));
    assert_eq!(lines(&world, &other, "all").len(), 2, "a draft may change");
    world.is_sound();
}

#[test]
fn nothing_comes_back_onto_a_list_while_another_pickup_lists_it() {
    let world = closet();
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01", "OLD-02"]);
    let off = off_the_list(&world, &pickup, "OLD-01");
    let other = asked_for(&world);
    scan(&world, &other, &["OLD-01"]);
    let twice = not_taken_back(&world, &off)["reason"].clone();
    assert_eq!(twice, json!({ "why": "in_another_pickup", "number": 2, "shown": "OLD-01" }));
    assert_eq!(lines(&world, &pickup, "all").len(), 1);
    off_the_list(&world, &other, "OLD-01");
    world.run("history.undo", json!({ "operation": off }));
    assert_eq!(lines(&world, &pickup, "all").len(), 2, "no list has it now");
    // The same of a whole list that was withdrawn.
    let withdrawn =
        world.run("surplus.withdraw", json!({ "pickup": pickup, "reason": "No truck" }))["operation"].clone();
    scan(&world, &other, &["OLD-02"]);
    assert_eq!(why(&not_taken_back(&world, &withdrawn)), "in_another_pickup");
    assert_eq!(shown(&world, &pickup)["pickup"]["state"], "withdrawn");
    off_the_list(&world, &other, "OLD-02");
    world.run("history.undo", json!({ "operation": withdrawn }));
    assert_eq!(shown(&world, &pickup)["pickup"]["state"], "draft");
    world.is_sound();
}

#[test]
fn a_line_comes_back_under_its_own_approval_and_under_no_later_one() {
    let world = closet();
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01", "OLD-02"]);
    approve(&world, &pickup);
    off_the_list(&world, &pickup, "OLD-01");
    world.run("history.undo", json!({}));
    assert_eq!(status(&world, "OLD-01"), "surplus", "the approval covers it");
    let off = off_the_list(&world, &pickup, "OLD-01");
    approval_taken_back(&world, &pickup);
    approve(&world, &pickup);
    assert_eq!(why(&not_taken_back(&world, &off)), "approved_already");
    assert_eq!(status(&world, "OLD-01"), "in_service");
    world.is_sound();
}

#[test]
fn an_approval_comes_back_over_no_list_that_grew_since() {
    let world = closet();
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01", "OLD-02"]);
    approve(&world, &pickup);
    let back = approval_taken_back(&world, &pickup);
    scan(&world, &pickup, &["OLD-03"]);
    let grown = not_taken_back(&world, &back);
    assert_eq!((why(&grown), &grown["reason"]["entity"]), ("needed_later", &json!("pickup_device")));
    assert_eq!(shown(&world, &pickup)["pickup"]["state"], "draft");
    off_the_list(&world, &pickup, "OLD-03");
    world.run("history.undo", json!({ "operation": back }));
    assert_eq!(
        (&shown(&world, &pickup)["pickup"]["state"], status(&world, "OLD-01")),
        (&json!("approved"), json!("surplus"))
    );
    world.is_sound();
}

#[test]
fn what_was_counted_for_a_signed_pickup_is_not_taken_back() {
    let world = closet();
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01"]);
    approve(&world, &pickup);
    made_ready(&world, &pickup);
    let count = json!({ "pickup": pickup, "kind": "charger", "count": 40 });
    let counted = world.run("surplus.count", count)["operation"].clone();
    load(&world, &pickup, "OLD-01");
    world.run("history.undo", json!({}));
    let again = world.run("history.redo", json!({}))["operation"].clone();
    assert_eq!(shown(&world, &pickup)["counts"]["loaded"], 1);
    sign(&world, &pickup);
    for operation in [counted, again] {
        assert_eq!(not_taken_back(&world, &operation)["reason"]["why"], "pickup_ended");
    }
    assert_eq!(shown(&world, &pickup)["manifest"]["peripherals"], json!([{ "kind": "charger", "count": 40 }]));
    world.is_sound();
}

#[test]
fn a_wipe_from_before_a_device_was_used_again_counts_no_more() {
    let world = closet();
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01", "OLD-02"]);
    approve(&world, &pickup);
    made_ready(&world, &pickup);
    world.at("2026-11-10T08:00:00-05:00");
    let back = approval_taken_back(&world, &pickup);
    world.at("2026-11-10T09:00:00-05:00");
    lend(&world, "OLD-01", "100234");
    checked_in(&world, "OLD-01");
    let used = not_taken_back(&world, &back);
    assert_eq!((why(&used), &used["reason"]["entity"]), ("needed_later", &json!("custody")));
    let unscanned =
        world.value("surplus.approve", json!({ "pickup": pickup, "reference": "Memo 15", "on": "2026-11-10" }));
    assert_eq!(
        (&unscanned["declared"], &unscanned["unscanned"]),
        (&json!(0), &json!(2)),
        "somebody looks for them anew"
    );
    scan(&world, &pickup, &["OLD-01", "OLD-02"]);
    assert_eq!(shown(&world, &pickup)["counts"]["unwiped"], 2);
    let unwiped = json!({ "pickup": pickup, "devices": ["tag:OLD-01"], "on": "2026-11-10" });
    let refused = world.refused("surplus.release", unwiped);
    assert_eq!(why(&refused["reason"]["which"][0]["refusal"]), "not_wiped_yet");
    world.at("2026-11-12T08:00:00-05:00");
    let wipe = json!({ "pickup": pickup, "method": "reset", "wiped_by": "Tomasz", "on": "2026-11-12" });
    world.run("surplus.wipe", wipe);
    let certificates: Vec<Value> =
        lines(&world, &pickup, "all").iter().map(|line| line["wiped"]["certificate"].clone()).collect();
    assert_eq!(certificates, ["W1-0003", "W1-0004"], "the first two stay those of the first wipes");
    // Nothing is released before it is wiped: not a device without a wipe, and not on a day before it.
    let early = world.refused("surplus.release", json!({ "pickup": pickup, "on": "2026-11-11" }));
    let first = &early["reason"]["which"][0]["refusal"];
    assert_eq!((why(&early), &first["problem"]["allowed"]), ("some_cannot", &json!("≥ 2026-11-12")));
    world.run("surplus.release", json!({ "pickup": pickup, "on": "2026-11-12" }));
    load(&world, &pickup, "OLD-01");
    assert_eq!(shown(&world, &pickup)["pickup"]["state"], "loaded");
    world.is_sound();
}

#[test]
fn nobody_is_left_with_a_device_that_is_surplus_or_gone() {
    let world = closet();
    lend(&world, "OLD-01", "100234");
    let back = checked_in(&world, "OLD-01");
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01"]);
    approve(&world, &pickup);
    let surplus = json!({ "why": "not_in_service", "status": "surplus", "next": ["device.withdraw_surplus"] });
    assert_eq!(not_taken_back(&world, &back)["reason"], surplus);
    let approval = approval_taken_back(&world, &pickup);
    lend(&world, "OLD-01", "100235");
    let with = not_taken_back(&world, &approval);
    assert_eq!((why(&with), &with["reason"]["holder"]["name"]), ("checked_out", &json!("Ben Okafor")));
    assert_eq!((status(&world, "OLD-01"), held_by(&world, "100235")), (json!("in_service"), vec!["OLD-01".to_owned()]));
    let back = checked_in(&world, "OLD-01");
    scan(&world, &pickup, &["OLD-01"]);
    approve(&world, &pickup);
    made_ready(&world, &pickup);
    load(&world, &pickup, "OLD-01");
    sign(&world, &pickup);
    let gone = not_taken_back(&world, &back);
    assert_eq!((why(&gone), &gone["reason"]["status"]), ("not_in_service", &json!("disposed")));
    assert_eq!(held_by(&world, "100235"), Vec::<String>::new());
    world.is_sound();
}
