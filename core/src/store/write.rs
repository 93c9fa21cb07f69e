//! How does a command change rows? In one transaction that remembers what each row was and became.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Deref;

use rusqlite::types::{ToSqlOutput, Value};
use rusqlite::{CachedStatement, Connection, params};
use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;
use uuid::Uuid;

use super::arrival::{Coming, mark_of};
use super::image;
use super::row::added_at;
use super::shapes::Shapes;
use super::{Context, Fact, Read, Record, Row, Schema, Scope, Table};
use crate::error::Result;
use crate::refusal::Reason;

/// What a command did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Done<T> {
    /// The recorded operation, or nothing when nothing changed.
    #[ts(type = "number | null")]
    pub operation: Option<i64>,
    /// The kinds of rows that changed, so that a screen knows what to ask again.
    pub changed: Vec<String>,
    /// The command's answer.
    pub value: T,
}

struct Pending {
    entity: i64,
    table: &'static str,
    row: Uuid,
    before: Option<Vec<u8>>,
    after: Option<Vec<u8>>,
}

/// Changes rows inside one command's transaction. Reads like [`Read`].
pub struct Write<'t> {
    read: Read<'t>,
    pub(super) schema: Schema,
    pub(super) seq: i64,
    ordinal: i64,
    ids: Ids,
    shapes: Shapes,
    pending: Vec<Pending>,
    by_row: HashMap<Uuid, usize>,
    facts: BTreeMap<&'static str, (i64, i64)>,
    coming: Vec<(&'static str, &'static [&'static str], Coming)>,
    changed: BTreeSet<&'static str>,
    cross_school: bool,
    buffer: Vec<u8>,
    // At hand while the command runs: the cache of statements is searched by their whole text.
    inserts: Vec<(&'static str, CachedStatement<'t>)>,
}

/// Makes time-ordered identifiers (UUIDv7): the operation's millisecond, a counter, then chance.
struct Ids {
    millis: u64,
    counter: u32,
    chance: [u8; 6],
}

impl Ids {
    fn gave(&self, id: Uuid) -> bool {
        mark_of(id) == self.chance[1..]
    }

    fn next(&mut self) -> Uuid {
        self.counter += 1;
        // 28 bits of counter in the places that decide the order, leaving out those of version and variant.
        let count = self.counter;
        let mut tail = [0; 10];
        tail[0] = (count >> 24) as u8 & 0x0f;
        tail[1] = (count >> 16) as u8;
        tail[2] = (count >> 10) as u8 & 0x3f;
        tail[3] = (count >> 2) as u8;
        tail[4] = (count << 6) as u8 | (self.chance[0] & 0x3f);
        tail[5..].copy_from_slice(&self.chance[1..]);
        uuid::Builder::from_unix_timestamp_millis(self.millis, &tail).into_uuid()
    }
}

impl<'t> Deref for Write<'t> {
    type Target = Read<'t>;
    fn deref(&self) -> &Read<'t> {
        &self.read
    }
}

impl<'t> Write<'t> {
    pub(super) fn begin(
        conn: &'t Connection,
        schema: Schema,
        context: Context<'t>,
        beside: &'t std::sync::Arc<super::Beside>,
    ) -> Result<Self> {
        let last: i64 = conn.query_row("SELECT coalesce(max(seq), 0) FROM operation", [], |row| row.get(0))?;
        let millis = u64::try_from(context.now.millis()).unwrap_or(0);
        let mut chance = [0; 6];
        chance.copy_from_slice(&Uuid::now_v7().as_bytes()[10..]);
        Ok(Self {
            read: Read::new(conn, context, beside),
            schema,
            seq: last + 1,
            ordinal: 0,
            ids: Ids { millis, counter: 0, chance },
            shapes: Shapes::default(),
            pending: Vec::new(),
            by_row: HashMap::new(),
            facts: BTreeMap::new(),
            coming: Vec::new(),
            changed: BTreeSet::new(),
            cross_school: false,
            buffer: Vec::with_capacity(512),
            inserts: Vec::new(),
        })
    }

    /// A new identifier, later than every one this command took before.
    pub fn new_id<I: From<Uuid>>(&mut self) -> I {
        self.ids.next().into()
    }

    /// Lets this command write rows of other schools too; only for what DOMAIN §1 declares cross-school.
    pub(crate) fn across_schools(&mut self) {
        self.cross_school = true;
    }

    /// Writes a row: a new one, or over the one with the same identifier.
    pub fn put<R: Record>(&mut self, row: &R) -> Result<()> {
        let before: Option<R> = self.find(row.uuid())?;
        if before.as_ref() == Some(row) {
            return Ok(());
        }
        if let Some(before) = &before {
            self.allow(before.scope())?;
        }
        self.allow(row.scope())?;
        let after = self.image_of(row)?;
        let before = before.map(|row| self.image_of(&row)).transpose()?;
        match before {
            Some(_) => self.execute(&update_sql::<R>(), row)?,
            None => self.execute(&insert_sql::<R>(""), row)?,
        }
        self.remember::<R>(row.uuid(), before, Some(after))
    }

