//! The row: a device that a pickup lists, and how far it is with it.

use rusqlite::params;

use super::pickup::UNDER_WAY;
use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{Cents, Date, DeviceId, PickupId, RowId, SchoolId, Timestamp};

crate::words! {
    /// How a device came onto a pickup's list.
    pub enum ListedHow {
        /// The request named it.
        Request = "request",
        /// It was scanned.
        Scan = "scan",
        /// It stood in a list of tags.
        List = "list",
        /// It answered to what was looked for: dead, past its updates, old.
        Filter = "filter",
        /// It lives in the cart, closet or room that was listed.
        Place = "place",
        /// It stood at the truck and went along.
        Truck = "truck",
    }
}

crate::words! {
    /// What becomes of a device.
    pub enum Disposition {
        /// It is taken apart.
        Recycled = "recycled",
        /// Somebody bought it.
        Sold = "sold",
        /// It was given away.
        Donated = "donated",
        /// It goes back to whoever lent or paid for it.
        Returned = "returned",
    }
}

crate::words! {
    /// What became of a listed device once the pickup was over.
    pub enum PickupOutcome {
        /// It left with the truck.
        Taken = "taken",
        /// It was approved and did not leave.
        Short = "short",
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
        /// How it came onto the list.
        how: ListedHow,
        /// When it was scanned for this pickup: somebody had it in hand.
        scanned_at: Option<Timestamp>,
        /// What it cost, as somebody said where the register does not know.
        cost_cents: Option<Cents>,
        /// The reference of the leave to part with what federal money paid for.
        clearance: Option<String>,
        /// The day of that leave.
        cleared_on: Option<Date>,
        /// What it was worth when it was approved.
        value_cents: Option<Cents>,
        /// Whether this pickup's approval declared it surplus.
        declared: bool,
        /// The wipe that holds.
        wipe: Option<RowId>,
        /// The day it was released from device management.
        released_on: Option<Date>,
        /// When it was loaded.
        loaded_at: Option<Timestamp>,
        /// The initials of whoever let it go along though it was not listed.
        initials: Option<String>,
        /// What becomes of it.
        disposition: Disposition,
        /// What it was sold for.
        price_cents: Option<Cents>,
        /// Who bought or got it.
        receiver: Option<String>,
        /// What became of it once the pickup was over.
        outcome: Option<PickupOutcome>,
    }
    scope |row| Scope::School(row.school);
    merge Union;
    refers { pickup -> "pickup", school -> "school", device -> "device" }
}

impl PickupDevice {
    /// The devices a pickup lists, in the order in which they were listed.
    pub fn of(read: &Read<'_>, pickup: PickupId) -> Result<Vec<Self>> {
        let sql =
            format!("SELECT {} FROM pickup_device WHERE pickup = ?1 ORDER BY added_at, id", Self::COLUMNS.join(", "));
        read.rows(&sql, [pickup], Self::read)
    }

    /// A device's line of a pickup.
    pub fn line(read: &Read<'_>, pickup: PickupId, device: DeviceId) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM pickup_device WHERE pickup = ?1 AND device = ?2", Self::COLUMNS.join(", "));
        read.row(&sql, params![pickup, device], Self::read)
    }

    /// The lists a device stands on or stood on, the latest first.
    pub fn all_of_device(read: &Read<'_>, device: DeviceId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM pickup_device WHERE device = ?1 ORDER BY added_at DESC, id DESC",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [device], Self::read)
    }

    /// The pickup under way that lists a device.
    pub fn under_way(read: &Read<'_>, device: DeviceId) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT {} FROM pickup_device WHERE device = ?1 AND outcome IS NULL
             AND pickup IN (SELECT id FROM pickup WHERE {UNDER_WAY})",
            Self::COLUMNS.join(", ")
        );
        read.row(&sql, [device], Self::read)
    }

    /// How far the devices of a pickup are.
    pub fn progress(read: &Read<'_>, pickup: PickupId) -> Result<Progress> {
        let sql = "SELECT count(*), count(value_cents), count(CASE WHEN wipe IS NOT NULL AND released_on IS NOT NULL THEN 1 END),
                          count(loaded_at) FROM pickup_device WHERE pickup = ?1";
        let found = read.row(sql, [pickup], |row| {
            Ok(Progress { listed: row.get(0)?, approved: row.get(1)?, ready: row.get(2)?, loaded: row.get(3)? })
        })?;
        Ok(found.unwrap_or_default())
    }
}

/// How many devices of a pickup are how far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// On its list.
    pub listed: u32,
    /// Covered by the approval that holds.
    pub approved: u32,
    /// Wiped and released from management.
    pub ready: u32,
    /// On the truck.
    pub loaded: u32,
}
