//! A station wants one device, or one person: which is it, and what is said when the code is something else?

use super::answer::{Context, Match, ScanPoint};
use super::tiers::find;
use crate::error::{Result, not_found};
use crate::people::{Person, apart, called, choices};
use crate::refusal::Reason;
use crate::register::Device;
use crate::store::Read;
use crate::values::{PersonId, SchoolId};

/// The one device that a code names, for an operator who answers for it.
///
/// # Errors
/// `person_code`, `place_code`, `control_code`, `run_together`, `several_match`, `not_found`, `other_school`.
pub fn device_of(read: &Read<'_>, code: &str, school: Option<SchoolId>) -> Result<Device> {
    let found = find(read, code, &Context { school, at: ScanPoint::Station })?;
    match found.what {
        Match::Device { device, .. } => Device::own(read, device.id),
        Match::Person { person, .. } => Err(Reason::PersonCode { population: person.population.word().into() }.into()),
        Match::Place { device: Some(device), .. } => Device::own(read, device.id),
        Match::Place { place, device: None } => Err(Reason::PlaceCode { place: place.name }.into()),
        Match::Control { word } => Err(Reason::ControlCode { word }.into()),
        Match::Choice { .. } => several("device", code, Vec::new()),
        Match::Split { parts } => run_together(parts),
        Match::Nothing { .. } => not_found("device", code.trim()),
    }
}

/// The one person that a code names: a number, with the population before it where two have it (`staff:500`), a printed
/// label, an e-mail, a user name, or the row itself. Never a
/// name.
///
/// # Errors
/// `device_code`, `place_code`, `control_code`, `run_together`, `several_match`, `not_found`, `other_school`.
pub fn person_of(read: &Read<'_>, code: &str, school: Option<SchoolId>) -> Result<Person> {
    if let Ok(id) = code.trim().parse::<uuid::Uuid>() {
        return Person::own(read, PersonId(id));
    }
    if let (Some(_), _) = apart(code.trim()) {
        let people = called(read, code.trim())?;
        return match people.as_slice() {
            [] => not_found("person", code.trim()),
            [person] => Person::own(read, person.id),
            [_, _, ..] => several("person", code, Vec::new()),
        };
    }
    let found = find(read, code, &Context { school, at: ScanPoint::Distribution })?;
    match found.what {
        Match::Person { person, .. } | Match::Device { person: Some(person), .. } => Person::own(read, person.id),
        Match::Choice { people, .. } if !people.is_empty() => {
            several("person", code, choices(code, people.iter().map(|person| person.population)))
        }
        Match::Control { word } => Err(Reason::ControlCode { word }.into()),
        Match::Split { parts } => run_together(parts),
        other @ (Match::Device { .. } | Match::Place { .. } | Match::Choice { .. } | Match::Nothing { .. }) => {
            let mut named = Person::with_email(read, code)?;
            named.extend(Person::with_username(read, code)?);
            named.dedup_by_key(|person| person.id);
            match (named.len(), named.pop(), other) {
                (1, Some(person), _) => Person::own(read, person.id),
                (0, _, Match::Device { device, .. }) => {
                    let tag = device.tag.map(|tag| tag.to_string());
                    Err(Reason::DeviceCode { shown: tag.unwrap_or_else(|| code.trim().into()) }.into())
                }
                (0, _, Match::Place { place, .. }) => Err(Reason::PlaceCode { place: place.name }.into()),
                (0, _, Match::Choice { .. }) => Err(Reason::DeviceCode { shown: code.trim().into() }.into()),
                (0, _, _) => not_found("person", code.trim()),
                (_, _, _) => several("person", code, Vec::new()),
            }
        }
    }
}

fn several<T>(entity: &str, code: &str, choices: Vec<String>) -> Result<T> {
    Err(Reason::SeveralMatch { entity: entity.into(), sought: code.trim().into(), choices }.into())
}

fn run_together<T>(parts: Vec<super::Found>) -> Result<T> {
    Err(Reason::RunTogether { codes: parts.into_iter().map(|part| part.code).collect() }.into())
}
