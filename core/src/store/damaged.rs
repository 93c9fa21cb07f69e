//! The file is damaged or gone: what may be brought back, and what becomes of the damaged one?

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::Backup as PageCopy;

use super::migrate::{self, FileKind};
use super::{Store, backup, location, open, restore};
use crate::error::{Error, Result};
use crate::refusal::{Reason, Refusal};
use crate::values::Timestamp;
use crate::writing::sync_folder;

impl Store {
    /// An error of this file as its caller hears it: damage names the file and the newest sound backup.
    pub fn told(&self, error: Error) -> Error {
        told(self.path(), error)
    }
}

/// An error met with the file at `path`: damage names the file and the newest sound backup.
pub(super) fn told(path: &Path, error: Error) -> Error {
    match &error {
        Error::Storage(storage) if is_damage(storage) => damaged(path),
        Error::Refused(refusal) => match &**refusal {
            Refusal::Refused { reason: Reason::DamagedFile { path: named, backup: None } }
                if named.as_deref().is_none_or(|named| Path::new(named) == path) =>
            {
                damaged(path)
            }
            Refusal::Refused { .. }
            | Refusal::Invalid { .. }
            | Refusal::NotFound { .. }
            | Refusal::ChangedSince { .. }
            | Refusal::Busy { .. }
            | Refusal::Fault { .. } => error,
        },
        Error::Storage(_)
        | Error::Cancelled
        | Error::File { .. }
        | Error::Message(_)
        | Error::Migration(_)
        | Error::Broken(_) => error,
    }
}

fn is_damage(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode;
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
}

fn damaged(path: &Path) -> Error {
    Reason::DamagedFile { path: Some(path.display().to_string()), backup: newest_sound(path) }.into()
}

/// What a file is that SQLite does not know: damaged when sound backups of it lie beside it, else somebody else's.
pub(super) fn no_database(path: &Path) -> Error {
    match newest_sound(path) {
        Some(_) => damaged(path),
        None => Reason::NotOurFile { path: path.display().to_string() }.into(),
    }
}

/// The newest backup beside a file that is whole and that this program can read.
fn newest_sound(path: &Path) -> Option<String> {
    // A folder that cannot be read offers no backup; that it cannot is not what the person must hear now.
    let backups = backup::list(&backup::folder_of(path)).unwrap_or_default();
    backups.into_iter().map(|backup| backup.path).find(|backup| restore::open_backup(Path::new(backup)).is_ok())
}

/// Puts a backup where the file is damaged or gone. What is left of the file is kept aside among the backups, never
/// deleted; answers where. Until the backup is there as a whole, there is none of it.
///
/// # Errors
/// `refused` when the backup is not a Rollcall file, newer or damaged itself; `busy` when somebody has the file open.
pub fn put_backup(path: &Path, from: &Path, now: Timestamp) -> Result<Option<PathBuf>> {
    location::must_be_local(path)?;
    let source = restore::open_backup(from)?;
    let lock = open::lock_file(path, "lock")?;
    open::alone(&lock)?;
    // The new file is whole before the old one moves.
    let ready = open::beside(path, "part");
    let _ = std::fs::remove_file(&ready);
    {
        let mut target = Connection::open(&ready)?;
        PageCopy::new(&source, &mut target)?.run_to_completion(4096, std::time::Duration::ZERO, None)?;
        target.pragma_update(None, "journal_mode", "DELETE")?;
        backup::verify(&target)?;
    }
    let written = std::fs::File::open(&ready).map_err(|error| Error::file(&ready, error))?;
    written.sync_all().map_err(|error| Error::file(&ready, error))?;
    let folder = backup::folder_of(path);
    std::fs::create_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
    let aside = folder.join(backup::name_for(now, "damaged").replace(".rollcall", ".aside"));
    let mut kept = None;
    for ending in ["", "-wal", "-shm"] {
        let with = |path: &Path| {
            let mut name = path.as_os_str().to_owned();
            name.push(ending);
            PathBuf::from(name)
        };
        let part = with(path);
        if part.exists() {
            std::fs::rename(&part, with(&aside)).map_err(|error| Error::file(&part, error))?;
            kept = Some(aside.clone());
        }
    }
    std::fs::rename(&ready, path).map_err(|error| Error::file(path, error))?;
    sync_folder(path);
    match migrate::inspect(path)? {
        FileKind::Ours(_) => Ok(kept),
        FileKind::New => Err(Error::Broken("a backup was brought back and is not there".into())),
    }
}
