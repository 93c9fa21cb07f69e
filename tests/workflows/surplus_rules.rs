//! What a pickup may not take, who has to approve it, and what else is said no to.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::requests_kinds::{ask, open};
use crate::stage::{lend, why};
use crate::surplus_stage::{approve, asked_for, closet, lines, load, made_ready, old, scan, shown, sign, status};

/// Why each blocked device of a pickup may not go, by tag or serial.
fn blocked(world: &World, pickup: &Value) -> Vec<(String, Vec<String>)> {
    let told = |line: &Value| {
        let name = line["tag"].as_str().or(line["serial"].as_str()).unwrap().to_owned();
        let blocks = line["blocks"].as_array().unwrap().iter();
        (name, blocks.map(|block| block["why"].as_str().unwrap().to_owned()).collect())
    };
    lines(world, pickup, "blocked").iter().map(told).collect()
}

#[test]
fn each_device_that_may_not_go_says_why_and_one_step_mends_it() {
    let world = closet();
    lend(&world, "OLD-01", "100234");
    world.run(
        "custody.check_out",
        json!({ "device": "tag:OLD-02", "to": { "kind": "place", "place": "place:CFM/Room 12" } }),
    );
    world.run("incident.new", json!({ "device": "tag:OLD-03", "kind": "damage", "what_happened": "Dropped" }));
    old(&world, "FED-1", json!({ "funding": "federal", "award_number": "S010A", "federal_share": 7_500 }));
    let untagged = json!({ "serial": "SERNOTAG", "model_name": "Wren 3", "school": "school:CFM", "cost_cents": 100 });
    world.run("device.add", untagged);
    old(&world, "FREE-1", json!({ "cost_cents": null }));
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01", "OLD-02", "OLD-03", "OLD-04", "FED-1", "SERNOTAG", "FREE-1"]);
    let expected = [
        ("OLD-01", "checked_out"),
        ("OLD-02", "checked_out"),
        ("OLD-03", "open_incident"),
        ("FED-1", "no_clearance"),
        ("SERNOTAG", "no_tag"),
        ("FREE-1", "cost_unknown"),
    ];
    let expected: Vec<_> = expected.map(|(name, why)| (name.to_owned(), vec![why.to_owned()])).into();
    assert_eq!(blocked(&world, &pickup), expected);
    let refusal = world.refused("surplus.approve", json!({ "pickup": pickup, "reference": "M", "on": "2026-11-09" }));
    assert_eq!((why(&refusal), &refusal["reason"]["cannot"]), ("not_all_eligible", &json!(6)));
    // One step each.
    world.run("custody.check_in", json!({ "device": "tag:OLD-01" }));
    world.run("custody.check_in", json!({ "device": "tag:OLD-02" }));
    let serial = lines(&world, &pickup, "blocked").into_iter().find(|line| line["tag"].is_null()).unwrap();
    world.run("surplus.give_tags", json!({ "pickup": pickup, "devices": [serial["device"]] }));
    let leave = json!({ "pickup": pickup, "devices": ["tag:FED-1"], "reference": "ED-2026-7", "on": "2026-11-01" });
    world.run("surplus.clear", leave);
    world.run("surplus.say_cost", json!({ "pickup": pickup, "devices": ["tag:FREE-1"], "cents": 5_000 }));
    assert_eq!(blocked(&world, &pickup), [("OLD-03".to_owned(), vec!["open_incident".to_owned()])]);
    let rest = json!({ "pickup": pickup, "reference": "M", "on": "2026-11-09", "leave_out": true });
    let approved = world.value("surplus.approve", rest);
    assert_eq!((&approved["left_out"], &approved["approval"]["devices"]), (&json!(1), &json!(6)));
    world.is_sound();
}

