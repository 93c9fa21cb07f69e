//! A closet of dead Chromebooks leaves on a truck, and what is wrong in the manifest is said beside it.

use serde_json::{Value, json};

use crate::stage::{lend, why};
use crate::surplus_stage::{
    approve, asked_for, closet, lines, load, made_ready, old, scan, shown, sign, signed, status,
};

#[test]
fn from_request_to_signed_manifest_with_short_over_a_withdrawal_and_a_correction() {
    let mut world = closet();
    world.sit_down("Ines");
    let pickup = asked_for(&world);
    let added = scan(&world, &pickup, &["OLD-01", "OLD-02", "OLD-03", "OLD-04", "OLD-05"]);
    assert_eq!((&added["added"], &added["cannot"]), (&json!(5), &json!(0)));
    world.run("surplus.count", json!({ "pickup": pickup, "kind": "charger", "count": 40 }));
    assert_eq!(status(&world, "OLD-01"), "in_service", "listing changes nothing");
    let draft = shown(&world, &pickup);
    // Bought eleven months ago: each is worth all of its $200.00.
    assert_eq!((&draft["value"], &draft["band"]), (&json!(100_000), &json!("board")));
    let not_hers = world.refused("surplus.approve", json!({ "pickup": pickup, "reference": "M", "on": "2026-11-09" }));
    assert_eq!(why(&not_hers), "not_allowed");
    world.sit_down("Tomasz");
    let approved = approve(&world, &pickup);
    assert_eq!((&approved["declared"], &approved["approval"]["band"]), (&json!(5), &json!("board")));
    assert_eq!(status(&world, "OLD-01"), "surplus");
    // One is needed after all.
    let off = json!({ "pickup": pickup, "devices": ["tag:OLD-05"], "reason": "Room 12 needs it" });
    world.run("surplus.remove", off);
    assert_eq!(status(&world, "OLD-05"), "in_service");
    made_ready(&world, &pickup);
    assert_eq!(shown(&world, &pickup)["pickup"]["state"], "scheduled");
    // The truck: three of four, one twice, one nobody listed, one unknown, one that stays.
    world.at("2026-11-12T10:00:00-05:00");
    world.sit_down("Ines");
    for (code, verdict) in [
        ("OLD-01", "loaded"),
        ("OLD-01", "repeat"),
        ("OLD-02", "loaded"),
        ("OLD-03", "loaded"),
        ("NOBODY-1", "unknown"),
        ("OLD-06", "left"),
    ] {
        assert_eq!(load(&world, &pickup, code)["verdict"], verdict, "{code}");
    }
    let left = world.run("surplus.load", json!({ "pickup": pickup, "code": "OLD-06" }));
    let (left, left_with) = (&left["value"], &left["operation"]);
    // Only IT lets it go along.
    assert_eq!((&left["because"]["why"], &left["may_go_over"]), (&json!("not_on_the_list"), &json!(false)));
    world.sit_down("Tomasz");
    let over = json!({ "initials": "TR", "wiped": { "method": "reset", "wiped_by": "Tomasz" } });
    let along = world.value("surplus.load", json!({ "pickup": pickup, "code": "OLD-06", "over": over }));
    assert_eq!((&along["verdict"], &along["loaded"], &along["missing"]), (&json!("over"), &json!(4), &json!(1)));
    let truck = world.run("surplus.station", json!({ "pickup": pickup }));
    let latest = &truck["scans"][0];
    assert_eq!((&latest["verdict"], &latest["initials"]), (&json!("over"), &json!("TR")));
    assert_eq!((&truck["left"], truck["scans"].as_array().unwrap().len()), (&json!(0), 8), "it went along after all");
    let sold = json!({
        "pickup": pickup, "devices": ["tag:OLD-01"], "disposition": "sold", "price_each": 1_500, "receiver": "Lakeside Resale",
    });
    world.run("surplus.dispose_as", sold);
    sign(&world, &pickup);
    let over_with = shown(&world, &pickup);
    let (manifest, counts) = (&over_with["manifest"], &over_with["counts"]);
    assert_eq!((&manifest["devices"], &manifest["short"]), (&json!(4), &json!(1)));
    assert_eq!((&counts["over"], &counts["short"]), (&json!(1), &json!(1)));
    assert_eq!(manifest["peripherals"], json!([{ "kind": "charger", "count": 40 }]));
    assert_eq!(over_with["proceeds"], json!({ "sold": 1, "cents": 1_500, "federal": 0 }));
    assert_eq!((status(&world, "OLD-01"), status(&world, "OLD-06")), (json!("disposed"), json!("disposed")));
    assert_eq!(status(&world, "OLD-04"), "surplus", "what was short stays surplus");
    // Nothing of it is taken back or signed again; a mistake is said beside it.
    assert_eq!(why(&world.refused("surplus.sign", signed(&pickup))), "pickup_ended");
    let behind = world.refused("history.undo", json!({ "operation": left_with }));
    assert_eq!(why(&behind), "pickup_ended", "what it rests on stays");
    let here = json!({ "pickup": pickup, "correction": { "kind": "not_taken", "device": "tag:OLD-02" }, "reason": "Found in the closet" });
    world.run("surplus.correct", here);
    assert_eq!(status(&world, "OLD-02"), "in_service");
    let dearer = json!({
        "pickup": pickup, "reason": "The receipt says so",
        "correction": { "kind": "disposition", "device": "tag:OLD-01", "disposition": "sold", "price": 1_800, "receiver": "Lakeside Resale" },
    });
    let correction = world.value("surplus.correct", dearer);
    assert_eq!(correction["was"], "sold, $15.00, Lakeside Resale");
    let late = json!({
        "pickup": pickup, "reason": "Seen on the truck",
        "correction": { "kind": "went_along", "device": "tag:OLD-04", "wiped": { "method": "reset", "wiped_by": "Tomasz" } },
    });
    world.run("surplus.correct", late);
    assert_eq!(status(&world, "OLD-04"), "disposed");
    let corrected = shown(&world, &pickup);
    assert_eq!(corrected["manifest"]["devices"], 4, "the manifest stays as both signed it");
    assert_eq!(corrected["corrections"].as_array().unwrap().len(), 3);
    assert_eq!(corrected["proceeds"]["cents"], 1_800);
    world.is_sound();
}

