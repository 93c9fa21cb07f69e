//! Which schema does a file have, and how does it come to today's?

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::open::{beside, cannot_open};
use crate::error::{Error, Result};
use crate::refusal::Reason;

mod embedded {
    refinery::embed_migrations!("../migrations");
}

/// "Roll" in ASCII: marks our files.
pub(super) const APPLICATION_ID: i32 = 0x526f_6c6c;

/// What kind of file lies at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    /// Nothing there, an empty file, or one whose making was cut short before anything could be written into it.
    New,
    /// A Rollcall file of that schema version.
    Ours(u32),
}

/// The schema version this program writes.
pub(super) fn newest() -> u32 {
    let steps = embedded::migrations::runner();
    steps.get_migrations().iter().map(|step| u32::try_from(step.version()).unwrap_or(0)).max().unwrap_or(0)
}

/// Looks at a file without changing a byte of it.
///
/// # Errors
/// `refused` when it is not a Rollcall file, damaged, or written by a newer version.
pub(super) fn inspect(path: &Path) -> Result<FileKind> {
    let shown = path.display().to_string();
    match std::fs::metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(FileKind::New),
        Err(error) => return Err(Error::file(path, error)),
        Ok(found) if found.is_dir() => return Err(Reason::NotOurFile { path: shown }.into()),
        Ok(found) if found.len() == 0 || was_being_made(path) => return Ok(FileKind::New),
        Ok(_) => {}
    }
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
        .map_err(|error| cannot_open(path, error))?;
    let id: rusqlite::Result<i32> = conn.query_row("PRAGMA application_id", [], |row| row.get(0));
    match id {
        Ok(APPLICATION_ID | 0) if is_blank(&conn)? => return Ok(FileKind::New),
        Ok(APPLICATION_ID) => {}
        Ok(_) => return Err(Reason::NotOurFile { path: shown }.into()),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) => {
            return Err(super::damaged::no_database(path));
        }
        Err(error) => return Err(cannot_open(path, error)),
    }
    let version: u32 =
        conn.query_row("SELECT coalesce(max(version), 0) FROM refinery_schema_history", [], |row| row.get(0))?;
    let known = newest();
    if version > known {
        return Err(Reason::NewerFile { path: shown, has: version, knows: known }.into());
    }
    match version > 0 && has_machine(&conn)? {
        true => Ok(FileKind::Ours(version)),
        false => Ok(FileKind::New),
    }
}

/// Whether the program was killed while SQLite laid down the first page: taking that back leaves an empty file. A
/// read-only connection may not take it back, so the journal is looked at: eight signs, and at 16 the pages before.
fn was_being_made(path: &Path) -> bool {
    const JOURNAL: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
    let mut head = [0; 20];
    let read = File::open(beside(path, "journal")).and_then(|mut journal| journal.read_exact(&mut head));
    read.is_ok() && head[..8] == JOURNAL && head[16..] == [0; 4]
}

fn is_blank(conn: &Connection) -> rusqlite::Result<bool> {
    conn.query_row("SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)", [], |row| row.get(0))
}

/// The machine's row is the last thing a new file gets, and no operation can be recorded without it.
fn has_machine(conn: &Connection) -> rusqlite::Result<bool> {
    conn.query_row("SELECT EXISTS (SELECT 1 FROM machine)", [], |row| row.get(0))
}

/// Brings the file to today's schema: each step and its version in one transaction.
pub(super) fn run(conn: &mut Connection) -> Result<()> {
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    // Grouped: otherwise a step and its version are two transactions, and a kill between them leaves a file that no
    // program can bring further.
    embedded::migrations::runner().set_grouped(true).run(conn)?;
    Ok(())
}