#[test]
fn an_open_charge_warns_and_holds_nothing_back() {
    let world = closet();
    lend(&world, "OLD-01", "100234");
    let told = json!({ "device": "tag:OLD-01", "kind": "damage", "what_happened": "Dropped" });
    let incident = world.value("incident.new", told)["id"].clone();
    world.run("incident.decide", json!({ "incident": incident, "cents": 4_000 }));
    world.run("incident.close", json!({ "incident": incident, "note": "beyond repair" }));
    world.run("custody.check_in", json!({ "device": "tag:OLD-01" }));
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01"]);
    let line = &lines(&world, &pickup, "warned")[0];
    assert_eq!(line["warnings"], json!([{ "why": "open_charge", "cents": 4_000 }]));
    assert_eq!(line["blocks"], json!([]));
    let nothing = world.refused("surplus.remove", json!({ "pickup": pickup, "devices": ["tag:OLD-02"] }));
    assert_eq!(why(&nothing), "some_cannot");
    world.is_sound();
}

#[test]
fn who_approves_goes_by_what_it_is_worth_and_an_approved_list_is_closed() {
    let world = closet();
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01"]);
    assert_eq!(shown(&world, &pickup)["band"], "superintendent");
    old(&world, "DEAR-1", json!({ "cost_cents": 2_979_999, "purchased_on": "2026-10-01" }));
    scan(&world, &pickup, &["DEAR-1"]);
    assert_eq!(
        (&shown(&world, &pickup)["value"], &shown(&world, &pickup)["band"]),
        (&json!(2_999_999), &json!("board"))
    );
    old(&world, "DEAR-2", json!({ "cost_cents": 1 }));
    scan(&world, &pickup, &["DEAR-2"]);
    assert_eq!(shown(&world, &pickup)["band"], "public_sale");
    let plain = json!({ "pickup": pickup, "reference": "Item 7", "on": "2026-11-09" });
    let sale = world.refused("surplus.approve", plain);
    assert_eq!((&sale["field"], why(&sale)), (&json!("sale_reference"), "missing"));
    let approve = |also: Value| {
        let mut input =
            json!({ "pickup": pickup, "reference": "Item 7", "on": "2026-11-09", "sale_reference": "Sale 3" });
        input.as_object_mut().unwrap().extend(also.as_object().unwrap().clone());
        input
    };
    assert_eq!(why(&world.refused("surplus.approve", approve(json!({ "on": "2026-11-10" })))), "in_the_future");
    assert_eq!(why(&world.refused("surplus.approve", approve(json!({ "reference": " " })))), "missing");
    assert_eq!(why(&world.refused("surplus.approve", approve(json!({ "value": 1 })))), "value_changed");
    world.run("surplus.approve", approve(json!({ "value": 3_000_000 })));
    let closed = world.refused("surplus.add", json!({ "pickup": pickup, "codes": ["OLD-02"] }));
    assert_eq!((why(&closed), &closed["reason"]["next"]), ("approved_already", &json!(["surplus.take_back_approval"])));
    assert_eq!(why(&world.refused("surplus.approve", approve(json!({})))), "approved_already");
    world.run("surplus.take_back_approval", json!({ "pickup": pickup, "reason": "One more" }));
    assert_eq!(status(&world, "OLD-01"), "in_service");
    scan(&world, &pickup, &["OLD-02"]);
    world.run("surplus.approve", approve(json!({})));
    world.is_sound();
}

