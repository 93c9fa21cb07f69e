//! Is the file sound: its pages, its references, and its history?

use serde::Serialize;
use ts_rs::TS;

use super::{Mismatch, Store, replay};
use crate::error::Result;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CheckReport {
    /// Nothing at all is wrong.
    pub sound: bool,
    /// Pages and references that are damaged.
    pub findings: Vec<Finding>,
    /// Rows that history does not explain.
    pub mismatches: Vec<Mismatch>,
    /// Operations in the file.
    #[ts(type = "number")]
    pub operations: i64,
}

/// One thing wrong with the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Finding {
    /// Where: `pages` or a table.
    pub place: String,
    /// What SQLite says, or the row that points nowhere.
    pub detail: String,
}

impl Store {
    /// Looks at every page, every reference and every recorded change.
    pub fn check(&self) -> Result<CheckReport> {
        let conn = self.reader()?;
        let mut findings = Vec::new();
        let mut pages = conn.prepare("PRAGMA integrity_check(20)")?;
        for line in pages.query_map([], |row| row.get::<_, String>(0))? {
            let detail = line?;
            if detail != "ok" {
                findings.push(Finding { place: "pages".into(), detail });
            }
        }
        let mut references = conn.prepare("PRAGMA foreign_key_check")?;
        for row in references.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(2)?)))? {
            let (place, target) = row?;
            findings.push(Finding { place, detail: format!("points to a missing {target}") });
        }
        let mismatches = replay::replay(&conn, self.schema())?;
        let operations = super::backup::count_operations(&conn)?;
        Ok(CheckReport { sound: findings.is_empty() && mismatches.is_empty(), findings, mismatches, operations })
    }
}
