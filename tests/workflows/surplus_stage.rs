//! What the stories of surplus pickups share: a closet of old devices, and a pickup asked for by the champion.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::requests_kinds::{ask, open};
use crate::stage::district;

/// Ten old Chromebooks `OLD-01` to `OLD-10` of Cedar Falls Middle, each bought for $200.00 within the year, and so worth all
/// of it; Tomasz of IT sits there.
pub(crate) fn closet() -> World {
    let world = district();
    for number in 1..=10 {
        old(&world, &format!("OLD-{number:02}"), json!({}));
    }
    world
}

/// One more old device.
pub(crate) fn old(world: &World, tag: &str, also: Value) -> Value {
    let mut device = json!({
        "tag": tag, "serial": format!("SER{tag}"), "model_name": "Wren 3", "school": "school:CFM",
        "cost_cents": 20_000, "purchased_on": "2025-12-01",
    });
    let (Value::Object(fields), Value::Object(also)) = (&mut device, also) else { panic!("an object") };
    fields.extend(also);
    world.value("device.add", device)
}

/// The pickup of a request for it, with nothing listed but chargers.
pub(crate) fn asked_for(world: &World) -> Value {
    let form = json!({ "kind": "surplus_pickup", "codes": [], "peripherals": "a box of chargers" });
    let opened = open(world, ask(form, "Ines", json!({})));
    opened["request"]["pickup"].clone()
}

/// Scans devices for a pickup.
#[track_caller]
pub(crate) fn scan(world: &World, pickup: &Value, codes: &[&str]) -> Value {
    world.value("surplus.add", json!({ "pickup": pickup, "codes": codes, "scanned": true }))
}

#[track_caller]
pub(crate) fn approve(world: &World, pickup: &Value) -> Value {
    world.value("surplus.approve", json!({ "pickup": pickup, "reference": "Memo 14", "on": "2026-11-09" }))
}

/// Wipes and releases all, and agrees on Thursday.
#[track_caller]
pub(crate) fn made_ready(world: &World, pickup: &Value) {
    let wipe =
        json!({ "pickup": pickup, "method": "reset", "wiped_by": "Tomasz", "on": "2026-11-09", "released": true });
    world.run("surplus.wipe", wipe);
    world.run("surplus.schedule", json!({ "pickup": pickup, "on": "2026-11-12", "collector": "Green Loop Recycling" }));
}

#[track_caller]
pub(crate) fn load(world: &World, pickup: &Value, code: &str) -> Value {
    world.value("surplus.load", json!({ "pickup": pickup, "code": code }))
}

#[track_caller]
pub(crate) fn sign(world: &World, pickup: &Value) -> Value {
    world.value("surplus.sign", signed(pickup))
}

pub(crate) fn signed(pickup: &Value) -> Value {
    json!({
        "pickup": pickup,
        "giver": { "name": "Tomasz Reyes", "role": "IT" },
        "taker": { "name": "Kit Moran", "role": "Green Loop Recycling" },
    })
}

pub(crate) fn shown(world: &World, pickup: &Value) -> Value {
    world.run("surplus.show", json!({ "pickup": pickup }))
}

/// The device with that tag that is not disposed of.
pub(crate) fn status(world: &World, tag: &str) -> Value {
    world.run("device.show", json!({ "device": format!("tag:{tag}") }))["device"]["status"].clone()
}

/// A pickup that left with those devices, and is signed.
#[track_caller]
pub(crate) fn left_with(world: &World, codes: &[&str]) -> Value {
    let pickup = asked_for(world);
    scan(world, &pickup, codes);
    approve(world, &pickup);
    made_ready(world, &pickup);
    for code in codes {
        load(world, &pickup, code);
    }
    sign(world, &pickup);
    pickup
}

/// A pickup's lines of a group.
pub(crate) fn lines(world: &World, pickup: &Value, group: &str) -> Vec<Value> {
    let page = world.run("surplus.devices", json!({ "pickup": pickup, "group": group }));
    page["rows"].as_array().unwrap().clone()
}
