//! How is a file opened: checked, locked, migrated, with one writer and read-only readers?

use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::migrate::{self, FileKind};
use super::read::while_only_telling;
use super::{Beside, Context, Done, Mismatch, Read, Schema, Step, Write, backup, damaged, location, replay};
use crate::error::{Error, Result};
use crate::refusal::Reason;

/// Who opens the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenAs {
    /// The one window a file may have.
    Window,
    /// A command-line process, which may write beside a window.
    Process,
}

/// An open file: one writer, a few readers.
pub struct Store {
    path: PathBuf,
    schema: Schema,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    beside: Arc<Beside>,
    // Held for their locks: shared while open, and the window's own.
    in_use: File,
    _window: Option<File>,
}

const CACHE_KIB: i64 = 64 * 1024;
/// Of a new file: a first import is 7 % cheaper than with SQLite's 4 KiB, a scan costs a little more (docs/performance.md).
const PAGE_BYTES: i64 = 8 * 1024;
const KEPT_READERS: usize = 4;

impl Store {
    /// Opens the file, creating it when there is none and bringing an older one to today's schema after a verified
    /// backup. The folder must exist, be writable and not be a network share.
    ///
    /// # Errors
    /// `refused`: not our file, newer, damaged, read-only, on a share, folder missing, another window has it.
    pub fn open(path: &Path, opened_as: OpenAs, schema: Schema) -> Result<Self> {
        Self::try_open(path, opened_as, schema).map_err(|error| damaged::told(path, error))
    }

