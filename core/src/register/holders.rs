//! Whose row is it that tells of a device? A student's, as far as a student answers for it (DOMAIN §10).

use std::collections::HashMap;

use super::custody::Custody;
use crate::error::Result;
use crate::people::{Person, holder_of};
use crate::store::Read;
use crate::values::{DeviceId, PersonId};
use crate::writing::Holder;

/// Whether holders are students or staff, asked once each.
#[derive(Default)]
pub struct Holders {
    known: HashMap<PersonId, Holder>,
}

impl Holders {
    /// Whose row it is that tells of a device: that person's, else of whoever has it or still answers for it.
    pub fn of_device(&mut self, read: &Read<'_>, device: DeviceId, person: Option<PersonId>) -> Result<Holder> {
        match person {
            Some(_) => self.of(read, person),
            None => self.of(read, Custody::answering(read, device)?.and_then(|custody| custody.person)),
        }
    }

    /// Who a device's holder is, as far as privacy depends on it.
    pub fn of(&mut self, read: &Read<'_>, person: Option<PersonId>) -> Result<Holder> {
        let Some(id) = person else { return Ok(Holder::NoPerson) };
        if let Some(known) = self.known.get(&id) {
            return Ok(*known);
        }
        let person: Person = read.get(id)?;
        let holder = holder_of(person.population, person.state);
        self.known.insert(id, holder);
        Ok(holder)
    }
}
