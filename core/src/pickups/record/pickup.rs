//! The row: a truck that comes for what nobody needs any more.

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{Date, PickupId, RowId, SchoolId, Timestamp};

crate::words! {
    /// How far a pickup is.
    pub enum PickupState {
        /// Devices are being listed.
        Draft = "draft",
        /// Whoever must approve it did.
        Approved = "approved",
        /// Every device is wiped and released from management.
        Wiped = "wiped",
        /// The day of the truck is agreed.
        Scheduled = "scheduled",
        /// The truck is being loaded.
        Loaded = "loaded",
        /// Both sides signed; what was loaded is gone.
        Signed = "signed",
        /// It does not happen.
        Withdrawn = "withdrawn",
    }
}

/// What is neither signed nor withdrawn; a device is on such a pickup while it has no outcome.
pub const UNDER_WAY: &str = "state <> 'signed' AND state <> 'withdrawn'";

impl PickupState {
    /// Whether nothing more happens to it.
    pub const fn is_ended(self) -> bool {
        match self {
            Self::Signed | Self::Withdrawn => true,
            Self::Draft | Self::Approved | Self::Wiped | Self::Scheduled | Self::Loaded => false,
        }
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
        /// The day on which the truck comes.
        scheduled_on: Option<Date>,
        /// Who fetches.
        collector: Option<String>,
        /// Whom to call.
        contact: Option<String>,
        /// The approval that holds.
        approval: Option<RowId>,
        /// The manifest both sides signed.
        manifest: Option<RowId>,
        /// Why it was withdrawn.
        ended_because: Option<String>,
    }
    scope |row| Scope::School(row.school);
    merge LastWritten;
    refers { school -> "school" }
}

impl Pickup {
    /// The number after the last one given.
    pub(in crate::pickups) fn next_number(read: &Read<'_>) -> Result<u32> {
        Ok(read.row("SELECT coalesce(max(number), 0) + 1 FROM pickup", [], |row| row.get(0))?.unwrap_or(1))
    }

    /// The pickup with that number.
    pub fn numbered(read: &Read<'_>, number: u32) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM pickup WHERE number = ?1", Self::COLUMNS.join(", "));
        read.row(&sql, [number], Self::read)
    }

    /// Pickups, the latest first: of one school or of every one, those under way or every one.
    pub fn list(read: &Read<'_>, school: Option<SchoolId>, ended: bool) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM pickup WHERE (?1 IS NULL OR school = ?1) AND (?2 OR ({UNDER_WAY})) ORDER BY number DESC",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, rusqlite::params![school, ended], Self::read)
    }
}
