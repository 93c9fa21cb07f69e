//! The look-ups: each one probe of an index, never a walk over the table.

use rusqlite::{Row as SqlRow, params};

use super::answer::{DeviceFound, PersonFound, PlaceFound};
use super::variants::NumberRange;
use crate::error::Result;
use crate::people::name_key;
use crate::register::Status;
use crate::store::Read;
use crate::values::{DeviceId, PersonId, PlaceId, SchoolId};

macro_rules! device_where {
    ($test:literal) => {
        concat!(
            "SELECT device.id, device.tag, device.serial, model.name, model.category, device.school, device.status, ",
            "device.condition, cart.id FROM device LEFT JOIN model ON model.id = device.model ",
            "LEFT JOIN place cart ON cart.device = device.id WHERE ",
            $test,
            " LIMIT 20"
        )
    };
}

fn devices(read: &Read<'_>, sql: &'static str, key: &str) -> Result<Vec<DeviceFound>> {
    read.rows(sql, [key], |row| device(read, row))
}

fn device(read: &Read<'_>, row: &SqlRow<'_>) -> rusqlite::Result<DeviceFound> {
    let school: SchoolId = row.get(5)?;
    let status: Status = row.get(6)?;
    let own = read.actor().covers(school);
    Ok(DeviceFound {
        id: row.get(0)?,
        tag: row.get(1)?,
        serial: if own { row.get(2)? } else { None },
        model: row.get(3)?,
        category: if own { row.get(4)? } else { None },
        school,
        status,
        condition: if own { row.get(7)? } else { None },
        ghost: status == Status::Disposed,
        cart: row.get(8)?,
        own,
        with: None,
        phone: None,
    })
}

/// One device, as the asking operator may see it.
pub(crate) fn device_with_id(read: &Read<'_>, id: DeviceId) -> Result<Option<DeviceFound>> {
    read.row(device_where!("device.id = ?1"), [id], |row| device(read, row))
}

pub(super) fn tagged(read: &Read<'_>, normal: &str) -> Result<Vec<DeviceFound>> {
    devices(read, device_where!("device.tag_norm = ?1 AND device.status <> 'disposed'"), normal)
}

pub(super) fn once_tagged(read: &Read<'_>, normal: &str) -> Result<Vec<DeviceFound>> {
    devices(read, device_where!("device.tag_norm = ?1 AND device.status = 'disposed'"), normal)
}

pub(super) fn with_serial(read: &Read<'_>, normal: &str) -> Result<Vec<DeviceFound>> {
    devices(read, device_where!("device.serial_norm = ?1"), normal)
}

pub(super) fn with_alias(read: &Read<'_>, normal: &str) -> Result<Vec<DeviceFound>> {
    devices(read, device_where!("device.id IN (SELECT device FROM alias WHERE code_norm = ?1)"), normal)
}

pub(super) fn with_loose_tag(read: &Read<'_>, loose: &str) -> Result<Vec<DeviceFound>> {
    devices(read, device_where!("device.tag_loose = ?1"), loose)
}

pub(super) fn with_loose_serial(read: &Read<'_>, loose: &str) -> Result<Vec<DeviceFound>> {
    devices(read, device_where!("device.serial_loose = ?1"), loose)
}

/// The serial as written, kept from the asking operator for another school's device.
pub(super) fn serial_reads(read: &Read<'_>, id: DeviceId, code: &str) -> Result<bool> {
    let sql = "SELECT 1 FROM device WHERE id = ?1 AND serial = ?2";
    Ok(read.row(sql, params![id, code], |_| Ok(()))?.is_some())
}

