//! In which grade was everybody on a day? A roster moves whole grades up each summer.

use std::collections::HashMap;

use super::{Person, Population};
use crate::error::Result;
use crate::store::{Held, Read, held_before};
use crate::values::{Date, PersonId};

/// A person as they were on a day, as far as a count of devices asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonThen {
    /// Student, staff or contractor.
    pub population: Population,
    /// The grade, as the roster wrote it then.
    pub grade: Option<String>,
}

/// Everybody as they were at the end of a day. Who came later is told as they are now.
pub fn people_on(read: &Read<'_>, day: Date) -> Result<HashMap<PersonId, PersonThen>> {
    let mut then = held_before(read, "person", "grade", day.plus_days(1).starts_at(read.zone()))?;
    let grade_then = |held: Held| match held {
        Held::Text(grade) => Some(grade),
        Held::Null | Held::Integer(_) | Held::Real(_) | Held::Blob(_) => None,
    };
    let people = Person::grades(read)?.into_iter().map(|(id, population, now)| {
        let grade = then.remove(&id.uuid()).map_or(now, grade_then);
        (id, PersonThen { population, grade })
    });
    Ok(people.collect())
}
