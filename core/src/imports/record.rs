//! The row: what the columns and words of one source were last said to mean.

use rusqlite::params;

use super::plan::{ColumnSaid, ImportKind};
use crate::error::Result;
use crate::reading::mapping::ValueMap;
use crate::store::{Read, Row, Scope};
use crate::values::RowId;

crate::record! {
    /// The remembered mapping of files with the same columns.
    pub struct ImportSource in "import_source" {
        /// The row.
        id: RowId,
        /// Devices, people or rooms.
        kind: ImportKind,
        /// Stands for the columns.
        signature: String,
        /// Columns and words as JSON, see [`Remembered`].
        mapping: String,
    }
    scope |_row| Scope::District;
    undo Keep; merge LastWritten;
    refers {}
}

/// What is remembered of a source.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Remembered {
    /// Columns.
    pub map: Vec<ColumnSaid>,
    /// Words.
    pub values: Vec<String>,
}

impl ImportSource {
    /// What is remembered of files of that kind with those columns.
    pub fn of(read: &Read<'_>, kind: ImportKind, signature: &str) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM import_source WHERE kind = ?1 AND signature = ?2", Self::COLUMNS.join(", "));
        read.row(&sql, params![kind, signature], Self::read)
    }

    /// The mapping; one that an older program wrote differently is as good as none, and so is one of its words.
    pub fn remembered(&self) -> Remembered {
        let mut remembered: Remembered = serde_json::from_str(&self.mapping).unwrap_or_default();
        remembered.values.retain(|said| ValueMap::parse(&[said]).is_ok());
        remembered
    }
}