/// Devices known by any code that reads like that: one statement, three probes.
pub(super) fn known_as(read: &Read<'_>, normal: &str) -> Result<Vec<DeviceId>> {
    let sql = "SELECT id FROM device WHERE tag_norm = ?1 AND status <> 'disposed'
               UNION ALL SELECT id FROM device WHERE tag_norm = ?1 AND status = 'disposed'
               UNION ALL SELECT id FROM device WHERE serial_norm = ?1
               UNION ALL SELECT device FROM alias WHERE code_norm = ?1 LIMIT 8";
    read.rows(sql, [normal], |row| row.get(0))
}

/// Devices whose tag or serial is a number in a range: what Excel's rounding left. Each walk along an index is capped.
pub(super) fn in_range(read: &Read<'_>, range: &NumberRange) -> Result<Vec<DeviceId>> {
    let sql = "SELECT id FROM (SELECT id, tag_norm AS code FROM device
                   WHERE tag_norm >= ?1 AND tag_norm < ?2 AND status <> 'disposed' LIMIT 2000) WHERE length(code) = ?3
               UNION ALL SELECT id FROM (SELECT id, serial_norm AS code FROM device
                   WHERE serial_norm >= ?1 AND serial_norm < ?2 LIMIT 2000) WHERE length(code) = ?3
               UNION ALL SELECT id FROM (SELECT id, tag_loose AS code FROM device
                   WHERE tag_loose >= ?1 AND tag_loose < ?2 LIMIT 2000) WHERE length(code) = ?3
               LIMIT 40";
    read.rows(sql, params![range.from, range.until, range.digits], |row| row.get(0))
}

/// The operator's school is the second value asked with: whoever belongs there too is no stranger there.
const PERSON: &str = "SELECT id, name, grade, population, school, state, EXISTS (
        SELECT 1 FROM enrolment WHERE enrolment.person = person.id AND enrolment.school = ?2 AND enrolment.state <> 'left')
    FROM person WHERE ";

fn person(read: &Read<'_>, row: &SqlRow<'_>) -> rusqlite::Result<PersonFound> {
    let school: Option<SchoolId> = row.get(4)?;
    let own = school.is_none_or(|school| read.actor().covers(school)) || row.get(6)?;
    Ok(PersonFound {
        id: row.get(0)?,
        name: if own { row.get(1)? } else { None },
        grade: if own { row.get(2)? } else { None },
        population: row.get(3)?,
        school,
        state: row.get(5)?,
        own,
    })
}

pub(super) fn numbered(read: &Read<'_>, normal: &str) -> Result<Vec<PersonFound>> {
    read.rows(&format!("{PERSON}number_norm = ?1 LIMIT 20"), params![normal, read.actor().school], |row| {
        person(read, row)
    })
}

pub(super) fn person_with_id(read: &Read<'_>, id: PersonId) -> Result<Option<PersonFound>> {
    read.row(&format!("{PERSON}id = ?1"), params![id, read.actor().school], |row| person(read, row))
}

/// A place, with the tagged device it is, if it is one.
pub(super) type PlaceRow = (PlaceFound, Option<DeviceId>);

const PLACE: &str = "SELECT id, school, name, kind, device FROM place WHERE ";

fn place(row: &SqlRow<'_>) -> rusqlite::Result<PlaceRow> {
    let found = PlaceFound { id: row.get(0)?, school: row.get(1)?, name: row.get(2)?, kind: row.get(3)? };
    Ok((found, row.get(4)?))
}

pub(super) fn place_with_id(read: &Read<'_>, id: PlaceId) -> Result<Option<PlaceRow>> {
    read.row(&format!("{PLACE}id = ?1"), [id], place)
}

pub(super) fn labelled(read: &Read<'_>, normal: &str) -> Result<Vec<PlaceRow>> {
    read.rows(&format!("{PLACE}label_norm = ?1 LIMIT 20"), [normal], place)
}

pub(super) fn place_named(read: &Read<'_>, school: SchoolId, name: &str) -> Result<Option<PlaceRow>> {
    read.row(&format!("{PLACE}school = ?1 AND name_norm = ?2"), params![school, name_key(name)], place)
}
