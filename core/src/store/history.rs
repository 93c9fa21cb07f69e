//! What was done, and how is it taken back?
//!
//! Undo is a new operation. State rows return to what they were, facts are voided beside themselves, and nothing is
//! deleted from history. It looks at every row first and acts only when all of them are as the operation left them.

use std::collections::HashSet;

use rusqlite::types::Value;
use rusqlite::{params, params_from_iter};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::arrival::Arrival;
use super::{Read, Schema, Table, Undo, Write, image, later, shapes};
use crate::error::{Error, Result, not_found};
use crate::refusal::{Reason, Refusal};
use crate::values::{OperatorId, Timestamp};

/// The command name under which an undo is recorded.
const UNDO: &str = "history.undo";

/// One command's effect, as recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Operation {
    /// Its number in this file.
    #[ts(type = "number")]
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub operator: Option<OperatorId>,
    /// The command, `custody.check_out` for one.
    pub command: String,
    /// The operation it took back, if it is an undo or redo.
    #[ts(type = "number | null")]
    pub undoes: Option<i64>,
    /// Rows changed and facts recorded.
    #[ts(type = "number")]
    pub rows: i64,
}

/// What Ctrl+Z would take back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Undoable {
    /// The operation to be taken back (for a redone one, the redo).
    #[ts(type = "number")]
    pub operation: i64,
    /// The command it came from in the first place.
    pub command: String,
    /// How many rows and facts it touched.
    #[ts(type = "number")]
    pub rows: i64,
    /// When it was done.
    pub at: Timestamp,
}

/// The operation with that number.
///
/// # Errors
/// `not_found`.
pub fn operation(read: &Read<'_>, seq: i64) -> Result<Operation> {
    match find_operation(read, seq)? {
        Some(found) => Ok(found),
        None => not_found("operation", seq),
    }
}

/// How many operations the file holds.
pub fn operation_count(read: &Read<'_>) -> Result<i64> {
    Ok(read.row("SELECT max(seq) FROM operation", [], |row| row.get(0))?.flatten().unwrap_or(0))
}

fn find_operation(read: &Read<'_>, seq: i64) -> Result<Option<Operation>> {
    read.row("SELECT seq, at, operator, command, undoes, rows FROM operation WHERE seq = ?1", [seq], |row| {
        Ok(Operation {
            seq: row.get(0)?,
            at: row.get(1)?,
            operator: row.get(2)?,
            command: row.get(3)?,
            undoes: row.get(4)?,
            rows: row.get(5)?,
        })
    })
}

/// What the operator's latest operation that still stands means for Ctrl+Z.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Latest {
    /// It may be taken back.
    Undoable(Undoable),
    /// It is of a kind that is never taken back, and nothing before it is reached past it.
    Stands(Undoable),
    /// There is none.
    Nothing,
}

/// The operator's latest operation that still stands.
pub fn latest(read: &Read<'_>, schema: &Schema) -> Result<Latest> {
    let standing = format!(
        "SELECT seq FROM operation o WHERE operator IS ?1 AND command <> 'history.undo'
         AND NOT EXISTS (SELECT 1 FROM operation u WHERE u.undoes = o.seq) AND {} ORDER BY seq DESC LIMIT 1",
        something_to_take_back(schema)
    );
    let Some(seq) = read.row(&standing, [read.actor().operator], |row| row.get(0))? else {
        return Ok(Latest::Nothing);
    };
    Ok(match describe(read, seq)? {
        Some(target) if (schema.undoable)(&target.command) => Latest::Undoable(target),
        Some(target) => Latest::Stands(target),
        None => Latest::Nothing,
    })
}

