//! NOUN. How is the file kept: undo and redo, backups, restore, check?

mod backups;
mod history;

pub use backups::{BackupList, Check, ListBackups, MakeBackup, PlanRestore, Restore, Restored};
pub use history::{NextUndo, Redo, Undo, UndoNext};
