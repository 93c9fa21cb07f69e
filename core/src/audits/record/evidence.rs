//! The questions: what shows where expected devices are?
//!
//! One audit is answered by probing indexes for its own devices, a whole district by walking each evidence once;
//! either way the rows come back in the order of the devices' identifiers.

use rusqlite::{Row as SqlRow, params};

use super::super::exception_list::EvidenceLine;
use super::super::figures::ScanFigures;
use super::super::reconcile::GivenUp;
use super::scan::{Scan, ScanMark, WHEN};
use crate::error::Result;
use crate::register::Status;
use crate::store::Read;
use crate::values::{AuditId, Date, DeviceId, OperatorId, PlaceId, RowId, SchoolId, Timestamp};

/// Whose devices are asked about.
#[derive(Debug, Clone, Copy)]
pub enum Reach {
    /// Those of one opening.
    Opening(RowId),
    /// Everybody's.
    District,
}

/// One piece of evidence about a device.
pub type About<T> = (DeviceId, T);

fn lane<T>(
    read: &Read<'_>,
    reach: Reach,
    table: &str,
    columns: &str,
    condition: &str,
    bound: &dyn rusqlite::ToSql,
    mut value: impl FnMut(&SqlRow<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<About<T>>> {
    let (from, opening) = match reach {
        Reach::Opening(opening) => {
            let join =
                format!("expected CROSS JOIN {table} ON {table}.device = expected.device WHERE expected.id = ?1");
            (join, Some(opening))
        }
        Reach::District => (format!("{table} WHERE ?1 IS NULL"), None),
    };
    let sql = format!("SELECT {table}.device, {columns} FROM {from} AND {condition}");
    let mut rows = read.rows(&sql, params![opening, bound], |row| Ok((row.get(0)?, value(row)?)))?;
    rows.sort_by_key(|(device, _): &About<T>| *device);
    Ok(rows)
}

fn live(table: &str) -> String {
    format!("NOT EXISTS (SELECT 1 FROM void WHERE void.fact = {table}.id)")
}

/// Devices declared lost or stolen since then, and still so.
pub fn given_up(read: &Read<'_>, reach: Reach, since: Timestamp) -> Result<Vec<About<(GivenUp, Timestamp)>>> {
    let condition = format!(
        "status_event.at >= ?2 AND status_event.became IN ('lost', 'stolen') AND {}
         AND (SELECT status FROM device WHERE device.id = status_event.device) = status_event.became",
        live("status_event")
    );
    lane(read, reach, "status_event", "status_event.became, status_event.at", &condition, &since, |row| {
        let given_up = if row.get::<_, Status>(1)? == Status::Stolen { GivenUp::Stolen } else { GivenUp::Lost };
        Ok((given_up, row.get(2)?))
    })
}

/// Devices that IT has, or a vendor with a reference.
pub fn in_repair(read: &Read<'_>, reach: Reach) -> Result<Vec<About<()>>> {
    let condition = "custody.ended_at IS NULL AND custody.custodian IN ('it', 'vendor')
        AND (custody.custodian = 'it' OR trim(coalesce(custody.reference, '')) <> '') AND ?2 IS NOT NULL";
    lane(read, reach, "custody", "1", condition, &1, |_| Ok(()))
}

/// Sightings that show a device was handled, since then.
pub fn handled(read: &Read<'_>, reach: Reach, since: Timestamp) -> Result<Vec<About<Timestamp>>> {
    let condition = format!(
        "sighting.at >= ?2 AND sighting.kind IN ('checked_out', 'checked_in', 'transferred', 'recovered') AND {}",
        live("sighting")
    );
    lane(read, reach, "sighting", "sighting.at", &condition, &since, |row| row.get(1))
}

/// Reports to device management since then.
pub fn synced(read: &Read<'_>, reach: Reach, since: Timestamp) -> Result<Vec<About<Timestamp>>> {
    let condition = format!("sighting.at >= ?2 AND sighting.kind = 'synced' AND {}", live("sighting"));
    lane(read, reach, "sighting", "sighting.at", &condition, &since, |row| row.get(1))
}

/// Attestations since then.
pub fn attested(read: &Read<'_>, reach: Reach, since: Timestamp) -> Result<Vec<About<Timestamp>>> {
    let condition = format!("sighting.at >= ?2 AND sighting.kind = 'attested' AND {}", live("sighting"));
    lane(read, reach, "sighting", "sighting.at", &condition, &since, |row| row.get(1))
}

/// Devices whose summer keep covers that day.
pub fn authorised(read: &Read<'_>, reach: Reach, day: Date) -> Result<Vec<About<()>>> {
    lane(read, reach, "summer_keep", "1", "summer_keep.from_on <= ?2 AND summer_keep.until_on >= ?2", &day, |_| Ok(()))
}

/// The school a device left, none when it left the register, and when.
pub type Departure = (Option<SchoolId>, Timestamp);

/// Devices that left a school's responsibility since then: transferred away from it and not back, or with no school
/// when they went to surplus or were disposed of.
pub fn departed(read: &Read<'_>, reach: Reach, since: Timestamp) -> Result<Vec<About<Departure>>> {
    let moved = format!(
        "allocation_event.at >= ?2 AND {}
         AND (SELECT school FROM device WHERE device.id = allocation_event.device) <> allocation_event.from_school",
        live("allocation_event")
    );
    let columns = "allocation_event.from_school, allocation_event.at";
    let mut all = lane(read, reach, "allocation_event", columns, &moved, &since, |row| Ok((row.get(1)?, row.get(2)?)))?;
    let gone = format!(
        "status_event.at >= ?2 AND status_event.became IN ('surplus', 'disposed') AND {}
         AND (SELECT status FROM device WHERE device.id = status_event.device) IN ('surplus', 'disposed')",
        live("status_event")
    );
    all.extend(lane(read, reach, "status_event", "status_event.at", &gone, &since, |row| Ok((None, row.get(1)?)))?);
    all.sort_by_key(|(device, _)| *device);
    Ok(all)
}

/// Scans of one audit that count, by device and time.
pub fn scans(read: &Read<'_>, audit: AuditId) -> Result<Vec<About<ScanMark>>> {
    let mut all = Vec::new();
    Scan::marks_of(read, audit, |mark| all.push((mark.device, mark)))?;
    Ok(all)
}

/// Scans that count, of the devices of one opening, in other audits than its own.
pub fn scans_elsewhere(read: &Read<'_>, opening: RowId, own: AuditId) -> Result<Vec<About<ScanMark>>> {
    let condition = format!("scan.audit <> ?2 AND scan.verdict NOT IN ('repeat', 'place_set') AND {}", live("scan"));
    let columns = "scan.audit, CASE WHEN scan.outside THEN scan.received_at ELSE scan.at END, scan.place";
    let mut all = lane(read, Reach::Opening(opening), "scan", columns, &condition, &own, |row| {
        Ok(ScanMark { device: row.get(0)?, audit: row.get(1)?, at: row.get(2)?, place: row.get(3)? })
    })?;
    all.sort_by_key(|(device, mark)| (*device, mark.at));
    Ok(all)
}

/// What a scanned device is now: whose, and in which status.
pub fn standing(read: &Read<'_>, device: DeviceId) -> Result<Option<(SchoolId, Status)>> {
    read.row("SELECT school, status FROM device WHERE id = ?1", [device], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The carts and closets that stand in a room, with the room.
pub fn rooms_of(read: &Read<'_>, school: Option<SchoolId>) -> Result<Vec<(PlaceId, PlaceId)>> {
    let sql = "SELECT id, room FROM place WHERE room IS NOT NULL AND (?1 IS NULL OR school = ?1)";
    read.rows(sql, [school], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// What happened to the raw scans of an audit.
pub fn scan_figures(read: &Read<'_>, audit: AuditId) -> Result<ScanFigures> {
    let sql = include_str!("../sql/scan_figures.sql");
    let found = read.row(sql, [audit], |row| {
        let (total, voided, counted) = (row.get(0)?, row.get(1)?, row.get(3)?);
        Ok(ScanFigures { total, voided, outside_window: row.get(2)?, counted, repeat: total - voided - counted })
    })?;
    Ok(found.unwrap_or_default())
}

/// What last showed a device: a sighting or a scan, of any audit.
pub fn last_evidence(read: &Read<'_>, device: DeviceId) -> Result<Option<EvidenceLine>> {
    let sql = format!(
        "SELECT kind, at FROM sighting WHERE device = ?1 AND {}
         UNION ALL SELECT 'scanned', {WHEN} FROM scan WHERE device = ?1 AND {} ORDER BY 2 DESC LIMIT 1",
        live("sighting"),
        live("scan")
    );
    read.row(&sql, [device], |row| Ok(EvidenceLine { kind: row.get(0)?, at: row.get(1)? }))
}

/// Who scanned, how many scans that were not taken back, the first and the last of them.
pub type CounterMark = (Option<OperatorId>, u32, Timestamp, Timestamp);

/// Everybody who scanned into an audit, the first to begin first.
pub fn counters(read: &Read<'_>, audit: AuditId) -> Result<Vec<CounterMark>> {
    let sql = format!(
        "SELECT operator, count(*), min({WHEN}) AS first, max({WHEN}) FROM scan
         WHERE audit = ?1 AND source <> 'decision' AND {}
         GROUP BY operator ORDER BY first",
        live("scan")
    );
    read.rows(&sql, [audit], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
}

/// Devices that are missing, lost or stolen now.
pub fn unaccounted(read: &Read<'_>) -> Result<Vec<DeviceId>> {
    // Said as the index says it; a list of words would build a temporary index at every insert.
    let sql = "SELECT id FROM device INDEXED BY device_unaccounted
               WHERE status = 'missing' OR status = 'lost' OR status = 'stolen' ORDER BY id";
    read.rows(sql, [], |row| row.get(0))
}

/// How many devices a site has set aside for a pickup and still on site.
pub fn surplus_on_site(read: &Read<'_>, school: SchoolId) -> Result<i64> {
    let sql = "SELECT count(*) FROM device INDEXED BY device_in_surplus WHERE school = ?1 AND status = 'surplus'";
    Ok(read.row(sql, [school], |row| row.get(0))?.unwrap_or(0))
}