#[test]
fn wipes_have_a_day_a_method_and_a_certificate_of_their_own() {
    let world = closet();
    let pickup = asked_for(&world);
    let wipe = |also: Value| {
        let mut input = json!({ "pickup": pickup, "method": "overwritten", "wiped_by": "Tomasz", "on": "2026-11-09" });
        input.as_object_mut().unwrap().extend(also.as_object().unwrap().clone());
        input
    };
    let one = |tag: &str, certificate: &str| json!({ "device": format!("tag:{tag}"), "certificate": certificate });
    scan(&world, &pickup, &["OLD-01", "OLD-02", "OLD-03"]);
    assert_eq!(why(&world.refused("surplus.wipe", wipe(json!({})))), "not_approved");
    approve(&world, &pickup);
    assert_eq!(why(&world.refused("surplus.wipe", wipe(json!({ "on": "2026-11-10" })))), "in_the_future");
    assert_eq!(why(&world.refused("surplus.wipe", wipe(json!({ "wiped_by": "" })))), "missing");
    let twice = json!({ "devices": [one("OLD-01", "C-100"), one("OLD-02", "c100")] });
    let twice = world.refused("surplus.wipe", wipe(twice));
    assert_eq!(
        (why(&twice), &twice["reason"]["shown"]),
        ("certificate_used", &json!("OLD-01")),
        "the first of the two"
    );
    let same = json!({ "devices": [one("OLD-01", "C-100"), one("OLD-01", "C-101")] });
    let same = world.refused("surplus.wipe", wipe(same));
    assert_eq!((why(&same), &same["problem"]["found"]), ("twice", &json!("OLD-01")));
    let early = world.refused("surplus.wipe", wipe(json!({ "on": "2026-11-08" })));
    assert_eq!(
        (why(&early), &early["problem"]["allowed"]),
        ("out_of_range", &json!("≥ 2026-11-09")),
        "the approval’s day"
    );
    world.run("surplus.wipe", wipe(json!({ "devices": [one("OLD-01", "C-100")] })));
    let used = world.refused("surplus.wipe", wipe(json!({ "devices": [one("OLD-02", "C-100")] })));
    assert_eq!((why(&used), &used["reason"]["shown"]), ("certificate_used", &json!("OLD-01")));
    let again = world.refused("surplus.wipe", wipe(json!({ "devices": [one("OLD-01", "C-101")] })));
    assert_eq!((why(&again), &again["reason"]["certificate"]), ("wiped_already", &json!("C-100")));
    world.run("surplus.wipe", wipe(json!({})));
    let certificates: Vec<Value> =
        lines(&world, &pickup, "all").iter().map(|line| line["wiped"]["certificate"].clone()).collect();
    assert_eq!(certificates, ["C-100", "W1-0002", "W1-0003"]);
    assert_eq!(why(&world.refused("surplus.wipe", wipe(json!({})))), "nothing_to_do");
    let release = |on: &str| json!({ "pickup": pickup, "on": on });
    assert_eq!(why(&world.refused("surplus.release", release("2026-11-10"))), "in_the_future");
    world.run("surplus.release", release("2026-11-09"));
    assert_eq!(shown(&world, &pickup)["pickup"]["state"], "wiped");
    world.is_sound();
}

#[test]
fn at_the_truck_nothing_leaves_that_is_not_approved_wiped_released_and_due() {
    let world = closet();
    let pickup = asked_for(&world);
    let refused = |code: &str| world.refused("surplus.load", json!({ "pickup": pickup, "code": code }));
    scan(&world, &pickup, &["OLD-01", "OLD-02"]);
    assert_eq!(why(&refused("OLD-01")), "not_approved");
    approve(&world, &pickup);
    assert_eq!(why(&refused("OLD-01")), "not_scheduled");
    let schedule = |on: &str| json!({ "pickup": pickup, "on": on, "collector": "Green Loop Recycling" });
    let past = world.refused("surplus.schedule", schedule("2026-11-08"));
    assert_eq!((why(&past), &past["problem"]["allowed"]), ("out_of_range", &json!("≥ 2026-11-09")));
    world.run("surplus.schedule", schedule("2026-11-09"));
    let because = |code: &str| load(&world, &pickup, code)["because"]["why"].clone();
    assert_eq!(because("OLD-01"), "not_wiped");
    let wipe = json!({ "pickup": pickup, "method": "reset", "wiped_by": "Tomasz", "on": "2026-11-09" });
    world.run("surplus.wipe", wipe);
    assert_eq!(because("OLD-01"), "not_released");
    world.run("surplus.release", json!({ "pickup": pickup, "on": "2026-11-09" }));
    assert_eq!(load(&world, &pickup, "OLD-01")["verdict"], "loaded");
    // What nobody listed, with what stands against it.
    lend(&world, "OLD-03", "100234");
    assert_eq!(because("OLD-03"), "blocked");
    old(&world, "DEAR-1", json!({ "cost_cents": 90_000 }));
    assert_eq!(because("DEAR-1"), "beyond_approval", "the superintendent approves less than $1,000.00");
    assert_eq!(load(&world, &pickup, "MC-0004")["because"]["why"], "blocked", "another school’s");
    assert_eq!(why(&refused(" ")), "missing");
    let sold = json!({ "pickup": pickup, "disposition": "sold", "price_of_lot": 1_001 });
    world.run("surplus.dispose_as", sold);
    let incomplete = world.refused("surplus.sign", crate::surplus_stage::signed(&pickup));
    assert_eq!((why(&incomplete), &incomplete["reason"]["which"]), ("sale_incomplete", &json!(["OLD-01"])));
    let priced = json!({ "pickup": pickup, "disposition": "donated", "price_each": 5 });
    assert_eq!(world.refused("surplus.dispose_as", priced)["field"], "price_each");
    world.run("surplus.dispose_as", json!({ "pickup": pickup, "disposition": "donated", "receiver": "Maker Club" }));
    let mut nobody = crate::surplus_stage::signed(&pickup);
    nobody["giver"]["name"] = json!(" ");
    assert_eq!(world.refused("surplus.sign", nobody)["field"], "giver.name");
    sign(&world, &pickup);
    assert_eq!((status(&world, "OLD-01"), status(&world, "OLD-02")), (json!("disposed"), json!("surplus")));
    let gone = world.refused("surplus.add", json!({ "pickup": pickup, "codes": ["OLD-04"] }));
    assert_eq!(why(&gone), "pickup_ended");
    world.is_sound();
}

