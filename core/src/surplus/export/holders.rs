//! Whose row is a device's? One that cannot go may be with a student.

use std::collections::HashMap;

use crate::error::Result;
use crate::people::{Person, holder_of};
use crate::register::Published;
use crate::register::custody::Custody;
use crate::store::Read;
use crate::values::DeviceId;
use crate::writing::{Holder, RowFacts};

/// What a row about a device says of itself, asked once each.
pub(super) struct Holders {
    known: HashMap<DeviceId, RowFacts>,
    published: Published,
}

impl Holders {
    pub(super) fn now(read: &Read<'_>) -> Result<Self> {
        Ok(Self { known: HashMap::new(), published: Published::now(read)? })
    }

    pub(super) fn of(&mut self, read: &Read<'_>, device: DeviceId) -> Result<RowFacts> {
        if let Some(known) = self.known.get(&device) {
            return Ok(*known);
        }
        let person = Custody::open_of(read, device)?.and_then(|custody| custody.person);
        let holder = match person {
            Some(person) => {
                let person: Person = read.get(person)?;
                holder_of(person.population, person.state)
            }
            None => Holder::NoPerson,
        };
        let facts = RowFacts::of(holder, self.published.device(read, device)?);
        self.known.insert(device, facts);
        Ok(facts)
    }
}
