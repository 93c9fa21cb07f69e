//! The row: how many of what goes along without a tag.

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{PickupId, RowId, SchoolId};

crate::record! {
    /// So many chargers, cases or keyboards without a tag.
    pub struct PickupPeripheral in "pickup_peripheral" {
        /// The row.
        id: RowId,
        /// The pickup.
        pickup: PickupId,
        /// The pickup's school.
        school: SchoolId,
        /// What they are.
        kind: String,
        /// How many.
        count: u32,
    }
    scope |row| Scope::School(row.school);
    merge LastWritten;
    refers { pickup -> "pickup", school -> "school" }
}

impl PickupPeripheral {
    /// What goes along without a tag, by kind.
    pub fn of(read: &Read<'_>, pickup: PickupId) -> Result<Vec<Self>> {
        let sql = format!("SELECT {} FROM pickup_peripheral WHERE pickup = ?1 ORDER BY kind", Self::COLUMNS.join(", "));
        read.rows(&sql, [pickup], Self::read)
    }
}
