//! A correction rests on what was corrected before, and what was withdrawn can be taken up again.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::requests_kinds::ask;
use crate::stage::why;
use crate::surplus_stage::{
    approve, asked_for, closet, left_with, lines, load, made_ready, old, scan, shown, sign, status,
};

fn not_taken(tag: &str) -> Value {
    json!({ "kind": "not_taken", "device": format!("tag:{tag}") })
}

fn went_along(tag: &str, also: Value) -> Value {
    let wiped = json!({ "method": "reset", "wiped_by": "Tomasz" });
    let mut correction = json!({ "kind": "went_along", "device": format!("tag:{tag}"), "wiped": wiped });
    if let Value::Object(also) = also {
        correction.as_object_mut().unwrap().extend(also);
    }
    correction
}

fn said(pickup: &Value, correction: Value) -> Value {
    let mut input = json!({ "pickup": pickup, "reason": "The driver called" });
    input["correction"] = correction;
    input
}

#[track_caller]
fn correct(world: &World, pickup: &Value, correction: Value) -> Value {
    world.value("surplus.correct", said(pickup, correction))
}

#[test]
fn what_was_corrected_by_mistake_is_corrected_again() {
    let world = closet();
    let pickup = left_with(&world, &["OLD-01", "OLD-02"]);
    let refused = |correction| world.refused("surplus.correct", said(&pickup, correction));
    correct(&world, &pickup, not_taken("OLD-01"));
    assert_eq!(status(&world, "OLD-01"), "in_service");
    assert_eq!(why(&refused(not_taken("OLD-01"))), "not_on_manifest");
    // It had left after all.
    let along = correct(&world, &pickup, went_along("OLD-01", json!({})));
    assert_eq!((&along["disposition"], status(&world, "OLD-01")), (&json!("recycled"), json!("disposed")));
    assert_eq!(why(&refused(went_along("OLD-01", json!({})))), "on_manifest");
    // One that nobody listed went along, and was sold.
    correct(&world, &pickup, went_along("OLD-03", json!({})));
    assert_eq!(why(&refused(went_along("OLD-03", json!({})))), "on_manifest");
    let sold = json!({
        "kind": "disposition", "device": "tag:OLD-03", "disposition": "sold", "price": 2_500, "receiver": "Lakeside Resale",
    });
    let correction = correct(&world, &pickup, sold);
    assert_eq!(correction["was"], "recycled");
    assert_eq!(shown(&world, &pickup)["proceeds"], json!({ "sold": 1, "cents": 2_500, "federal": 0 }));
    // That was wrong: it stands in the closet.
    correct(&world, &pickup, not_taken("OLD-03"));
    assert_eq!(status(&world, "OLD-03"), "in_service");
    let now = shown(&world, &pickup);
    assert_eq!(now["proceeds"], json!({ "sold": 0, "cents": 0, "federal": 0 }));
    assert_eq!(now["manifest"]["devices"], 2, "the manifest stays as both signed it");
    world.is_sound();
}

#[test]
fn a_device_says_what_became_of_it_as_is_known_by_now() {
    let world = closet();
    let pickup = left_with(&world, &["OLD-01"]);
    let became = || world.run("surplus.of_device", json!({ "device": "tag:OLD-01" }))["pickups"][0]["outcome"].clone();
    assert_eq!((became(), lines(&world, &pickup, "short").len()), (json!("taken"), 0));
    correct(&world, &pickup, not_taken("OLD-01"));
    assert_eq!((became(), lines(&world, &pickup, "short").len()), (json!("short"), 1));
    let counts = shown(&world, &pickup)["counts"].clone();
    assert_eq!((&counts["listed"], &counts["loaded"], &counts["short"]), (&json!(1), &json!(0), &json!(1)));
    assert_eq!(why(&world.refused("surplus.correct", said(&pickup, not_taken("OLD-01")))), "not_on_manifest");
    correct(&world, &pickup, went_along("OLD-01", json!({})));
    assert_eq!((became(), lines(&world, &pickup, "short").len()), (json!("taken"), 0));
    world.is_sound();
}

