//! The questions an import of devices asks the register.

use std::collections::HashMap;

use uuid::Uuid;

use super::fleet::Fleet;
use crate::error::Result;
use crate::people::{Person, name_key};
use crate::register::Device;
use crate::register::custody::Sighting;
use crate::store::{Read, Row, Step};
use crate::values::{DeviceId, PersonId, SchoolId, Timestamp, normal_form};

/// Whether there is any device yet.
pub fn any_device(read: &Read<'_>) -> Result<bool> {
    Ok(read.row("SELECT 1 FROM device LIMIT 1", [], |_| Ok(()))?.is_some())
}

/// Whether there is any person yet.
pub fn any_person(read: &Read<'_>) -> Result<bool> {
    Ok(read.row("SELECT 1 FROM person LIMIT 1", [], |_| Ok(()))?.is_some())
}

/// Every device's codes.
pub fn fleet(read: &Read<'_>) -> Result<Fleet> {
    let mut fleet = Fleet::default();
    let sql = "SELECT id, tag_norm, serial_norm, status = 'disposed' FROM device ORDER BY id";
    let mut done = 0;
    read.walk(sql, [], |row| {
        done += 1;
        if done % 256 == 1 {
            read.step(Step { phase: "matching", done, total: None })?;
        }
        let text = |at: usize| row.get_ref(at).map(|value| value.as_str_or_null().ok().flatten());
        let (tag, serial) = (text(1)?, text(2)?);
        fleet.know(row.get::<_, Uuid>(0)?, tag, serial, row.get(3)?);
        Ok(())
    })?;
    Ok(fleet)
}

/// When each device last spoke to its management, in milliseconds, as far as recorded.
pub fn syncs(read: &Read<'_>) -> Result<HashMap<Uuid, i64>> {
    let sql = "SELECT device, max(at) FROM sighting WHERE kind = 'synced'
               AND NOT EXISTS (SELECT 1 FROM void WHERE fact = sighting.id) GROUP BY device";
    let mut last = HashMap::new();
    read.walk(sql, [], |row| {
        last.insert(row.get::<_, Uuid>(0)?, row.get::<_, Timestamp>(1)?.millis());
        Ok(())
    })?;
    Ok(last)
}

/// Reads devices one by one without putting the question together each time.
pub struct Devices {
    by_id: String,
}

impl Default for Devices {
    fn default() -> Self {
        Self { by_id: format!("SELECT {} FROM device WHERE id = ?1", Device::COLUMNS.join(", ")) }
    }
}

impl Devices {
    /// The device with that row.
    pub fn get(&self, read: &Read<'_>, id: Uuid) -> Result<Device> {
        match read.row(&self.by_id, [id], Device::read)? {
            Some(device) => Ok(device),
            None => crate::error::not_found("device", DeviceId(id)),
        }
    }
}

/// Devices known by another code.
pub fn aliased(read: &Read<'_>, code_norm: &str) -> Result<Vec<Uuid>> {
    read.rows("SELECT DISTINCT device FROM alias WHERE code_norm = ?1 LIMIT 2", [code_norm], |row| row.get(0))
}

/// The codes, in normal form, by which a device is known besides.
pub fn aliases_of(read: &Read<'_>, device: DeviceId) -> Result<Vec<String>> {
    read.rows("SELECT code_norm FROM alias WHERE device = ?1", [device], |row| row.get(0))
}

/// Whether any alias is known at all.
pub fn any_alias(read: &Read<'_>) -> Result<bool> {
    Ok(read.row("SELECT 1 FROM alias LIMIT 1", [], |_| Ok(()))?.is_some())
}

/// People with that number, at most two.
pub fn numbered(read: &Read<'_>, number: &str) -> Result<Vec<PersonId>> {
    read.rows("SELECT id FROM person WHERE number_norm = ?1 LIMIT 2", [normal_form(number)], |row| row.get(0))
}

/// People with that user name, at most two.
pub fn with_username(read: &Read<'_>, username: &str) -> Result<Vec<PersonId>> {
    read.rows("SELECT id FROM person WHERE username_norm = ?1 LIMIT 2", [name_key(username)], |row| row.get(0))
}

/// People with that e-mail, at most two.
pub fn with_email(read: &Read<'_>, email: &str) -> Result<Vec<PersonId>> {
    read.rows("SELECT id FROM person WHERE email_norm = ?1 LIMIT 2", [name_key(email)], |row| row.get(0))
}

/// The person of a school known by that name only.
pub fn known_by_name(read: &Read<'_>, school: SchoolId, name: &str) -> Result<Option<PersonId>> {
    let same = Person::with_name(read, name)?.into_iter();
    let mut same = same.filter(|person| person.school == Some(school));
    Ok(same.find(|person| person.state == crate::people::PersonState::NameOnly).map(|person| person.id))
}

/// The tables that a first import of devices fills.
pub const FILLED: [&str; 5] = [Device::TABLE, "custody", "alias", "incident", Sighting::TABLE];

/// Their indexes over few of the rows.
pub const SPARSE: [&str; 8] = [
    "device_by_tag_of_disposed",
    "device_unaccounted",
    "device_in_surplus",
    "device_by_loose_tag",
    "device_by_loose_serial",
    "custody_in_repair",
    "custody_due",
    "custody_by_place",
];
