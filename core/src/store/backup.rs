//! Is there a good copy? Verified backups beside the file, the newest fourteen kept.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::Backup as PageCopy;
use serde::Serialize;
use ts_rs::TS;

use super::{Store, open};
use crate::error::{Error, Result};
use crate::refusal::Reason;
use crate::values::Timestamp;
use crate::writing::sync_folder;

/// How many daily backups are kept.
pub const KEPT_BACKUPS: usize = 14;

/// A verified copy of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Backup {
    /// Where it lies.
    pub path: String,
    /// When it was made, from its name.
    pub made_at: Timestamp,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

impl Store {
    /// Makes and verifies a backup now.
    pub fn backup(&self, now: Timestamp) -> Result<Backup> {
        let conn = self.reader()?;
        copy(&conn, &self.backups_folder(), &name_for(now, "manual"), now).map_err(|error| self.told(error))
    }

    /// The day's first backup, unless it was made already; older ones beyond the fourteenth go.
    pub fn backup_daily(&self, now: Timestamp) -> Result<Option<Backup>> {
        let folder = self.backups_folder();
        let day = &now.to_string()[..10];
        let kept = self.backups()?;
        if kept.iter().any(|backup| backup.made_at.to_string().starts_with(day) && backup.path.contains("-daily")) {
            return Ok(None);
        }
        let made = copy(&self.reader()?, &folder, &name_for(now, "daily"), now).map_err(|error| self.told(error))?;
        let daily = self.backups()?.into_iter().filter(|backup| backup.path.contains("-daily"));
        for old in daily.skip(KEPT_BACKUPS) {
            std::fs::remove_file(&old.path).map_err(|error| Error::file(&old.path, error))?;
        }
        Ok(Some(made))
    }

    /// Every backup of this file, the newest first.
    pub fn backups(&self) -> Result<Vec<Backup>> {
        list(&self.backups_folder())
    }

    pub(super) fn backups_folder(&self) -> PathBuf {
        folder_of(self.path())
    }
}

/// The backup that every migration starts with.
pub(super) fn before_migration(path: &Path, version: u32) -> Result<Backup> {
    let now = Timestamp::now();
    let conn = open::connect_to_read(path)?;
    copy(&conn, &folder_of(path), &name_for(now, &format!("before-v{}", version + 1)), now)
}

pub(super) fn folder_of(path: &Path) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_os_string();
    name.push("-backups");
    path.with_file_name(name)
}

pub(super) fn name_for(now: Timestamp, why: &str) -> String {
    format!("{}-{why}.rollcall", now.to_string().replace([':', '.'], "-"))
}

/// Copies page by page, verifies the copy, and only then gives it its name.
pub(super) fn copy(conn: &Connection, folder: &Path, name: &str, now: Timestamp) -> Result<Backup> {
    std::fs::create_dir_all(folder).map_err(|error| Error::file(folder, error))?;
    let path = folder.join(name);
    let unfinished = folder.join(format!("{name}.part"));
    let _ = std::fs::remove_file(&unfinished);
    {
        let mut target = Connection::open(&unfinished).map_err(|error| open::cannot_open(folder, error))?;
        PageCopy::new(conn, &mut target)?.run_to_completion(4096, std::time::Duration::ZERO, None)?;
        target.pragma_update(None, "journal_mode", "DELETE")?;
        // A copy page by page: what is damaged in it is damaged in its source.
        if let Err(error) = verify(&target) {
            drop(target);
            let _ = std::fs::remove_file(&unfinished);
            return match error.refusal() {
                Some(_) => Err(Reason::DamagedFile { path: conn.path().map(str::to_owned), backup: None }.into()),
                None => Err(error),
            };
        }
        let copied: i64 = count_operations(&target)?;
        if copied > count_operations(conn)? {
            return Err(Error::Broken("the backup holds more than its source".into()));
        }
    }
    // Windows flushes only what may be written.
    let file = std::fs::File::options().write(true).open(&unfinished);
    file.and_then(|file| file.sync_all()).map_err(|error| Error::file(&unfinished, error))?;
    std::fs::rename(&unfinished, &path).map_err(|error| Error::file(&path, error))?;
    // What follows a backup may be a migration or a restore: its name must be on the disk before.
    sync_folder(&path);
    let bytes = std::fs::metadata(&path).map_err(|error| Error::file(&path, error))?.len();
    Ok(Backup { path: path.display().to_string(), made_at: now, bytes })
}

/// Removes what a program that was killed while it copied left beside a file; nobody else may have the file open.
pub(super) fn clear_unfinished(path: &Path) {
    // SQLite's own companions of a file that it writes.
    const COMPANIONS: [&str; 4] = ["", "-journal", "-wal", "-shm"];
    let mut left: Vec<PathBuf> = COMPANIONS.map(|companion| open::beside(path, &format!("part{companion}"))).into();
    // A folder that cannot be read is told of when a backup is made there.
    for entry in std::fs::read_dir(folder_of(path)).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let whole = name.rsplit_once(".part").filter(|(_, companion)| COMPANIONS.contains(companion));
        if whole.and_then(|(whole, _)| read_name(whole)).is_some() {
            left.push(entry.path());
        }
    }
    for left in left {
        match std::fs::remove_file(&left) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                tracing::warn!(kind = ?error.kind(), "an unfinished backup could not be removed");
            }
            Ok(()) | Err(_) => {}
        }
    }
}

pub(super) fn verify(conn: &Connection) -> Result<()> {
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    match verdict.as_str() {
        "ok" => Ok(()),
        _ => Err(Reason::DamagedFile { path: conn.path().map(str::to_owned), backup: None }.into()),
    }
}

pub(super) fn count_operations(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT coalesce(max(seq), 0) FROM operation", [], |row| row.get(0))?)
}

pub(super) fn list(folder: &Path) -> Result<Vec<Backup>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::file(folder, error)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| Error::file(folder, error))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(made_at) = read_name(&name) else { continue };
        let bytes = entry.metadata().map_err(|error| Error::file(folder, error))?.len();
        found.push(Backup { path: entry.path().display().to_string(), made_at, bytes });
    }
    found.sort_by(|a, b| b.made_at.cmp(&a.made_at).then_with(|| b.path.cmp(&a.path)));
    Ok(found)
}

/// `2026-11-21T14-02-03-004Z-daily.rollcall` → the instant it names.
fn read_name(name: &str) -> Option<Timestamp> {
    if !name.ends_with(".rollcall") || !name.is_char_boundary(24) {
        return None;
    }
    let (day, time) = (name.get(..10)?, name.get(11..23)?);
    let instant = format!("{day}T{}:{}:{}.{}Z", time.get(..2)?, time.get(3..5)?, time.get(6..8)?, time.get(9..12)?);
    Timestamp::read(&instant, chrono_tz::UTC)
}

#[cfg(test)]
mod tests {
    use super::{name_for, read_name};
    use crate::values::Timestamp;

    #[test]
    fn a_backups_name_tells_when_it_was_made() {
        let now = Timestamp::from_millis(1_795_270_923_004);
        assert_eq!(read_name(&name_for(now, "daily")), Some(now));
        assert_eq!(read_name("holiday.jpg"), None);
    }
}
