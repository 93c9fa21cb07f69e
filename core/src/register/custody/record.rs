//! The rows: custodies, and the sightings they leave behind.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{CustodyId, Date, DeviceId, OperatorId, PersonId, PlaceId, SchoolId, SightingId, Timestamp};

crate::words! {
    /// What kind of custodian has a device.
    pub enum CustodianKind {
        /// A person.
        Person = "person",
        /// A room, cart or closet it is lent to.
        Place = "place",
        /// IT, at the depot.
        It = "it",
        /// A repair vendor.
        Vendor = "vendor",
    }
}

crate::words! {
    /// How a custody came to be.
    pub enum Origin {
        /// By a check-out.
        CheckedOut = "checked_out",
        /// By a transfer from the custodian before.
        Transferred = "transferred",
        /// By an import; not a sighting (DOMAIN §7).
        Imported = "imported",
    }
}

crate::words! {
    /// How a custody ended.
    pub enum CustodyOutcome {
        /// The device came back.
        Returned = "returned",
        /// It went on to the next custodian.
        Transferred = "transferred",
        /// It was given up as lost; the holder still answers.
        Lost = "lost",
        /// It was given up as stolen; the holder still answers.
        Stolen = "stolen",
        /// It was disposed of.
        Disposed = "disposed",
    }
}

/// Who gets a device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Custodian {
    /// A person.
    Person {
        /// Who.
        person: PersonId,
    },
    /// A room, cart or closet.
    Place {
        /// Which.
        place: PlaceId,
    },
    /// IT, at the depot.
    It,
    /// A repair vendor.
    Vendor {
        /// Its name.
        vendor: String,
        /// Its reference (RMA number); without one the device does not count as in repair.
        reference: Option<String>,
    },
}

crate::record! {
    /// The period during which a custodian has a device.
    pub struct Custody in "custody" {
        /// The row.
        id: CustodyId,
        /// The device.
        device: DeviceId,
        /// The school that answers for the device: it follows while the custody is open, and stays once it ended.
        school: SchoolId,
        /// What kind of custodian.
        custodian: CustodianKind,
        /// The person.
        person: Option<PersonId>,
        /// The room, cart or closet.
        place: Option<PlaceId>,
        /// The vendor.
        vendor: Option<String>,
        /// The vendor's reference.
        reference: Option<String>,
        /// Why, where a reason was asked.
        reason: Option<String>,
        /// Whether the device may go home.
        take_home: bool,
        /// How it came to be.
        origin: Origin,
        /// When it began.
        started_at: Timestamp,
        /// When the device is due back.
        due_on: Option<Date>,
        /// When it ended.
        ended_at: Option<Timestamp>,
        /// How it ended.
        outcome: Option<CustodyOutcome>,
    }
    scope |row| Scope::School(row.school);
    merge FirstClaims;
    refers { device -> "device", school -> "school", person -> "person", place -> "place" }
}

impl Custody {
    /// The open custody of a device, if it has one.
    pub fn open_of(read: &Read<'_>, device: DeviceId) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM custody WHERE device = ?1 AND ended_at IS NULL", Self::COLUMNS.join(", "));
        read.row(&sql, [device], Self::read)
    }

    /// Every custody of a device, the latest first.
    pub fn all_of(read: &Read<'_>, device: DeviceId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM custody WHERE device = ?1 ORDER BY started_at DESC, id DESC",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [device], Self::read)
    }

