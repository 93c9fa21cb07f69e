//! The fact: who approved a pickup, and at which value.

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{Cents, Date, OperatorId, PickupId, RowId, SchoolId, Timestamp};

crate::words! {
    /// Who has to approve, by what it is all worth (DOMAIN §9).
    pub enum Band {
        /// The superintendent.
        Superintendent = "superintendent",
        /// The board.
        Board = "board",
        /// The board, and a public sale.
        PublicSale = "public_sale",
    }
}

crate::fact! {
    /// An approval, which declares surplus what was scanned for the pickup.
    pub struct PickupApproval in "pickup_approval" {
        /// The row.
        id: RowId,
        /// The pickup.
        pickup: PickupId,
        /// The pickup's school.
        school: SchoolId,
        /// When it was recorded.
        at: Timestamp,
        /// Who had to approve.
        band: Band,
        /// How many devices it covers.
        devices: u32,
        /// What they were worth.
        value_cents: Cents,
        /// The reference of the decision.
        reference: String,
        /// Its day.
        on_day: Date,
        /// The reference of the public sale.
        sale_reference: Option<String>,
        /// Who recorded it.
        operator: Option<OperatorId>,
    }
    scope |row| Scope::School(row.school);
    undo Void; merge Union;
    refers { pickup -> "pickup" }
}

impl PickupApproval {
    /// An approval by its row.
    pub fn find(read: &Read<'_>, id: RowId) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM pickup_approval WHERE id = ?1", Self::COLUMNS.join(", "));
        read.row(&sql, [id], Self::read)
    }

    /// Every approval of a pickup that counts, the oldest first; those that were taken back, too.
    pub fn of(read: &Read<'_>, pickup: PickupId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM pickup_approval WHERE pickup = ?1
             AND NOT EXISTS (SELECT 1 FROM void WHERE fact = pickup_approval.id) ORDER BY at, id",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [pickup], Self::read)
    }
}
