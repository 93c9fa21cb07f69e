//! What can be taken back, and taking it back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::Task;
use crate::error::Result;
use crate::refusal::Reason;
use crate::store::{Context, Done, Latest, Operation, Read, Role, Store, Undoable, latest, redo, redo_target, undo};

/// Takes back an operation: the operator's own last one when none is named.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Undo {
    /// Which; the last one of this operator when absent.
    #[serde(default)]
    #[ts(type = "number | null", optional)]
    pub operation: Option<i64>,
}

impl Task for Undo {
    const NAME: &'static str = "history.undo";
    const WHO: Role = Role::Champion;
    type Output = Done<Undoable>;

    fn run(self, store: &Store, context: Context<'_>) -> Result<Done<Undoable>> {
        let target = store.read(context, |read| match self.operation {
            Some(operation) => named(read, operation),
            None => match latest(read, &store.schema())? {
                Latest::Undoable(target) => Ok(target),
                Latest::Stands(Undoable { command, .. }) => Err(Reason::NotUndoable { command }.into()),
                Latest::Nothing => Err(Reason::NothingToUndo.into()),
            },
        })?;
        store.write_as(context, Self::NAME, 1, Some(target.operation), |write| {
            write.across_schools();
            undo(write, target.operation)?;
            Ok(target)
        })
    }
}

/// An operation named by its number: the operator's own, or any for IT.
fn named(read: &Read<'_>, seq: i64) -> Result<Undoable> {
    let found: Operation = crate::store::operation(read, seq)?;
    if found.operator != read.actor().operator && read.actor().role != Role::It {
        return Err(Reason::NotYours.into());
    }
    Ok(Undoable { operation: seq, command: found.command, rows: found.rows, at: found.at })
}

/// Does again what this operator's last undo took back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Redo {}

impl Task for Redo {
    const NAME: &'static str = "history.redo";
    const WHO: Role = Role::Champion;
    type Output = Done<Undoable>;

    fn run(self, store: &Store, context: Context<'_>) -> Result<Done<Undoable>> {
        let target = store
            .read(context, |read| redo_target(read, &store.schema())?.ok_or_else(|| Reason::NothingToUndo.into()))?;
        store.write_as(context, Self::NAME, 1, Some(target.operation), |write| {
            write.across_schools();
            redo(write, target.operation)?;
            Ok(target)
        })
    }
}

/// What Ctrl+Z and Ctrl+Y would do now, for this operator.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UndoNext {}

/// The answer to [`UndoNext`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct NextUndo {
    /// What undo would take back.
    pub undo: Option<Undoable>,
    /// The last step, where it is of a kind that is never taken back: what undo stops at.
    pub stands: Option<Undoable>,
    /// What redo would do again.
    pub redo: Option<Undoable>,
    /// Operations in the file.
    #[ts(type = "number")]
    pub operations: i64,
}

impl Task for UndoNext {
    const NAME: &'static str = "history.next";
    const WHO: Role = Role::Viewer;
    type Output = NextUndo;

    fn run(self, store: &Store, context: Context<'_>) -> Result<NextUndo> {
        store.read(context, |read| {
            let (undo, stands) = match latest(read, &store.schema())? {
                Latest::Undoable(target) => (Some(target), None),
                Latest::Stands(target) => (None, Some(target)),
                Latest::Nothing => (None, None),
            };
            Ok(NextUndo {
                undo,
                stands,
                redo: redo_target(read, &store.schema())?,
                operations: crate::store::operation_count(read)?,
            })
        })
    }
}
