//! The incidents that are open, and all of them since a day.

use crate::error::Result;
use crate::register::incident::Incident;
use crate::store::{Read, Row};
use crate::values::{SchoolId, Timestamp};

/// Every open incident of a school, or of all, the oldest first.
pub(in crate::incidents) fn open_ones(read: &Read<'_>, school: Option<SchoolId>) -> Result<Vec<Incident>> {
    let sql = format!(
        "SELECT {} FROM incident INDEXED BY incident_open WHERE closed_at IS NULL AND (?1 IS NULL OR school = ?1)
         ORDER BY reported_at, id",
        Incident::COLUMNS.join(", ")
    );
    read.rows(&sql, [school], Incident::read)
}

/// Visits every incident reported since an instant, the oldest first.
pub fn each_incident(
    read: &Read<'_>,
    school: Option<SchoolId>,
    since: Option<Timestamp>,
    mut visit: impl FnMut(Incident) -> Result<()>,
) -> Result<()> {
    let sql = format!(
        "SELECT {} FROM incident WHERE (?1 IS NULL OR school = ?1) AND (?2 IS NULL OR reported_at >= ?2)
         ORDER BY reported_at, id",
        Incident::COLUMNS.join(", ")
    );
    read.walk(&sql, rusqlite::params![school, since], |row| visit(Incident::read(row)?))
}
