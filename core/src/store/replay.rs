//! Does the recorded history explain the tables, row by row?

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::arrival::Arrival;
use super::write::digest_of;
use super::{Schema, Table, image, shapes};
use crate::error::Result;

/// A row that the history does not explain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Mismatch {
    /// The table.
    pub entity: String,
    /// The row, or the operation for a batch of facts.
    pub row: String,
    /// What differs, as a stable word: `not_in_history`, `not_in_table`, `differs`, `facts_differ`, `rows_differ`,
    /// `not_recorded`.
    pub what: &'static str,
}

const ENOUGH: usize = 100;

/// Compares every table with the last image of each row and every batch of facts with its digest.
/// An erased image counts as equal. Stops after a hundred differences.
pub(super) fn replay(conn: &Connection, schema: Schema) -> Result<Vec<Mismatch>> {
    let mut found = Vec::new();
    for table in schema.tables {
        if table.is_fact() {
            facts(conn, table, &mut found)?;
        } else {
            rows_of_table(conn, table, &mut found)?;
            rows_of_history(conn, table, &mut found)?;
        }
        if found.len() >= ENOUGH {
            break;
        }
    }
    voids(conn, &mut found)?;
    Ok(found)
}

fn rows_of_table(conn: &Connection, table: &Table, found: &mut Vec<Mismatch>) -> Result<()> {
    let mut arrivals = Arrivals::of(conn, table)?;
    let mut last = conn.prepare("SELECT after, erased_by FROM change WHERE row = ?1 ORDER BY id DESC LIMIT 1")?;
    let mut all = conn.prepare(&format!("SELECT {} FROM {}", table.columns.join(", "), table.name))?;
    let mut rows = all.query([])?;
    while let Some(row) = rows.next()? {
        if found.len() >= ENOUGH {
            return Ok(());
        }
        let id: Uuid = row.get(0)?;
        let values: Vec<Value> = (0..table.columns.len()).map(|at| row.get(at)).collect::<rusqlite::Result<_>>()?;
        let mut recorded = last.query([id])?;
        let what = match recorded.next()? {
            None => (!arrivals.count_in(table, id, &values)).then_some("not_in_history"),
            Some(recorded) if recorded.get::<_, Option<i64>>(1)?.is_some() => None,
            Some(recorded) => match recorded.get::<_, Option<Vec<u8>>>(0)? {
                None => Some("not_in_history"),
                Some(after) => (shapes::aligned(conn, table, &after)? != values).then_some("differs"),
            },
        };
        note(table, what, id.to_string(), found);
    }
    arrivals.compare(conn, table, found)
}

/// What came without an image, counted again: each row as it stands, or as it was before its first change.
struct Arrivals(Vec<Recount>);

struct Recount {
    arrival: Arrival,
    count: i64,
    digest: i64,
    /// Something is not known any more: a column is gone, an image was erased.
    is_blurred: bool,
}

impl Arrivals {
    fn of(conn: &Connection, table: &Table) -> Result<Self> {
        let recount = |arrival| Recount { arrival, count: 0, digest: 0, is_blurred: false };
        Ok(Self(Arrival::of_table(conn, table.name)?.into_iter().map(recount).collect()))
    }

    /// Counts a row that history has no image of; false when it came with no arrival.
    fn count_in(&mut self, table: &Table, id: Uuid, values: &[Value]) -> bool {
        let Some(recount) = self.0.iter_mut().find(|recount| recount.arrival.may_hold(id)) else { return false };
        let fields = table.columns.iter().map(|column| (*column).to_owned()).zip(values.iter().cloned());
        recount.add(Some(&fields.collect::<Vec<_>>()));
        true
    }

    fn compare(mut self, conn: &Connection, table: &Table, found: &mut Vec<Mismatch>) -> Result<()> {
        for recount in &mut self.0 {
            let arrival = recount.arrival.clone();
            arrival.each_changed(conn, |_, came_with| {
                recount.add(came_with.as_deref());
                Ok(())
            })?;
            let same_digest = recount.is_blurred || recount.digest == arrival.digest;
            let what = (recount.count != arrival.count || !same_digest).then_some("rows_differ");
            note(table, what, arrival.operation.to_string(), found);
        }
        Ok(())
    }
}

impl Recount {
    fn add(&mut self, came_with: Option<&[(String, Value)]>) {
        self.count += 1;
        match came_with.and_then(|fields| self.arrival.digest_of(fields)) {
            Some(digest) => self.digest = self.digest.wrapping_add(digest),
            None => self.is_blurred = true,
        }
    }
}

fn rows_of_history(conn: &Connection, table: &Table, found: &mut Vec<Mismatch>) -> Result<()> {
    let sql = format!(
        "SELECT change.row FROM change JOIN entity ON entity.id = change.entity
         WHERE entity.name = ?1 AND change.after IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM change later WHERE later.row = change.row AND later.id > change.id)
           AND NOT EXISTS (SELECT 1 FROM {0} WHERE {0}.{1} = change.row) LIMIT 20",
        table.name, table.columns[0]
    );
    let mut gone = conn.prepare(&sql)?;
    for row in gone.query_map([table.name], |row| row.get::<_, Uuid>(0))? {
        note(table, Some("not_in_table"), row?.to_string(), found);
    }
    Ok(())
}