    /// The custody during which a device was at an instant ("who had tag 10432 on 3 March").
    pub fn at(read: &Read<'_>, device: DeviceId, at: Timestamp) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT {} FROM custody WHERE device = ?1 AND started_at <= ?2 AND (ended_at IS NULL OR ended_at > ?2)
             ORDER BY started_at DESC LIMIT 1",
            Self::COLUMNS.join(", ")
        );
        read.row(&sql, params![device, at], Self::read)
    }

    /// What a person holds: open custodies, plus those ended lost or stolen whose device is not recovered yet.
    pub fn held_by(read: &Read<'_>, person: PersonId) -> Result<Vec<Self>> {
        let columns: Vec<String> = Self::COLUMNS.iter().map(|column| format!("custody.{column}")).collect();
        let sql = format!(
            "SELECT {} FROM custody JOIN device ON device.id = custody.device
             WHERE person = ?1 AND (ended_at IS NULL OR (
                 outcome IN ('lost', 'stolen') AND device.status IN ('lost', 'stolen')
                 AND NOT EXISTS (SELECT 1 FROM status_event AS back
                                 WHERE back.device = custody.device AND back.event = 'recover' AND back.at > ended_at
                                 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = back.id))))
             ORDER BY started_at DESC",
            columns.join(", ")
        );
        read.rows(&sql, [person], Self::read)
    }

    /// The custody whose holder answers for a device: the open one, or the last one, when it ended lost or stolen and the
    /// device is not recovered since.
    pub fn answering(read: &Read<'_>, device: DeviceId) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT {} FROM custody WHERE device = ?1 AND (ended_at IS NULL OR (
                 outcome IN ('lost', 'stolen')
                 AND NOT EXISTS (SELECT 1 FROM status_event AS back
                                 WHERE back.device = custody.device AND back.event = 'recover' AND back.at > ended_at
                                 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = back.id))))
             ORDER BY started_at DESC, id DESC LIMIT 1",
            Self::COLUMNS.join(", ")
        );
        read.row(&sql, [device], Self::read)
    }

    /// The open custody of a person, room or cart over a device that is surplus or gone for good, where an operation wrote
    /// a row of that table: the custody or the device.
    pub(in crate::register) fn out_of_service(read: &Read<'_>, operation: i64, table: &str) -> Result<Option<Self>> {
        let key = if table == Self::TABLE { "id" } else { "device" };
        let columns: Vec<String> = Self::COLUMNS.iter().map(|column| format!("custody.{column}")).collect();
        let sql = format!(
            "SELECT {} FROM change JOIN entity ON entity.id = change.entity AND entity.name = ?3
             JOIN custody ON custody.{key} = change.row AND custody.ended_at IS NULL
             JOIN device ON device.id = custody.device AND device.status IN ('surplus', 'disposed')
             LEFT JOIN place ON place.id = custody.place
             WHERE change.id >= ?1 AND change.id < ?2
             AND (custody.custodian = 'person' OR place.kind IN ('room', 'cart')) LIMIT 1",
            columns.join(", ")
        );
        read.row(&sql, params![operation << 32, (operation + 1) << 32, table], Self::read)
    }

    /// Who has it, as a value.
    pub fn who(&self) -> Custodian {
        match (self.custodian, self.person, self.place, &self.vendor) {
            (CustodianKind::Person, Some(person), _, _) => Custodian::Person { person },
            (CustodianKind::Place, _, Some(place), _) => Custodian::Place { place },
            (CustodianKind::Vendor, _, _, Some(vendor)) => {
                Custodian::Vendor { vendor: vendor.clone(), reference: self.reference.clone() }
            }
            // The table's own checks leave nothing else than IT.
            (CustodianKind::It | CustodianKind::Person | CustodianKind::Place | CustodianKind::Vendor, _, _, _) => {
                Custodian::It
            }
        }
    }
}

crate::words! {
    /// What showed that a device exists. Audit scans are sightings too, in their own table.
    pub enum SightingKind {
        /// It was checked out.
        CheckedOut = "checked_out",
        /// It was checked in.
        CheckedIn = "checked_in",
        /// It went from one custodian to another.
        Transferred = "transferred",
        /// It reported to device management.
        Synced = "synced",
        /// Somebody vouched for having seen it.
        Attested = "attested",
        /// It was found again.
        Recovered = "recovered",
    }
}

crate::fact! {
    /// A dated fact that a device was seen.
    pub struct Sighting in "sighting" {
        /// The row.
        id: SightingId,
        /// The device.
        device: DeviceId,
        /// The device's school then.
        school: SchoolId,
        /// When it was seen.
        at: Timestamp,
        /// What showed it.
        kind: SightingKind,
        /// Where, if known.
        place: Option<PlaceId>,
        /// The management system, or who vouched.
        source: Option<String>,
        /// Who recorded it.
        operator: Option<OperatorId>,
    }
    scope |row| Scope::School(row.school);
    undo Void; merge Union;
    refers { device -> "device" }
}

impl Sighting {
    /// Whether that sync of a device is recorded and counts.
    pub(super) fn has_sync(read: &Read<'_>, device: DeviceId, at: Timestamp, source: &str) -> Result<bool> {
        let sql = "SELECT 1 FROM sighting WHERE device = ?1 AND at = ?2 AND kind = 'synced' AND source = ?3
                   AND NOT EXISTS (SELECT 1 FROM void WHERE fact = sighting.id)";
        Ok(read.row(sql, params![device, at, source], |_| Ok(()))?.is_some())
    }
}

/// The question when a device was last seen, by any sighting or scan that holds; a scan from a clock that was wrong counts
/// from when it was received. Of each kind the latest is found by an index, however many years there are.
macro_rules! last_seen_of {
    ($device:literal) => {
        concat!(
            "SELECT max(at) FROM (
                 SELECT at FROM (SELECT at FROM sighting WHERE sighting.device = ",
            $device,
            " AND NOT EXISTS (SELECT 1 FROM void WHERE fact = sighting.id) ORDER BY at DESC LIMIT 1)
                 UNION ALL
                 SELECT at FROM (SELECT at FROM scan WHERE scan.device = ",
            $device,
            " AND outside = 0 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = scan.id) ORDER BY at DESC LIMIT 1)
                 UNION ALL
                 SELECT received_at FROM (SELECT received_at FROM scan WHERE scan.device = ",
            $device,
            " AND outside = 1 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = scan.id)
                                          ORDER BY received_at DESC LIMIT 1))"
        )
    };
}
pub(crate) use last_seen_of;

/// When a device was last seen: a question, never a column.
pub fn last_seen(read: &Read<'_>, device: DeviceId) -> Result<Option<Timestamp>> {
    Ok(read.row(last_seen_of!("?1"), [device], |row| row.get(0))?.flatten())
}
