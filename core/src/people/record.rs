//! The rows: schools and sites, places, people, summer keeps.

use std::collections::BTreeMap;

use rusqlite::params;

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{Date, DeviceId, PersonId, PlaceId, RowId, SchoolId, normal_form};
use crate::writing::Holder;

crate::words! {
    /// Whether children are taught there.
    pub enum SchoolKind {
        /// A school.
        School = "school",
        /// A depot or an office: it answers for devices and is audited too.
        Site = "site",
    }
}

crate::words! {
    /// Where devices live.
    pub enum PlaceKind {
        /// A room.
        Room = "room",
        /// A cart, which stands in a room.
        Cart = "cart",
        /// A closet.
        Closet = "closet",
    }
}

crate::words! {
    /// Which people.
    pub enum Population {
        /// A student.
        Student = "student",
        /// Staff.
        Staff = "staff",
        /// A contractor.
        Contractor = "contractor",
    }
}

crate::words! {
    /// How a person stands to the district.
    pub enum PersonState {
        /// Enrolled or employed.
        Active = "active",
        /// Registered, not begun.
        Pre = "pre",
        /// Gone.
        Left = "left",
        /// Made at the counter, to be merged by number later.
        Provisional = "provisional",
        /// Known by name only, from a file.
        NameOnly = "name_only",
    }
}

/// The form in which names of schools, places and models are compared: one space between words, lower case.
pub fn name_key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

crate::record! {
    /// A school or site: what answers for devices.
    pub struct School in "school" {
        /// The row.
        id: SchoolId,
        /// Its short code.
        code: String,
        /// Its name.
        name: String,
        /// School or site.
        kind: SchoolKind,
        /// Elementary, middle, high …
        level: Option<String>,
        /// Students attending; decides the champion's stipend.
        attendance: Option<u32>,
        /// The Tech Champion.
        champion_name: Option<String>,
        /// The champion's e-mail.
        champion_email: Option<String>,
        /// Appointed from.
        champion_from: Option<Date>,
        /// Appointed until.
        champion_until: Option<Date>,
        /// The principal who recommended the champion.
        champion_recommended_by: Option<String>,
    }
    derived { code_norm = |row| normal_form(&row.code), name_norm = |row| name_key(&row.name) }
    scope |_row| Scope::District;
    merge Owner;
    refers {}
}

/// Whose row it is that names such a person, for exports (DOMAIN §10). Somebody known by name only may be a student.
pub const fn holder_of(population: Population, state: PersonState) -> Holder {
    match (state, population) {
        (PersonState::NameOnly, _) => Holder::Unknown,
        (
            PersonState::Active | PersonState::Pre | PersonState::Left | PersonState::Provisional,
            Population::Student,
        ) => Holder::Student,
        (
            PersonState::Active | PersonState::Pre | PersonState::Left | PersonState::Provisional,
            Population::Staff | Population::Contractor,
        ) => Holder::Staff,
    }
}

impl School {
    /// Every school and site by name.
    pub fn all(read: &Read<'_>) -> Result<Vec<Self>> {
        read.rows(&format!("SELECT {} FROM school ORDER BY name_norm", Self::COLUMNS.join(", ")), [], Self::read)
    }

    /// The name of every school and site.
    pub fn names(read: &Read<'_>) -> Result<BTreeMap<SchoolId, String>> {
        Ok(Self::all(read)?.into_iter().map(|school| (school.id, school.name)).collect())
    }

    /// The school with that code, else the only one with that name.
    pub fn called(read: &Read<'_>, code_or_name: &str) -> Result<Option<Self>> {
        let columns = Self::COLUMNS.join(", ");
        let by_code = format!("SELECT {columns} FROM school WHERE code_norm = ?1");
        if let Some(school) = read.row(&by_code, [normal_form(code_or_name)], Self::read)? {
            return Ok(Some(school));
        }
        let by_name = format!("SELECT {columns} FROM school WHERE name_norm = ?1 LIMIT 2");
        let mut named = read.rows(&by_name, [name_key(code_or_name)], Self::read)?;
        Ok(if named.len() == 1 { named.pop() } else { None })
    }
}

crate::record! {
    /// A room, cart or closet: where devices live.
    pub struct Place in "place" {
        /// The row.
        id: PlaceId,
        /// Its school.
        school: SchoolId,
        /// Its name within the school.
        name: String,
        /// Room, cart or closet.
        kind: PlaceKind,
        /// What its printed label says when scanned.
        label: Option<String>,
        /// The room a cart or closet is in.
        room: Option<PlaceId>,
        /// The cart itself, when it is a tagged device.
        device: Option<DeviceId>,
    }
    derived { name_norm = |row| name_key(&row.name), label_norm = |row| row.label.as_deref().map(normal_form) }
    scope |row| Scope::School(row.school);
    merge LastWritten;
    refers { school -> "school", room -> "place", device -> "device" }
}

impl Place {
    /// Every place of a school by name; of every school when none is given.
    pub fn all(read: &Read<'_>, school: Option<SchoolId>) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM place WHERE ?1 IS NULL OR school = ?1 ORDER BY school, name_norm",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [school], Self::read)
    }