fn facts(conn: &Connection, table: &Table, found: &mut Vec<Mismatch>) -> Result<()> {
    let mut counted = std::collections::HashMap::<i64, (i64, i64)>::new();
    let mut all = conn.prepare(&format!("SELECT operation, {} FROM {}", table.columns.join(", "), table.name))?;
    let mut rows = all.query([])?;
    let mut written = Vec::new();
    while let Some(row) = rows.next()? {
        written.clear();
        for at in 0..table.columns.len() {
            image::push_counted(table.added_at(at), row.get_ref(at + 1)?, &mut written);
        }
        let (count, digest) = counted.entry(row.get(0)?).or_default();
        *count += 1;
        *digest = digest.wrapping_add(digest_of(&written));
    }
    compare_batches(conn, table.name, counted, found)
}

fn voids(conn: &Connection, found: &mut Vec<Mismatch>) -> Result<()> {
    let mut counted = std::collections::HashMap::<i64, (i64, i64)>::new();
    let mut all = conn.prepare("SELECT operation, fact FROM void")?;
    let mut rows = all.query([])?;
    while let Some(row) = rows.next()? {
        let (count, digest) = counted.entry(row.get(0)?).or_default();
        *count += 1;
        *digest = digest.wrapping_add(digest_of(row.get::<_, Uuid>(1)?.as_bytes()));
    }
    compare_batches(conn, "void", counted, found)
}

fn compare_batches(
    conn: &Connection,
    name: &str,
    mut counted: std::collections::HashMap<i64, (i64, i64)>,
    found: &mut Vec<Mismatch>,
) -> Result<()> {
    let sql =
        "SELECT operation, count, digest FROM fact_batch JOIN entity ON entity.id = fact_batch.entity WHERE name = ?1";
    let mut batches = conn.prepare(sql)?;
    let recorded = batches.query_map(params_from_iter([name]), |row| {
        Ok((row.get::<_, i64>(0)?, (row.get::<_, i64>(1)?, row.get::<_, i64>(2)?)))
    })?;
    for batch in recorded {
        let (operation, figures) = batch?;
        if counted.remove(&operation) != Some(figures) {
            found.push(Mismatch { entity: name.into(), row: operation.to_string(), what: "facts_differ" });
        }
    }
    for operation in counted.into_keys() {
        found.push(Mismatch { entity: name.into(), row: operation.to_string(), what: "not_recorded" });
    }
    Ok(())
}

fn note(table: &Table, what: Option<&'static str>, row: String, found: &mut Vec<Mismatch>) {
    if let Some(what) = what {
        found.push(Mismatch { entity: table.name.into(), row, what });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Merge, Undo};

    const OLD: Table = Table {
        name: "weight",
        columns: &["id", "grams", "note"],
        added: 0,
        undo: Undo::Void,
        merge: Merge::Union,
        references: &[],
    };
    const NEW: Table = Table { columns: &["id", "grams", "note", "scale", "seal"], added: 2, ..OLD };

    fn counted(table: &Table, values: &[Value]) -> i64 {
        let mut written = Vec::new();
        for (at, value) in values.iter().enumerate() {
            image::push_counted(table.added_at(at), value.into(), &mut written);
        }
        digest_of(&written)
    }

    fn weigh(conn: &Connection, operation: i64, table: &Table, values: &[Value]) {
        let holes = vec!["?"; values.len() + 1].join(", ");
        let sql = format!("INSERT INTO weight ({}, operation) VALUES ({holes})", table.columns.join(", "));
        conn.execute(&sql, params_from_iter(values.iter().chain([&Value::Integer(operation)]))).unwrap();
        let batch = "INSERT INTO fact_batch (operation, entity, count, digest) VALUES (?1, 1, 1, ?2)";
        conn.execute(batch, [operation, counted(table, values)]).unwrap();
    }

    #[test]
    fn facts_that_were_counted_before_their_table_grew_still_add_up() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(
            "CREATE TABLE weight (id BLOB, grams INTEGER, note TEXT, operation INTEGER);
             CREATE TABLE entity (id INTEGER, name TEXT);
             CREATE TABLE fact_batch (operation INTEGER, entity INTEGER, count INTEGER, digest INTEGER);
             INSERT INTO entity VALUES (1, 'weight');",
        )
        .unwrap();
        let id = |number: u8| Value::Blob(vec![number; 16]);
        weigh(&conn, 1, &OLD, &[id(1), Value::Integer(2700), Value::Null]);
        conn.execute_batch("ALTER TABLE weight ADD COLUMN scale TEXT; ALTER TABLE weight ADD COLUMN seal TEXT;")
            .unwrap();
        let (scale, seal) = (Value::Text("kitchen".into()), Value::Text("red".into()));
        weigh(&conn, 2, &NEW, &[id(2), Value::Integer(1), Value::Null, scale, Value::Null]);
        weigh(&conn, 3, &NEW, &[id(3), Value::Integer(1), Value::Null, Value::Null, seal]);
        let differing = || {
            let mut found = Vec::new();
            facts(&conn, &NEW, &mut found).unwrap();
            found.into_iter().map(|mismatch| mismatch.row).collect::<Vec<_>>()
        };
        assert_eq!(differing(), Vec::<String>::new());
        // A value that crept into an old row is seen, and so is one that changed its column.
        conn.execute("UPDATE weight SET scale = 'kitchen' WHERE operation = 1", []).unwrap();
        conn.execute("UPDATE weight SET scale = seal, seal = NULL WHERE operation = 3", []).unwrap();
        assert_eq!(differing(), ["1", "3"]);
    }
}
