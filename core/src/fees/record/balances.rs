//! What everybody owes, from the index of sums alone.

use std::collections::{HashMap, HashSet};

use rusqlite::params;

use super::entry::COUNTS;
use crate::error::Result;
use crate::store::Read;
use crate::values::{Cents, PersonId, SchoolId};

/// What a person owes: the sum of their entries. Less than nothing is credit.
pub fn balance_of(read: &Read<'_>, person: PersonId) -> Result<Cents> {
    let sql = format!("SELECT coalesce(sum(cents), 0) FROM ledger_entry WHERE person = ?1 AND {COUNTS}");
    Ok(read.row(&sql, [person], |row| row.get(0))?.unwrap_or_default())
}

/// Somebody with an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owing {
    /// Who.
    pub person: PersonId,
    /// What they owe; less than nothing is credit.
    pub balance: Cents,
}

/// The balance of everybody with an entry. Few entries are ever taken back, so all are summed first and those
/// subtracted: looking for each of a million whether it counts would take several times as long.
pub fn balances(read: &Read<'_>) -> Result<Vec<Owing>> {
    let gone = "SELECT person, sum(cents) FROM void JOIN ledger_entry ON ledger_entry.id = void.fact
                WHERE void.entity = 'ledger_entry' GROUP BY person";
    let gone: HashMap<PersonId, Cents> =
        read.rows(gone, [], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect();
    let all = "SELECT person, sum(cents) FROM ledger_entry GROUP BY person";
    read.rows(all, [], |row| {
        let (person, sum): (PersonId, Cents) = (row.get(0)?, row.get(1)?);
        Ok(Owing { person, balance: sum - gone.get(&person).copied().unwrap_or_default() })
    })
}

/// The people of a school, and of those only who left, where that is asked; none where everybody is meant.
pub fn people_at(read: &Read<'_>, school: Option<SchoolId>, left: bool) -> Result<Option<HashSet<PersonId>>> {
    if school.is_none() && !left {
        return Ok(None);
    }
    let sql = "SELECT id FROM person WHERE (?1 IS NULL OR school = ?1 OR EXISTS
                   (SELECT 1 FROM enrolment
                    WHERE enrolment.person = person.id AND enrolment.school = ?1 AND enrolment.state <> 'left'))
               AND (NOT ?2 OR state = 'left')";
    let people = read.rows(sql, params![school, left], |row| row.get(0))?;
    Ok(Some(people.into_iter().collect()))
}
