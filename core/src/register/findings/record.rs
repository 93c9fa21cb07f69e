//! The questions, one a kind: the device, the holder and the day it is about.

use rusqlite::params;

use super::{FindingKind, FindingRow};
use crate::error::Result;
use crate::register::custody::last_seen_of;
use crate::store::Read;
use crate::values::SchoolId;

/// `?1` is the school or NULL, `?2` the day or instant the kind compares with.
const fn question(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::NoSerial => {
            "SELECT id AS device, NULL AS person, NULL AS since FROM device
             WHERE serial_norm IS NULL AND status <> 'disposed'"
        }
        FindingKind::NoTag => {
            "SELECT id AS device, NULL AS person, NULL AS since FROM device
             WHERE tag_norm IS NULL AND status <> 'disposed'"
        }
        FindingKind::DuplicateSerial => {
            "SELECT id AS device, NULL AS person, NULL AS since FROM device WHERE serial_norm IN (
                 SELECT serial_norm FROM device WHERE serial_norm IS NOT NULL GROUP BY serial_norm HAVING count(*) > 1)"
        }
        FindingKind::Nowhere => {
            "SELECT id AS device, NULL AS person, NULL AS since FROM device
             WHERE home IS NULL AND status = 'in_service'
             AND NOT EXISTS (SELECT 1 FROM custody WHERE custody.device = device.id AND ended_at IS NULL)"
        }
        FindingKind::TwoActiveDevices => {
            "SELECT device, person, NULL AS since FROM (
                 SELECT custody.device, custody.person, count(*) OVER (PARTITION BY custody.person, category) AS same
                 FROM custody JOIN device ON device.id = custody.device LEFT JOIN model ON model.id = device.model
                 WHERE custody.ended_at IS NULL AND custody.person IN (
                     SELECT person FROM custody WHERE person IS NOT NULL AND ended_at IS NULL
                     GROUP BY person HAVING count(*) > 1))
             WHERE same > 1"
        }
        FindingKind::InactiveHolder => {
            "SELECT custody.device, custody.person, NULL AS since FROM custody
             JOIN person ON person.id = custody.person
             WHERE custody.ended_at IS NULL AND custody.person IS NOT NULL AND person.state = 'left'"
        }
        FindingKind::DisposedButSyncing => {
            "SELECT device, NULL AS person, seen AS since FROM (
                 SELECT id AS device,
                     (SELECT max(at) FROM sighting WHERE sighting.device = device.id AND kind = 'synced'
                      AND NOT EXISTS (SELECT 1 FROM void WHERE fact = sighting.id)) AS seen,
                     coalesce((SELECT max(at) FROM status_event WHERE status_event.device = device.id
                      AND became = 'disposed'
                      AND NOT EXISTS (SELECT 1 FROM void WHERE fact = status_event.id)), registered_at) AS gone
                 FROM device WHERE status = 'disposed')
             WHERE seen > gone"
        }
        FindingKind::PastUpdateEnd => {
            "SELECT device.id AS device, NULL AS person, coalesce(device.update_end, model.update_end) AS since
             FROM device LEFT JOIN model ON model.id = device.model
             WHERE device.status = 'in_service' AND coalesce(device.update_end, model.update_end) < ?2"
        }
        FindingKind::NotSeen => {
            concat!(
                "SELECT device, NULL AS person, seen AS since FROM (
                     SELECT id AS device, registered_at, (",
                last_seen_of!("device.id"),
                ") AS seen
                     FROM device WHERE status = 'in_service' AND (?1 IS NULL OR school = ?1))
                 WHERE coalesce(seen, registered_at) < ?2"
            )
        }
    }
}

pub(super) fn each(
    read: &Read<'_>,
    kind: FindingKind,
    school: Option<SchoolId>,
    day: &str,
    mut visit: impl FnMut(FindingRow) -> Result<()>,
) -> Result<()> {
    let sql = format!(
        "SELECT device.id, device.tag, device.serial, model.name, device.school, found.person, person.name, found.since
         FROM ({}) found JOIN device ON device.id = found.device
         LEFT JOIN model ON model.id = device.model LEFT JOIN person ON person.id = found.person
         WHERE (?1 IS NULL OR device.school = ?1) AND ?2 IS NOT NULL
         ORDER BY {} device.tag_norm, device.id",
        question(kind),
        if kind == FindingKind::DuplicateSerial { "device.serial_norm," } else { "" },
    );
    read.walk(&sql, params![school, day], |row| {
        visit(FindingRow {
            kind,
            device: row.get(0)?,
            tag: row.get(1)?,
            serial: row.get(2)?,
            model: row.get(3)?,
            school: row.get(4)?,
            person: row.get(5)?,
            holder: row.get(6)?,
            since: row.get(7)?,
        })
    })
}
