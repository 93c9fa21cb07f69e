//! The questions a roster asks the register.

use std::collections::HashMap;

use crate::error::Result;
use crate::people::Population;
use crate::store::Read;
use crate::values::{PersonId, SchoolId};

/// How many people of each population are at each school now.
pub fn people_at(read: &Read<'_>) -> Result<HashMap<(Option<SchoolId>, Population), u64>> {
    let sql = "SELECT school, population, count(*) FROM person WHERE state IN ('active', 'pre') GROUP BY 1, 2";
    let mut people = HashMap::new();
    read.walk(sql, [], |row| {
        people.insert((row.get(0)?, row.get(1)?), u64::from(row.get::<_, u32>(2)?));
        Ok(())
    })?;
    Ok(people)
}

/// Everybody who is here, with population and first school.
pub fn walk_here(read: &Read<'_>, mut visit: impl FnMut(PersonId, Population, SchoolId)) -> Result<()> {
    let sql = "SELECT id, population, school FROM person WHERE state IN ('active', 'pre') AND school IS NOT NULL";
    read.walk(sql, [], |row| {
        visit(row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(())
    })
}

/// How many devices a person has now.
pub fn has_devices(read: &Read<'_>, person: PersonId) -> Result<u32> {
    let sql = "SELECT count(*) FROM custody WHERE person = ?1 AND ended_at IS NULL";
    Ok(read.row(sql, [person], |row| row.get(0))?.unwrap_or_default())
}