    /// The place of a school with that name.
    pub fn named(read: &Read<'_>, school: SchoolId, name: &str) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM place WHERE school = ?1 AND name_norm = ?2", Self::COLUMNS.join(", "));
        read.row(&sql, params![school, name_key(name)], Self::read)
    }

    /// The cart that is this tagged device.
    pub fn of_device(read: &Read<'_>, device: DeviceId) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM place WHERE device = ?1", Self::COLUMNS.join(", "));
        read.row(&sql, [device], Self::read)
    }

    /// Places whose printed label reads like that (normal form).
    pub fn labelled(read: &Read<'_>, label_norm: &str) -> Result<Vec<Self>> {
        let sql = format!("SELECT {} FROM place WHERE label_norm = ?1", Self::COLUMNS.join(", "));
        read.rows(&sql, [label_norm], Self::read)
    }
}

/// The school that answers for a device, for a cart that is a device itself.
pub(super) fn school_of_device(read: &Read<'_>, device: DeviceId) -> Result<Option<SchoolId>> {
    read.row("SELECT school FROM device WHERE id = ?1", [device], |row| row.get(0))
}

/// The cart that is that device.
pub(super) fn place_of_device(read: &Read<'_>, device: DeviceId) -> Result<Option<Place>> {
    read.row(&format!("SELECT {} FROM place WHERE device = ?1", Place::COLUMNS.join(", ")), [device], Place::read)
}

crate::record! {
    /// A student, a member of staff or a contractor.
    pub struct Person in "person" {
        /// The row.
        id: PersonId,
        /// Which people.
        population: Population,
        /// The number that, with the population, is the key.
        number: Option<String>,
        /// The name, as shown.
        name: String,
        /// First name, where known apart.
        first_name: Option<String>,
        /// Last name, where known apart.
        last_name: Option<String>,
        /// User name.
        username: Option<String>,
        /// E-mail.
        email: Option<String>,
        /// The roster's own identifier.
        sourced_id: Option<String>,
        /// Grade.
        grade: Option<String>,
        /// Homeroom.
        homeroom: Option<String>,
        /// The school.
        school: Option<SchoolId>,
        /// Active, pre, left, provisional or known by name only.
        state: PersonState,
        /// The program's own notes.
        notes: Option<String>,
    }
    derived {
        number_norm = |row| row.number.as_deref().map(normal_form),
        username_norm = |row| row.username.as_deref().map(name_key),
        email_norm = |row| row.email.as_deref().map(name_key),
        name_norm = |row| name_key(&row.name),
    }
    scope |row| row.school.map_or(Scope::District, Scope::School);
    merge Owner;
    refers { school -> "school" }
}

impl Person {
    /// Everybody's population and grade.
    pub(super) fn grades(read: &Read<'_>) -> Result<Vec<(PersonId, Population, Option<String>)>> {
        read.rows("SELECT id, population, grade FROM person", [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    }

    fn by(read: &Read<'_>, column: &str, key: &str) -> Result<Vec<Self>> {
        let sql = format!("SELECT {} FROM person WHERE {column} = ?1 LIMIT 20", Self::COLUMNS.join(", "));
        read.rows(&sql, [key], Self::read)
    }

    /// People with that number: one per population at most.
    pub fn numbered(read: &Read<'_>, number: &str) -> Result<Vec<Self>> {
        Self::by(read, "number_norm", &normal_form(number))
    }

    /// People with that user name.
    pub fn with_username(read: &Read<'_>, username: &str) -> Result<Vec<Self>> {
        Self::by(read, "username_norm", &name_key(username))
    }

    /// People with that e-mail.
    pub fn with_email(read: &Read<'_>, email: &str) -> Result<Vec<Self>> {
        Self::by(read, "email_norm", &name_key(email))
    }

    /// People with exactly that name; for offering, never for matching.
    pub fn with_name(read: &Read<'_>, name: &str) -> Result<Vec<Self>> {
        Self::by(read, "name_norm", &name_key(name))
    }
}

crate::record! {
    /// Leave for a person to keep a device over the summer.
    pub struct SummerKeep in "summer_keep" {
        /// The row.
        id: RowId,
        /// Who.
        person: PersonId,
        /// Which device.
        device: DeviceId,
        /// The school that allows it.
        school: SchoolId,
        /// From this day.
        from_on: Date,
        /// Until this day, included.
        until_on: Date,
    }
    scope |row| Scope::School(row.school);
    merge LastWritten;
    refers { person -> "person", device -> "device", school -> "school" }
}

impl SummerKeep {
    /// Every summer keep of a device, the latest first.
    pub fn of(read: &Read<'_>, device: DeviceId) -> Result<Vec<Self>> {
        let sql =
            format!("SELECT {} FROM summer_keep WHERE device = ?1 ORDER BY until_on DESC", Self::COLUMNS.join(", "));
        read.rows(&sql, [device], Self::read)
    }
}
