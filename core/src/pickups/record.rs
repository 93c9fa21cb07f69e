//! The rows: a pickup, and the devices it lists.

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{DeviceId, PickupId, RowId, SchoolId, Timestamp};

crate::words! {
    /// How far a pickup is.
    pub enum PickupState {
        /// Devices are being listed.
        Draft = "draft",
        /// It does not happen.
        Withdrawn = "withdrawn",
    }
}

crate::record! {
    /// A truck that comes for devices nobody needs any more.
    pub struct Pickup in "pickup" {
        /// The row.
        id: PickupId,
        /// Its number, counted up.
        number: u32,
        /// The school where the devices are.
        school: SchoolId,
        /// How far it is.
        state: PickupState,
        /// When it was begun.
        began_at: Timestamp,
        /// What is told of it: peripherals without a tag, where it stands.
        note: Option<String>,
    }
    scope |row| Scope::School(row.school);
    merge LastWritten;
    refers { school -> "school" }
}

impl Pickup {
    /// The number after the last one given.
    pub(super) fn next_number(read: &Read<'_>) -> Result<u32> {
        Ok(read.row("SELECT coalesce(max(number), 0) + 1 FROM pickup", [], |row| row.get(0))?.unwrap_or(1))
    }
}

crate::record! {
    /// A device that a pickup lists.
    pub struct PickupDevice in "pickup_device" {
        /// The row.
        id: RowId,
        /// The pickup.
        pickup: PickupId,
        /// The pickup's school.
        school: SchoolId,
        /// The device.
        device: DeviceId,
        /// When it was listed.
        added_at: Timestamp,
    }
    scope |row| Scope::School(row.school);
    merge Union;
    refers { pickup -> "pickup", school -> "school", device -> "device" }
}

impl PickupDevice {
    /// The devices a pickup lists.
    pub fn of(read: &Read<'_>, pickup: PickupId) -> Result<Vec<Self>> {
        let sql =
            format!("SELECT {} FROM pickup_device WHERE pickup = ?1 ORDER BY added_at, id", Self::COLUMNS.join(", "));
        read.rows(&sql, [pickup], Self::read)
    }
}
