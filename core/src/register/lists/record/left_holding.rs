//! How is it read who still has a device of a school they left?

use rusqlite::params;

use crate::error::Result;
use crate::people::{PersonState, Population};
use crate::register::{Condition, Status};
use crate::store::Read;
use crate::values::{AssetTag, Date, DeviceId, PersonId, SchoolId, Serial, Timestamp};

/// One device that somebody who left still has.
pub(in crate::register::lists) struct Held {
    pub(in crate::register::lists) person: PersonId,
    pub(in crate::register::lists) name: String,
    pub(in crate::register::lists) number: Option<String>,
    pub(in crate::register::lists) population: Population,
    pub(in crate::register::lists) state: PersonState,
    pub(in crate::register::lists) now_at: Option<SchoolId>,
    pub(in crate::register::lists) now_at_name: Option<String>,
    pub(in crate::register::lists) device: DeviceId,
    pub(in crate::register::lists) tag: Option<AssetTag>,
    pub(in crate::register::lists) serial: Option<Serial>,
    pub(in crate::register::lists) model: Option<String>,
    pub(in crate::register::lists) school: SchoolId,
    pub(in crate::register::lists) school_name: String,
    pub(in crate::register::lists) status: Status,
    pub(in crate::register::lists) condition: Condition,
    pub(in crate::register::lists) since: Timestamp,
    pub(in crate::register::lists) due_on: Option<Date>,
}

const LEFT_HOLDING: &str = include_str!("../sql/left_holding.sql");

/// Every device of a school, or of all, in the hands of somebody who left the district or that school; by name.
pub(in crate::register::lists) fn left_holding(read: &Read<'_>, school: Option<SchoolId>) -> Result<Vec<Held>> {
    read.rows(LEFT_HOLDING, params![school], |row| {
        Ok(Held {
            person: row.get("person")?,
            name: row.get("name")?,
            number: row.get("number")?,
            population: row.get("population")?,
            state: row.get("state")?,
            now_at: row.get("now_at")?,
            now_at_name: row.get("now_at_name")?,
            device: row.get("device")?,
            tag: row.get("tag")?,
            serial: row.get("serial")?,
            model: row.get("model")?,
            school: row.get("school")?,
            school_name: row.get("school_name")?,
            status: row.get("status")?,
            condition: row.get("condition")?,
            since: row.get("since")?,
            due_on: row.get("due_on")?,
        })
    })
}
