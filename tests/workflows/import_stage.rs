//! What the stories about imports share: a plan in one line, and a device as the register has it.

use rollcall_tests::World;
use serde_json::{Value, json};

/// A plan for a list written in the story's folder, with whatever else is said.
pub(crate) fn plan(world: &World, kind: &str, name: &str, text: &str, more: &Value) -> Value {
    let mut plan = json!({ "path": world.file(name, text), "kind": kind });
    for (key, value) in more.as_object().into_iter().flatten() {
        plan[key] = value.clone();
    }
    plan
}

/// Imports a list of devices and answers with what was done.
#[track_caller]
pub(crate) fn import(world: &World, text: &str, more: &Value) -> Value {
    let plan = plan(world, "devices", "devices.csv", text, more);
    world.run("import.apply", json!({ "plan": plan }))
}

/// What importing a list of devices would do.
#[track_caller]
pub(crate) fn rehearse(world: &World, text: &str, more: &Value) -> Value {
    let plan = plan(world, "devices", "devices.csv", text, more);
    world.run("import.rehearse", json!({ "plan": plan }))
}

/// The four figures of an import: new, changed, unchanged, rejected.
pub(crate) fn figures(done: &Value) -> [u64; 4] {
    let counts = if done["value"].is_null() { &done["counts"] } else { &done["value"]["counts"] };
    ["new", "changed", "unchanged", "rejected"].map(|figure| counts[figure].as_u64().unwrap())
}

/// One line of the register, as `a | b | c`; for what no screen of this branch shows yet.
#[track_caller]
pub(crate) fn line(world: &World, sql: &str) -> String {
    let conn = rusqlite::Connection::open_with_flags(world.path(), rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut statement = conn.prepare(sql).unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut lines = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let cell = |at| match row.get::<_, rusqlite::types::Value>(at).unwrap() {
            rusqlite::types::Value::Null => "·".to_owned(),
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Real(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            rusqlite::types::Value::Blob(_) => "…".to_owned(),
        };
        lines.push((0..columns).map(cell).collect::<Vec<_>>().join(" | "));
    }
    lines.join("\n")
}

/// A device's tag, serial, status, condition, school, home, and who has it.
#[track_caller]
pub(crate) fn device(world: &World, tag: &str) -> String {
    line(
        world,
        &format!(
            "SELECT device.tag, serial, status, condition, school.code, place.name,
                    (SELECT coalesce(person.name, lent.name, custodian) FROM custody
                     LEFT JOIN person ON person.id = custody.person LEFT JOIN place lent ON lent.id = custody.place
                     WHERE custody.device = device.id AND ended_at IS NULL)
             FROM device JOIN school ON school.id = device.school LEFT JOIN place ON place.id = device.home
             WHERE device.tag = '{tag}' ORDER BY device.id"
        ),
    )
}

/// The kinds of findings with their numbers of rows.
pub(crate) fn findings(done: &Value) -> Vec<(String, u64)> {
    let findings = if done["value"].is_null() { &done["findings"] } else { &done["value"]["findings"] };
    let one = |finding: &Value| (finding["kind"].as_str().unwrap().to_owned(), finding["rows"].as_u64().unwrap());
    findings.as_array().unwrap().iter().map(one).collect()
}