/// The operator's latest undo, while nothing new was done after it.
pub fn redo_target(read: &Read<'_>, schema: &Schema) -> Result<Option<Undoable>> {
    let latest = format!(
        "SELECT seq, command FROM operation o WHERE operator IS ?1
         AND NOT (command = 'history.redo' OR EXISTS (SELECT 1 FROM operation u WHERE u.undoes = o.seq))
         AND {} ORDER BY seq DESC LIMIT 1",
        something_to_take_back(schema)
    );
    let found =
        read.row(&latest, [read.actor().operator], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
    match found {
        Some((seq, command)) if command == UNDO => describe(read, seq),
        Some(_) | None => Ok(None),
    }
}

/// The SQL condition that an operation `o` changed more than what undo leaves alone.
fn something_to_take_back(schema: &Schema) -> String {
    let kept = schema.tables.iter().filter(|table| table.undo == Undo::Keep);
    let kept: Vec<String> = kept.map(|table| format!("'{}'", table.name)).collect();
    format!(
        "(EXISTS (SELECT 1 FROM change WHERE change.id >= o.seq << 32 AND change.id < (o.seq + 1) << 32
                  AND entity NOT IN (SELECT id FROM entity WHERE name IN ({})))
          OR EXISTS (SELECT 1 FROM arrival WHERE arrival.operation = o.seq)
          OR EXISTS (SELECT 1 FROM fact_batch WHERE fact_batch.operation = o.seq))",
        kept.join(", ")
    )
}

/// Names the operation at the root of a chain of undo and redo.
fn describe(read: &Read<'_>, seq: i64) -> Result<Option<Undoable>> {
    let mut at = seq;
    loop {
        let Some(found) = find_operation(read, at)? else { return Ok(None) };
        match found.undoes {
            Some(earlier) => at = earlier,
            None => {
                return Ok(Some(Undoable { operation: seq, command: found.command, rows: found.rows, at: found.at }));
            }
        }
    }
}

/// Takes back an operation.
///
/// # Errors
/// `not_found`; `refused` when it is of a kind that is never undone, was undone already, or something recorded later
/// depends on it; `changed_since` naming the row that moved on.
pub fn undo(write: &mut Write<'_>, seq: i64) -> Result<()> {
    let target = operation(write, seq)?;
    let root = describe(write, seq)?.map_or_else(String::new, |root| root.command);
    if !(write.schema.undoable)(&root) {
        return Err(Reason::NotUndoable { command: root }.into());
    }
    if write.row("SELECT seq FROM operation WHERE undoes = ?1", [seq], |row| row.get::<_, i64>(0))?.is_some() {
        return Err(Reason::AlreadyUndone { operation: seq }.into());
    }
    (write.schema.may_be_taken_back)(write, seq)?;
    let removed = check_rows(write, &target)?;
    later::must_not_refer(write, seq, &removed)?;
    restore_rows(write, seq)?;
    void_facts(write, seq)?;
    reinstate_facts(write, seq)?;
    (write.schema.may_be_taken_back)(write, seq)
}

/// Does again what the last undo took back.
///
/// # Errors
/// As [`undo`].
pub fn redo(write: &mut Write<'_>, seq: i64) -> Result<()> {
    undo(write, seq)
}

struct Step {
    id: i64,
    table: &'static Table,
    row: Uuid,
    before: Option<Vec<u8>>,
    after: Option<Vec<u8>>,
}

fn steps(write: &Write<'_>, seq: i64, mut visit: impl FnMut(Step) -> Result<()>) -> Result<()> {
    let sql =
        "SELECT id, entity, row, before, after, erased_by FROM change WHERE id >= ?1 AND id < ?2 ORDER BY id DESC";
    write.walk(sql, params![seq << 32, (seq + 1) << 32], |row| {
        if row.get::<_, Option<i64>>(5)?.is_some() {
            return Err(Reason::ErasedSince { operation: seq }.into());
        }
        let name = shapes::entity_name(write.conn(), row.get(1)?)?;
        let Some(table) = write.schema.table(&name) else {
            return Err(Error::Broken(format!("history names {name}, which this program does not keep")));
        };
        match table.undo {
            Undo::Keep => Ok(()),
            Undo::Restore | Undo::Void | Undo::Dependent(_) => {
                visit(Step { id: row.get(0)?, table, row: row.get(2)?, before: row.get(3)?, after: row.get(4)? })
            }
        }
    })
}

