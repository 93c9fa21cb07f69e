//! A homeroom of 28 for the stories of August and June: students 3001 to 3028 in HR-7B of Cedar Falls Middle, a laptop
//! for each and some to spare (`HR-01` to `HR-40`), and others who stand in line.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::stage::district;

pub(crate) const HOMEROOM: usize = 28;

/// The district with the homeroom, on a Monday in August; Ines, the champion, sits down.
pub(crate) fn august() -> World {
    let mut world = district();
    world.at("2026-08-17T08:00:00-04:00");
    for at in 1..=HOMEROOM {
        let number = number(at);
        let name = format!("Student {at:02} of 7B");
        world.run(
            "person.add",
            json!({ "population": "student", "number": number, "name": name, "school": "school:CFM",
                    "state": "active", "grade": "7", "homeroom": "HR-7B" }),
        );
    }
    for at in 1..=40 {
        let (tag, serial) = (tag(at), format!("5CDHR{at:02}"));
        world.run(
            "device.add",
            json!({ "tag": tag, "serial": serial, "model_name": "Lark 11", "school": "school:CFM" }),
        );
    }
    world.sit_down("Ines");
    world
}

/// The number of the homeroom's student at that place in line.
pub(crate) fn number(at: usize) -> String {
    format!("30{at:02}")
}

/// The tag of the laptop at that place on the shelf.
pub(crate) fn tag(at: usize) -> String {
    format!("HR-{at:02}")
}

/// The August drive of the homeroom: a laptop and a charger each.
pub(crate) fn hand_out_drive(world: &World) -> Value {
    world.value(
        "drive.create",
        json!({ "school": "school:CFM", "kind": "distribution", "name": "August hand-out", "deadline": "2026-08-21",
                "homerooms": ["HR-7B"], "accessories": ["charger"] }),
    )
}

/// What a scanner does at the station: the student's number, then the laptop's tag.
#[track_caller]
pub(crate) fn hand_out(world: &World, drive: &Value, at: usize) -> Value {
    world.value("distribution.hand_out", line(drive, &number(at), &tag(at)))
}

pub(crate) fn line(drive: &Value, who: &str, code: &str) -> Value {
    json!({ "drive": drive["id"], "who": who, "code": code })
}

/// The whole homeroom has its laptops and chargers.
pub(crate) fn all_handed_out() -> (World, Value) {
    let world = august();
    let drive = hand_out_drive(&world);
    for at in 1..=HOMEROOM {
        hand_out(&world, &drive, at);
    }
    (world, drive)
}

/// How the board of a drive stands.
#[track_caller]
pub(crate) fn board(world: &World, drive: &Value) -> Value {
    world.run("drive.board", json!({ "drive": drive["id"] }))
}

/// What somebody owes, in cents.
#[track_caller]
pub(crate) fn owes(world: &World, number: &str) -> i64 {
    world.run("fee.statement", json!({ "person": format!("person:{number}") }))["balance"].as_i64().unwrap()
}
