//! Which new rows did an operation bring, whose first image is the row itself?
//!
//! A row that nobody changed since it came needs no copy in history: its operation keeps how many rows came, and a
//! digest of them. The first later change of such a row has what it came with as its image before.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Params, params};
use uuid::Uuid;

use super::write::digest_of;
use super::{Fields, image};
use crate::error::Result;

/// The rows of one table that one operation brought.
#[derive(Debug, Clone)]
pub(super) struct Arrival {
    /// The operation.
    pub(super) operation: i64,
    /// The table.
    pub(super) table: String,
    /// The columns they were written with.
    pub(super) columns: Vec<String>,
    /// How many there were.
    pub(super) count: i64,
    /// What they held.
    pub(super) digest: i64,
    mark: [u8; 5],
    first: Uuid,
    last: Uuid,
}

/// The part of an identifier that all those an operation gives have in common, and hardly any other.
pub(super) fn mark_of(id: Uuid) -> [u8; 5] {
    let mut mark = [0; 5];
    mark.copy_from_slice(&id.as_bytes()[11..]);
    mark
}

/// The rows of one table that an operation has brought so far.
#[derive(Debug, Clone, Copy)]
pub(super) struct Coming {
    first: Uuid,
    last: Uuid,
    count: i64,
    digest: i64,
}

impl Coming {
    /// One more row, with its values as an image without a shape.
    pub(super) fn add(coming: Option<Self>, id: Uuid, image: &[u8]) -> Self {
        let digest = digest_of(image);
        match coming {
            None => Self { first: id, last: id, count: 1, digest },
            Some(so_far) => Self {
                first: so_far.first.min(id),
                last: so_far.last.max(id),
                count: so_far.count + 1,
                digest: so_far.digest.wrapping_add(digest),
            },
        }
    }

    /// How many they are.
    pub(super) fn count(&self) -> i64 {
        self.count
    }

    /// Writes it down.
    pub(super) fn record(&self, conn: &Connection, operation: i64, entity: i64, shape: i64) -> rusqlite::Result<()> {
        let sql = "INSERT INTO arrival (mark, entity, first, last, operation, shape, count, digest)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        let mark = mark_of(self.first);
        let values = params![mark, entity, self.first, self.last, operation, shape, self.count, self.digest];
        conn.prepare_cached(sql)?.execute(values).map(|_| ())
    }
}

