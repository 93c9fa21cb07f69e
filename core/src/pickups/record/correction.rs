//! The fact: what is wrong in a signed manifest.

use super::device::Disposition;
use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{Cents, DeviceId, OperatorId, PickupId, RowId, SchoolId, Timestamp};

crate::words! {
    /// What a correction says.
    pub enum CorrectionKind {
        /// Something else became of a device, or at another price.
        Disposition = "disposition",
        /// A device that stands on the manifest did not leave.
        NotTaken = "not_taken",
        /// A device that does not stand on it left.
        WentAlong = "went_along",
        /// Something else, in words.
        Remark = "remark",
    }
}

crate::fact! {
    /// A correction of a signed manifest, which itself is never changed.
    pub struct PickupCorrection in "pickup_correction" {
        /// The row.
        id: RowId,
        /// The pickup.
        pickup: PickupId,
        /// The pickup's school.
        school: SchoolId,
        /// When.
        at: Timestamp,
        /// What it says.
        kind: CorrectionKind,
        /// Of which device.
        device: Option<DeviceId>,
        /// What stood there, in one line.
        was: Option<String>,
        /// What is true, in one line.
        became: Option<String>,
        /// What became of the device.
        disposition: Option<Disposition>,
        /// What it was sold for.
        price_cents: Option<Cents>,
        /// Who bought or got it.
        receiver: Option<String>,
        /// Why.
        reason: String,
        /// Who corrected it.
        operator: Option<OperatorId>,
    }
    scope |row| Scope::School(row.school);
    undo Void; merge Union;
    refers { pickup -> "pickup" }
}

impl PickupCorrection {
    /// Every correction of a pickup that counts, the oldest first.
    pub fn of(read: &Read<'_>, pickup: PickupId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM pickup_correction WHERE pickup = ?1
             AND NOT EXISTS (SELECT 1 FROM void WHERE fact = pickup_correction.id) ORDER BY at, id",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [pickup], Self::read)
    }
}
