//! One device with everything a list says of it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

use rusqlite::Row as SqlRow;
use uuid::Uuid;

use crate::error::Result;
use crate::people::{Place, School};
use crate::register::Model;
use crate::register::custody::{CustodianKind, last_seen};
use crate::register::lists::devices::{DeviceRow, With};
use crate::store::{Read, Record};
use crate::values::{DeviceId, ModelId, PlaceId, SchoolId};

const DEVICE: &str = include_str!("../sql/device_row.sql");

/// Reads devices one after another; the schools, models and places they point to are read once.
pub(crate) struct DeviceReader<'r, 'c> {
    read: &'r Read<'c>,
    schools: HashMap<SchoolId, School>,
    models: HashMap<ModelId, Model>,
    places: HashMap<PlaceId, Place>,
}

/// A device with everything a list says of it; its actions are judged by the caller.
pub(crate) fn device_row(read: &Read<'_>, id: DeviceId) -> Result<Option<DeviceRow>> {
    DeviceReader::new(read).row(id)
}

impl<'r, 'c> DeviceReader<'r, 'c> {
    /// Reads from there.
    pub(crate) fn new(read: &'r Read<'c>) -> Self {
        Self { read, schools: HashMap::new(), models: HashMap::new(), places: HashMap::new() }
    }

    /// A device with everything a list says of it; its actions are judged by the caller.
    pub(crate) fn row(&mut self, id: DeviceId) -> Result<Option<DeviceRow>> {
        let Some(mut row) = self.read.row(DEVICE, [id], as_stored)? else { return Ok(None) };
        let Self { read, schools, models, places } = self;
        row.last_seen = last_seen(read, row.id)?;
        row.school_name.clone_from(&pointed_to(schools, read, row.school)?.name);
        if let Some(model) = row.model {
            let model = pointed_to(models, read, model)?;
            row.model_name = Some(model.name.clone());
            row.category.clone_from(&model.category);
            row.update_end = row.update_end.or(model.update_end);
        }
        if let Some(home) = row.home {
            row.home_name = Some(pointed_to(places, read, home)?.name.clone());
        }
        if let Some(with) = &mut row.with
            && let (None | Some(CustodianKind::Place), Some(place)) = (with.kind, with.place)
        {
            with.words.clone_from(&pointed_to(places, read, place)?.name);
        }
        Ok(Some(row))
    }
}

/// The row something points to, read when it is first met.
fn pointed_to<'m, I, R>(met: &'m mut HashMap<I, R>, read: &Read<'_>, id: I) -> Result<&'m R>
where
    I: Copy + Eq + Hash + Into<Uuid>,
    R: Record,
{
    Ok(match met.entry(id) {
        Entry::Occupied(met) => met.into_mut(),
        Entry::Vacant(new) => new.insert(read.get(id)?),
    })
}

/// By the places of the columns in the statement; the names of what it points to, and when it was last seen, are still
/// missing.
fn as_stored(row: &SqlRow<'_>) -> rusqlite::Result<DeviceRow> {
    Ok(DeviceRow {
        id: row.get(0)?,
        tag: row.get(1)?,
        serial: row.get(2)?,
        provisional_tag: row.get(3)?,
        model: row.get(4)?,
        model_name: None,
        category: None,
        with: with(row)?,
        school: row.get(5)?,
        school_name: String::new(),
        home: row.get(6)?,
        home_name: None,
        status: row.get(7)?,
        condition: row.get(8)?,
        cost_cents: row.get(9)?,
        purchased_on: row.get(10)?,
        update_end: row.get(11)?,
        take_home: row.get(12)?,
        funding: row.get(13)?,
        po: row.get(14)?,
        last_seen: None,
        actions: Vec::new(),
    })
}

fn with(row: &SqlRow<'_>) -> rusqlite::Result<Option<With>> {
    let kind: Option<CustodianKind> = row.get(16)?;
    let place: Option<PlaceId> = match kind {
        Some(_) => row.get(18)?,
        None => row.get(6)?,
    };
    let words: Option<String> = match kind {
        Some(CustodianKind::Person) => {
            let name: Option<String> = row.get(22)?;
            let room: Option<String> = row.get(24)?;
            let grade: Option<String> = row.get(23)?;
            // "8B" says more than "8", "Room 204, Okafor" is too much for a column.
            let group = room.filter(|room| room.chars().count() <= 4).or(grade);
            name.map(|name| group.map_or(name.clone(), |group| format!("{name}, {group}")))
        }
        Some(CustodianKind::It) => Some("IT".into()),
        Some(CustodianKind::Vendor) => row.get(19)?,
        Some(CustodianKind::Place) | None => place.map(|_| String::new()),
    };
    let Some(words) = words else { return Ok(None) };
    let (custody, person) = (row.get(15)?, row.get(17)?);
    Ok(Some(With { words, custody, kind, person, place, since: row.get(20)?, due_on: row.get(21)? }))
}