    /// Writes a row known to be new, at the speed of a bulk load: without looking for it first, and without an image:
    /// until it is changed it is its own. It must not be put again by the same command. A row whose identifier is not
    /// from [`Write::new_id`] of this command is put.
    pub fn insert<R: Record>(&mut self, row: &R) -> Result<()> {
        if !self.ids.gave(row.uuid()) {
            return self.put(row);
        }
        self.allow(row.scope())?;
        self.buffer.clear();
        self.insert_with_image(row, None)?;
        let known = self.coming.iter_mut().find(|(table, ..)| *table == R::TABLE);
        match known {
            Some((_, _, coming)) => *coming = Coming::add(Some(*coming), row.uuid(), &self.buffer),
            None => {
                self.coming.push((R::TABLE, R::COLUMNS, Coming::add(None, row.uuid(), &self.buffer)));
                self.changed.insert(R::TABLE);
            }
        }
        Ok(())
    }

    /// Inserts a row and appends its values to the buffer: one walk over them serves both.
    /// A fact carries its operation.
    fn insert_with_image<R: Row>(&mut self, row: &R, operation: Option<i64>) -> Result<()> {
        let at = match self.inserts.iter().position(|(table, _)| *table == R::TABLE) {
            Some(at) => at,
            None => {
                let sql = insert_sql::<R>(operation.map_or("", |_| "operation"));
                self.inserts.push((R::TABLE, self.read.conn().prepare_cached(&sql)?));
                self.inserts.len() - 1
            }
        };
        let (statement, buffer) = (&mut self.inserts[at].1, &mut self.buffer);
        let mut column = 0;
        row.each(&mut |value| {
            image::push_counted(added_at(R::COLUMNS, R::ADDED, column), image::plain(&value)?, buffer);
            column += 1;
            statement.raw_bind_parameter(column, value)
        })?;
        if let Some(operation) = operation {
            statement.raw_bind_parameter(column + 1, operation)?;
        }
        statement.raw_execute()?;
        Ok(())
    }

    /// Removes a row.
    ///
    /// # Errors
    /// `not_found` when there is none.
    pub fn remove<R: Record>(&mut self, id: impl Into<Uuid>) -> Result<()> {
        let row: R = self.get(id)?;
        self.allow(row.scope())?;
        let before = self.image_of(&row)?;
        let sql = format!("DELETE FROM {} WHERE id = ?1", R::TABLE);
        self.read.conn().prepare_cached(&sql)?.execute([row.uuid()])?;
        self.remember::<R>(row.uuid(), Some(before), None)
    }

    /// Records a fact.
    pub fn record<F: Fact>(&mut self, fact: &F) -> Result<()> {
        self.allow(fact.scope())?;
        self.buffer.clear();
        self.insert_with_image(fact, Some(self.seq))?;
        let image = std::mem::take(&mut self.buffer);
        self.count_fact(F::TABLE, &image);
        self.buffer = image;
        Ok(())
    }

