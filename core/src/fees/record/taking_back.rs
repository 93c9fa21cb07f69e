//! Which entries did an operation make, and what was built on them?

use rusqlite::params;

use super::entry::{COUNTS, again};
use crate::error::Result;
use crate::store::Read;
use crate::values::{LedgerId, PersonId};

/// An entry that an operation made, and one made later that settles or reverses it.
pub fn built_on(read: &Read<'_>, operation: i64) -> Result<Option<(LedgerId, LedgerId)>> {
    if !has_entries(read, operation)? {
        return Ok(None);
    }
    let sql = format!(
        "SELECT made.id, ledger_entry.id FROM ledger_entry AS made JOIN ledger_entry
             ON ledger_entry.person = made.person
         WHERE made.operation = ?1 AND ledger_entry.operation <> ?1
           AND NOT EXISTS (SELECT 1 FROM void WHERE fact = made.id) AND {COUNTS}
           AND EXISTS (SELECT 1 FROM ledger_entry AS named
                       WHERE named.id IN (ledger_entry.settles, ledger_entry.reverses)
                         AND named.person = made.person AND named.at = made.at AND named.kind = made.kind
                         AND named.cents = made.cents AND named.about = made.about) LIMIT 1"
    );
    read.row(&sql, [operation], |row| Ok((row.get(0)?, row.get(1)?)))
}

fn has_entries(read: &Read<'_>, operation: i64) -> Result<bool> {
    let has = "SELECT 1 FROM fact_batch JOIN entity ON entity.id = fact_batch.entity
               WHERE operation = ?1 AND name = 'ledger_entry'";
    Ok(read.row(has, [operation], |_| Ok(()))?.is_some())
}

/// Whose accounts an operation wrote into, or took entries from.
pub fn people_of(read: &Read<'_>, operation: i64) -> Result<Vec<PersonId>> {
    let mut people: Vec<PersonId> = Vec::new();
    if has_entries(read, operation)? {
        people =
            read.rows("SELECT DISTINCT person FROM ledger_entry WHERE operation = ?1", [operation], |row| row.get(0))?;
    }
    for (_, person) in taken_back(read, operation)? {
        if !people.contains(&person) {
            people.push(person);
        }
    }
    Ok(people)
}

fn taken_back(read: &Read<'_>, operation: i64) -> Result<Vec<(LedgerId, PersonId)>> {
    let sql = "SELECT ledger_entry.id, person FROM void JOIN ledger_entry ON ledger_entry.id = void.fact
               WHERE void.operation = ?1 AND void.entity = 'ledger_entry'";
    read.rows(sql, [operation], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// An entry that an operation took back, and the one it names, which does not count any more: without that it means
/// nothing, and is not done again.
pub fn named_and_gone(read: &Read<'_>, operation: i64) -> Result<Option<(LedgerId, LedgerId)>> {
    for (entry, _) in taken_back(read, operation)? {
        let names = "SELECT coalesce(settles, reverses) FROM ledger_entry WHERE id = ?1";
        let Some(named) = read.row(names, [entry], |row| row.get::<_, Option<LedgerId>>(0))?.flatten() else {
            continue;
        };
        let stands = format!("SELECT 1 FROM ledger_entry WHERE id = ?1 AND {COUNTS}");
        let with_it = "SELECT 1 FROM void WHERE fact = ?1 AND operation = ?2";
        let is_there = read.row(&stands, [named], |_| Ok(()))?.is_some()
            || read.row(with_it, params![named, operation], |_| Ok(()))?.is_some()
            || again(read, named)?.is_some();
        if !is_there {
            return Ok(Some((entry, named)));
        }
    }
    Ok(None)
}
