//! A file that an earlier version wrote: opened, brought to today's schema, sound, and with everything in it.

use std::path::{Path, PathBuf};

use rollcall_tests::World;
use serde_json::json;

fn written_earlier() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|ending| ending == "rollcall")).collect()
}

fn newest_schema(path: &Path) -> u32 {
    let conn = rusqlite::Connection::open_with_flags(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    conn.query_row("SELECT max(version) FROM refinery_schema_history", [], |row| row.get(0)).unwrap()
}

fn opens_and_is_whole(file: &Path) {
    let mut world = World::with_copy_of(file);
    assert_eq!(newest_schema(world.path()), newest_schema(World::empty().path()), "brought to today's schema");
    world.is_sound();
    world.sit_down("Tomasz");
    world.at("2027-02-01T09:00:00-05:00");

    let status = world.run("audit.status", json!({ "period": "period:2026-27/Q2" }));
    let cedar = &status["schools"][0];
    assert_eq!((&cedar["school"]["code"], &cedar["audit"]["state"]), (&json!("CFM"), &json!("closed")));
    let figures = &cedar["figures"];
    assert_eq!((&figures["expected"], &figures["outcomes"]["verified"]), (&json!(4), &json!(3)));
    assert_eq!((&figures["outcomes"]["missing"], &figures["found"]["other_school"]), (&json!(1), &json!(1)));
    assert_eq!(figures["recount"], json!({ "sample": 3, "agreed": 3, "finished": true }));
    let late = world.run("audit.late", json!({ "audit": "audit:CFM@2026-27/Q2" }));
    assert_eq!((&late["turned_up"], &late["findings"][0]["shown"]), (&json!(1), &json!("MC-0004")));
    let held = world.run("person.show", json!({ "person": "person:100234" }));
    assert_eq!(held["holdings"][0]["tag"], "MC-0002");
    let found = world.run("find.code", json!({ "code": "old 77" }));
    assert!(found.to_string().contains("MC-0001"), "{found}");

    let home = || world.run("device.show", json!({ "device": "tag:MC-0003" }))["known"]["facts"]["home"].clone();
    let (room, undone) = (home(), world.run("history.undo", json!({})));
    assert_eq!(undone["value"]["command"], "device.set_home");
    assert_ne!(home(), room, "its last step is taken back");
    let nobody = world.refused("device.show", json!({ "device": "tag:MC-0009" }));
    assert_eq!(nobody["code"], "not_found", "what was undone then is not there");
    world.is_sound();
}

#[test]
fn a_file_of_every_earlier_version_opens_and_nothing_is_lost() {
    let files = written_earlier();
    assert!(!files.is_empty());
    for file in files {
        opens_and_is_whole(&file);
    }
    World::new().is_sound();
}
