//! How are the lists' tables read: everything in the order of the file, or one row?

use rusqlite::types::ValueRef;
use rusqlite::{Row as SqlRow, params};
use uuid::Uuid;

use crate::error::Result;
use crate::people::{PersonState, Population};
use crate::register::custody::{CustodianKind, CustodyOutcome};
use crate::register::lists::directory::{DeviceIn, Named, PersonIn};
use crate::register::{Condition, Status};
use crate::store::{Read, Step};

/// An open custody, its person already a row number.
pub(crate) struct OpenCustody {
    pub(crate) device: Uuid,
    pub(crate) kind: CustodianKind,
    pub(crate) person: Option<u32>,
    pub(crate) place: Option<Uuid>,
    pub(crate) vendor: Option<Box<str>>,
}

/// Devices lost or stolen from somebody's hands, each with that person's row number.
pub(crate) type GivenUp = Vec<(Uuid, u32)>;

/// Whether there are no more devices than that.
pub(crate) fn at_most(read: &Read<'_>, devices: u32) -> Result<bool> {
    Ok(read.row("SELECT 1 FROM device LIMIT 1 OFFSET ?1", [devices], |_| Ok(()))?.is_none())
}

pub(crate) fn schools(read: &Read<'_>) -> Result<Vec<Named>> {
    read.rows("SELECT id, name, code FROM school ORDER BY id", [], |row| {
        Ok(Named { id: row.get(0)?, name: row.get(1)?, also: row.get(2)?, ..Named::default() })
    })
}

pub(crate) fn models(read: &Read<'_>) -> Result<Vec<Named>> {
    let sql = "SELECT id, name, coalesce(maker, '') || ' ' || coalesce(category, ''), category, update_end FROM model";
    read.rows(sql, [], |row| {
        Ok(Named {
            id: row.get(0)?,
            name: row.get(1)?,
            also: row.get(2)?,
            category: row.get(3)?,
            update_end: row.get(4)?,
        })
    })
}

pub(crate) fn places(read: &Read<'_>) -> Result<Vec<Named>> {
    read.rows("SELECT id, name FROM place", [], |row| {
        Ok(Named { id: row.get(0)?, name: row.get(1)?, ..Named::default() })
    })
}

macro_rules! people {
    ($rest:literal) => {
        concat!(
            "SELECT id, number_norm, username, email, name, grade, homeroom, school, population, state FROM person ",
            $rest
        )
    };
}

fn person<T>(row: &SqlRow<'_>, visit: impl FnOnce(PersonIn<'_>) -> T) -> rusqlite::Result<T> {
    Ok(visit(PersonIn {
        id: row.get(0)?,
        number: text(row, 1)?.unwrap_or_default(),
        username: text(row, 2)?.unwrap_or_default(),
        email: text(row, 3)?.unwrap_or_default(),
        name: text(row, 4)?.unwrap_or_default(),
        grade: text(row, 5)?,
        homeroom: text(row, 6)?,
        school: row.get(7)?,
        population: row.get::<_, Population>(8)?,
        state: row.get::<_, PersonState>(9)?,
    }))
}

pub(crate) fn each_person(read: &Read<'_>, mut visit: impl FnMut(PersonIn<'_>)) -> Result<()> {
    let mut done = 0;
    read.walk(people!("ORDER BY id"), [], |row| {
        tick(read, &mut done)?;
        Ok(person(row, &mut visit)?)
    })
}

pub(crate) fn one_person<T>(read: &Read<'_>, id: Uuid, visit: impl FnOnce(PersonIn<'_>) -> T) -> Result<Option<T>> {
    read.row(people!("WHERE id = ?1"), [id], |row| person(row, visit))
}

