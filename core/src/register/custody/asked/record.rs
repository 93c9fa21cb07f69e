//! Which custodies touch a day, which are overdue, and which summer keeps still matter?

use rusqlite::params;

use crate::error::Result;
use crate::people::SummerKeep;
use crate::register::custody::Custody;
use crate::store::{Read, Row as _};
use crate::values::{Date, DeviceId, SchoolId, Timestamp};

/// The custodies of a device that touch the time from one instant until before another, the earliest first.
pub(super) fn touching(read: &Read<'_>, device: DeviceId, from: Timestamp, before: Timestamp) -> Result<Vec<Custody>> {
    let sql = format!(
        "SELECT {} FROM custody WHERE device = ?1 AND started_at < ?3 AND (ended_at IS NULL OR ended_at > ?2)
         ORDER BY started_at, id",
        Custody::COLUMNS.join(", ")
    );
    read.rows(&sql, params![device, from, before], Custody::read)
}

/// Open custodies whose due day is past, of one school or of all, the longest overdue first.
pub(super) fn overdue(read: &Read<'_>, school: Option<SchoolId>, today: Date) -> Result<Vec<Custody>> {
    let sql = format!(
        "SELECT {} FROM custody WHERE ended_at IS NULL AND due_on < ?1 AND (?2 IS NULL OR school = ?2)
         ORDER BY due_on, id",
        Custody::COLUMNS.join(", ")
    );
    read.rows(&sql, params![today, school], Custody::read)
}

/// Summer keeps that are not over, and those whose device is with the person still, by their last day.
pub(super) fn keeps(read: &Read<'_>, school: Option<SchoolId>, today: Date) -> Result<Vec<(SummerKeep, bool)>> {
    let columns: Vec<String> = SummerKeep::COLUMNS.iter().map(|column| format!("keep.{column}")).collect();
    let sql = format!(
        "SELECT {}, EXISTS (SELECT 1 FROM custody WHERE custody.device = keep.device AND custody.person = keep.person
                            AND ended_at IS NULL) AS holds
         FROM summer_keep AS keep WHERE (?1 IS NULL OR keep.school = ?1) AND (until_on >= ?2 OR holds)
         ORDER BY until_on, keep.id",
        columns.join(", ")
    );
    read.rows(&sql, params![school, today], |row| Ok((SummerKeep::read(row)?, row.get("holds")?)))
}
