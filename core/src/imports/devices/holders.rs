//! Who is meant by the holder of a row? By number, user name or e-mail; a bare name never matches.

use std::collections::HashMap;

use super::holder_facts::HolderFacts;
use super::record;
use crate::error::Result;
use crate::imports::answer::ImportFindingKind;
use crate::imports::hand::Hand;
use crate::imports::tally::Tally;
use crate::people::{Person, PersonState, Population, name_key};
use crate::store::Read;
use crate::values::{PersonId, SchoolId, normal_form};

/// The people this import brings, and whether there were any before.
pub struct Holders {
    by_name: HashMap<(SchoolId, String), PersonId>,
    by_number: HashMap<String, PersonId>,
    has_people: bool,
}

impl Holders {
    /// Whoever is in the register.
    pub fn load(read: &Read<'_>) -> Result<Self> {
        Ok(Self { by_name: HashMap::new(), by_number: HashMap::new(), has_people: record::any_person(read)? })
    }

    /// The person a row names. A number nobody has yet makes a provisional person when there is a name with it; a bare
    /// name makes one person for each name and school.
    pub fn find(
        &mut self,
        hand: &mut impl Hand,
        tally: &mut Tally,
        row: u64,
        school: SchoolId,
        holder: &HolderFacts<'_>,
    ) -> Result<Option<PersonId>> {
        match self.known(hand.read(), holder)? {
            Known::One(person) => return Ok(Some(person)),
            Known::Several => {
                tally.find(ImportFindingKind::HolderUnclear, row, &holder.shown());
                return Ok(None);
            }
            Known::Nobody if !holder.has_name() => {
                tally.find(ImportFindingKind::UnknownHolder, row, &holder.shown());
                return Ok(None);
            }
            Known::Nobody => {}
        }
        let (name, number) = (holder.name(), holder.number);
        let key = (school, name_key(&name));
        if number.is_none() {
            if let Some(known) = self.by_name.get(&key) {
                return Ok(Some(*known));
            }
            if self.has_people
                && let Some(known) = record::known_by_name(hand.read(), school, &name)?
            {
                self.by_name.insert(key, known);
                return Ok(Some(known));
            }
        }
        let person = provisional(hand.new_id().into(), school, name, holder);
        hand.insert(&person)?;
        tally.created.people += 1;
        match number {
            Some(number) => self.by_number.insert(normal_form(number), person.id),
            None => self.by_name.insert(key, person.id),
        };
        Ok(Some(person.id))
    }

    /// Whether the register has exactly one person by the row's number, user name or e-mail.
    pub fn knows(&self, read: &Read<'_>, holder: &HolderFacts<'_>) -> Result<bool> {
        Ok(matches!(self.known(read, holder)?, Known::One(_)))
    }

    fn known(&self, read: &Read<'_>, holder: &HolderFacts<'_>) -> Result<Known> {
        let mut several = false;
        let mut one = |found: Vec<PersonId>| match found.as_slice() {
            [] => None,
            [only] => Some(*only),
            [_, ..] => {
                several = true;
                None
            }
        };
        if let Some(number) = holder.number {
            if let Some(brought) = self.by_number.get(&normal_form(number)) {
                return Ok(Known::One(*brought));
            }
            if self.has_people
                && let Some(person) = one(record::numbered(read, number)?)
            {
                return Ok(Known::One(person));
            }
        }
        if self.has_people {
            let by_username = holder.username.map(|name| record::with_username(read, name)).transpose()?;
            if let Some(person) = by_username.and_then(&mut one) {
                return Ok(Known::One(person));
            }
            // Exports write the e-mail into the column of the user name.
            let mail = holder.email.or(holder.username.filter(|name| name.contains('@')));
            let by_email = mail.map(|email| record::with_email(read, email)).transpose()?;
            if let Some(person) = by_email.and_then(&mut one) {
                return Ok(Known::One(person));
            }
            if let Some(whole) = holder.whole {
                for look in [record::numbered, record::with_username, record::with_email] {
                    if let Some(person) = one(look(read, whole)?) {
                        return Ok(Known::One(person));
                    }
                }
            }
        }
        Ok(if several { Known::Several } else { Known::Nobody })
    }
}

enum Known {
    One(PersonId),
    Several,
    Nobody,
}

fn provisional(id: PersonId, school: SchoolId, name: String, holder: &HolderFacts<'_>) -> Person {
    let part = |part: &str| (!part.is_empty()).then(|| part.to_owned());
    let bare = holder.number.is_none() && holder.username.is_none() && holder.email.is_none();
    Person {
        id,
        population: Population::Student,
        number: holder.number.map(str::to_owned),
        name,
        first_name: part(&holder.first),
        last_name: part(&holder.last),
        username: holder.username.map(str::to_owned),
        email: holder.email.map(str::to_owned),
        sourced_id: None,
        grade: None,
        homeroom: None,
        school: Some(school),
        state: if bare { PersonState::NameOnly } else { PersonState::Provisional },
        notes: None,
    }
}
