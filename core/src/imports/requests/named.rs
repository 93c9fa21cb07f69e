//! Whom, which device and which room does a row of an export name? What nobody knows is told, and left out.

use std::collections::HashMap;

use super::facts::Facts;
use crate::error::Result;
use crate::imports::answer::ImportFindingKind;
use crate::imports::tally::Tally;
use crate::people::{Person, Place};
use crate::register::{Device, Status};
use crate::requests::{EmailTrouble, checked_email};
use crate::settings::operators;
use crate::store::Read;
use crate::values::{DeviceId, OperatorId, PersonId, PlaceId, SchoolId, normal_form};

/// What a row names, as far as the register knows it.
#[derive(Debug, Default)]
pub struct Named {
    pub requester: Option<PersonId>,
    pub name: String,
    pub email: Option<String>,
    pub person: Option<Person>,
    pub device: Option<DeviceId>,
    pub place: Option<PlaceId>,
    pub assignee: Option<OperatorId>,
}

/// Operators by name, each looked up once.
#[derive(Default)]
pub struct Names {
    operators: HashMap<String, Option<OperatorId>>,
}

impl Names {
    /// Looks up what a new request's row names.
    pub fn of(
        &mut self,
        read: &Read<'_>,
        tally: &mut Tally,
        row: u64,
        facts: &Facts<'_>,
        school: SchoolId,
        domains: &[String],
    ) -> Result<Named> {
        let mut unknown = |kind, said: &str| tally.find(kind, row, said);
        let email = facts.email.map(|said| {
            let (email, elsewhere) = email_of(said, domains);
            if elsewhere {
                unknown(ImportFindingKind::EmailElsewhere, said);
            }
            email
        });
        let requester = match &email {
            Some(email) => only(Person::with_email(read, email)?),
            None => None,
        };
        let person = match facts.person {
            Some(number) => only(Person::numbered(read, number)?),
            None => None,
        };
        if let (Some(number), None) = (facts.person, &person) {
            unknown(ImportFindingKind::PersonUnknown, number);
        }
        let device = match facts.device {
            Some(code) => device(read, code)?,
            None => None,
        };
        if let (Some(code), None) = (facts.device, device) {
            unknown(ImportFindingKind::DeviceUnknown, code);
        }
        let place = match facts.room {
            Some(room) => Place::named(read, school, room)?.map(|place| place.id),
            None => None,
        };
        if let (Some(room), None) = (facts.room, place) {
            unknown(ImportFindingKind::RoomUnknown, room);
        }
        let assignee = match facts.assignee.known() {
            Some(name) => self.operator(read, tally, row, name)?,
            None => None,
        };
        let known_name = requester.as_ref().map(|person| person.name.clone());
        let name = facts.name.map(str::to_owned).or(known_name).or_else(|| email.clone()).unwrap_or_default();
        Ok(Named { requester: requester.map(|person| person.id), name, email, person, device, place, assignee })
    }

    /// The operator of that name.
    pub fn operator(&mut self, read: &Read<'_>, tally: &mut Tally, row: u64, name: &str) -> Result<Option<OperatorId>> {
        let known = match self.operators.get(name) {
            Some(known) => *known,
            None => {
                let found = operators::named(read, name)?;
                self.operators.insert(name.to_owned(), found);
                found
            }
        };
        if known.is_none() {
            tally.find(ImportFindingKind::AssigneeUnknown, row, name);
        }
        Ok(known)
    }
}

/// An e-mail as it is kept, and whether it is of another domain than the district's.
pub fn email_of(said: &str, domains: &[String]) -> (String, bool) {
    match checked_email(said, domains) {
        Ok(email) => (email, false),
        Err(EmailTrouble::Shape(_) | EmailTrouble::Domain(_)) => (said.to_lowercase(), true),
    }
}

/// The only one; nobody where several answer to it.
pub fn only<T>(mut found: Vec<T>) -> Option<T> {
    if found.len() == 1 { found.pop() } else { None }
}

/// The device with that tag, else with that serial, that is not disposed of.
pub fn device(read: &Read<'_>, code: &str) -> Result<Option<DeviceId>> {
    let normal = normal_form(code);
    for found in [Device::with_tag(read, &normal)?, Device::with_serial(read, &normal)?] {
        let mut here = found.into_iter().filter(|device| device.status != Status::Disposed);
        if let (Some(device), None) = (here.next(), here.next()) {
            return Ok(Some(device.id));
        }
    }
    Ok(None)
}
