//! What the rows of other nouns say of a pickup's devices, each kind of fact asked once for all of them.

use std::collections::HashMap;

use rusqlite::params;

use super::PickupCounts;
use crate::error::Result;
use crate::pickups::{Pickup, PickupDevice, UNDER_WAY};
use crate::register::custody::Custody;
use crate::register::{Condition, Device};
use crate::store::{Read, Row};
use crate::values::{Cents, Date, DeviceId, IncidentId, PersonId, PickupId, RequestId, SchoolId};

const LISTED: &str = "(SELECT device FROM pickup_device WHERE pickup = ?1)";

/// The devices a pickup lists, by their rows.
pub fn devices(read: &Read<'_>, pickup: PickupId) -> Result<HashMap<DeviceId, Device>> {
    let sql = format!("SELECT {} FROM device WHERE id IN {LISTED}", Device::COLUMNS.join(", "));
    Ok(read.rows(&sql, [pickup], Device::read)?.into_iter().map(|device| (device.id, device)).collect())
}

/// The open custodies of a pickup's devices.
pub fn custodies(read: &Read<'_>, pickup: PickupId) -> Result<HashMap<DeviceId, Custody>> {
    let sql =
        format!("SELECT {} FROM custody WHERE ended_at IS NULL AND device IN {LISTED}", Custody::COLUMNS.join(", "));
    Ok(read.rows(&sql, [pickup], Custody::read)?.into_iter().map(|custody| (custody.device, custody)).collect())
}

/// The incidents of a pickup's devices that are not done with: one of each device, and what it is.
pub fn incidents(read: &Read<'_>, pickup: PickupId) -> Result<HashMap<DeviceId, (IncidentId, String)>> {
    let sql = format!("SELECT device, id, kind FROM incident WHERE closed_at IS NULL AND device IN {LISTED}");
    let found = read.rows(&sql, [pickup], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(found.into_iter().collect())
}

/// Which other pickups under way list a pickup's devices, by number.
pub fn elsewhere(read: &Read<'_>, pickup: PickupId) -> Result<HashMap<DeviceId, u32>> {
    let sql = format!(
        "SELECT pickup_device.device, pickup.number FROM pickup_device JOIN pickup ON pickup.id = pickup_device.pickup
         WHERE pickup_device.pickup <> ?1 AND outcome IS NULL AND {UNDER_WAY}
         AND pickup_device.device IN {LISTED}"
    );
    Ok(read.rows(&sql, [pickup], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
}

/// Who was ever charged for a device of a pickup.
pub fn charged_people(read: &Read<'_>, pickup: PickupId) -> Result<Vec<PersonId>> {
    let sql = format!("SELECT DISTINCT person FROM ledger_entry WHERE kind = 'charge' AND device IN {LISTED}");
    read.rows(&sql, [pickup], |row| row.get(0))
}

/// The request that began a pickup: its row, number and subject.
pub fn request_of(read: &Read<'_>, pickup: PickupId) -> Result<Option<(RequestId, u32, String)>> {
    let sql = "SELECT id, number, subject FROM request WHERE pickup = ?1 ORDER BY number LIMIT 1";
    read.row(sql, [pickup], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// What is looked for at a school.
#[derive(Debug, Clone, Copy)]
pub struct Sought<'a> {
    /// In one of these conditions; in any where none is named.
    pub condition: Option<Condition>,
    /// Past the last day of its updates on that day.
    pub updates_ended_on: Option<Date>,
    /// Bought on that day or before.
    pub bought_until: Option<Date>,
    /// Of that category.
    pub category: Option<&'a str>,
}

/// The devices of a school that answer to all of that, in service or surplus, and on no pickup under way; by tag.
pub fn sought(read: &Read<'_>, school: SchoolId, sought: Sought<'_>) -> Result<Vec<Device>> {
    let columns: Vec<String> = Device::COLUMNS.iter().map(|column| format!("device.{column}")).collect();
    let sql = format!(
        "SELECT {} FROM device LEFT JOIN model ON model.id = device.model
         WHERE device.school = ?1 AND status IN ('in_service', 'surplus') AND (?2 IS NULL OR condition = ?2)
         AND (?3 IS NULL OR coalesce(device.update_end, model.update_end) < ?3)
         AND (?4 IS NULL OR purchased_on <= ?4) AND (?5 IS NULL OR lower(category) = lower(?5))
         AND NOT EXISTS (SELECT 1 FROM pickup_device JOIN pickup ON pickup.id = pickup_device.pickup
                         WHERE pickup_device.device = device.id AND outcome IS NULL
                         AND {UNDER_WAY})
         ORDER BY tag_norm, device.id",
        columns.join(", ")
    );
    let Sought { condition, updates_ended_on, bought_until, category } = sought;
    read.rows(&sql, params![school, condition, updates_ended_on, bought_until, category], Device::read)
}

/// The devices that live in a cart, closet or room, in service or surplus; by tag.
pub fn living_in(read: &Read<'_>, place: crate::values::PlaceId) -> Result<Vec<Device>> {
    let sql = format!(
        "SELECT {} FROM device WHERE home = ?1 AND status IN ('in_service', 'surplus') ORDER BY tag_norm, id",
        Device::COLUMNS.join(", ")
    );
    read.rows(&sql, [place], Device::read)
}

/// The requests for a pickup, not done with, that began none yet or whose pickup was withdrawn; the oldest first.
pub fn requests_without(read: &Read<'_>, school: Option<SchoolId>) -> Result<Vec<RequestId>> {
    let sql = "SELECT id FROM request WHERE kind = 'surplus_pickup' AND ended_at IS NULL
               AND (pickup IS NULL OR pickup IN (SELECT pickup.id FROM pickup WHERE pickup.state = 'withdrawn'))
               AND (?1 IS NULL OR school = ?1) ORDER BY number";
    read.rows(sql, [school], |row| row.get(0))
}

/// How many devices of a pickup that is over came how far.
pub fn ended_counts(read: &Read<'_>, pickup: PickupId) -> Result<PickupCounts> {
    let sql = "SELECT count(*), count(scanned_at), count(value_cents), count(wipe),
                      count(CASE WHEN wipe IS NOT NULL AND released_on IS NOT NULL THEN 1 END), count(loaded_at),
                      count(initials), count(CASE WHEN outcome = 'short' THEN 1 END)
               FROM pickup_device WHERE pickup = ?1";
    let found = read.row(sql, [pickup], |row| {
        Ok(PickupCounts {
            listed: row.get(0)?,
            scanned: row.get(1)?,
            approved: row.get(2)?,
            wiped: row.get(3)?,
            released: row.get(4)?,
            loaded: row.get(5)?,
            over: row.get(6)?,
            short: row.get(7)?,
            ..PickupCounts::default()
        })
    })?;
    Ok(found.unwrap_or_default())
}

/// What a pickup's approved devices were worth together when they were approved.
pub fn approved_value(read: &Read<'_>, pickup: &Pickup) -> Result<Cents> {
    let sql = "SELECT coalesce(sum(value_cents), 0) FROM pickup_device WHERE pickup = ?1";
    Ok(read.row(sql, [pickup.id], |row| row.get(0))?.unwrap_or_default())
}

/// The lines of a pickup by their device.
pub fn lines(read: &Read<'_>, pickup: PickupId) -> Result<HashMap<DeviceId, PickupDevice>> {
    Ok(PickupDevice::of(read, pickup)?.into_iter().map(|line| (line.device, line)).collect())
}
