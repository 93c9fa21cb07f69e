//! A page of devices straight from an index, for the moments before the lists are read.

use rusqlite::params;
use uuid::Uuid;

use crate::error::Result;
use crate::store::Read;
use crate::values::{DeviceId, SchoolId};

/// Which index leads.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ByIndex {
    /// All devices by tag.
    Tag,
    /// All devices by serial.
    Serial,
    /// A school's devices by tag.
    SchoolTag(SchoolId),
}

/// Where a page begins: after this code and device.
struct After {
    code: Option<String>,
    id: Uuid,
}

type Coded = (String, DeviceId);

/// The devices after one of them, those without a code last.
pub(crate) fn page_by_index(
    read: &Read<'_>,
    order: ByIndex,
    after: Option<DeviceId>,
    count: u32,
) -> Result<Vec<DeviceId>> {
    let after = match after {
        None => After { code: Some(String::new()), id: Uuid::nil() },
        Some(device) => After { code: code_of(read, order, device)?, id: device.uuid() },
    };
    let mut ids = Vec::new();
    if let Some(code) = &after.code {
        ids = coded(read, order, code, after.id, count)?;
    }
    let left = count - u32::try_from(ids.len()).unwrap_or(count);
    if left > 0 {
        let from = if after.code.is_some() { Uuid::nil() } else { after.id };
        ids.extend(uncoded(read, order, from, left)?);
    }
    Ok(ids)
}

fn code_of(read: &Read<'_>, order: ByIndex, device: DeviceId) -> Result<Option<String>> {
    let sql = match order {
        ByIndex::Tag | ByIndex::SchoolTag(_) => "SELECT tag_norm FROM device WHERE id = ?1",
        ByIndex::Serial => "SELECT serial_norm FROM device WHERE id = ?1",
    };
    Ok(read.row(sql, [device], |row| row.get(0))?.flatten())
}

fn coded(read: &Read<'_>, order: ByIndex, code: &str, id: Uuid, count: u32) -> Result<Vec<DeviceId>> {
    match order {
        ByIndex::Serial => {
            let sql = "SELECT id FROM device WHERE (serial_norm, id) > (?1, ?2) ORDER BY serial_norm, id LIMIT ?3";
            read.rows(sql, params![code, id, count], |row| row.get(0))
        }
        ByIndex::SchoolTag(school) => {
            let sql = "SELECT id FROM device WHERE school = ?4 AND (tag_norm, id) > (?1, ?2)
                       ORDER BY tag_norm, id LIMIT ?3";
            read.rows(sql, params![code, id, count, school], |row| row.get(0))
        }
        ByIndex::Tag => {
            // Two partial indexes hold the tags: of devices, and of disposed ones.
            let live = "SELECT tag_norm, id FROM device WHERE status <> 'disposed' AND (tag_norm, id) > (?1, ?2)
                        ORDER BY tag_norm, id LIMIT ?3";
            let gone = "SELECT tag_norm, id FROM device WHERE status = 'disposed' AND (tag_norm, id) > (?1, ?2)
                        ORDER BY tag_norm, id LIMIT ?3";
            let mut both: Vec<Coded> = Vec::new();
            for sql in [live, gone] {
                both.extend(read.rows(sql, params![code, id, count], |row| Ok((row.get(0)?, row.get(1)?)))?);
            }
            both.sort();
            both.truncate(count as usize);
            Ok(both.into_iter().map(|(_, id)| id).collect())
        }
    }
}

fn uncoded(read: &Read<'_>, order: ByIndex, id: Uuid, count: u32) -> Result<Vec<DeviceId>> {
    match order {
        ByIndex::Serial => {
            let sql = "SELECT id FROM device WHERE serial_norm IS NULL AND id > ?1 ORDER BY id LIMIT ?2";
            read.rows(sql, params![id, count], |row| row.get(0))
        }
        ByIndex::SchoolTag(school) => {
            let sql = "SELECT id FROM device WHERE school = ?3 AND tag_norm IS NULL AND id > ?1 ORDER BY id LIMIT ?2";
            read.rows(sql, params![id, count, school], |row| row.get(0))
        }
        ByIndex::Tag => {
            let live = "SELECT id FROM device WHERE status <> 'disposed' AND tag_norm IS NULL AND id > ?1
                        ORDER BY id LIMIT ?2";
            let gone = "SELECT id FROM device WHERE status = 'disposed' AND tag_norm IS NULL AND id > ?1
                        ORDER BY id LIMIT ?2";
            let mut both: Vec<DeviceId> = Vec::new();
            for sql in [live, gone] {
                both.extend(read.rows(sql, params![id, count], |row| row.get::<_, DeviceId>(0))?);
            }
            both.sort();
            both.truncate(count as usize);
            Ok(both)
        }
    }
}
