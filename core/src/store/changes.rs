//! Which rows changed, and what did each hold before and after?

pub use rusqlite::types::Value as Held;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::arrival::Arrival;
use super::{Operation, Read, image};
use crate::error::Result;
use crate::values::Timestamp;

/// What a row held: column and value, in the columns of its time. Empty when it was erased.
pub type Fields = Vec<(String, Held)>;

/// One row's change within one operation.
#[derive(Debug, Clone)]
pub struct Change {
    /// The operation.
    pub operation: Operation,
    /// The name of the operator, where known.
    pub by: Option<String>,
    /// Before; none when the row was new.
    pub before: Option<Fields>,
    /// After; none when the row was removed.
    pub after: Option<Fields>,
    /// Its images were erased since.
    pub erased: bool,
}

/// A row touched by some later operation.
#[derive(Debug, Clone)]
pub struct Touched {
    /// The table.
    pub entity: String,
    /// The row.
    pub row: Uuid,
    /// What it held before and after, one after the other.
    pub fields: Fields,
}

/// Every row touched after an operation, or nothing when there are more than `most`.
pub fn touched_since(read: &Read<'_>, seq: i64, most: usize) -> Result<Option<Vec<Touched>>> {
    let arrivals = Arrival::after(read.conn(), seq)?;
    let came: i64 = arrivals.iter().map(|arrival| arrival.count).sum();
    if usize::try_from(came).unwrap_or(usize::MAX) > most {
        return Ok(None);
    }
    let sql = "SELECT entity.name, change.row, change.before, change.after FROM change
               JOIN entity ON entity.id = change.entity WHERE change.id >= ?1 ORDER BY change.id LIMIT ?2";
    let limit = i64::try_from(most + 1).unwrap_or(i64::MAX);
    let mut touched = Vec::new();
    read.walk(sql, params![(seq + 1) << 32, limit], |row| {
        let (before, after): (Option<Vec<u8>>, Option<Vec<u8>>) = (row.get(2)?, row.get(3)?);
        let mut fields = Fields::new();
        for image in [before, after].into_iter().flatten() {
            fields.extend(fields_of(read.conn(), &image)?);
        }
        touched.push(Touched { entity: row.get(0)?, row: row.get(1)?, fields });
        Ok(())
    })?;
    for arrival in arrivals {
        for row in arrival.standing(read.conn())? {
            let fields = arrival.image_of(read.conn(), row)?.unwrap_or_default();
            touched.push(Touched { entity: arrival.table.clone(), row, fields });
        }
    }
    Ok((touched.len() <= most).then_some(touched))
}

/// Every change of a row of a table, the earliest first.
pub fn changes_of(read: &Read<'_>, table: &str, row: Uuid) -> Result<Vec<Change>> {
    let sql = "SELECT o.seq, o.at, o.operator, o.command, o.undoes, o.rows, op.name, c.before, c.after, c.erased_by
               FROM change c JOIN operation o ON o.seq = c.id >> 32 LEFT JOIN operator op ON op.id = o.operator
               WHERE c.row = ?1 AND c.entity = (SELECT id FROM entity WHERE entity.name = ?2) ORDER BY c.id";
    let mut changes: Vec<Change> = arrived(read, table, row)?.into_iter().collect();
    read.walk(sql, params![row, table], |row| {
        let image = |at: usize| -> Result<Option<Fields>> {
            let image: Option<Vec<u8>> = row.get(at)?;
            image.map(|image| fields_of(read.conn(), &image)).transpose()
        };
        changes.push(Change {
            operation: operation_in(row)?,
            by: row.get(6)?,
            before: image(7)?,
            after: image(8)?,
            erased: row.get::<_, Option<i64>>(9)?.is_some(),
        });
        Ok(())
    })?;
    Ok(changes)
}

