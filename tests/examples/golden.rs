//! Writes the file of this schema version that later versions must open: see tests/golden/README.md.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a tool for whoever releases; it says where it broke")]

use std::path::Path;

use rollcall_tests::World;
use serde_json::{Value, json};

fn main() {
    let mut world = World::new();
    register(&world);
    quarter(&mut world);
    let backup = world.run("file.backup", json!({}))["path"].as_str().unwrap().to_owned();
    world.is_sound();
    let conn = rusqlite::Connection::open(&backup).unwrap();
    let version: u32 =
        conn.query_row("SELECT max(version) FROM refinery_schema_history", [], |row| row.get(0)).unwrap();
    drop(conn);
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("golden/v{version}.rollcall"));
    assert!(!target.exists(), "{} is there already and stays as it is", target.display());
    std::fs::copy(&backup, &target).unwrap();
    println!("{}", target.display());
}

fn register(world: &World) {
    world
        .run("school.add", json!({ "code": "CFM", "name": "Cedar Fork Middle", "level": "middle", "attendance": 612 }));
    world.run("school.add", json!({ "code": "SMM", "name": "Stone Mill Middle" }));
    world.run("place.add", json!({ "school": "school:CFM", "name": "Room 114", "kind": "room" }));
    let cart = json!({ "school": "school:CFM", "name": "Cart 7B", "kind": "cart", "label": "CART7B", "room": "place:CFM/Room 114" });
    world.run("place.add", cart);
    let person = json!({ "population": "student", "number": "100234", "name": "Ana Ruiz", "school": "school:CFM", "state": "active", "homeroom": "8B" });
    world.run("person.add", person);
    let list = "Asset Tag,Serial,Model,Category,School,Room,Status,Condition,Cost\n\
        MC-0001,SN0001,Lark 11,Chromebook,CFM,Cart 7B,Available,Good,299.00\n\
        MC-0002,SN0002,Lark 11,Chromebook,CFM,Cart 7B,Available,Good,299.00\n\
        MC-0003,SN0003,Lark 11,Chromebook,CFM,Cart 7B,Available,Good,299.00\n\
        MC-0004,SN0004,Lark 11,Chromebook,CFM,,Missing,Fair,\n\
        MC-0005,SN0005,Heron 13,laptop,CFM,,Lost,OK,\n\
        MC-0006,SN0006,Heron 13,laptop,CFM,,Surplus,Dead,\n\
        MC-0007,SN0007,Heron 13,laptop,SMM,,Available,Good,\n\
        MC-0008,SN0008,Heron 13,laptop,SMM,,Recycled,Poor,\n";
    let plan = json!({ "path": world.file("devices.csv", list), "kind": "devices" });
    world.run("import.apply", json!({ "plan": plan }));
    world.run("device.add_alias", json!({ "device": "tag:MC-0001", "code": "OLD-77" }));
    let to = json!({ "kind": "person", "person": "person:100234" });
    world.run("custody.check_out", json!({ "device": "tag:MC-0002", "to": to }));
    world.run("operator.add", json!({ "name": "Imani", "role": "champion", "school": "school:CFM" }));
}

fn quarter(world: &mut World) {
    world.run("audit.plan", json!({ "period": "2026-27/Q2" }));
    world.run("audit.open", json!({ "period": "period:2026-27/Q2" }));
    world.sit_down("Imani");
    let audit = json!("audit:CFM@2026-27/Q2");
    let cart = json!("place:CFM/Cart 7B");
    for code in ["MC-0001", "mc 0002", "MC-0003", "MC-0007", "7719-A"] {
        world.wait(5);
        world.run("audit.scan", json!({ "audit": audit, "code": code, "place": cart }));
    }
    let decide = |kind: &str, about: (&str, &str), choice: Value| {
        let mut exception = json!({ "kind": kind });
        exception[about.0] = json!(about.1);
        world.run("audit.decide", json!({ "audit": audit, "exceptions": [exception], "choice": choice }));
    };
    decide("missing", ("device", "tag:MC-0004"), json!({ "kind": "confirm_missing" }));
    decide("other_school", ("device", "tag:MC-0007"), json!({ "kind": "send_back" }));
    decide("unlisted", ("code", "7719-A"), json!({ "kind": "not_ours", "note": "A visitor's" }));
    world.run("audit.draw_recount", json!({ "audit": audit, "seed": "chalk" }));
    for code in ["MC-0001", "MC-0002", "MC-0003"] {
        world.run("audit.scan_recount", json!({ "audit": audit, "code": code, "place": cart }));
    }
    world.run("audit.finish_recount", json!({ "audit": audit }));
    world.run("audit.submit", json!({ "audit": audit }));
    world.sit_down("Tomasz");
    world.run("audit.close", json!({ "audit": audit }));
    world.run("device.recover", json!({ "device": "tag:MC-0004", "where": "here" }));
    world.run("device.add", json!({ "tag": "MC-0009", "school": "school:SMM" }));
    world.run("history.undo", json!({}));
    world.run("device.set_home", json!({ "device": "tag:MC-0003", "place": "place:CFM/Room 114" }));
}
