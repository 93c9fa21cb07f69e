//! The rows shown: one device or person with everything a list says of it; pages by index; saved views.

mod by_index;
pub(super) mod load;

pub(super) use by_index::{ByIndex, page_by_index};

use rusqlite::Row as SqlRow;

use super::devices::{DeviceRow, With};
use super::people::PersonRow;
use crate::error::Result;
use crate::register::custody::CustodianKind;
use crate::settings::SavedView;
use crate::store::{Read, Row};
use crate::values::{DeviceId, PersonId};

const DEVICE: &str = include_str!("../sql/device_row.sql");
const PERSON: &str = include_str!("../sql/person_row.sql");

/// A device with everything a list says of it, by the places of the columns in the statement; its actions are judged by the caller.
pub(crate) fn device_row(read: &Read<'_>, id: DeviceId) -> Result<Option<DeviceRow>> {
    read.row(DEVICE, [id], |row| {
        Ok(DeviceRow {
            id: row.get(0)?,
            tag: row.get(1)?,
            serial: row.get(2)?,
            provisional_tag: row.get(3)?,
            model: row.get(4)?,
            model_name: row.get(5)?,
            category: row.get(6)?,
            with: with(row)?,
            school: row.get(7)?,
            school_name: row.get(8)?,
            home: row.get(9)?,
            home_name: row.get(10)?,
            status: row.get(11)?,
            condition: row.get(12)?,
            cost_cents: row.get(13)?,
            purchased_on: row.get(14)?,
            update_end: row.get(15)?,
            take_home: row.get(16)?,
            funding: row.get(17)?,
            po: row.get(18)?,
            last_seen: row.get(30)?,
            actions: Vec::new(),
        })
    })
}

fn with(row: &SqlRow<'_>) -> rusqlite::Result<Option<With>> {
    let kind: Option<CustodianKind> = row.get(20)?;
    let words: Option<String> = match kind {
        Some(CustodianKind::Person) => {
            let name: Option<String> = row.get(26)?;
            let room: Option<String> = row.get(28)?;
            let grade: Option<String> = row.get(27)?;
            // "8B" says more than "8", "Room 204, Okafor" is too much for a column.
            let group = room.filter(|room| room.chars().count() <= 4).or(grade);
            name.map(|name| group.map_or(name.clone(), |group| format!("{name}, {group}")))
        }
        Some(CustodianKind::Place) => row.get(29)?,
        Some(CustodianKind::It) => Some("IT".into()),
        Some(CustodianKind::Vendor) => row.get(23)?,
        None => row.get(10)?,
    };
    let Some(words) = words else { return Ok(None) };
    Ok(Some(With {
        words,
        custody: row.get(19)?,
        kind,
        person: row.get(21)?,
        place: match kind {
            Some(_) => row.get(22)?,
            None => row.get(9)?,
        },
        since: row.get(24)?,
        due_on: row.get(25)?,
    }))
}

/// A person with everything a list says of them; actions are judged by the caller.
pub(super) fn person_row(read: &Read<'_>, id: PersonId) -> Result<Option<PersonRow>> {
    read.row(PERSON, [id], |row| {
        Ok(PersonRow {
            id: row.get("id")?,
            population: row.get("population")?,
            number: row.get("number")?,
            name: row.get("name")?,
            grade: row.get("grade")?,
            homeroom: row.get("homeroom")?,
            school: row.get("school")?,
            school_name: row.get("school_name")?,
            state: row.get("state")?,
            email: row.get("email")?,
            username: row.get("username")?,
            holds: row.get("holds")?,
            actions: Vec::new(),
        })
    })
}

const VIEW: &str = "SELECT id, list, name, view FROM saved_view WHERE list = ?1";

/// The saved view of a list with that name.
pub(super) fn view_named(read: &Read<'_>, list: &str, name: &str) -> Result<Option<SavedView>> {
    read.row(&format!("{VIEW} AND name = ?2"), [list, name], SavedView::read)
}

/// The saved views of a list by name.
pub(super) fn views_of(read: &Read<'_>, list: &str) -> Result<Vec<SavedView>> {
    read.rows(&format!("{VIEW} ORDER BY name"), [list], SavedView::read)
}