/// Every row is as the operation left it; answers with the rows that will go.
fn check_rows(write: &Write<'_>, target: &Operation) -> Result<HashSet<Uuid>> {
    let mut removed = HashSet::new();
    steps(write, target.seq, |step| {
        let later = "SELECT 1 FROM change WHERE row = ?1 AND id > ?2 LIMIT 1";
        let moved = write.row(later, params![step.row, step.id], |_| Ok(()))?.is_some();
        let expected = step.after.as_ref().map(|after| shapes::aligned(write.conn(), step.table, after)).transpose()?;
        if moved && current(write, step.table, step.row)? != expected {
            return Err(Refusal::ChangedSince { entity: step.table.name.into(), id: step.row.to_string() }.into());
        }
        if step.before.is_none() {
            removed.insert(step.row);
        }
        Ok(())
    })?;
    for arrival in Arrival::of_operation(write.conn(), target.seq)? {
        removed.extend(arrival.standing(write.conn())?);
        arrival.each_changed(write.conn(), |row, came_with| {
            let Some(came_with) = came_with else { return Err(Reason::ErasedSince { operation: target.seq }.into()) };
            let now = arrival.row_now(write.conn(), row)?;
            match now.as_deref().is_some_and(|now| arrival.is_same(now, &came_with)) {
                true => Ok(()),
                false => Err(Refusal::ChangedSince { entity: arrival.table.clone(), id: row.to_string() }.into()),
            }
        })?;
    }
    Ok(removed)
}

fn current(read: &Read<'_>, table: &Table, id: Uuid) -> Result<Option<Vec<Value>>> {
    let sql = format!("SELECT {} FROM {} WHERE id = ?1", table.columns.join(", "), table.name);
    read.row(&sql, [id], |row| (0..table.columns.len()).map(|at| row.get(at)).collect())
}

fn restore_rows(write: &mut Write<'_>, seq: i64) -> Result<()> {
    // Unique indexes hold at every statement, so all rows leave before any comes back.
    steps(write, seq, |step| {
        let sql = format!("DELETE FROM {} WHERE id = ?1", step.table.name);
        write.conn().prepare_cached(&sql)?.execute([step.row])?;
        Ok(())
    })?;
    remove_arrivals(write, seq)?;
    steps(write, seq, |step| {
        let Some(before) = &step.before else { return Ok(()) };
        let holes: Vec<String> = (1..=step.table.columns.len()).map(|at| format!("?{at}")).collect();
        let sql = format!(
            "INSERT INTO {} ({}) VALUES ({})",
            step.table.name,
            step.table.columns.join(", "),
            holes.join(", ")
        );
        let values = shapes::aligned(write.conn(), step.table, before)?;
        write.conn().prepare_cached(&sql)?.execute(params_from_iter(values))?;
        Ok(())
    })?;
    let mut taken_back = Vec::new();
    steps(write, seq, |step| {
        if !taken_back.contains(&step.table.name) {
            taken_back.push(step.table.name);
        }
        Ok(())
    })?;
    taken_back.into_iter().for_each(|table| write.mark_changed(table));
    copy_changes_swapped(write, seq)
}

/// Rows that came without an image get one when they go.
fn remove_arrivals(write: &mut Write<'_>, seq: i64) -> Result<()> {
    for arrival in Arrival::of_operation(write.conn(), seq)? {
        let Some(table) = write.schema.table(&arrival.table) else {
            return Err(Error::Broken(format!("history names {}, which this program does not keep", arrival.table)));
        };
        for row in arrival.standing(write.conn())? {
            write.remove_raw(table, row)?;
        }
        write.mark_changed(table.name);
    }
    Ok(())
}

