//! Which row is meant? One type per kind of row, so that a person's id never lands where a device's belongs.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl $name {
            /// The bare identifier, for the store.
            pub const fn uuid(self) -> Uuid { self.0 }
        }

        // As one number, which sorts as the bytes do and costs no call: long lists are searched by it.
        impl Ord for $name {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering { self.0.as_u128().cmp(&other.0.as_u128()) }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> { Some(self.cmp(other)) }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self { Self(id) }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self { id.0 }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self.0.as_bytes())))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> { Uuid::column_result(value).map(Self) }
        }
    )+ };
}

ids! {
    /// A device's row.
    DeviceId,
    /// A device model's row.
    ModelId,
    /// A school's or site's row.
    SchoolId,
    /// A room's, cart's or closet's row.
    PlaceId,
    /// A person's row.
    PersonId,
    /// One custody: a period during which a custodian has a device.
    CustodyId,
    /// A dated fact that a device was seen.
    SightingId,
    /// What happened to a device.
    IncidentId,
    /// One decision on an incident.
    IncidentDecisionId,
    /// A device that went out in another's place.
    ReplacementId,
    /// A holiday, closure or testing window.
    CalendarEntryId,
    /// Who sits at this program.
    OperatorId,
    /// A quarter of a school year.
    PeriodId,
    /// One site's audit of one period.
    AuditId,
    /// One raw scan in an audit.
    ScanId,
    /// One decision on one exception.
    DecisionId,
    /// A drive that hands out or collects.
    DriveId,
    /// One accessory that went along with a device.
    AccessoryId,
    /// One entry of the ledger.
    LedgerId,
    /// A blind recount of an audit.
    RecountId,
    /// A file that belongs to a person, a device, an incident or an agreement.
    AttachmentId,
    /// An agreement that somebody signed.
    AgreementId,
    /// What a school asked for.
    RequestId,
    /// A truck that comes for surplus devices.
    PickupId,
    /// A row that few others refer to: a setting, a saved view, an alias.
    RowId,
}
