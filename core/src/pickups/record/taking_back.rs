//! The question: does an operation reach into a pickup that is signed?

use rusqlite::params;

use crate::error::Result;
use crate::store::Read;

/// The number of a signed pickup whose truck an operation scanned at, or whose things without a tag it counted.
pub fn signed_since(read: &Read<'_>, operation: i64) -> Result<Option<u32>> {
    let counted = "SELECT pickup.number FROM change
                   JOIN entity ON entity.id = change.entity AND entity.name = 'pickup_peripheral'
                   JOIN pickup_peripheral ON pickup_peripheral.id = change.row
                   JOIN pickup ON pickup.id = pickup_peripheral.pickup
                   WHERE change.id >= ?1 AND change.id < ?2 AND pickup.state = 'signed' LIMIT 1";
    let found = read.row(counted, params![operation << 32, (operation + 1) << 32], |row| row.get(0))?;
    if found.is_some() {
        return Ok(found);
    }
    let has = "SELECT 1 FROM fact_batch JOIN entity ON entity.id = fact_batch.entity
               WHERE operation = ?1 AND name IN ('truck_scan', 'void')";
    if read.row(has, [operation], |_| Ok(()))?.is_none() {
        return Ok(None);
    }
    let scanned = "SELECT pickup.number FROM truck_scan JOIN pickup ON pickup.id = truck_scan.pickup
                   WHERE pickup.state = 'signed' AND (truck_scan.operation = ?1
                         OR truck_scan.id IN (SELECT fact FROM void WHERE void.operation = ?1)) LIMIT 1";
    read.row(scanned, [operation], |row| row.get(0))
}
