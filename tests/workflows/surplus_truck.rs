//! Who lets what go along at the truck, and what must be so before both sides sign.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::stage::why;
use crate::surplus_stage::{
    approve, asked_for, closet, lines, load, made_ready, old, scan, shown, sign, signed, status,
};

/// Why something may not be done with a pickup now; nothing where it may.
fn why_not(world: &World, pickup: &Value, action: &str) -> Value {
    let shown = shown(world, pickup);
    let not = shown["not_allowed"].as_array().unwrap().iter().find(|not| not["action"] == action);
    not.map_or(Value::Null, |not| not["because"]["why"].clone())
}

#[test]
fn only_it_lets_a_device_go_along_that_nobody_listed() {
    let mut world = closet();
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01"]);
    approve(&world, &pickup);
    made_ready(&world, &pickup);
    world.sit_down("Ines");
    let left = load(&world, &pickup, "OLD-06");
    assert_eq!((&left["verdict"], &left["because"]["why"]), (&json!("left"), &json!("not_on_the_list")));
    assert_eq!(left["may_go_over"], false, "it would declare surplus and record a wipe");
    let over = |code: &str| {
        let over = json!({ "initials": "IM", "wiped": { "method": "reset", "wiped_by": "Tomasz" } });
        json!({ "pickup": pickup, "code": code, "over": over })
    };
    // Not for what is listed either.
    for code in ["OLD-06", "OLD-01"] {
        let refused = world.refused("surplus.load", over(code));
        assert_eq!((why(&refused), &refused["reason"]["needs"]), ("not_allowed", &json!("it")), "{code}");
    }
    assert_eq!((status(&world, "OLD-06"), lines(&world, &pickup, "all").len()), (json!("in_service"), 1));
    world.sit_down("Tomasz");
    assert_eq!(load(&world, &pickup, "OLD-06")["may_go_over"], true);
    let along = world.value("surplus.load", over("OLD-06"));
    assert_eq!((&along["verdict"], &along["may_go_over"]), (&json!("over"), &json!(false)));
    assert_eq!(status(&world, "OLD-06"), "surplus");
    world.is_sound();
}

#[test]
fn nothing_is_signed_before_the_day_of_the_truck_is_agreed() {
    let world = closet();
    let pickup = asked_for(&world);
    // No device is scanned at the truck, where the day is asked for as well.
    world.run("surplus.count", json!({ "pickup": pickup, "kind": "charger", "count": 40 }));
    approve(&world, &pickup);
    let early = world.refused("surplus.sign", signed(&pickup));
    assert_eq!((why(&early), &early["reason"]["number"]), ("not_scheduled", &json!(1)));
    assert_eq!(why_not(&world, &pickup, "sign"), "not_scheduled");
    world.run("surplus.schedule", json!({ "pickup": pickup, "on": "2026-11-12", "collector": "Green Loop Recycling" }));
    assert_eq!(why_not(&world, &pickup, "sign"), Value::Null);
    sign(&world, &pickup);
    assert_eq!(shown(&world, &pickup)["manifest"]["peripherals"], json!([{ "kind": "charger", "count": 40 }]));
    world.is_sound();
}

#[test]
fn a_lot_s_price_is_said_again_where_devices_of_the_lot_stay_here() {
    let world = closet();
    old(&world, "FED-1", json!({ "funding": "federal", "federal_share": 7_500 }));
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["FED-1", "OLD-01", "OLD-02", "OLD-03", "OLD-04", "OLD-05", "OLD-06"]);
    let leave = json!({ "pickup": pickup, "devices": ["tag:FED-1"], "reference": "ED-7", "on": "2026-11-01" });
    world.run("surplus.clear", leave);
    approve(&world, &pickup);
    made_ready(&world, &pickup);
    let sell = |devices: Value| {
        json!({
            "pickup": pickup, "devices": devices, "disposition": "sold", "price_of_lot": 10_000,
            "receiver": "Lakeside Resale",
        })
    };
    world.run("surplus.dispose_as", sell(json!([])));
    // $14.29 of the lot's $100.00 are for the first device, and three quarters of them federal.
    assert_eq!(shown(&world, &pickup)["proceeds"], json!({ "sold": 7, "cents": 10_000, "federal": 1_072 }));
    for tag in ["FED-1", "OLD-01", "OLD-02", "OLD-03", "OLD-04"] {
        load(&world, &pickup, tag);
    }
    let short = world.refused("surplus.sign", signed(&pickup));
    assert_eq!((why(&short), &short["reason"]["devices"]), ("sold_and_short", &json!(2)));
    assert_eq!(short["reason"]["which"], json!(["OLD-05", "OLD-06"]));
    // $20.00 for each of the five that go.
    world.run("surplus.dispose_as", sell(json!(["tag:FED-1", "tag:OLD-01", "tag:OLD-02", "tag:OLD-03", "tag:OLD-04"])));
    assert_eq!(why(&world.refused("surplus.sign", signed(&pickup))), "sold_and_short", "two are still sold");
    let rest = json!({ "pickup": pickup, "devices": ["tag:OLD-05", "tag:OLD-06"], "disposition": "recycled" });
    world.run("surplus.dispose_as", rest);
    sign(&world, &pickup);
    let over = shown(&world, &pickup);
    assert_eq!(over["proceeds"], json!({ "sold": 5, "cents": 10_000, "federal": 1_500 }));
    let manifest = &over["manifest"];
    assert_eq!((&manifest["proceeds_cents"], &manifest["federal_cents"]), (&json!(10_000), &json!(1_500)));
    assert_eq!((&manifest["devices"], &manifest["short"]), (&json!(5), &json!(2)));
    assert_eq!((status(&world, "OLD-04"), status(&world, "OLD-05")), (json!("disposed"), json!("surplus")));
    world.is_sound();
}

#[test]
fn a_closed_list_is_scanned_until_all_of_it_was_in_a_hand() {
    let mut world = closet();
    let pickup = asked_for(&world);
    world.run("surplus.add", json!({ "pickup": pickup, "codes": ["OLD-01"] }));
    approve(&world, &pickup);
    world.sit_down("Ines");
    assert_eq!(why_not(&world, &pickup, "add"), "is_approved");
    assert_eq!(why_not(&world, &pickup, "scan"), Value::Null);
    scan(&world, &pickup, &["OLD-01"]);
    assert_eq!(why_not(&world, &pickup, "scan"), "nothing_to_scan");
    let new = world.refused("surplus.add", json!({ "pickup": pickup, "codes": ["OLD-02"], "scanned": true }));
    assert_eq!(why(&new), "approved_already");
    world.is_sound();
}
