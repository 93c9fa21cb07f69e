//! The questions: what of a pickup stands in the way of taking an operation back?

use rusqlite::params;

use super::pickup::{PickupState, UNDER_WAY};
use crate::error::Result;
use crate::store::Read;
use crate::values::{CustodyId, DeviceId, PickupId, RowId};

/// The lines that an operation wrote, took off or brought, as they are now, each with its pickup.
const LINES: &str = "FROM (SELECT change.row AS line FROM change
             JOIN entity ON entity.id = change.entity AND entity.name = 'pickup_device'
             WHERE change.id >= ?2 AND change.id < ?3
             UNION
             SELECT brought.id FROM arrival
             JOIN entity ON entity.id = arrival.entity AND entity.name = 'pickup_device'
             JOIN pickup_device AS brought ON brought.id BETWEEN arrival.first AND arrival.last
                  AND substr(brought.id, 12) = arrival.mark
             WHERE arrival.operation = ?1) AS touched
       JOIN pickup_device ON pickup_device.id = touched.line
       JOIN pickup ON pickup.id = pickup_device.pickup";

/// All lines of the pickups that an operation wrote, as they are now, each with its pickup.
const LISTS: &str = "FROM change
       JOIN entity ON entity.id = change.entity AND entity.name = 'pickup'
       JOIN pickup ON pickup.id = change.row
       JOIN pickup_device ON pickup_device.pickup = pickup.id
       WHERE change.id >= ?2 AND change.id < ?3";

/// The operation, and where its changes begin and end.
const fn range(operation: i64) -> [i64; 3] {
    [operation, operation << 32, (operation + 1) << 32]
}

/// The number and the state of a pickup that is over and into which an operation reaches: it wrote one of its lines, or,
/// where the pickup is signed, scanned at its truck or counted its things without a tag.
pub fn ended_since(read: &Read<'_>, operation: i64) -> Result<Option<(u32, PickupState)>> {
    // Whoever withdrew a pickup wrote the pickup itself, and may take that back as long as it stands so.
    let lines = format!(
        "SELECT pickup.number, pickup.state {LINES}
         WHERE pickup.state = 'signed' OR (pickup.state = 'withdrawn' AND NOT EXISTS (
             SELECT 1 FROM change AS own JOIN entity AS kind ON kind.id = own.entity AND kind.name = 'pickup'
             WHERE own.row = pickup.id AND own.id >= ?2 AND own.id < ?3)) LIMIT 1"
    );
    let found = read.row(&lines, range(operation), |row| Ok((row.get(0)?, row.get(1)?)))?;
    if found.is_some() {
        return Ok(found);
    }
    Ok(signed_since(read, operation)?.map(|number| (number, PickupState::Signed)))
}

/// The number of a signed pickup whose truck an operation scanned at, or whose things without a tag it counted.
fn signed_since(read: &Read<'_>, operation: i64) -> Result<Option<u32>> {
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

/// The number of an approved pickup with a line of the operation that its approval does not cover, and the approval's
/// reference: the line has no value, or that of an approval that was taken back.
pub fn approved_since(read: &Read<'_>, operation: i64) -> Result<Option<(u32, String)>> {
    let sql = format!(
        "SELECT pickup.number, coalesce(pickup_approval.reference, '') {LINES}
         LEFT JOIN pickup_approval ON pickup_approval.id = pickup.approval
         WHERE pickup.state IN ('approved', 'wiped', 'scheduled', 'loaded')
         AND (pickup_device.value_cents IS NULL OR pickup_approval.operation > ?1) LIMIT 1"
    );
    read.row(&sql, range(operation), |row| Ok((row.get(0)?, row.get(1)?)))
}

/// A custody of a person, room or cart that began after the wipe on one of the operation's lines, and its device.
pub fn used_since_wiped(read: &Read<'_>, operation: i64) -> Result<Option<(CustodyId, DeviceId)>> {
    let sql = format!(
        "SELECT custody.id, custody.device {LINES} AND pickup.state NOT IN ('signed', 'withdrawn')
         JOIN wipe ON wipe.id = pickup_device.wipe
         JOIN custody ON custody.device = pickup_device.device AND custody.started_at > wipe.at
         LEFT JOIN place ON place.id = custody.place
         WHERE custody.custodian = 'person' OR place.kind IN ('room', 'cart') LIMIT 1"
    );
    read.row(&sql, range(operation), |row| Ok((row.get(0)?, row.get(1)?)))
}

/// A device on a list that an operation wrote or took up again, and the number of another pickup under way that lists it.
pub fn listed_elsewhere_since(read: &Read<'_>, operation: i64) -> Result<Option<(DeviceId, u32)>> {
    let sql = format!(
        "WITH under_way AS (SELECT id, number FROM pickup WHERE {UNDER_WAY}),
              touched AS (SELECT pickup_device.pickup, pickup_device.device {LINES}
                          UNION SELECT pickup_device.pickup, pickup_device.device {LISTS})
         SELECT touched.device, under_way.number FROM touched
         JOIN pickup_device AS other ON other.device = touched.device AND other.pickup <> touched.pickup
         JOIN under_way ON under_way.id = other.pickup
         WHERE touched.pickup IN (SELECT id FROM under_way) LIMIT 1"
    );
    read.row(&sql, range(operation), |row| Ok((row.get(0)?, row.get(1)?)))
}

/// A line that was listed behind an approval which an operation brings back: the pickup, and the line.
pub fn listed_behind(read: &Read<'_>, operation: i64) -> Result<Option<(PickupId, RowId)>> {
    let sql = format!(
        "SELECT pickup.id, pickup_device.id {LISTS}
         AND pickup.state IN ('approved', 'wiped', 'scheduled', 'loaded') AND pickup_device.value_cents IS NULL LIMIT 1"
    );
    read.row(&sql, range(operation), |row| Ok((row.get(0)?, row.get(1)?)))
}