/// The schools besides the first of those who belong to several.
pub(crate) fn other_schools(read: &Read<'_>) -> Result<Vec<(Uuid, Vec<Uuid>)>> {
    let sql = "SELECT person, school FROM enrolment WHERE is_primary = 0 AND state <> 'left' ORDER BY person";
    let mut all: Vec<(Uuid, Vec<Uuid>)> = Vec::new();
    read.walk(sql, [], |row| {
        let (person, school) = (row.get(0)?, row.get(1)?);
        match all.last_mut() {
            Some((last, schools)) if *last == person => schools.push(school),
            Some(_) | None => all.push((person, vec![school])),
        }
        Ok(())
    })?;
    Ok(all)
}

/// The schools besides the first that a person belongs to.
pub(crate) fn other_schools_of(read: &Read<'_>, person: Uuid) -> Result<Vec<Uuid>> {
    let sql = "SELECT school FROM enrolment WHERE person = ?1 AND is_primary = 0 AND state <> 'left'";
    read.rows(sql, [person], |row| row.get(0))
}

/// Every open custody by device, and the custodies ended as lost or stolen: device and person.
pub(crate) fn custodies(
    read: &Read<'_>,
    person_row: impl Fn(Uuid) -> Option<u32>,
) -> Result<(Vec<OpenCustody>, GivenUp)> {
    // One walk along the table: by its indexes every row would be a jump.
    let sql = "SELECT device, custodian, person, place, vendor, outcome FROM custody NOT INDEXED
               WHERE ended_at IS NULL OR (outcome IN ('lost', 'stolen') AND NOT EXISTS (
                   SELECT 1 FROM status_event AS back
                   WHERE back.device = custody.device AND back.event = 'recover' AND back.at > custody.ended_at
                   AND NOT EXISTS (SELECT 1 FROM void WHERE fact = back.id)))";
    let (mut open, mut given_up, mut done) = (Vec::new(), Vec::new(), 0);
    read.walk(sql, [], |row| {
        tick(read, &mut done)?;
        let custody = custody(row, &person_row)?;
        match row.get::<_, Option<CustodyOutcome>>(5)? {
            None => open.push(custody),
            Some(_) => given_up.extend(custody.person.map(|person| (custody.device, person))),
        }
        Ok(())
    })?;
    open.sort_unstable_by_key(|custody| custody.device);
    Ok((open, given_up))
}

fn custody(row: &SqlRow<'_>, person_row: impl Fn(Uuid) -> Option<u32>) -> rusqlite::Result<OpenCustody> {
    Ok(OpenCustody {
        device: row.get(0)?,
        kind: row.get(1)?,
        person: row.get::<_, Option<Uuid>>(2)?.and_then(person_row),
        place: row.get(3)?,
        vendor: text(row, 4)?.map(Box::from),
    })
}

pub(crate) fn custody_of(
    read: &Read<'_>,
    device: Uuid,
    person_row: impl Fn(Uuid) -> Option<u32>,
) -> Result<Option<OpenCustody>> {
    let sql = "SELECT device, custodian, person, place, vendor FROM custody WHERE device = ?1 AND ended_at IS NULL";
    read.row(sql, [device], |row| custody(row, person_row))
}

/// Every device's aliases in one text, by device.
pub(crate) fn aliases(read: &Read<'_>) -> Result<Vec<(Uuid, String)>> {
    let sql = "SELECT device, group_concat(code_norm, ' ') FROM alias GROUP BY device ORDER BY device";
    read.rows(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
}

pub(crate) fn aliases_of(read: &Read<'_>, device: Uuid) -> Result<String> {
    let sql = "SELECT group_concat(code_norm, ' ') FROM alias WHERE device = ?1";
    Ok(read.row(sql, [device], |row| row.get::<_, Option<String>>(0))?.flatten().unwrap_or_default())
}

macro_rules! devices {
    ($rest:literal) => {
        concat!(
            "SELECT id, tag_norm, serial_norm, model, school, home, status, condition, cost_cents, purchased_on, ",
            "update_end, take_home FROM device ",
            $rest
        )
    };
}

fn device<T>(row: &SqlRow<'_>, visit: impl FnOnce(DeviceIn<'_>) -> T) -> rusqlite::Result<T> {
    Ok(visit(DeviceIn {
        id: row.get(0)?,
        tag: text(row, 1)?.unwrap_or_default(),
        serial: text(row, 2)?.unwrap_or_default(),
        model: row.get(3)?,
        school: row.get(4)?,
        home: row.get(5)?,
        status: Some(row.get::<_, Status>(6)?),
        condition: Some(row.get::<_, Condition>(7)?),
        cost: row.get(8)?,
        purchased: text(row, 9)?.and_then(day_number),
        update_end: text(row, 10)?.and_then(day_number),
        take_home: row.get(11)?,
    }))
}

