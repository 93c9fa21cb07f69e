//! The rows: what was expected at opening, frozen.

use rusqlite::params;

use crate::error::Result;
use crate::register::{Condition, Status};
use crate::store::{Read, Row, Scope};
use crate::values::{Cents, DeviceId, PersonId, PlaceId, RowId, SchoolId};

crate::fact! {
    /// One device expected in an audit, as it was at opening.
    pub struct Expected in "expected" {
        /// The opening it belongs to; with the device, the key.
        id: RowId,
        /// The device.
        device: DeviceId,
        /// The site.
        school: SchoolId,
        /// Its tag then.
        tag: Option<String>,
        /// Its serial then.
        serial: Option<String>,
        /// Its model then.
        model: Option<String>,
        /// Who held it then.
        holder: Option<PersonId>,
        /// Where it was to be counted: the place it was lent to, else its home location; none when somebody held it.
        place: Option<PlaceId>,
        /// Its status then: in service, or missing already.
        status: Status,
        /// Its condition then.
        condition: Condition,
        /// What it is worth: its model's replacement price, else its cost.
        value_cents: Option<Cents>,
    }
    scope |row| Scope::School(row.school);
    undo Dependent("EXISTS (SELECT 1 FROM audit WHERE opening = expected.id)"); merge Union;
    refers { device -> "device" }
}

/// What a reconciliation needs of an expected device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExpectedNow {
    /// The device.
    pub device: DeviceId,
    /// Its audit place.
    pub place: Option<PlaceId>,
    /// Who held it.
    pub holder: Option<PersonId>,
    /// Whether it was missing already.
    pub was_missing: bool,
    /// What it is worth.
    pub value: Option<Cents>,
}

impl ExpectedNow {
    /// Every expected device of an opening, in the order of their identifiers.
    pub fn of(read: &Read<'_>, opening: RowId) -> Result<Vec<Self>> {
        let sql =
            "SELECT device, place, holder, status = 'missing', value_cents FROM expected WHERE id = ?1 ORDER BY device";
        read.rows(sql, [opening], |row| {
            Ok(Self {
                device: row.get(0)?,
                place: row.get(1)?,
                holder: row.get(2)?,
                was_missing: row.get(3)?,
                value: row.get(4)?,
            })
        })
    }
}

impl Expected {
    /// One frozen row.
    pub fn of(read: &Read<'_>, opening: RowId, device: DeviceId) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM expected WHERE id = ?1 AND device = ?2", Self::COLUMNS.join(", "));
        read.row(&sql, params![opening, device], Self::read)
    }

    /// Every frozen row of an opening, one at a time, by tag.
    pub fn walk(read: &Read<'_>, opening: RowId, mut visit: impl FnMut(Self) -> Result<()>) -> Result<()> {
        let sql = format!("SELECT {} FROM expected WHERE id = ?1 ORDER BY tag, device", Self::COLUMNS.join(", "));
        read.walk(&sql, [opening], |row| visit(Self::read(row)?))
    }
}

/// Everything that is expected at a site if its audit opens now: allocated to it, in service or missing.
pub fn freeze_candidates(
    read: &Read<'_>,
    school: SchoolId,
    opening: RowId,
    mut visit: impl FnMut(Expected) -> Result<()>,
) -> Result<()> {
    read.walk(include_str!("../sql/expected_at_school.sql"), [school], |row| {
        visit(Expected {
            id: opening,
            device: row.get(0)?,
            school,
            tag: row.get(1)?,
            serial: row.get(2)?,
            model: row.get(3)?,
            holder: row.get(4)?,
            place: row.get(5)?,
            status: row.get(6)?,
            condition: row.get(7)?,
            value_cents: row.get(8)?,
        })
    })
}
