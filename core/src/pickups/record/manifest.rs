//! The facts: what left with the truck, frozen, and who signed for it.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::device::Disposition;
use super::wipe::WipeMethod;
use crate::error::Result;
use crate::register::Funding;
use crate::store::{Read, Row, Scope};
use crate::values::{Cents, Date, DeviceId, OperatorId, PickupId, RowId, SchoolId, Timestamp};

/// So many of a kind without a tag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// What they are.
    pub kind: String,
    /// How many.
    pub count: u32,
}

/// What goes along without a tag; kept as JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct CountedList(pub Vec<Counted>);

impl ToSql for CountedList {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let text =
            serde_json::to_string(&self.0).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
        Ok(text.into())
    }
}

impl FromSql for CountedList {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(|error| FromSqlError::Other(error.into()))
    }
}

crate::fact! {
    /// The list that left with the truck, signed by both sides.
    pub struct Manifest in "manifest" {
        /// The row.
        id: RowId,
        /// The pickup.
        pickup: PickupId,
        /// The pickup's school.
        school: SchoolId,
        /// When it was signed.
        at: Timestamp,
        /// How many devices left.
        devices: u32,
        /// How many that were approved did not.
        short: u32,
        /// What those that left were worth when they were approved.
        value_cents: Cents,
        /// What they were sold for.
        proceeds_cents: Cents,
        /// What of that is the federal government's share.
        federal_cents: Cents,
        /// What went along without a tag.
        peripherals: CountedList,
        /// Who signed for the school.
        giver_name: String,
        /// As what.
        giver_role: Option<String>,
        /// What they drew; nothing where it was signed on paper.
        giver_ink: Option<RowId>,
        /// Who signed for whoever fetched.
        taker_name: String,
        /// For which company.
        taker_company: Option<String>,
        /// What they drew; nothing where it was signed on paper.
        taker_ink: Option<RowId>,
        /// SHA-256 of its lines, in hexadecimal.
        digest: String,
        /// Who recorded it.
        operator: Option<OperatorId>,
    }
    scope |row| Scope::School(row.school);
    undo Dependent("EXISTS (SELECT 1 FROM pickup WHERE pickup.manifest = manifest.id)"); merge Union;
    refers { pickup -> "pickup" }
}

impl Manifest {
    /// A manifest by its row.
    pub fn find(read: &Read<'_>, id: RowId) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM manifest WHERE id = ?1", Self::COLUMNS.join(", "));
        read.row(&sql, [id], Self::read)
    }
}

crate::fact! {
    /// A device that left with the truck, as it was then.
    pub struct ManifestLine in "manifest_line" {
        /// The manifest; with the device, the key.
        id: RowId,
        /// The device.
        device: DeviceId,
        /// The pickup's school.
        school: SchoolId,
        /// Its tag then: it is free for another device now.
        tag: Option<String>,
        /// Its serial.
        serial: Option<String>,
        /// Its model.
        model: Option<String>,
        /// Its category.
        category: Option<String>,
        /// What it was worth when it was approved.
        value_cents: Cents,
        /// Who paid for it.
        funding: Option<Funding>,
        /// The award, where federal money paid.
        award_number: Option<String>,
        /// The federal share, in hundredths of a percent.
        federal_share: u32,
        /// How it was wiped.
        method: WipeMethod,
        /// On which day.
        wiped_on: Date,
        /// The certificate.
        certificate: String,
        /// What becomes of it.
        disposition: Disposition,
        /// What it was sold for.
        price_cents: Option<Cents>,
        /// Who bought or got it.
        receiver: Option<String>,
        /// The initials of whoever let it go along though it was not listed.
        initials: Option<String>,
    }
    scope |row| Scope::School(row.school);
    undo Dependent("EXISTS (SELECT 1 FROM pickup WHERE pickup.manifest = manifest_line.id)"); merge Union;
    refers { device -> "device" }
}

impl ManifestLine {
    /// The lines of a manifest, by tag.
    pub fn of(read: &Read<'_>, manifest: RowId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM manifest_line WHERE id = ?1 ORDER BY tag, serial, device",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [manifest], Self::read)
    }
}