#[test]
fn what_federal_money_paid_for_goes_along_with_its_leave_and_its_sale() {
    let world = closet();
    old(&world, "FED-1", json!({ "funding": "federal", "award_number": "S010A", "federal_share": 7_500 }));
    let pickup = left_with(&world, &["OLD-01"]);
    let refused = |correction| {
        let refusal = world.refused("surplus.correct", said(&pickup, correction));
        (refusal["field"].as_str().unwrap_or_default().to_owned(), why(&refusal).to_owned())
    };
    let of = |field: &str, why: &str| (field.to_owned(), why.to_owned());
    let leave = |also: Value| {
        let mut fields = json!({ "clearance": "ED 14-2", "cleared_on": "2026-11-06" });
        fields.as_object_mut().unwrap().extend(also.as_object().unwrap().clone());
        fields
    };
    assert_eq!(refused(went_along("FED-1", json!({}))), of("clearance", "missing"));
    assert_eq!(refused(went_along("FED-1", json!({ "clearance": "ED 14-2" }))), of("cleared_on", "missing"));
    let early = went_along("FED-1", leave(json!({ "cleared_on": "2026-12-01" })));
    assert_eq!(refused(early), of("cleared_on", "in_the_future"));
    assert_eq!(refused(went_along("OLD-02", leave(json!({})))), of("clearance", "out_of_range"));
    let unsold = went_along("OLD-02", json!({ "disposition": "donated", "price": 500 }));
    assert_eq!(refused(unsold), of("price", "out_of_range"));
    let to_nobody = went_along("FED-1", leave(json!({ "disposition": "sold", "price": 4_000 })));
    assert_eq!(refused(to_nobody), of("receiver", "missing"));
    let sold = json!({ "disposition": "sold", "price": 4_000, "receiver": "Lakeside Resale" });
    let along = correct(&world, &pickup, went_along("FED-1", leave(sold)));
    assert_eq!((&along["was"], &along["became"]), (&Value::Null, &json!("sold, $40.00, Lakeside Resale")));
    assert_eq!(status(&world, "FED-1"), "disposed");
    assert_eq!(shown(&world, &pickup)["proceeds"], json!({ "sold": 1, "cents": 4_000, "federal": 3_000 }));
    world.is_sound();
}

#[test]
fn a_withdrawn_pickup_is_taken_up_again_while_its_request_is_open() {
    let world = closet();
    let pickup = asked_for(&world);
    let request = shown(&world, &pickup)["request"].clone();
    let without = || world.run("surplus.board", json!({}))["without"].clone();
    let new = json!({ "request": request });
    scan(&world, &pickup, &["OLD-01"]);
    approve(&world, &pickup);
    made_ready(&world, &pickup);
    let withdraw = json!({ "pickup": pickup, "reason": "The truck broke down" });
    world.run("surplus.withdraw", withdraw.clone());
    assert_eq!(without(), json!([request]));
    let again = world.value("surplus.new", new.clone());
    assert_eq!((&again["pickup"]["id"], &again["pickup"]["state"]), (&pickup, &json!("draft")));
    assert_eq!((&again["devices"], without()), (&json!(1), json!([])));
    let line = &lines(&world, &pickup, "all")[0];
    for mark in ["scanned_at", "wipe", "released_on"] {
        assert_eq!(line[mark], Value::Null, "{mark}: it was in use since");
    }
    assert_eq!(approve(&world, &pickup)["unscanned"], 1);
    // Where its request is done with, it stays withdrawn.
    world.run("surplus.withdraw", withdraw);
    world.run("request.close", json!({ "request": request, "because": "withdrawn", "sentence": "Not needed" }));
    assert_eq!(why(&world.refused("surplus.new", new)), "pickup_request_ended");
    assert_eq!(without(), json!([]));
    world.is_sound();
}

#[test]
fn a_request_lists_no_device_that_is_gone() {
    let world = closet();
    left_with(&world, &["OLD-01"]);
    let form = |codes: &[&str]| ask(json!({ "kind": "surplus_pickup", "codes": codes }), "Ines", json!({}));
    for command in ["request.try", "request.open"] {
        let refusal = world.refused(command, form(&["OLD-02", "OLD-01"]));
        assert_eq!((why(&refusal), &refusal["reason"]["shown"]), ("cannot_be_listed", &json!("OLD-01")));
        assert_eq!(refusal["reason"]["next"], json!(["device.reopen_ghost"]));
    }
    let opened = world.value("request.open", form(&["OLD-02"]));
    assert_eq!(lines(&world, &opened["request"]["pickup"], "all").len(), 1);
    world.is_sound();
}

#[test]
fn a_pickup_is_worth_what_is_on_its_list_and_then_what_left() {
    let world = closet();
    old(&world, "FED-1", json!({ "funding": "federal" }));
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01", "OLD-02", "OLD-03", "FED-1"]);
    let leave =
        |devices: Value| json!({ "pickup": pickup, "devices": devices, "reference": "ED 14-2", "on": "2026-11-06" });
    let none = world.refused("surplus.clear", leave(json!(["tag:OLD-01"])));
    assert_eq!(why(&none), "nothing_to_do", "no federal money paid for it");
    assert_eq!(world.value("surplus.clear", leave(json!(["tag:OLD-01", "tag:FED-1"])))["devices"], 1);
    approve(&world, &pickup);
    let board = |ended: bool| world.run("surplus.board", json!({ "ended": ended }))["rows"][0]["value"].clone();
    assert_eq!((&shown(&world, &pickup)["value"], board(false)), (&json!(80_000), json!(80_000)));
    world.run("surplus.remove", json!({ "pickup": pickup, "devices": ["tag:OLD-03"] }));
    assert_eq!((&shown(&world, &pickup)["value"], board(false)), (&json!(60_000), json!(60_000)));
    made_ready(&world, &pickup);
    load(&world, &pickup, "OLD-01");
    sign(&world, &pickup);
    assert_eq!((&shown(&world, &pickup)["value"], board(true)), (&json!(20_000), json!(20_000)));
    world.is_sound();
}
