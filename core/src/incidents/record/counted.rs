//! How many incidents of a person count in a school year?

use crate::error::Result;
use crate::store::Read;
use crate::values::{IncidentId, PersonId};

/// How many other incidents of a person count as chargeable in a school year, by what holds of each of them.
pub(in crate::incidents) fn counted_before(
    read: &Read<'_>,
    person: PersonId,
    school_year: &str,
    incident: IncidentId,
) -> Result<u32> {
    let sql = "SELECT count(*) FROM incident_decision AS decided
               WHERE person = ?1 AND school_year = ?2 AND incident <> ?3 AND counts
                 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = decided.id)
                 AND NOT EXISTS (SELECT 1 FROM incident_decision AS later
                                 WHERE later.incident = decided.incident AND (later.at, later.id) > (decided.at, decided.id)
                                   AND NOT EXISTS (SELECT 1 FROM void WHERE fact = later.id))";
    Ok(read.row(sql, rusqlite::params![person, school_year, incident], |row| row.get(0))?.unwrap_or(0))
}
