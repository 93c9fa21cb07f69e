//! How do a million rows get into empty tables at nearly the speed of bare SQLite?
//!
//! Indexes are taken down and built afterwards, and a reference is looked up once for each row referred to instead of
//! once for each row that refers.

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::{Step, Write};
use crate::error::{Error, Result};

/// An index that is taken down: its name, and how to build it again.
type Parked = (String, String);

impl Write<'_> {
    /// Runs `load` with the tables' indexes taken down and built again after it, when the tables are still empty:
    /// a first import of a million rows costs 1.6 times more through live indexes. The `sparse` ones, over few of the
    /// rows, stay: keeping them costs less than reading the whole table once more.
    ///
    /// # Errors
    /// Those of `load`; broken, when it leaves a reference to no row or removes one.
    pub fn bulk_load<T>(
        &mut self,
        tables: &[&str],
        sparse: &[&str],
        load: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let _small = SmallCache::begin(self.conn())?;
        let parked = self.park_indexes(tables, sparse)?;
        let loaded = {
            let _unchecked = Unchecked::begin(self.conn())?;
            load(self)?
        };
        let total = Some(parked.len() as u64);
        for (done, (_, sql)) in parked.iter().enumerate() {
            let step = Step { phase: "indexing", done: done as u64, total };
            self.while_telling(step, |conn| conn.execute_batch(sql))?;
        }
        self.check_references()?;
        Ok(loaded)
    }

    fn park_indexes(&self, tables: &[&str], sparse: &[&str]) -> Result<Vec<Parked>> {
        let mut parked: Vec<Parked> = Vec::new();
        for table in tables {
            let is_empty = format!("SELECT NOT EXISTS (SELECT 1 FROM {table})");
            if self.conn().query_row(&is_empty, [], |row| row.get(0))? {
                let find =
                    "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL";
                parked.extend(self.rows(find, [table], |row| Ok((row.get(0)?, row.get(1)?)))?);
            }
        }
        parked.retain(|(name, _)| !sparse.contains(&name.as_str()));
        for (name, _) in &parked {
            self.conn().execute_batch(&format!("DROP INDEX {name}"))?;
        }
        Ok(parked)
    }

    /// Every row that a changed table refers to is there: each is looked up once, over the index of its column.
    fn check_references(&self) -> Result<()> {
        if let Some(table) = self.removed_from() {
            return Err(Error::Broken(format!("a bulk load removed a row of {table}")));
        }
        for table in self.touched() {
            let find = r#"SELECT "from", "table", "to" FROM pragma_foreign_key_list(?1)"#;
            let references: Vec<[String; 3]> =
                self.rows(find, [table], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?;
            for [column, target, key] in references {
                self.step(Step { phase: "checking", done: 0, total: None })?;
                let dangling = format!(
                    "SELECT 1 FROM (SELECT DISTINCT {column} AS used FROM {table} WHERE {column} IS NOT NULL)
                     WHERE NOT EXISTS (SELECT 1 FROM {target} WHERE {target}.{key} = used) LIMIT 1"
                );
                if self.row(&dangling, [], |_| Ok(()))?.is_some() {
                    return Err(Error::Broken(format!("{table}.{column} refers to no row of {target}")));
                }
            }
        }
        Ok(())
    }
}

/// While it lives, few pages are kept in memory: what is written in bulk is not read again, and a sort that stays
/// within a processor's own cache takes a third less time than one over 64 MB.
struct SmallCache<'c> {
    conn: &'c Connection,
    usual: i64,
}

const BULK_CACHE_KIB: i64 = 4 * 1024;

impl<'c> SmallCache<'c> {
    fn begin(conn: &'c Connection) -> Result<Self> {
        let usual = conn.pragma_query_value(None, "cache_size", |row| row.get(0))?;
        conn.pragma_update(None, "cache_size", -BULK_CACHE_KIB)?;
        Ok(Self { conn, usual })
    }
}

impl Drop for SmallCache<'_> {
    fn drop(&mut self) {
        if let Err(error) = self.conn.pragma_update(None, "cache_size", self.usual) {
            tracing::error!(%error, "the usual cache could not be set again");
        }
    }
}

/// While it lives, references are not looked up row by row; whoever begins it checks them afterwards.
struct Unchecked<'c>(&'c Connection);

impl<'c> Unchecked<'c> {
    fn begin(conn: &'c Connection) -> Result<Self> {
        // The pragma does nothing inside a transaction; the connection's own setting does.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, false)?;
        Ok(Self(conn))
    }
}

impl Drop for Unchecked<'_> {
    fn drop(&mut self) {
        if let Err(error) = self.0.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true) {
            tracing::error!(%error, "references could not be checked again row by row");
        }
    }
}
