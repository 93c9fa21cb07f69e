//! The whole schema, as one reviewed snapshot.

use rollcall_tests::World;

#[test]
fn the_schema_is_the_one_reviewed() {
    let world = World::empty();
    let conn = rusqlite::Connection::open(world.path()).unwrap();
    let mut all = conn.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name").unwrap();
    let rows = all.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let schema: Vec<String> = rows.map(Result::unwrap).collect();
    insta::assert_snapshot!(schema.join(";\n"));
}

#[test]
fn every_reference_has_an_index() {
    let world = World::empty();
    let conn = rusqlite::Connection::open(world.path()).unwrap();
    let sql = "SELECT t.name || '.' || f.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
               WHERE t.type = 'table' AND NOT EXISTS (
                   SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = f.\"from\")";
    let mut bare = conn.prepare(sql).unwrap();
    let rows = bare.query_map([], |row| row.get::<_, String>(0)).unwrap();
    // These point at rows that are never removed, so nothing ever looks them up from the other side.
    let never_removed = ["operator", "machine", "entity"];
    let missing: Vec<String> = rows
        .map(Result::unwrap)
        .filter(|column| {
            !never_removed.iter().any(|table| column.ends_with(&format!(".{table}")) || column.ends_with("_by"))
        })
        .collect();
    insta::assert_snapshot!(missing.join("\n"));
}
