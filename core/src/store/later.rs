//! Does anything recorded later refer to a row that an undo would remove?

use std::collections::HashSet;

use rusqlite::params;
use uuid::Uuid;

use super::arrival::Arrival;
use super::{Read, Table, Undo, Write, shapes};
use crate::error::Result;
use crate::refusal::Reason;

/// Refuses, naming the row, when something recorded after `seq` refers to one of the `removed` rows.
///
/// Work is in proportion to what came later, not to what is removed: undoing this morning's import of a million
/// devices looks only at this morning's later operations.
pub(super) fn must_not_refer(write: &Write<'_>, seq: i64, removed: &HashSet<Uuid>) -> Result<()> {
    if removed.is_empty() {
        return Ok(());
    }
    for table in write.schema.tables.iter().filter(|table| !table.references.is_empty()) {
        let columns: Vec<&str> = table.references.iter().map(|(column, _)| *column).collect();
        let select = format!("SELECT {}, {} FROM {}", table.columns[0], columns.join(", "), table.name);
        let mut look = |row: &rusqlite::Row<'_>| -> Result<()> {
            let id: Uuid = row.get(0)?;
            if removed.contains(&id) {
                return Ok(());
            }
            for at in 1..=columns.len() {
                if let Some(target) = row.get::<_, Option<Uuid>>(at)?.filter(|target| removed.contains(target)) {
                    let (id, needs) = (id.to_string(), target.to_string());
                    return Err(Reason::NeededLater { entity: table.name.into(), id, needs }.into());
                }
            }
            Ok(())
        };
        let counts = match table.undo {
            Undo::Restore | Undo::Keep => {
                let by_id = format!("{select} WHERE {} = ?1", table.columns[0]);
                for id in later_rows(write, table, seq)? {
                    write.walk(&by_id, [id], &mut look)?;
                }
                continue;
            }
            Undo::Void => format!("NOT EXISTS (SELECT 1 FROM void WHERE fact = {}.id)", table.name),
            Undo::Dependent(counts) => counts.to_owned(),
        };
        if has_later_facts(write, table, seq)? {
            write.walk(&format!("{select} WHERE operation > ?1 AND {counts}"), [seq], &mut look)?;
        }
    }
    Ok(())
}

fn later_rows(read: &Read<'_>, table: &Table, seq: i64) -> Result<Vec<Uuid>> {
    let Some(entity) = shapes::entity_number(read.conn(), table.name)? else { return Ok(Vec::new()) };
    let sql = "SELECT DISTINCT row FROM change WHERE id >= ?1 AND entity = ?2";
    let mut rows = read.rows(sql, params![(seq + 1) << 32, entity], |row| row.get(0))?;
    for arrival in Arrival::after(read.conn(), seq)?.iter().filter(|arrival| arrival.table == table.name) {
        rows.extend(arrival.standing(read.conn())?);
    }
    Ok(rows)
}

fn has_later_facts(read: &Read<'_>, table: &Table, seq: i64) -> Result<bool> {
    let sql = "SELECT 1 FROM fact_batch JOIN entity ON entity.id = fact_batch.entity WHERE operation > ?1 AND name = ?2 LIMIT 1";
    Ok(read.row(sql, params![seq, table.name], |_| Ok(()))?.is_some())
}