    fn try_open(path: &Path, opened_as: OpenAs, schema: Schema) -> Result<Self> {
        location::must_be_local(path)?;
        must_be_writable(path)?;
        let kind = migrate::inspect(path)?;
        let window = match opened_as {
            OpenAs::Window => Some(lock_for_window(path)?),
            OpenAs::Process => None,
        };
        let in_use = lock_file(path, "lock")?;
        if kind != FileKind::Ours(migrate::newest()) {
            alone(&in_use)?;
            prepare(path, kind)?;
            in_use.unlock().map_err(|error| Error::file(path, error))?;
        }
        if in_use.try_lock().is_ok() {
            backup::clear_unfinished(path);
            in_use.unlock().map_err(|error| Error::file(path, error))?;
        }
        in_use.lock_shared().map_err(|error| Error::file(path, error))?;
        let writer = connect(path)?;
        Ok(Self {
            path: path.into(),
            schema,
            writer: Mutex::new(writer),
            readers: Mutex::default(),
            beside: Beside::new(path),
            in_use,
            _window: window,
        })
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What the store knows of the program above it.
    pub fn schema(&self) -> Schema {
        self.schema
    }

    /// Answers a question from a read-only connection: a write never blocks it.
    pub fn read<T>(&self, context: Context<'_>, ask: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        let conn = self.reader()?;
        let answer = {
            // One snapshot for the whole question.
            let snapshot = conn.unchecked_transaction()?;
            ask(&Read::new(&snapshot, context, &self.beside))
        };
        let mut readers = self.readers.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if readers.len() < KEPT_READERS {
            readers.push(conn);
        }
        answer
    }

    /// Runs a change in one immediate transaction and records it under the command's name. An error rolls back.
    pub fn write<T>(
        &self,
        context: Context<'_>,
        command: &str,
        version: u32,
        change: impl FnOnce(&mut Write<'_>) -> Result<T>,
    ) -> Result<Done<T>> {
        self.write_as(context, command, version, None, change)
    }

    /// As [`Store::write`], for an operation that takes back another.
    pub fn write_as<T>(
        &self,
        context: Context<'_>,
        command: &str,
        version: u32,
        undoes: Option<i64>,
        change: impl FnOnce(&mut Write<'_>) -> Result<T>,
    ) -> Result<Done<T>> {
        let mut conn = self.writer();
        let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut write = Write::begin(&transaction, self.schema, context, &self.beside)?;
        let value = change(&mut write)?;
        let (operation, changed) = write.finish(command, version, undoes)?;
        let step = Step { phase: "writing", done: 0, total: None };
        while_only_telling(context, step, || transaction.commit()).map_err(dangling)?;
        Ok(Done { operation, changed, value })
    }

    /// How long a command waits for another process's write before it is told that the file is busy.
    pub fn wait_for_others(&self, patience: Duration) -> Result<()> {
        Ok(self.writer().busy_timeout(patience)?)
    }

    /// The number of the latest operation in the file, whoever made it.
    pub fn latest_operation(&self) -> Result<i64> {
        let conn = self.reader()?;
        let latest = backup::count_operations(&conn)?;
        self.readers.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(conn);
        Ok(latest)
    }

    /// Compares the tables with what history says they must be.
    pub fn replay(&self) -> Result<Vec<Mismatch>> {
        replay::replay(&self.reader()?, self.schema)
    }

    /// Lets SQLite look at the spread of values again; worth it after a bulk load.
    pub fn analyze(&self) -> Result<()> {
        Ok(self.writer().execute_batch("PRAGMA analysis_limit = 400; PRAGMA optimize = 0x10002;")?)
    }

    pub(super) fn writer(&self) -> MutexGuard<'_, Connection> {
        // A panic inside a command rolled its transaction back; the connection itself is sound.
        self.writer.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    pub(super) fn reader(&self) -> Result<Connection> {
        let kept = self.readers.lock().unwrap_or_else(std::sync::PoisonError::into_inner).pop();
        match kept {
            Some(conn) => Ok(conn),
            None => connect_to_read(&self.path),
        }
    }

    pub(super) fn drop_readers(&self) {
        self.readers.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clear();
    }

    /// Runs something that needs the file alone.
    pub(super) fn while_alone<T>(&self, work: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        alone(&self.in_use)?;
        self.beside.settle();
        let done = work(self);
        self.in_use.lock_shared().map_err(|error| Error::file(&self.path, error))?;
        done
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.beside.settle();
        // Only a writer that is the last one out puts everything into the one file and leaves no companion behind.
        self.drop_readers();
    }
}

fn prepare(path: &Path, kind: FileKind) -> Result<()> {
    if let FileKind::Ours(version) = kind {
        backup::before_migration(path, version)?;
    }
    let mut conn = connect(path)?;
    migrate::run(&mut conn)?;
    let machine = uuid::Uuid::now_v7();
    let first = "INSERT INTO machine (id, began_at) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM machine)";
    conn.execute(first, rusqlite::params![machine, crate::values::Timestamp::now()])?;
    Ok(())
}

/// A connection that reads and writes, and makes the file when there is none.
pub(super) fn connect(path: &Path) -> Result<Connection> {
    let conn = connect_with(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    let mode: String = conn
        .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))
        .map_err(|error| cannot_open(path, error))?;
    if mode != "wal" {
        return Err(Error::Broken(format!("asked for write-ahead logging, got {mode}")));
    }
    // NORMAL loses acknowledged scans at a power cut; FULL costs one fsync, far below a person's scan rate.
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "fullfsync", true)?;
    Ok(conn)
}

/// A connection that only reads.
pub(super) fn connect_to_read(path: &Path) -> Result<Connection> {
    connect_with(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
}

fn connect_with(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(|error| cannot_open(path, error))?;
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.set_prepared_statement_cache_capacity(256);
    conn.pragma_update(None, "page_size", PAGE_BYTES)?;
    conn.pragma_update(None, "cache_size", -CACHE_KIB)?;
    conn.pragma_update(None, "mmap_size", 0)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    // Once there are statistics, SQLite would otherwise plan every statement anew for every value bound to it: measured
    // at nine tenths of a page's time.
    conn.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(conn)
}

/// SQLite opens a file that may not be written for reading only, and says so at the first write.
fn must_be_writable(path: &Path) -> Result<()> {
    if !path.is_file() {
        return Ok(());
    }
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
        .map_err(|error| cannot_open(path, error))?;
    match conn.is_readonly(rusqlite::MAIN_DB)? {
        true => Err(Reason::ReadOnlyFile { path: Some(path.display().to_string()) }.into()),
        false => Ok(()),
    }
}

pub(super) fn cannot_open(path: &Path, error: rusqlite::Error) -> Error {
    let shown = path.display().to_string();
    match error.sqlite_error_code() {
        Some(
            rusqlite::ErrorCode::ReadOnly | rusqlite::ErrorCode::CannotOpen | rusqlite::ErrorCode::PermissionDenied,
        ) => Reason::ReadOnlyFile { path: Some(shown) }.into(),
        Some(_) | None => error.into(),
    }
}

fn dangling(error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::ConstraintViolation) => Reason::StillReferred.into(),
        Some(_) | None => error.into(),
    }
}

pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!("-{ending}"));
    path.with_file_name(name)
}

pub(super) fn lock_file(path: &Path, ending: &str) -> Result<File> {
    let lock = beside(path, ending);
    let opened = File::options().create(true).truncate(false).write(true).open(&lock);
    opened.map_err(|error| match error.kind() {
        // Nobody asked for that file: what cannot be written is the folder.
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem | ErrorKind::NotFound if !lock.exists() => {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            Reason::ReadOnlyFile { path: Some(folder.display().to_string()) }.into()
        }
        _ => Error::file(&lock, error),
    })
}

fn lock_for_window(path: &Path) -> Result<File> {
    let lock = lock_file(path, "window")?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(Reason::OtherWindow { path: path.display().to_string() }.into()),
        Err(TryLockError::Error(error)) => Err(Error::file(path, error)),
    }
}

pub(super) fn alone(lock: &File) -> Result<()> {
    match lock.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(Reason::OpenElsewhere.into()),
        Err(TryLockError::Error(error)) => Err(Error::file("the lock beside the file", error)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::migrate::{self, APPLICATION_ID, FileKind, inspect, newest};
    use super::{connect, prepare};
    use rusqlite::Connection;

    fn in_a_folder<T>(work: impl FnOnce(&std::path::Path) -> T) -> T {
        let folder = tempfile::tempdir().unwrap();
        work(&folder.path().join("district.rollcall"))
    }

    #[test]
    fn a_file_whose_making_was_cut_short_is_made_to_the_end() {
        let cut_short = |making: fn(&mut Connection)| {
            in_a_folder(|path| {
                making(&mut connect(path).unwrap());
                let kind = inspect(path).unwrap();
                prepare(path, kind).unwrap();
                (kind, inspect(path).unwrap())
            })
        };
        let made_whole = (FileKind::New, FileKind::Ours(newest()));
        assert_eq!(cut_short(|_| {}), made_whole);
        assert_eq!(cut_short(|conn| conn.pragma_update(None, "application_id", APPLICATION_ID).unwrap()), made_whole);
        assert_eq!(cut_short(|conn| migrate::run(conn).unwrap()), made_whole);
    }

    #[test]
    fn a_first_page_that_was_never_finished_is_taken_back() {
        in_a_folder(|path| {
            let elsewhere = path.with_file_name("making");
            let making = Connection::open(&elsewhere).unwrap();
            let spilled = "PRAGMA cache_size = 1; BEGIN; CREATE TABLE filler (page BLOB);
                           INSERT INTO filler VALUES (zeroblob(200000));";
            making.execute_batch(spilled).unwrap();
            // What a kill leaves: pages in the file, and the journal that takes them back.
            std::fs::copy(&elsewhere, path).unwrap();
            std::fs::copy(elsewhere.with_file_name("making-journal"), super::beside(path, "journal")).unwrap();
            assert!(std::fs::metadata(path).unwrap().len() > 0);
            assert_eq!(inspect(path).unwrap(), FileKind::New);
            prepare(path, FileKind::New).unwrap();
            assert_eq!(inspect(path).unwrap(), FileKind::Ours(newest()));
        });
    }

    #[test]
    fn another_programs_database_is_not_ours() {
        in_a_folder(|path| {
            Connection::open(path).unwrap().execute_batch("CREATE TABLE recipe (name TEXT)").unwrap();
            assert!(inspect(path).is_err());
        });
    }

    #[test]
    fn a_commit_is_on_the_disk_when_it_returns() {
        in_a_folder(|path| {
            let conn = connect(path).unwrap();
            let set = |name: &str| conn.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
            let mode: String = conn.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
            // 2 is FULL: the log is flushed at every commit, not only before a checkpoint.
            assert_eq!((mode.as_str(), set("synchronous"), set("fullfsync")), ("wal", 2, 1));
        });
    }
}
