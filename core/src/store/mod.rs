//! Where do rows live, who may change them, and what remembers every change?
//!
//! One writer, read-only readers, one immediate transaction per command. The store alone records operations and
//! changes; undo, history, refresh, replay and (later) the hub all read that one record.

mod arrival;
mod backup;
mod beside;
mod bulk;
mod changes;
mod check;
mod context;
mod damaged;
mod history;
mod image;
mod later;
mod location;
mod migrate;
mod open;
mod read;
mod replay;
mod restore;
mod row;
mod selection;
mod shapes;
mod write;

pub use backup::{Backup, KEPT_BACKUPS};
pub use beside::Beside;
pub use changes::{
    Change, Fields, Hands, Held, Touched, changes_of, hands_on, held_before, operations_before, touched_since,
};
pub use check::{CheckReport, Finding};
pub use context::{Actor, Clock, Context, Progress, Role, Step};
pub use damaged::put_backup;
pub use history::{Latest, Operation, Undoable, latest, operation, operation_count, redo, redo_target, undo};
pub use location::default_file;
pub use open::{OpenAs, Store};
pub use read::Read;
pub use replay::Mismatch;
pub use restore::{RestorePlan, plan_restore, restore};
pub use row::{Fact, Merge, Record, Reference, Row, Scope, Table, Undo};
pub use selection::each_of;
pub use write::{Done, Write};

/// What the store must know of the program above it, without depending on it.
#[derive(Clone, Copy)]
pub struct Schema {
    /// Every table with recorded rows.
    pub tables: &'static [Table],
    /// Whether an operation of that command may be undone.
    pub undoable: fn(&str) -> bool,
    /// Refuses to take back an operation, or to do it again, where a rule above the store says so. Asked on both sides.
    pub may_be_taken_back: fn(&Read<'_>, i64) -> crate::error::Result<()>,
}

impl Schema {
    pub(crate) fn table(&self, name: &str) -> Option<&'static Table> {
        self.tables.iter().find(|table| table.name == name)
    }
}
