//! The fact: what was scanned at the truck, and what came of it.

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{DeviceId, OperatorId, PickupId, RowId, SchoolId, Timestamp};

crate::words! {
    /// What came of a scan at the truck.
    pub enum TruckVerdict {
        /// It was listed, and is on the truck.
        Loaded = "loaded",
        /// It was on the truck already.
        Repeat = "repeat",
        /// It was not listed and went along, with somebody's initials.
        Over = "over",
        /// It stays here.
        Left = "left",
        /// Nobody knows the code.
        Unknown = "unknown",
        /// It was taken off the truck again.
        Unloaded = "unloaded",
    }
}

crate::fact! {
    /// A scan at the truck.
    pub struct TruckScan in "truck_scan" {
        /// The row.
        id: RowId,
        /// The pickup.
        pickup: PickupId,
        /// The pickup's school.
        school: SchoolId,
        /// When.
        at: Timestamp,
        /// What the scanner sent.
        code: String,
        /// The device.
        device: Option<DeviceId>,
        /// What came of it.
        verdict: TruckVerdict,
        /// Why it stays here.
        because: Option<String>,
        /// The initials of whoever let it go along.
        initials: Option<String>,
        /// Who scanned.
        operator: Option<OperatorId>,
    }
    scope |row| Scope::School(row.school);
    undo Void; merge Union;
    refers { pickup -> "pickup" }
}

impl TruckScan {
    /// Every scan at a pickup's truck that counts, the latest first.
    pub fn of(read: &Read<'_>, pickup: PickupId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM truck_scan WHERE pickup = ?1 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = truck_scan.id)
             ORDER BY at DESC, id DESC",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [pickup], Self::read)
    }
}
