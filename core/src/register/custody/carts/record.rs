//! Which devices live in a place, and which are lent to it?

use crate::error::Result;
use crate::register::Device;
use crate::store::{Read, Row as _};
use crate::values::{DeviceId, PlaceId};

/// The devices that live in a place, those disposed of left out, by tag.
pub(super) fn living_in(read: &Read<'_>, place: PlaceId) -> Result<Vec<Device>> {
    let sql = format!(
        "SELECT {} FROM device WHERE home = ?1 AND status <> 'disposed' ORDER BY tag_norm, id",
        Device::COLUMNS.join(", ")
    );
    read.rows(&sql, [place], Device::read)
}

/// The devices that are lent to a place now, by when they came.
pub(super) fn lent_to(read: &Read<'_>, place: PlaceId) -> Result<Vec<DeviceId>> {
    let sql = "SELECT device FROM custody WHERE place = ?1 AND ended_at IS NULL ORDER BY started_at, id";
    read.rows(sql, [place], |row| row.get(0))
}