    /// The tables that this command changed so far.
    pub(super) fn touched(&self) -> BTreeSet<&'static str> {
        self.pending.iter().map(|change| change.table).chain(self.changed.iter().copied()).collect()
    }

    /// A table that this command removed a row from.
    pub(super) fn removed_from(&self) -> Option<&'static str> {
        self.pending.iter().find(|change| change.after.is_none()).map(|change| change.table)
    }

    pub(super) fn next_change(&mut self) -> i64 {
        self.ordinal += 1;
        (self.seq << 32) | self.ordinal
    }

    pub(super) fn count_fact(&mut self, table: &'static str, image: &[u8]) {
        let (count, digest) = self.facts.entry(table).or_default();
        *count += 1;
        *digest = digest.wrapping_add(digest_of(image));
        self.changed.insert(table);
    }

    pub(super) fn mark_changed(&mut self, table: &'static str) {
        self.changed.insert(table);
    }

    fn allow(&self, scope: Scope) -> Result<()> {
        match scope {
            Scope::District => Ok(()),
            Scope::School(school) if self.cross_school || self.actor().covers(school) => Ok(()),
            Scope::School(_) => Err(Reason::OtherSchool.into()),
        }
    }

    fn execute<R: Row>(&self, sql: &str, row: &R) -> Result<()> {
        let mut statement = self.read.conn().prepare_cached(sql)?;
        let mut at = 0;
        row.each(&mut |value: ToSqlOutput<'_>| {
            at += 1;
            statement.raw_bind_parameter(at, value)
        })?;
        statement.raw_execute()?;
        Ok(())
    }

    fn image_of<R: Row>(&mut self, row: &R) -> Result<Vec<u8>> {
        let (_, shape) = self.shapes.of(self.read.conn(), R::TABLE, R::COLUMNS)?;
        let mut written = Vec::with_capacity(128);
        image::begin(shape, &mut written);
        row.each(&mut |value| image::push(&value, &mut written))?;
        Ok(written)
    }

    /// The entity's number and the image of values read from a table.
    pub(super) fn image_of_values(&mut self, table: &Table, values: &[Value]) -> Result<(i64, Vec<u8>)> {
        let (entity, shape) = self.shapes.of(self.read.conn(), table.name, table.columns)?;
        let mut written = Vec::with_capacity(256);
        image::begin(shape, &mut written);
        for value in values {
            image::push_ref(value.into(), &mut written);
        }
        Ok((entity, written))
    }

    fn remember<R: Record>(&mut self, row: Uuid, before: Option<Vec<u8>>, after: Option<Vec<u8>>) -> Result<()> {
        match self.by_row.get(&row) {
            Some(&at) => self.pending[at].after = after,
            None => {
                let (entity, _) = self.shapes.of(self.read.conn(), R::TABLE, R::COLUMNS)?;
                self.by_row.insert(row, self.pending.len());
                self.pending.push(Pending { entity, table: R::TABLE, row, before, after });
            }
        }
        Ok(())
    }

    /// Writes the operation down, when anything changed.
    pub(super) fn finish(
        mut self,
        command: &str,
        version: u32,
        undoes: Option<i64>,
    ) -> Result<(Option<i64>, Vec<String>)> {
        let pending = std::mem::take(&mut self.pending);
        for change in pending.into_iter().filter(|change| change.before != change.after) {
            let id = self.next_change();
            let sql = "INSERT INTO change (id, entity, row, before, after) VALUES (?1, ?2, ?3, ?4, ?5)";
            let values = params![id, change.entity, change.row, change.before, change.after];
            self.read.conn().prepare_cached(sql)?.execute(values)?;
            self.changed.insert(change.table);
        }
        let facts: i64 = self.facts.values().map(|(count, _)| count).sum();
        let came: i64 = self.coming.iter().map(|(.., coming)| coming.count()).sum();
        let rows = self.ordinal + facts + came;
        if rows == 0 {
            return Ok((None, Vec::new()));
        }
        self.insert_operation(command, version, undoes, rows)?;
        for (table, (count, digest)) in std::mem::take(&mut self.facts) {
            let (entity, _) = self.shapes.of(self.read.conn(), table, &[])?;
            let sql = "INSERT INTO fact_batch (operation, entity, count, digest) VALUES (?1, ?2, ?3, ?4)";
            self.read.conn().prepare_cached(sql)?.execute(params![self.seq, entity, count, digest])?;
        }
        for (table, columns, coming) in std::mem::take(&mut self.coming) {
            let (entity, shape) = self.shapes.of(self.read.conn(), table, columns)?;
            coming.record(self.read.conn(), self.seq, entity, shape)?;
        }
        Ok((Some(self.seq), self.changed.iter().map(|table| (*table).to_owned()).collect()))
    }

    fn insert_operation(&mut self, command: &str, version: u32, undoes: Option<i64>, rows: i64) -> Result<()> {
        let id: Uuid = self.new_id();
        let conn = self.read.conn();
        let machine: Uuid = conn.query_row("SELECT id FROM machine LIMIT 1", [], |row| row.get(0))?;
        let (number, hlc): (i64, i64) = conn
            .prepare_cached("SELECT coalesce(max(number), 0), coalesce(max(hlc), 0) FROM operation WHERE machine = ?1 AND seq = (SELECT max(seq) FROM operation WHERE machine = ?1)")?
            .query_row([machine], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let hlc = (hlc + 1).max(self.now().millis() << 16);
        conn.prepare_cached(
            "INSERT INTO operation (seq, id, machine, number, hlc, at, operator, command, version, undoes, rows)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            self.seq,
            id,
            machine,
            number + 1,
            hlc,
            self.now(),
            self.actor().operator,
            command,
            version,
            undoes,
            rows
        ])?;
        Ok(())
    }
}

/// The digest by which a fact is counted into its operation: order does not matter, content does.
pub(super) fn digest_of(image: &[u8]) -> i64 {
    let hash = Sha256::digest(image);
    let mut head = [0; 8];
    head.copy_from_slice(&hash[..8]);
    i64::from_le_bytes(head)
}

fn insert_sql<R: Row>(extra: &str) -> String {
    let mut columns = R::COLUMNS.join(", ");
    let mut count = R::COLUMNS.len();
    if !extra.is_empty() {
        columns = format!("{columns}, {extra}");
        count += 1;
    }
    let holes: Vec<String> = (1..=count).map(|at| format!("?{at}")).collect();
    format!("INSERT INTO {} ({columns}) VALUES ({})", R::TABLE, holes.join(", "))
}

fn update_sql<R: Row>() -> String {
    let sets: Vec<String> =
        R::COLUMNS.iter().enumerate().skip(1).map(|(at, column)| format!("{column} = ?{}", at + 1)).collect();
    format!("UPDATE {} SET {} WHERE {} = ?1", R::TABLE, sets.join(", "), R::COLUMNS[0])
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn identifiers_of_one_command_are_in_order_and_differ() {
        let mut ids = Ids { millis: 1_790_000_000_000, counter: 0, chance: [7; 6] };
        let made: Vec<_> = (0..200_000).map(|_| ids.next()).collect();
        assert!(made.is_sorted_by(|a, b| a < b));
        assert_eq!(made[0].get_version_num(), 7);
    }
}
