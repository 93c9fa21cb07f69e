//! The questions: which audits does an operation reach into?

use rusqlite::params;

use super::AuditState;
use crate::error::Result;
use crate::store::Read;
use crate::values::{AuditId, RowId};

/// The state of a submitted or closed audit into which an operation put a scan, a decision or a recount, or from which
/// it took one.
pub fn handed_in(read: &Read<'_>, operation: i64) -> Result<Option<AuditState>> {
    let range = params![operation << 32, (operation + 1) << 32];
    for table in ["decision", "recount"] {
        // A changed decision is the owner's answer to a take-over, which may come at any time.
        let whole = if table == "decision" { "(before IS NULL OR after IS NULL)" } else { "1" };
        let sql = format!(
            "SELECT audit.state FROM change
             JOIN entity ON entity.id = change.entity AND entity.name = '{table}'
             JOIN {table} ON {table}.id = change.row JOIN audit ON audit.id = {table}.audit
             WHERE change.id >= ?1 AND change.id < ?2 AND {whole} AND audit.state IN ('submitted', 'closed') LIMIT 1"
        );
        let found = read.row(&sql, range, |row| row.get(0))?;
        if found.is_some() {
            return Ok(found);
        }
    }
    for (table, joined) in [
        ("scan", "JOIN audit ON audit.id = scan.audit"),
        ("recount_scan", "JOIN recount ON recount.id = recount_scan.recount JOIN audit ON audit.id = recount.audit"),
    ] {
        let has = "SELECT 1 FROM fact_batch JOIN entity ON entity.id = fact_batch.entity
                   WHERE operation = ?1 AND name IN (?2, 'void')";
        if read.row(has, params![operation, table], |_| Ok(()))?.is_none() {
            continue;
        }
        let sql = format!(
            "SELECT audit.state FROM {table} {joined} WHERE audit.state IN ('submitted', 'closed')
             AND ({table}.operation = ?1 OR {table}.id IN (SELECT fact FROM void WHERE void.operation = ?1)) LIMIT 1"
        );
        let found = read.row(&sql, [operation], |row| row.get(0))?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// A scan or decision in an audit that an operation touched and that is not opened.
pub fn work_without_opening(read: &Read<'_>, operation: i64) -> Result<Option<(String, RowId, AuditId)>> {
    let range = params![operation << 32, (operation + 1) << 32];
    for (table, counts) in
        [("scan", "NOT EXISTS (SELECT 1 FROM void WHERE fact = scan.id)"), ("decision", "1"), ("recount", "1")]
    {
        let sql = format!(
            "SELECT '{table}', {table}.id, audit.id FROM change
             JOIN entity ON entity.id = change.entity AND entity.name = 'audit'
             JOIN audit ON audit.id = change.row AND audit.state = 'planned'
             JOIN {table} ON {table}.audit = audit.id
             WHERE change.id >= ?1 AND change.id < ?2 AND {counts} LIMIT 1"
        );
        let found = read.row(&sql, range, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}
