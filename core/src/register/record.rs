//! The rows: models, devices, aliases.

use std::collections::HashMap;

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::status::Status;
use crate::error::Result;
use crate::people::name_key;
use crate::store::{Read, Row, Scope};
use crate::values::{
    AssetTag, Cents, Date, DeviceId, ModelId, PlaceId, RowId, SchoolId, Serial, Timestamp, loose_form, normal_form,
};

use super::condition::Condition;

crate::words! {
    /// Who paid.
    pub enum Funding {
        /// Local money.
        Local = "local",
        /// State money.
        State = "state",
        /// Federal money, with award number and share.
        Federal = "federal",
        /// Bought by a teacher with EEF funds; the district's property all the same.
        Eef = "eef",
        /// Donated; the district's property all the same.
        Donated = "donated",
    }
}

crate::words! {
    /// Whether IT bought it: only equipment procured through IT is supported.
    pub enum ItProcured {
        /// It was.
        Yes = "yes",
        /// It was not.
        No = "no",
        /// Nobody knows; asked when support is asked for.
        Unknown = "unknown",
    }
}

/// The categories offered before the district has any of its own; the list is open.
pub const CATEGORIES: [&str; 12] = [
    "laptop",
    "Chromebook",
    "tablet",
    "desktop",
    "phone",
    "hotspot",
    "display",
    "projector",
    "document camera",
    "printer",
    "calculator",
    "cart",
];

crate::record! {
    /// A model of device.
    pub struct Model in "model" {
        /// The row.
        id: ModelId,
        /// Its name.
        name: String,
        /// Its maker.
        maker: Option<String>,
        /// Its category; an open list.
        category: Option<String>,
        /// Chrome, Windows, Apple …
        os_family: Option<String>,
        /// The last day it gets updates.
        update_end: Option<Date>,
        /// What a new one costs.
        replacement_cents: Option<Cents>,
    }
    derived { name_norm = |row| name_key(&row.name) }
    scope |_row| Scope::District;
    merge LastWritten;
    refers {}
}

impl Model {
    /// The model with that name.
    pub fn named(read: &Read<'_>, name: &str) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM model WHERE name_norm = ?1", Self::COLUMNS.join(", "));
        read.row(&sql, [name_key(name)], Self::read)
    }

    /// Every model by name.
    pub fn all(read: &Read<'_>) -> Result<Vec<Self>> {
        read.rows(&format!("SELECT {} FROM model ORDER BY name_norm", Self::COLUMNS.join(", ")), [], Self::read)
    }
}

crate::record! {
    /// Any tagged property.
    pub struct Device in "device" {
        /// The row.
        id: DeviceId,
        /// The district's number.
        tag: Option<AssetTag>,
        /// The maker's number.
        serial: Option<Serial>,
        /// The tag was given by the program until a real one is put on.
        provisional_tag: bool,
        /// The model.
        model: Option<ModelId>,
        /// The school or site that answers for it (its allocation).
        school: SchoolId,
        /// The room, cart or closet where it lives (its home location).
        home: Option<PlaceId>,
        /// Is the property accounted for?
        status: Status,
        /// What shape is it in?
        condition: Condition,
        /// Who paid.
        funding: Option<Funding>,
        /// The award, where federal money paid.
        award_number: Option<String>,
        /// The federal share in hundredths of a percent.
        federal_share: Option<u32>,
        /// Whether IT bought it.
        it_procured: ItProcured,
        /// Purchase order.
        po: Option<String>,
        /// What it cost.
        cost_cents: Option<Cents>,
        /// When it was bought.
        purchased_on: Option<Date>,
        /// When its warranty ends.
        warranty_end: Option<Date>,
        /// The last day it gets updates, where it differs from its model's.
        update_end: Option<Date>,
        /// Whether it goes home by default.
        take_home: bool,
        /// Its number, where it is a phone.
        phone_number: Option<String>,
        /// Whether its holder is public record (a phone issued to staff).
        public_record: bool,
        /// The program's own notes.
        notes: Option<String>,
        /// Why IT accepted a second device with this serial.
        serial_shared_because: Option<String>,
        /// When it came into the register.
        registered_at: Timestamp,
    }
    derived {
        tag_norm = |row| row.tag.as_ref().map(AssetTag::normal),
        serial_norm = |row| row.serial.as_ref().map(Serial::normal),
        tag_loose = |row| row.tag.as_ref().and_then(AssetTag::loose),
        serial_loose = |row| row.serial.as_ref().and_then(Serial::loose),
    }
    scope |row| Scope::School(row.school);
    merge FirstClaims;
    refers { model -> "model", school -> "school", home -> "place" }
}

/// What is known of a phone beside other devices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhoneFacts {
    /// Its number.
    pub number: Option<String>,
    /// Whether its holder is public record.
    pub public_record: bool,
}

impl Device {
    /// What is known of it as a phone; nothing where it has no number and its holder is no public record.
    pub fn phone(&self) -> Option<PhoneFacts> {
        let facts = PhoneFacts { number: self.phone_number.clone(), public_record: self.public_record };
        (facts.number.is_some() || facts.public_record).then_some(facts)
    }