pub(crate) fn each_device(read: &Read<'_>, mut visit: impl FnMut(DeviceIn<'_>)) -> Result<()> {
    let mut done = 0;
    read.walk(devices!("ORDER BY id"), [], |row| {
        tick(read, &mut done)?;
        Ok(device(row, &mut visit)?)
    })
}

pub(crate) fn one_device<T>(read: &Read<'_>, id: Uuid, visit: impl FnOnce(DeviceIn<'_>) -> T) -> Result<Option<T>> {
    read.row(devices!("WHERE id = ?1"), [id], |row| device(row, visit))
}

/// Devices that a person has.
pub(crate) fn held_devices(read: &Read<'_>, person: Uuid) -> Result<Vec<Uuid>> {
    read.rows("SELECT device FROM custody WHERE person = ?1 AND ended_at IS NULL", [person], |row| row.get(0))
}

/// People from whose hands a device was lost or stolen: they answer for it while it is.
pub(crate) fn gave_up(read: &Read<'_>, device: Uuid) -> Result<Vec<Uuid>> {
    let sql = "SELECT DISTINCT person FROM custody
               WHERE device = ?1 AND person IS NOT NULL AND outcome IN ('lost', 'stolen')";
    read.rows(sql, [device], |row| row.get(0))
}

/// How many devices a person holds: open custodies, and those ended lost or stolen and not yet recovered.
pub(crate) fn holds(read: &Read<'_>, person: Uuid) -> Result<u32> {
    let sql = "SELECT (SELECT count(*) FROM custody WHERE person = ?1 AND ended_at IS NULL)
                    + (SELECT count(*) FROM custody JOIN device ON device.id = custody.device
                       WHERE custody.person = ?1 AND custody.outcome IN ('lost', 'stolen')
                       AND device.status IN ('lost', 'stolen')
                       AND NOT EXISTS (SELECT 1 FROM status_event AS back
                                       WHERE back.device = custody.device AND back.event = 'recover'
                                       AND back.at > custody.ended_at
                                       AND NOT EXISTS (SELECT 1 FROM void WHERE fact = back.id)))";
    Ok(read.row(sql, params![person], |row| row.get(0))?.unwrap_or_default())
}

fn text<'r>(row: &'r SqlRow<'_>, at: usize) -> rusqlite::Result<Option<&'r str>> {
    match row.get_ref(at)? {
        ValueRef::Null => Ok(None),
        value => Ok(Some(value.as_str()?)),
    }
}

/// `2026-09-01` as 20260901: sorts like the day and fits a column of numbers.
fn day_number(day: &str) -> Option<u32> {
    let mut number = 0;
    for digit in day.bytes().filter(|byte| *byte != b'-') {
        number = number * 10 + u32::from(digit.checked_sub(b'0').filter(|digit| *digit < 10)?);
    }
    (day.len() == 10).then_some(number)
}

fn tick(read: &Read<'_>, done: &mut u64) -> Result<()> {
    *done += 1;
    match *done % 4096 {
        0 => read.step(Step { phase: "reading", done: *done, total: None }),
        _ => Ok(()),
    }
}