/// What a column of a table held just before an instant, of each row that was changed since and was there before.
pub fn held_before(read: &Read<'_>, table: &str, column: &str, instant: Timestamp) -> Result<HashMap<Uuid, Held>> {
    let sql = "SELECT change.row, change.before FROM change
               WHERE change.id >= (coalesce((SELECT seq FROM operation WHERE at < ?1 ORDER BY seq DESC LIMIT 1), 0) + 1) << 32
                 AND entity = (SELECT id FROM entity WHERE name = ?2) ORDER BY change.id";
    let mut first: HashMap<Uuid, Option<Held>> = HashMap::new();
    read.walk(sql, params![instant, table], |row| {
        if let Entry::Vacant(unseen) = first.entry(row.get(0)?) {
            let before: Option<Vec<u8>> = row.get(1)?;
            let fields = before.map(|image| fields_of(read.conn(), &image)).transpose()?;
            let held = fields.into_iter().flatten().find(|(name, _)| name == column);
            unseen.insert(held.map(|(_, held)| held));
        }
        Ok(())
    })?;
    Ok(first.into_iter().filter_map(|(row, held)| Some((row, held?))).collect())
}

/// How a row came, when it came with others and without an image of its own.
fn arrived(read: &Read<'_>, table: &str, row: Uuid) -> Result<Option<Change>> {
    let Some(arrival) = Arrival::of_row(read.conn(), table, row)? else { return Ok(None) };
    let after = arrival.image_of(read.conn(), row)?;
    let sql = "SELECT o.seq, o.at, o.operator, o.command, o.undoes, o.rows, op.name
               FROM operation o LEFT JOIN operator op ON op.id = o.operator WHERE o.seq = ?1";
    read.row(sql, [arrival.operation], |row| {
        let (operation, by) = (operation_in(row)?, row.get(6)?);
        Ok(Change { operation, by, before: None, erased: after.is_none(), after })
    })
}

/// Who first wrote a row and who wrote it last, by name where known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hands {
    /// Who wrote it first.
    pub first: Option<String>,
    /// Who wrote it last.
    pub last: Option<String>,
}

/// Whose hands were on a row of a table.
pub fn hands_on(read: &Read<'_>, table: &str, row: Uuid) -> Result<Hands> {
    let by = |order: &str| {
        let sql = format!(
            "SELECT op.name FROM change JOIN operation o ON o.seq = change.id >> 32
             LEFT JOIN operator op ON op.id = o.operator WHERE change.row = ?1 ORDER BY change.id {order} LIMIT 1"
        );
        read.row(&sql, [row], |row| row.get::<_, Option<String>>(0))
    };
    let brought = arrived(read, table, row)?.map(|change| change.by);
    let first = brought.clone().map_or_else(|| by("ASC"), |by| Ok(Some(by)))?;
    let last = by("DESC")?.or(brought);
    Ok(Hands { first: first.flatten(), last: last.flatten() })
}

/// Operations before a number, the newest first, each with its operator's name.
pub fn operations_before(read: &Read<'_>, before: i64, count: u32) -> Result<Vec<(Operation, Option<String>)>> {
    let sql = "SELECT o.seq, o.at, o.operator, o.command, o.undoes, o.rows, op.name
               FROM operation o LEFT JOIN operator op ON op.id = o.operator
               WHERE o.seq < ?1 ORDER BY o.seq DESC LIMIT ?2";
    read.rows(sql, params![before, count], |row| Ok((operation_in(row)?, row.get(6)?)))
}

fn operation_in(row: &rusqlite::Row<'_>) -> rusqlite::Result<Operation> {
    Ok(Operation {
        seq: row.get(0)?,
        at: row.get(1)?,
        operator: row.get(2)?,
        command: row.get(3)?,
        undoes: row.get(4)?,
        rows: row.get(5)?,
    })
}

pub(super) fn fields_of(conn: &Connection, written: &[u8]) -> Result<Fields> {
    let shape = image::shape_of(written)?;
    let columns: String =
        conn.prepare_cached("SELECT columns FROM image_shape WHERE id = ?1")?.query_row([shape], |row| row.get(0))?;
    Ok(columns.split(',').map(str::to_owned).zip(image::values(written)?).collect())
}