#[test]
fn a_disposed_tag_is_free_and_a_later_scan_is_a_ghost() {
    let world = closet();
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01"]);
    approve(&world, &pickup);
    made_ready(&world, &pickup);
    load(&world, &pickup, "OLD-01");
    sign(&world, &pickup);
    let found = world.run("find.code", json!({ "code": "OLD-01" }));
    assert_eq!(found["what"]["device"]["status"], "disposed");
    let told = world.run("surplus.of_device", json!({ "device": "tag:OLD-01" }));
    let told = &told["pickups"][0];
    assert_eq!((&told["number"], &told["state"], &told["outcome"]), (&json!(1), &json!("signed"), &json!("taken")));
    let again = scan_refused(&world, &asked_for(&world), "OLD-01");
    assert_eq!((why(&again), &again["reason"]["next"]), ("cannot_be_listed", &json!(["device.reopen_ghost"])));
    old(&world, "OLD-01", json!({ "serial": "SER-NEW" }));
    assert_eq!(status(&world, "OLD-01"), "in_service");
    world.is_sound();
}

#[track_caller]
fn scan_refused(world: &rollcall_tests::World, pickup: &Value, code: &str) -> Value {
    world.refused("surplus.add", json!({ "pickup": pickup, "codes": [code], "scanned": true }))
}

#[test]
fn what_is_only_listed_is_approved_and_becomes_surplus_when_it_is_in_a_hand() {
    let world = closet();
    let pickup = asked_for(&world);
    let listed =
        world.value("surplus.add", json!({ "pickup": pickup, "codes": ["OLD-01", "OLD-02", "OLD-01", "NO-1"] }));
    assert_eq!((&listed["added"], &listed["already"], &listed["cannot"]), (&json!(2), &json!(1), &json!(1)));
    scan(&world, &pickup, &["OLD-01"]);
    let approved = approve(&world, &pickup);
    assert_eq!((&approved["declared"], &approved["unscanned"]), (&json!(1), &json!(1)));
    assert_eq!((status(&world, "OLD-01"), status(&world, "OLD-02")), (json!("surplus"), json!("in_service")));
    let wipe = json!({ "pickup": pickup, "devices": [{ "device": "tag:OLD-02" }], "method": "reset", "wiped_by": "T", "on": "2026-11-09" });
    assert_eq!(why(&world.refused("surplus.wipe", wipe)), "not_surplus_yet");
    let now = scan(&world, &pickup, &["OLD-02"]);
    assert_eq!((&now["scanned"], status(&world, "OLD-02")), (&json!(1), json!("surplus")));
    assert_eq!(why(&scan_refused(&world, &pickup, "OLD-03")), "approved_already");
    world.run("history.undo", json!({}));
    assert_eq!(status(&world, "OLD-02"), "in_service");
    world.is_sound();
}