/// The undo's own changes are the undone ones with before and after exchanged.
fn copy_changes_swapped(write: &mut Write<'_>, seq: i64) -> Result<()> {
    let mut ids = Vec::new();
    steps(write, seq, |step| {
        ids.push(step.id);
        Ok(())
    })?;
    for id in ids.into_iter().rev() {
        let new = write.next_change();
        let copy = "INSERT INTO change (id, entity, row, before, after) SELECT ?1, entity, row, after, before FROM change WHERE id = ?2";
        write.conn().prepare_cached(copy)?.execute([new, id])?;
    }
    Ok(())
}

fn batches(write: &Write<'_>, seq: i64) -> Result<Vec<String>> {
    let sql = "SELECT name FROM fact_batch JOIN entity ON entity.id = fact_batch.entity WHERE operation = ?1";
    write.rows(sql, [seq], |row| row.get(0))
}

fn void_facts(write: &mut Write<'_>, seq: i64) -> Result<()> {
    for name in batches(write, seq)? {
        let Some(table) = write.schema.table(&name) else { continue };
        match table.undo {
            Undo::Void => {
                let sql = format!(
                    "SELECT id FROM {name} WHERE operation = ?1 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = {name}.id)"
                );
                for fact in write.rows(&sql, [seq], |row| row.get::<_, Uuid>(0))? {
                    write.void(table, fact)?;
                }
            }
            Undo::Dependent(_) => write.mark_changed(table.name),
            Undo::Restore | Undo::Keep => return Err(Error::Broken(format!("{name} is counted as a fact"))),
        }
    }
    Ok(())
}

/// Undoing an undo: what it voided counts again, as new facts.
fn reinstate_facts(write: &mut Write<'_>, seq: i64) -> Result<()> {
    let voided = write.rows("SELECT entity, fact FROM void WHERE operation = ?1", [seq], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, Uuid>(1)?))
    })?;
    for (name, fact) in voided {
        let Some(table) = write.schema.table(&name) else { continue };
        let Some(mut values) = current(write, table, fact)? else { continue };
        let id: Uuid = write.new_id();
        values[0] = Value::Blob(id.into_bytes().to_vec());
        write.record_values(table, &values)?;
    }
    Ok(())
}

impl Write<'_> {
    /// Says beside a fact that it no longer counts.
    pub fn void(&mut self, table: &'static Table, fact: Uuid) -> Result<()> {
        let id: Uuid = self.new_id();
        let sql = "INSERT INTO void (id, entity, fact, operation) VALUES (?1, ?2, ?3, ?4)";
        self.conn().prepare_cached(sql)?.execute(params![id, table.name, fact, self.seq])?;
        self.count_fact("void", fact.as_bytes());
        self.mark_changed(table.name);
        Ok(())
    }

    /// Removes a row known by its table only.
    fn remove_raw(&mut self, table: &'static Table, row: Uuid) -> Result<()> {
        let Some(values) = current(self, table, row)? else { return Ok(()) };
        let (entity, before) = self.image_of_values(table, &values)?;
        let delete = format!("DELETE FROM {} WHERE id = ?1", table.name);
        self.conn().prepare_cached(&delete)?.execute([row])?;
        let id = self.next_change();
        let insert = "INSERT INTO change (id, entity, row, before) VALUES (?1, ?2, ?3, ?4)";
        self.conn().prepare_cached(insert)?.execute(params![id, entity, row, before])?;
        Ok(())
    }

    fn record_values(&mut self, table: &'static Table, values: &[Value]) -> Result<()> {
        let holes: Vec<String> = (1..=values.len() + 1).map(|at| format!("?{at}")).collect();
        let sql = format!(
            "INSERT INTO {} ({}, operation) VALUES ({})",
            table.name,
            table.columns.join(", "),
            holes.join(", ")
        );
        let operation = Value::Integer(self.seq);
        self.conn().prepare_cached(&sql)?.execute(params_from_iter(values.iter().chain([&operation])))?;
        let mut written = Vec::new();
        for (at, value) in values.iter().enumerate() {
            image::push_counted(table.added_at(at), value.into(), &mut written);
        }
        self.count_fact(table.name, &written);
        Ok(())
    }
}
