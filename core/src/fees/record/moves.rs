//! What each entry moved, on which day: read lean, because a report walks over all of them.

use crate::error::Result;
use crate::fees::record::LedgerKind;
use crate::fees::record::entry::COUNTS;
use crate::people::Population;
use crate::store::Read;
use crate::values::{Cents, Date, PersonId, SchoolId, Timestamp};

/// What an entry moved. A reversal is of the kind of what it reverses.
#[derive(Debug, Clone, Copy)]
pub(in crate::fees) struct Move {
    pub person: PersonId,
    pub population: Population,
    pub kind: LedgerKind,
    pub day: Date,
    pub cents: Cents,
}

/// Visits what every entry moved that counts, of one school or of all.
pub(in crate::fees) fn each_move(
    read: &Read<'_>,
    school: Option<SchoolId>,
    mut visit: impl FnMut(&Move) -> Result<()>,
) -> Result<()> {
    let sql = format!(
        "SELECT ledger_entry.person, population, coalesce(reversed.kind, ledger_entry.kind), ledger_entry.on_day, ledger_entry.at,
                ledger_entry.cents
         FROM ledger_entry JOIN person ON person.id = ledger_entry.person
         LEFT JOIN ledger_entry AS reversed ON reversed.id = ledger_entry.reverses
         WHERE (?1 IS NULL OR ledger_entry.school = ?1) AND {COUNTS}"
    );
    read.walk(&sql, [school], |row| {
        let day: Option<Date> = row.get(3)?;
        let at: Timestamp = row.get(4)?;
        visit(&Move {
            person: row.get(0)?,
            population: row.get(1)?,
            kind: row.get(2)?,
            day: day.unwrap_or_else(|| at.date_in(read.zone())),
            cents: row.get(5)?,
        })
    })
}
