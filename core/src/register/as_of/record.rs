//! What was recorded until a day, and what must be taken back of what is true now?

use std::collections::HashMap;

use super::{DeviceThen, Hands};
use crate::error::Result;
use crate::register::Status;
use crate::register::custody::CustodianKind;
use crate::store::Read;
use crate::values::{DeviceId, PersonId, SchoolId, Timestamp};

/// The status that each device had until its first change since an instant.
pub(super) fn statuses_until(read: &Read<'_>, before: Timestamp) -> Result<HashMap<DeviceId, Status>> {
    let sql = "SELECT device, was FROM status_event WHERE at >= ?1
               AND NOT EXISTS (SELECT 1 FROM void WHERE fact = status_event.id) ORDER BY at DESC, id DESC";
    // Of several the earliest is read last, and stays.
    Ok(read.rows(sql, [before], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
}

/// The school that answered for each device until its first transfer since an instant.
pub(super) fn schools_until(read: &Read<'_>, before: Timestamp) -> Result<HashMap<DeviceId, SchoolId>> {
    let sql = "SELECT device, from_school FROM allocation_event WHERE at >= ?1
               AND NOT EXISTS (SELECT 1 FROM void WHERE fact = allocation_event.id) ORDER BY at DESC, id DESC";
    Ok(read.rows(sql, [before], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
}

/// In whose hands each device was just before an instant, and whether it went home, where there was a custody.
pub(super) fn custodies_at(read: &Read<'_>, before: Timestamp) -> Result<HashMap<DeviceId, (Hands, bool)>> {
    let sql = "SELECT device, custodian, person, take_home FROM custody
               WHERE started_at < ?1 AND (ended_at IS NULL OR ended_at >= ?1) ORDER BY started_at, id";
    let custodies = read.rows(sql, [before], |row| {
        let hands = match (row.get(1)?, row.get::<_, Option<PersonId>>(2)?) {
            (CustodianKind::Person, Some(person)) => Hands::Person(person),
            (CustodianKind::It | CustodianKind::Vendor, _) => Hands::Away,
            (CustodianKind::Place | CustodianKind::Person, _) => Hands::School,
        };
        Ok((row.get(0)?, (hands, row.get(3)?)))
    })?;
    Ok(custodies.into_iter().collect())
}

/// Visits every device that came into the register before an instant, as it is now and as if nobody had it.
pub(super) fn registered(
    read: &Read<'_>,
    before: Timestamp,
    mut visit: impl FnMut(DeviceThen) -> Result<()>,
) -> Result<()> {
    let sql = "SELECT id, model, school, status, take_home, purchased_on, update_end, cost_cents
               FROM device WHERE registered_at < ?1";
    read.walk(sql, [before], |row| {
        visit(DeviceThen {
            id: row.get(0)?,
            model: row.get(1)?,
            school: row.get(2)?,
            status: row.get(3)?,
            hands: Hands::School,
            take_home: row.get(4)?,
            purchased_on: row.get(5)?,
            update_end: row.get(6)?,
            cost: row.get(7)?,
        })
    })
}
