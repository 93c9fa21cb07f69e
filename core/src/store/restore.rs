//! How is a backup brought back, and what would be lost by it?

use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::Backup as PageCopy;
use serde::Serialize;
use ts_rs::TS;

use super::history::Operation;
use super::migrate::{self, FileKind};
use super::{Store, backup, open};
use crate::error::{Error, Result};
use crate::refusal::Reason;
use crate::values::Timestamp;

/// What restoring a backup would mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RestorePlan {
    /// The backup.
    pub backup: String,
    /// The backup's last operation was recorded then; nothing when it holds none.
    pub backup_ends_at: Option<Timestamp>,
    /// How many operations of the present file the backup does not have.
    #[ts(type = "number")]
    pub lost: i64,
    /// The latest of those operations, the newest first, at most fifty.
    pub lost_operations: Vec<Operation>,
}

/// Says what restoring `from` would lose.
///
/// # Errors
/// `refused` when it is not a Rollcall file, newer, damaged, or a file of another district.
pub fn plan_restore(store: &Store, from: &Path) -> Result<RestorePlan> {
    let source = open_backup(from)?;
    let present = store.reader()?;
    must_be_same_file(&source, &present, from)?;
    let last = backup::count_operations(&source)?;
    let backup_ends_at = source.query_row("SELECT max(at) FROM operation", [], |row| row.get(0))?;
    let mut later = present.prepare(
        "SELECT seq, at, operator, command, undoes, rows FROM operation WHERE seq > ?1 ORDER BY seq DESC LIMIT 50",
    )?;
    let lost_operations = later.query_map([last], |row| {
        Ok(Operation {
            seq: row.get(0)?,
            at: row.get(1)?,
            operator: row.get(2)?,
            command: row.get(3)?,
            undoes: row.get(4)?,
            rows: row.get(5)?,
        })
    })?;
    let lost_operations = lost_operations.collect::<rusqlite::Result<_>>()?;
    let lost = (backup::count_operations(&present)? - last).max(0);
    Ok(RestorePlan { backup: from.display().to_string(), backup_ends_at, lost, lost_operations })
}

/// Brings a backup back. The present file is first kept aside among the backups.
///
/// # Errors
/// As [`plan_restore`]; `busy` when another process has the file open.
pub fn restore(store: &Store, from: &Path, now: Timestamp) -> Result<backup::Backup> {
    plan_restore(store, from)?;
    store.while_alone(|store| {
        let source = open_backup(from)?;
        let kept = {
            let present = store.reader()?;
            backup::copy(&present, &store.backups_folder(), &backup::name_for(now, "before-restore"), now)?
        };
        store.drop_readers();
        let mut writer = store.writer();
        PageCopy::new(&source, &mut writer)?.run_to_completion(4096, std::time::Duration::ZERO, None)?;
        writer.flush_prepared_statement_cache();
        let _: String = writer.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
        migrate::run(&mut writer)?;
        backup::verify(&writer)?;
        Ok(kept)
    })
}

pub(super) fn open_backup(from: &Path) -> Result<Connection> {
    match migrate::inspect(from)? {
        FileKind::New => Err(Reason::NoSuchFile { path: from.display().to_string() }.into()),
        FileKind::Ours(_) => {
            let source = open::connect_to_read(from)?;
            backup::verify(&source)?;
            Ok(source)
        }
    }
}

/// A file belongs to the same line when it began on the same machine row.
fn must_be_same_file(source: &Connection, present: &Connection, from: &Path) -> Result<()> {
    let began = |conn: &Connection| -> Result<uuid::Uuid> {
        Ok(conn.query_row("SELECT id FROM machine ORDER BY id LIMIT 1", [], |row| row.get(0))?)
    };
    let fresh = backup::count_operations(present).map_err(|error| Error::Broken(error.to_string()))? == 0;
    match fresh || began(source)? == began(present)? {
        true => Ok(()),
        false => Err(Reason::OtherDistrictsFile { path: from.display().to_string() }.into()),
    }
}
