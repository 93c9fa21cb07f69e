//! Is there a good copy, how does it come back, and is the file sound?

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::Task;
use crate::error::Result;
use crate::store::{Backup, CheckReport, Context, RestorePlan, Role, Store, plan_restore, restore};

/// Makes and verifies a backup now.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeBackup {}

impl Task for MakeBackup {
    const NAME: &'static str = "file.backup";
    const WHO: Role = Role::Viewer;
    type Output = Backup;

    fn run(self, store: &Store, context: Context<'_>) -> Result<Backup> {
        store.backup(context.now)
    }
}

/// Every backup of this file.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListBackups {}

/// The answer to [`ListBackups`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupList {
    /// The newest first.
    pub backups: Vec<Backup>,
    /// The file itself.
    pub file: String,
}

impl Task for ListBackups {
    const NAME: &'static str = "file.backups";
    const WHO: Role = Role::Viewer;
    type Output = BackupList;

    fn run(self, store: &Store, _context: Context<'_>) -> Result<BackupList> {
        Ok(BackupList { backups: store.backups()?, file: store.path().display().to_string() })
    }
}

/// What restoring a backup would lose.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanRestore {
    /// The backup.
    pub from: String,
}

impl Task for PlanRestore {
    const NAME: &'static str = "file.plan_restore";
    const WHO: Role = Role::It;
    type Output = RestorePlan;

    fn run(self, store: &Store, _context: Context<'_>) -> Result<RestorePlan> {
        plan_restore(store, &PathBuf::from(self.from))
    }
}

/// Brings a backup back; the present file is kept aside first.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Restore {
    /// The backup.
    pub from: String,
}

/// The answer to [`Restore`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct Restored {
    /// Where the file as it was before lies now.
    pub kept_aside: Backup,
}

impl Task for Restore {
    const NAME: &'static str = "file.restore";
    const WHO: Role = Role::It;
    type Output = Restored;

    fn run(self, store: &Store, context: Context<'_>) -> Result<Restored> {
        Ok(Restored { kept_aside: restore(store, &PathBuf::from(self.from), context.now)? })
    }
}

/// Checks pages, references and history.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Check {}

impl Task for Check {
    const NAME: &'static str = "file.check";
    const WHO: Role = Role::Viewer;
    type Output = CheckReport;

    fn run(self, store: &Store, _context: Context<'_>) -> Result<CheckReport> {
        store.check()
    }
}
