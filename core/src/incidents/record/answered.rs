//! Was what a recovery proposes answered since?

use rusqlite::params;

use crate::error::Result;
use crate::store::Read;
use crate::values::{IncidentId, RowId};

/// An answer to what the recovery that an operation told proposes.
pub(in crate::incidents) fn answered_since(read: &Read<'_>, operation: i64) -> Result<Option<(IncidentId, RowId)>> {
    let sql = "SELECT incident.id, step.id
               FROM change JOIN entity ON entity.id = change.entity AND entity.name = 'incident'
               JOIN incident ON incident.id = change.row
               JOIN status_event AS back ON back.device = incident.device AND back.event = 'recover'
                    AND back.operation = ?1
               JOIN incident_step AS step ON step.incident = incident.id AND step.operation > ?1
                    AND step.kind IN ('accepted', 'declined')
                    AND NOT EXISTS (SELECT 1 FROM void WHERE fact = step.id)
               WHERE change.id >= ?2 AND change.id < ?3 LIMIT 1";
    read.row(sql, params![operation, operation << 32, (operation + 1) << 32], |row| Ok((row.get(0)?, row.get(1)?)))
}