impl Arrival {
    fn find(conn: &Connection, condition: &str, params: impl Params) -> rusqlite::Result<Vec<Self>> {
        let sql = format!(
            "SELECT operation, name, columns, mark, first, last, count, digest FROM arrival
             JOIN entity ON entity.id = arrival.entity JOIN image_shape ON image_shape.id = shape
             WHERE {condition} ORDER BY operation, name"
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let found = statement.query_map(params, |row| {
            let columns: String = row.get(2)?;
            Ok(Self {
                operation: row.get(0)?,
                table: row.get(1)?,
                columns: columns.split(',').map(str::to_owned).collect(),
                mark: row.get(3)?,
                first: row.get(4)?,
                last: row.get(5)?,
                count: row.get(6)?,
                digest: row.get(7)?,
            })
        })?;
        found.collect()
    }

    /// What an operation brought.
    pub(super) fn of_operation(conn: &Connection, seq: i64) -> rusqlite::Result<Vec<Self>> {
        Self::find(conn, "operation = ?1", [seq])
    }

    /// What was brought after an operation.
    pub(super) fn after(conn: &Connection, seq: i64) -> rusqlite::Result<Vec<Self>> {
        Self::find(conn, "operation > ?1", [seq])
    }

    /// All that was ever brought into a table.
    pub(super) fn of_table(conn: &Connection, table: &str) -> rusqlite::Result<Vec<Self>> {
        Self::find(conn, "name = ?1", [table])
    }

    /// With which arrival a row came, if it came so.
    pub(super) fn of_row(conn: &Connection, table: &str, row: Uuid) -> rusqlite::Result<Option<Self>> {
        let found = Self::find(
            conn,
            "mark = ?1 AND name = ?2 AND ?3 BETWEEN first AND last",
            params![mark_of(row), table, row],
        )?;
        for arrival in found {
            if !arrival.is_created_beside(conn, row)? {
                return Ok(Some(arrival));
            }
        }
        Ok(None)
    }

    /// Whether a row has an identifier of the kind this arrival gave.
    pub(super) fn may_hold(&self, row: Uuid) -> bool {
        mark_of(row) == self.mark && self.first <= row && row <= self.last
    }

    /// The same operation may create a row of the table with an image of its own; then history has that.
    fn is_created_beside(&self, conn: &Connection, row: Uuid) -> rusqlite::Result<bool> {
        let sql = "SELECT 1 FROM change WHERE row = ?1 AND id < ?2 AND before IS NULL AND erased_by IS NULL";
        let created = params![row, (self.operation + 1) << 32];
        Ok(conn.prepare_cached(sql)?.query_row(created, |_| Ok(())).optional()?.is_some())
    }

    /// Its rows that are still in the table, changed or not.
    pub(super) fn standing(&self, conn: &Connection) -> rusqlite::Result<Vec<Uuid>> {
        let sql = format!(
            "SELECT id FROM {0} WHERE id BETWEEN ?1 AND ?2 AND substr(id, 12) = ?3 AND NOT EXISTS (
                 SELECT 1 FROM change WHERE row = {0}.id AND change.id < ?4 AND before IS NULL AND erased_by IS NULL)",
            self.table
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let next = (self.operation + 1) << 32;
        let rows = statement.query_map(params![self.first, self.last, self.mark, next], |row| row.get(0))?;
        rows.collect()
    }

    /// Hands over each of its rows that was changed or removed later, with what it came with; nothing where that was
    /// erased.
    pub(super) fn each_changed(
        &self,
        conn: &Connection,
        mut visit: impl FnMut(Uuid, Option<Fields>) -> Result<()>,
    ) -> Result<()> {
        let sql = "SELECT row, before, erased_by FROM change
                   WHERE row BETWEEN ?1 AND ?2 AND substr(row, 12) = ?3 AND (before IS NOT NULL OR erased_by IS NOT NULL)
                     AND entity = (SELECT id FROM entity WHERE name = ?4)
                     AND NOT EXISTS (SELECT 1 FROM change earlier WHERE earlier.row = change.row AND earlier.id < change.id)";
        let mut statement = conn.prepare_cached(sql)?;
        let mut rows = statement.query(params![self.first, self.last, self.mark, self.table])?;
        while let Some(row) = rows.next()? {
            let before: Option<Vec<u8>> = row.get(1)?;
            let came_with = before.map(|image| super::changes::fields_of(conn, &image)).transpose()?;
            visit(row.get(0)?, came_with)?;
        }
        Ok(())
    }

    /// What a row came with, as far as it is known: the image before its first change, or the row as it stands.
    pub(super) fn image_of(&self, conn: &Connection, row: Uuid) -> Result<Option<Fields>> {
        let sql = "SELECT before FROM change WHERE row = ?1 ORDER BY id LIMIT 1";
        let first = conn.prepare_cached(sql)?.query_row([row], |row| row.get::<_, Option<Vec<u8>>>(0)).optional()?;
        match first {
            Some(before) => before.map(|image| super::changes::fields_of(conn, &image)).transpose(),
            None => Ok(self.row_now(conn, row)?),
        }
    }

    /// The row as it stands, in the columns of the arrival's time.
    pub(super) fn row_now(&self, conn: &Connection, row: Uuid) -> rusqlite::Result<Option<Fields>> {
        let mut statement = conn.prepare_cached(&format!("SELECT * FROM {} WHERE id = ?1", self.table))?;
        let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let values = statement.query_row([row], |row| {
            names
                .iter()
                .enumerate()
                .map(|(at, name)| Ok((name.clone(), row.get(at)?)))
                .collect::<rusqlite::Result<Fields>>()
        });
        let all = values.optional()?;
        Ok(all.map(|all| all.into_iter().filter(|(name, _)| self.columns.contains(name)).collect()))
    }

    /// Whether two pictures of a row agree in the columns of the arrival's time.
    pub(super) fn is_same(&self, one: &[(String, Value)], other: &[(String, Value)]) -> bool {
        self.columns.iter().all(|column| value_of(one, column) == value_of(other, column))
    }

    /// The digest of what a row came with; nothing when a column of its time is gone.
    pub(super) fn digest_of(&self, came_with: &[(String, Value)]) -> Option<i64> {
        let mut written = Vec::with_capacity(256);
        for column in &self.columns {
            image::push_ref(value_of(came_with, column)?.into(), &mut written);
        }
        Some(digest_of(&written))
    }
}

fn value_of<'f>(fields: &'f [(String, Value)], column: &str) -> Option<&'f Value> {
    fields.iter().find(|(name, _)| name == column).map(|(_, value)| value)
}
