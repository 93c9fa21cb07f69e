//! The rows shown: one device or person with everything a list says of it; pages by index; saved views.

mod by_index;
mod device;
mod left_holding;
pub(super) mod load;

pub(super) use by_index::{ByIndex, page_by_index};
pub(crate) use device::{DeviceReader, device_row};
pub(super) use left_holding::{Held, left_holding};

use super::people::PersonRow;
use crate::error::Result;
use crate::settings::SavedView;
use crate::store::{Read, Row};
use crate::values::PersonId;

const PERSON: &str = include_str!("../sql/person_row.sql");

/// A person with everything a list says of them; actions are judged by the caller.
pub(super) fn person_row(read: &Read<'_>, id: PersonId) -> Result<Option<PersonRow>> {
    let found = read.row(PERSON, [id], |row| {
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
            holds: 0,
            actions: Vec::new(),
        })
    })?;
    found.map(|row| Ok(PersonRow { holds: load::holds(read, row.id.into())?, ..row })).transpose()
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
