//! What was done to any row, field by field, and what was done at all.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::edits::{FieldChange, differing};
use super::record;
use crate::contract::Query;
use crate::error::{Result, not_found};
use crate::store::{Change, Held, Operation, Read, changes_of, operations_before};
use crate::values::{SchoolId, Timestamp};

/// Every change of one row of any kind.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RowHistory {
    /// The kind of row: `device`, `person`, `custody` …
    pub entity: String,
    /// The row.
    #[ts(type = "string")]
    pub id: Uuid,
}

/// The latest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RowChanges {
    /// The changes.
    pub changes: Vec<RowChange>,
}

/// One operation's change of the row.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RowChange {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<String>,
    /// The command.
    pub command: String,
    /// The operation.
    #[ts(type = "number")]
    pub operation: i64,
    /// The operation it took back, if it is an undo or redo.
    #[ts(type = "number | null")]
    pub undoes: Option<i64>,
    /// `added`, `changed` or `removed`.
    pub what: &'static str,
    /// Field by field.
    pub fields: Vec<FieldChange>,
    /// What it was is erased.
    pub erased: bool,
}

impl Query for RowHistory {
    const NAME: &'static str = "history.row";
    type Output = RowChanges;

    fn run(self, read: &Read<'_>) -> Result<RowChanges> {
        let all = changes_of(read, &self.entity, self.id)?;
        if all.is_empty() {
            return not_found(&self.entity, self.id);
        }
        must_cover(read, &all)?;
        let mut changes = Vec::with_capacity(all.len());
        for change in all.into_iter().rev() {
            let what = match (&change.before, &change.after) {
                (None, _) => "added",
                (Some(_), Some(_)) => "changed",
                (Some(_), None) => "removed",
            };
            let name = |column: &str, id: &[u8]| record::name_of(read, column, id);
            changes.push(RowChange {
                at: change.operation.at,
                by: change.by,
                command: change.operation.command,
                operation: change.operation.seq,
                undoes: change.operation.undoes,
                what,
                fields: differing(change.before.as_ref(), change.after.as_ref(), name)?,
                erased: change.erased,
            });
        }
        Ok(RowChanges { changes })
    }
}

/// The row's present school, or its last one, must be the operator's business.
fn must_cover(read: &Read<'_>, changes: &[Change]) -> Result<()> {
    let last = changes.iter().rev().find_map(|change| change.after.as_ref().or(change.before.as_ref()));
    let school = last.into_iter().flatten().find(|(column, _)| column == "school");
    match school {
        Some((_, Held::Blob(id))) => match Uuid::from_slice(id) {
            Ok(id) => read.must_cover(SchoolId(id)),
            Err(_) => Ok(()),
        },
        Some(_) | None => Ok(()),
    }
}

/// What was done, the latest first.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Operations {
    /// Only operations before this one.
    #[serde(default)]
    #[ts(type = "number | null", optional)]
    pub before: Option<i64>,
    /// How many; 50 when absent, 500 at most.
    #[serde(default)]
    #[ts(optional)]
    pub count: Option<u32>,
}

/// A window of what was done.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OperationList {
    /// The operations.
    pub operations: Vec<OperationRow>,
}

/// One operation.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OperationRow {
    /// What was done.
    pub operation: Operation,
    /// By whom.
    pub by: Option<String>,
}

impl Query for Operations {
    const NAME: &'static str = "history.operations";
    type Output = OperationList;

    fn run(self, read: &Read<'_>) -> Result<OperationList> {
        let count = self.count.unwrap_or(50).min(500);
        let found = operations_before(read, self.before.unwrap_or(i64::MAX), count)?;
        Ok(OperationList {
            operations: found.into_iter().map(|(operation, by)| OperationRow { operation, by }).collect(),
        })
    }
}
