//! Does anything recorded later refer to a row that an undo would remove?

use std::collections::HashSet;

use rusqlite::params;
use uuid::Uuid;

use super::{Read, Table, Write, shapes};
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
        let later = match table.is_fact() {
            true => later_facts(write, table, seq)?,
            false => later_rows(write, table, seq)?,
        };
        let columns: Vec<&str> = table.references.iter().map(|(column, _)| *column).collect();
        let key = if table.columns.contains(&"id") { "id" } else { table.columns[0] };
        let sql = format!("SELECT {} FROM {} WHERE {key} = ?1", columns.join(", "), table.name);
        for id in later.into_iter().filter(|id| !removed.contains(id)) {
            let referred = write.rows(&sql, [id], |row| {
                (0..columns.len()).map(|at| row.get(at)).collect::<rusqlite::Result<Vec<Option<Uuid>>>>()
            })?;
            if let Some(row) = referred.into_iter().flatten().flatten().find(|target| removed.contains(target)) {
                return Err(Reason::NeededLater {
                    entity: table.name.into(),
                    id: id.to_string(),
                    needs: row.to_string(),
                }
                .into());
            }
        }
    }
    Ok(())
}

fn later_rows(read: &Read<'_>, table: &Table, seq: i64) -> Result<Vec<Uuid>> {
    let Some(entity) = shapes::entity_number(read.conn(), table.name)? else { return Ok(Vec::new()) };
    let sql = "SELECT DISTINCT row FROM change WHERE id >= ?1 AND entity = ?2";
    read.rows(sql, params![(seq + 1) << 32, entity], |row| row.get(0))
}

fn later_facts(read: &Read<'_>, table: &Table, seq: i64) -> Result<Vec<Uuid>> {
    let any = "SELECT 1 FROM fact_batch JOIN entity ON entity.id = fact_batch.entity WHERE operation > ?1 AND name = ?2 LIMIT 1";
    if read.row(any, params![seq, table.name], |_| Ok(()))?.is_none() {
        return Ok(Vec::new());
    }
    let key = table.columns[0];
    let sql = format!(
        "SELECT DISTINCT {key} FROM {} WHERE operation > ?1 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = {key})",
        table.name
    );
    read.rows(&sql, [seq], |row| row.get(0))
}