    /// What is known of every phone: of each device with a number, or whose holder is public record.
    pub fn phones(read: &Read<'_>) -> Result<HashMap<DeviceId, PhoneFacts>> {
        let sql =
            "SELECT id, phone_number, public_record FROM device WHERE phone_number IS NOT NULL OR public_record = 1";
        let facts =
            |row: &rusqlite::Row<'_>| Ok((row.get(0)?, PhoneFacts { number: row.get(1)?, public_record: row.get(2)? }));
        Ok(read.rows(sql, [], facts)?.into_iter().collect())
    }

    /// What it is called where there is room for one code: its tag, else its serial.
    pub fn shown(&self) -> Option<String> {
        self.tag.as_ref().map(ToString::to_string).or_else(|| self.serial.as_ref().map(ToString::to_string))
    }

    /// The name of its model, where one is recorded.
    pub fn model_name(&self, read: &Read<'_>) -> Result<Option<String>> {
        Ok(self.model.map(|model| read.get::<Model>(model)).transpose()?.map(|model| model.name))
    }

    fn by(read: &Read<'_>, test: &str, key: &str) -> Result<Vec<Self>> {
        let sql = format!("SELECT {} FROM device WHERE {test} LIMIT 50", Self::COLUMNS.join(", "));
        read.rows(&sql, params![key], Self::read)
    }

    /// Devices with that tag in normal form: at most one that is not disposed.
    pub fn with_tag(read: &Read<'_>, tag_norm: &str) -> Result<Vec<Self>> {
        let mut found = Self::by(read, "tag_norm = ?1 AND status <> 'disposed'", tag_norm)?;
        found.extend(Self::by(read, "tag_norm = ?1 AND status = 'disposed'", tag_norm)?);
        Ok(found)
    }

    /// The devices not disposed of that have one of those tags in normal form, by the tag as it stands on the label.
    pub fn living_with_tags(read: &Read<'_>, tags_norm: impl Iterator<Item = String>) -> Result<HashMap<String, Self>> {
        let tags = serde_json::to_string(&tags_norm.collect::<Vec<_>>())?;
        let sql = format!(
            "SELECT {} FROM device WHERE status <> 'disposed' AND tag_norm IN (SELECT value FROM json_each(?1))",
            Self::COLUMNS.join(", ")
        );
        let found = read.rows(&sql, [tags], Self::read)?.into_iter();
        Ok(found.filter_map(|device| Some((device.tag.as_ref()?.to_string(), device))).collect())
    }

    /// Devices with that serial in normal form.
    pub fn with_serial(read: &Read<'_>, serial_norm: &str) -> Result<Vec<Self>> {
        Self::by(read, "serial_norm = ?1", serial_norm)
    }

    /// Visits the devices that are lost, stolen or disposed of without anything that happened here: a list brought them so.
    pub fn away_untold(read: &Read<'_>, mut visit: impl FnMut(Self) -> Result<()>) -> Result<()> {
        let sql = format!(
            "SELECT {} FROM device WHERE status IN ('lost', 'stolen', 'disposed')
             AND NOT EXISTS (SELECT 1 FROM status_event AS told WHERE told.device = device.id
                             AND NOT EXISTS (SELECT 1 FROM void WHERE fact = told.id))
             ORDER BY tag_norm, id",
            Self::COLUMNS.join(", ")
        );
        read.walk(&sql, [], |row| visit(Self::read(row)?))
    }

    /// Devices with an alias that reads like that.
    pub fn with_alias(read: &Read<'_>, code_norm: &str) -> Result<Vec<Self>> {
        Self::by(read, "id IN (SELECT device FROM alias WHERE code_norm = ?1)", code_norm)
    }

    /// Devices whose tag or serial is the same but for lost zeros or a maker's prefix, on either side.
    pub fn loosely(read: &Read<'_>, normal: &str) -> Result<Vec<Self>> {
        let loose = loose_form(normal);
        let loose = loose.as_deref().unwrap_or(normal);
        let mut found = Self::by(read, "tag_norm = ?1 AND status <> 'disposed'", loose)?;
        for test in ["tag_norm = ?1 AND status = 'disposed'", "tag_loose = ?1", "serial_norm = ?1", "serial_loose = ?1"]
        {
            for device in Self::by(read, test, loose)? {
                if !found.iter().any(|known| known.id == device.id) {
                    found.push(device);
                }
            }
        }
        Ok(found)
    }
}

crate::record! {
    /// Another code by which a device is known.
    pub struct Alias in "alias" {
        /// The row.
        id: RowId,
        /// The device.
        device: DeviceId,
        /// The school at which it was learnt.
        school: SchoolId,
        /// The code.
        code: String,
    }
    derived { code_norm = |row| normal_form(&row.code) }
    scope |row| Scope::School(row.school);
    merge Union;
    refers { device -> "device", school -> "school" }
}
