//! The sample district asks for something of every kind, and its requests stand in every way.

use rollcall_sample::Plan;
use rollcall_tests::World;
use serde_json::{Value, json};

fn counted(world: &World, field: &str) -> Vec<(String, i64)> {
    let conn = rusqlite::Connection::open_with_flags(world.path(), rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let sql = format!("SELECT {field}, count(*) FROM request WHERE {field} IS NOT NULL GROUP BY 1 ORDER BY 1");
    let mut statement = conn.prepare(&sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn the_sample_has_requests_of_every_kind_in_every_state() {
    let world = World::empty();
    let files = world.folder.path().join("files");
    let today = rollcall_core::values::Date::of(2026, 11, 9).unwrap().0;
    let plan = Plan { devices: 400, schools: 4, seed: 7, today };
    let prepared = rollcall_demo::bring_in(&world.app, &plan, &files, None).unwrap();
    rollcall_demo::bring_requests(&world.app, &prepared.caller, &files).unwrap();
    for field in ["request.kind", "request.state", "request.closed_because"] {
        insta::assert_debug_snapshot!(counted(&world, field));
    }
    let ask = |name: &str, input: Value| world.app.dispatch(&prepared.caller, name, input, None);
    let queue = ask("request.queue", json!({})).unwrap();
    let standings = queue["standings"].as_object().unwrap();
    for standing in ["overdue", "on_track", "paused"] {
        assert!(standings.contains_key(standing), "{standing}: {standings:?}");
    }
    assert_eq!(queue["rows"][0]["major"], true);
    let twice = rollcall_demo::bring_requests(&world.app, &prepared.caller, &files).unwrap_err();
    assert_eq!(serde_json::to_value(twice).unwrap()["code"], "invalid");
    world.is_sound();
}