#[test]
fn the_federal_share_of_a_sale_is_reckoned_line_by_line() {
    let world = closet();
    old(&world, "FED-1", json!({ "funding": "federal", "federal_share": 7_500 }));
    old(&world, "FED-2", json!({ "funding": "federal" }));
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["FED-1", "FED-2", "OLD-01"]);
    let leave =
        json!({ "pickup": pickup, "devices": ["tag:FED-1", "tag:FED-2"], "reference": "ED-7", "on": "2026-11-01" });
    world.run("surplus.clear", leave);
    approve(&world, &pickup);
    made_ready(&world, &pickup);
    let sold =
        json!({ "pickup": pickup, "disposition": "sold", "price_of_lot": 10_001, "receiver": "Lakeside Resale" });
    world.run("surplus.dispose_as", sold);
    // $33.34, $33.34 and $33.33: three quarters of the first, all of the second, nothing of the third.
    assert_eq!(shown(&world, &pickup)["proceeds"], json!({ "sold": 3, "cents": 10_001, "federal": 2_501 + 3_334 }));
    for tag in ["FED-1", "FED-2", "OLD-01"] {
        load(&world, &pickup, tag);
    }
    let unsigned = json!({ "pickup": pickup, "correction": { "kind": "remark" }, "reason": "too early" });
    assert_eq!(why(&world.refused("surplus.correct", unsigned)), "not_signed");
    sign(&world, &pickup);
    assert_eq!(shown(&world, &pickup)["manifest"]["federal_cents"], 2_501 + 3_334);
    world.is_sound();
}

#[test]
fn a_pickup_begins_with_a_request_and_ends_it() {
    let world = closet();
    let other =
        open(&world, ask(json!({ "kind": "support", "procured": "it" }), "Ines", json!({ "subject": "Projector" })));
    let none = world.refused("surplus.new", json!({ "request": other["request"]["id"] }));
    assert_eq!(why(&none), "not_a_pickup_request");
    let pickup = asked_for(&world);
    let request = shown(&world, &pickup)["request"].clone();
    assert_eq!(world.value("surplus.new", json!({ "request": request }))["pickup"]["id"], pickup, "it has one");
    scan(&world, &pickup, &["OLD-01"]);
    approve(&world, &pickup);
    let close = json!({ "request": request, "because": "withdrawn", "sentence": "Not needed" });
    let under_way = world.refused("request.close", close);
    assert_eq!(why(&under_way), "pickup_under_way", "{under_way}");
    made_ready(&world, &pickup);
    load(&world, &pickup, "OLD-01");
    let mut signed = crate::surplus_stage::signed(&pickup);
    signed["tell"] = json!("The truck took one device.");
    world.run("surplus.sign", signed);
    let answered = world.run("request.show", json!({ "request": request }));
    assert_eq!(answered["request"]["state"], "resolved");
    let board = world.run("surplus.board", json!({}));
    assert_eq!(board["rows"], json!([]));
    assert_eq!(world.run("surplus.board", json!({ "ended": true }))["rows"][0]["state"], "signed");
    world.is_sound();
}