#[test]
fn a_pickup_that_does_not_happen_gives_its_devices_back() {
    let world = closet();
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01", "OLD-02"]);
    approve(&world, &pickup);
    made_ready(&world, &pickup);
    load(&world, &pickup, "OLD-01");
    let over = json!({ "initials": "TR", "wiped": { "method": "reset", "wiped_by": "Tomasz" } });
    world.run("surplus.load", json!({ "pickup": pickup, "code": "OLD-03", "over": over }));
    let back = json!({ "pickup": pickup, "reason": "Another agenda" });
    assert_eq!(why(&world.refused("surplus.take_back_approval", back)), "on_the_truck");
    load(&world, &pickup, "OLD-02");
    world.run("surplus.unload", json!({ "pickup": pickup, "device": "tag:OLD-02" }));
    assert_eq!(shown(&world, &pickup)["counts"]["loaded"], 2);
    // Everything comes off the truck with it, and off the list what nobody had listed.
    world.run("surplus.withdraw", json!({ "pickup": pickup, "reason": "The truck broke down" }));
    for tag in ["OLD-01", "OLD-02", "OLD-03"] {
        assert_eq!(status(&world, tag), "in_service", "{tag}");
    }
    assert_eq!((lines(&world, &pickup, "all").len(), &shown(&world, &pickup)["counts"]["loaded"]), (2, &json!(0)));
    world.run("history.undo", json!({}));
    assert_eq!((status(&world, "OLD-01"), status(&world, "OLD-03")), (json!("surplus"), json!("surplus")));
    assert_eq!(shown(&world, &pickup)["counts"]["loaded"], 2);
    world.run("history.redo", json!({}));
    // They may be listed elsewhere now.
    let other = asked_for(&world);
    assert_eq!(scan(&world, &other, &["OLD-01"])["added"], 1);
    world.is_sound();
}

#[test]
fn devices_are_looked_for_and_listed_with_the_cart_they_live_in() {
    let world = closet();
    old(&world, "OLD-20", json!({ "condition": "dead" }));
    old(&world, "OLD-21", json!({ "update_end": "2026-06-30" }));
    old(&world, "OLD-22", json!({ "purchased_on": "2019-08-01" }));
    old(&world, "OLD-23", json!({ "home": "place:CFM/Cart 7B" }));
    let pickup = asked_for(&world);
    let by = |filter: Value| world.value("surplus.add", json!({ "pickup": pickup, "filter": filter }))["added"].clone();
    assert_eq!(by(json!({ "condition": "dead" })), 1);
    assert_eq!(by(json!({ "past_updates": true })), 1);
    assert_eq!(by(json!({ "years_old": 6 })), 1);
    let empty = world.refused("surplus.add", json!({ "pickup": pickup, "filter": {} }));
    assert_eq!(why(&empty), "missing");
    let cart = world.value("surplus.add", json!({ "pickup": pickup, "place": "place:CFM/Cart 7B", "scanned": true }));
    assert_eq!((&cart["added"], &cart["pickup"]["state"]), (&json!(1), &json!("draft")));
    let how: Vec<Value> = lines(&world, &pickup, "all").into_iter().map(|line| line["how"].clone()).collect();
    assert_eq!(how, ["filter", "filter", "filter", "place"]);
    world.run("history.undo", json!({}));
    assert_eq!(lines(&world, &pickup, "all").len(), 3);
    // What another pickup lists is not looked for, and not taken.
    let other = asked_for(&world);
    let none = world.value("surplus.add", json!({ "pickup": other, "filter": { "condition": "dead" } }));
    assert_eq!(none["added"], 0);
    let taken = scan_refused(&world, &other, "OLD-20");
    assert_eq!((why(&taken), &taken["reason"]["number"]), ("in_another_pickup", &json!(1)));
    lend(&world, "OLD-10", "100234");
    world.is_sound();
}
