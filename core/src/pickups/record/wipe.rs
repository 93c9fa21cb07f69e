//! The fact: a device was wiped, with its certificate.

use std::collections::HashMap;

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{Date, DeviceId, OperatorId, PickupId, RowId, SchoolId, Timestamp, normal_form};

crate::words! {
    /// How a device was wiped.
    pub enum WipeMethod {
        /// Reset to how it left its maker (powerwash, factory reset).
        Reset = "reset",
        /// Its storage was overwritten.
        Overwritten = "overwritten",
        /// The key of its encrypted storage was destroyed.
        CryptoErased = "crypto_erased",
        /// Its storage was taken out and destroyed.
        Destroyed = "destroyed",
        /// It never held data: a display, a cart.
        NothingToWipe = "nothing_to_wipe",
    }
}

crate::fact! {
    /// A wipe of one device.
    pub struct Wipe in "wipe" {
        /// The row.
        id: RowId,
        /// For which pickup.
        pickup: PickupId,
        /// The device.
        device: DeviceId,
        /// The pickup's school.
        school: SchoolId,
        /// When it was recorded.
        at: Timestamp,
        /// How.
        method: WipeMethod,
        /// By whom.
        wiped_by: String,
        /// On which day.
        on_day: Date,
        /// The number of the certificate: each is one device's.
        certificate: String,
        /// The same as it is compared.
        certificate_norm: String,
        /// Who recorded it.
        operator: Option<OperatorId>,
    }
    scope |row| Scope::School(row.school);
    undo Void; merge Union;
    refers { pickup -> "pickup", device -> "device" }
}

const COUNTS: &str = "NOT EXISTS (SELECT 1 FROM void WHERE fact = wipe.id)";

impl Wipe {
    /// Every wipe of a pickup that counts, by its row.
    pub fn of(read: &Read<'_>, pickup: PickupId) -> Result<HashMap<RowId, Self>> {
        let sql = format!("SELECT {} FROM wipe WHERE pickup = ?1 AND {COUNTS}", Self::COLUMNS.join(", "));
        Ok(read.rows(&sql, [pickup], Self::read)?.into_iter().map(|wipe| (wipe.id, wipe)).collect())
    }

    /// A wipe by its row.
    pub fn find(read: &Read<'_>, id: RowId) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM wipe WHERE id = ?1", Self::COLUMNS.join(", "));
        read.row(&sql, [id], Self::read)
    }

    /// The wipe that a certificate is for already, and that counts.
    pub fn with_certificate(read: &Read<'_>, certificate: &str) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT {} FROM wipe WHERE certificate_norm = ?1 AND {COUNTS}
             AND EXISTS (SELECT 1 FROM pickup_device WHERE pickup_device.wipe = wipe.id) LIMIT 1",
            Self::COLUMNS.join(", ")
        );
        read.row(&sql, [normal_form(certificate)], Self::read)
    }

    /// How many wipes a pickup ever had, taken back ones too: the next certificate counts on from there.
    pub fn ever(read: &Read<'_>, pickup: PickupId) -> Result<u32> {
        Ok(read.row("SELECT count(*) FROM wipe WHERE pickup = ?1", [pickup], |row| row.get(0))?.unwrap_or(0))
    }
}
