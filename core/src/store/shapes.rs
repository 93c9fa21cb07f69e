//! Which list of columns was an image written with?

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::Table;
use crate::error::{Error, Result};

/// Numbers for entities and shapes, as this file knows them.
#[derive(Default)]
pub(super) struct Shapes {
    by_table: HashMap<&'static str, (i64, i64)>,
}

impl Shapes {
    /// Entity and shape number of a table as it is written today; written down on first use.
    pub(super) fn of(&mut self, conn: &Connection, table: &'static str, columns: &[&str]) -> Result<(i64, i64)> {
        if let Some(known) = self.by_table.get(table) {
            return Ok(*known);
        }
        conn.execute("INSERT INTO entity (name) VALUES (?1) ON CONFLICT DO NOTHING", [table])?;
        let entity: i64 = conn.query_row("SELECT id FROM entity WHERE name = ?1", [table], |row| row.get(0))?;
        let columns = columns.join(",");
        let insert = "INSERT INTO image_shape (entity, columns) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
        conn.execute(insert, params![entity, columns])?;
        let find = "SELECT id FROM image_shape WHERE entity = ?1 AND columns = ?2";
        let shape = conn.query_row(find, params![entity, columns], |row| row.get(0))?;
        self.by_table.insert(table, (entity, shape));
        Ok((entity, shape))
    }
}

/// The entity's name behind its number.
pub(super) fn entity_name(conn: &Connection, entity: i64) -> Result<String> {
    let found = conn
        .prepare_cached("SELECT name FROM entity WHERE id = ?1")?
        .query_row([entity], |row| row.get(0))
        .optional()?;
    found.ok_or_else(|| Error::Broken(format!("history names entity {entity}, which nobody wrote down")))
}

/// The entity's number, if anything was ever recorded of it.
pub(super) fn entity_number(conn: &Connection, name: &str) -> Result<Option<i64>> {
    let mut find = conn.prepare_cached("SELECT id FROM entity WHERE name = ?1")?;
    Ok(find.query_row([name], |row| row.get(0)).optional()?)
}

/// An image's values put in the order of the table's columns of today; a column the image lacks is NULL.
pub(super) fn aligned(conn: &Connection, table: &Table, image: &[u8]) -> Result<Vec<rusqlite::types::Value>> {
    let shape = super::image::shape_of(image)?;
    let mut values = super::image::values(image)?;
    let columns: String =
        conn.prepare_cached("SELECT columns FROM image_shape WHERE id = ?1")?.query_row([shape], |row| row.get(0))?;
    if columns.split(',').eq(table.columns.iter().copied()) {
        return Ok(values);
    }
    let written: Vec<&str> = columns.split(',').collect();
    let take = |column: &&str| match written.iter().position(|name| name == column) {
        Some(at) => std::mem::replace(&mut values[at], rusqlite::types::Value::Null),
        None => rusqlite::types::Value::Null,
    };
    Ok(table.columns.iter().map(take).collect())
}
