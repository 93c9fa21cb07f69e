//! Rows that came in bulk, without an image each: what history tells of them, and that nothing is missed.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::stage::why;

const LIST: &str = "Asset Tag,Serial,School,Room,Model,Assigned To,Status\n\
                    MC-0001,S1,CFM,Library,Lumen 3,,\n\
                    MC-0002,S2,CFM,Library,Lumen 3,Ana Beltran,Assigned\n\
                    MC-0003,S3,CFM,Cart 7B,Lumen 3,,\n";

fn with_list() -> (World, Value) {
    let world = World::new();
    let path = world.file("devices.csv", LIST);
    let done = world.run("import.apply", json!({ "plan": { "path": path, "kind": "devices" } }));
    assert_eq!(done["value"]["counts"]["new"], 3);
    (world, done["operation"].clone())
}

fn history(world: &World, id: &str) -> Vec<Value> {
    let found = world.run("history.row", json!({ "entity": "device", "id": id }));
    found["changes"].as_array().unwrap().clone()
}

fn devices(world: &World) -> Vec<Value> {
    world.run("device.page", json!({}))["rows"].as_array().unwrap().clone()
}

#[test]
fn a_row_that_came_with_a_list_tells_when_it_came_and_what_with() {
    let (world, operation) = with_list();
    let id = devices(&world)[0]["id"].as_str().unwrap().to_owned();
    let came = history(&world, &id);
    assert_eq!(came.len(), 1);
    assert_eq!(
        (&came[0]["what"], &came[0]["command"], &came[0]["by"], &came[0]["operation"]),
        (&json!("added"), &json!("import.apply"), &json!("Tomasz"), &operation)
    );
    assert!(came[0]["fields"].to_string().contains("MC-0001"), "{}", came[0]["fields"]);

    world.run("device.set_home", json!({ "device": "tag:MC-0001", "place": "place:CFM/Cart 7B" }));
    let changed = history(&world, &id);
    assert_eq!(changed.iter().map(|change| change["what"].as_str().unwrap()).collect::<Vec<_>>(), ["changed", "added"]);
    assert_eq!(changed[1]["fields"], came[0]["fields"], "what it came with is still told");
    let held = world.run("device.timeline", json!({ "device": "tag:MC-0002" }));
    assert!(held.to_string().contains("Tomasz"), "{held}");
    let nothing = world.refused("history.row", json!({ "entity": "custody", "id": id }));
    assert_eq!(nothing["code"], "not_found", "a device is no custody");
    world.is_sound();
}

#[test]
fn a_list_is_taken_back_and_brought_again_with_all_its_rows() {
    let (world, operation) = with_list();
    let before = devices(&world);
    world.run("device.set_home", json!({ "device": "tag:MC-0001", "place": "place:CFM/Cart 7B" }));
    let refused = world.refused("history.undo", json!({ "operation": operation }));
    assert_eq!((&refused["code"], &refused["entity"]), (&json!("changed_since"), &json!("device")));
    world.run("history.undo", json!({}));
    world.is_sound();
    world.run("history.undo", json!({}));
    assert_eq!(devices(&world), Vec::<Value>::new());
    assert_eq!(world.run("person.page", json!({}))["rows"], json!([]));
    world.is_sound();
    world.run("history.redo", json!({}));
    assert_eq!(devices(&world), before);
    let id = before[0]["id"].as_str().unwrap();
    let told = history(&world, id);
    let what: Vec<_> = told.iter().map(|change| change["what"].as_str().unwrap()).collect();
    assert_eq!(what, ["added", "removed", "changed", "changed", "added"]);
    world.is_sound();
    world.run("history.undo", json!({}));
    assert_eq!(devices(&world), Vec::<Value>::new());
    world.is_sound();
}

#[test]
fn what_rests_on_a_row_of_a_list_keeps_the_list() {
    let (world, operation) = with_list();
    let more = world.file("more.csv", "Asset Tag,Serial,School,Room,Model\nMC-0004,S4,CFM,Library,Lumen 3\n");
    world.run("import.apply", json!({ "plan": { "path": more, "kind": "devices" } }));
    let refused = world.refused("history.undo", json!({ "operation": operation }));
    assert_eq!(why(&refused), "needed_later", "a later list stands in its library");
    world.is_sound();
}

#[test]
fn a_row_of_a_list_that_history_does_not_explain_is_found() {
    for tampering in [
        "UPDATE device SET notes = 'x' WHERE tag = 'MC-0003'",
        "DELETE FROM device WHERE tag = 'MC-0003'",
        "INSERT INTO alias SELECT randomblob(16), id, school, 'A', 'A' FROM device WHERE tag = 'MC-0001'",
        "INSERT INTO model SELECT CAST(substr(id, 1, 9) || x'ff' || substr(id, 11) AS BLOB), name || ' copy', maker, category, os_family,
             update_end, replacement_cents, name_norm || ' copy' FROM model",
    ] {
        let (world, _) = with_list();
        world.run("device.set_home", json!({ "device": "tag:MC-0001", "place": "place:CFM/Cart 7B" }));
        world.is_sound();
        rusqlite::Connection::open(world.path()).unwrap().execute(tampering, []).unwrap();
        let report = world.app.store().check().unwrap();
        assert!(!report.sound && !report.mismatches.is_empty(), "{tampering}");
        let twice = world.refused("session.set_up", json!({ "district": "Another" }));
        assert_eq!(why(&twice), "already_set_up", "it is a district's file all the same");
    }
    World::new().is_sound();
}
