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

/// A device with everything a list says of it; its actions are judged by the caller.
pub(crate) fn device_row(read: &Read<'_>, id: DeviceId) -> Result<Option<DeviceRow>> {
    read.row(DEVICE, [id], |row| {
        Ok(DeviceRow {
            id: row.get("id")?,
            tag: row.get("tag")?,
            serial: row.get("serial")?,
            provisional_tag: row.get("provisional_tag")?,
            model: row.get("model")?,
            model_name: row.get("model_name")?,
            category: row.get("category")?,
            with: with(row)?,
            school: row.get("school")?,
            school_name: row.get("school_name")?,
            home: row.get("home")?,
            home_name: row.get("home_name")?,
            status: row.get("status")?,
            condition: row.get("condition")?,
            cost_cents: row.get("cost_cents")?,
            purchased_on: row.get("purchased_on")?,
            update_end: row.get("update_end")?,
            take_home: row.get("take_home")?,
            funding: row.get("funding")?,
            po: row.get("po")?,
            last_seen: row.get("last_seen")?,
            actions: Vec::new(),
        })
    })
}

fn with(row: &SqlRow<'_>) -> rusqlite::Result<Option<With>> {
    let kind: Option<CustodianKind> = row.get("custodian")?;
    let words: Option<String> = match kind {
        Some(CustodianKind::Person) => {
            let name: Option<String> = row.get("holder")?;
            let room: Option<String> = row.get("holder_homeroom")?;
            let grade: Option<String> = row.get("holder_grade")?;
            // "8B" says more than "8", "Room 204, Okafor" is too much for a column.
            let group = room.filter(|room| room.chars().count() <= 4).or(grade);
            name.map(|name| group.map_or(name.clone(), |group| format!("{name}, {group}")))
        }
        Some(CustodianKind::Place) => row.get("lent_to")?,
        Some(CustodianKind::It) => Some("IT".into()),
        Some(CustodianKind::Vendor) => row.get("vendor")?,
        None => row.get("home_name")?,
    };
    let Some(words) = words else { return Ok(None) };
    Ok(Some(With {
        words,
        custody: row.get("custody")?,
        kind,
        person: row.get("person")?,
        place: match kind {
            Some(_) => row.get("place")?,
            None => row.get("home")?,
        },
        since: row.get("since")?,
        due_on: row.get("due_on")?,
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
