//! Which row does `tag:MC-0001234` mean? What people write in the place of an identifier.

use serde_json::Value;
use uuid::Uuid;

use super::record::{audit_of, period_named};
use crate::drives::drive_named;
use crate::error::{Result, not_found};
use crate::incidents::{meant, numbered};
use crate::people::{Place, School, called, choices};
use crate::pickups::Pickup;
use crate::refusal::Reason;
use crate::register::{Device, Status};
use crate::requests::Request;
use crate::settings::operators;
use crate::store::Read;
use crate::values::normal_form;

crate::words! {
    /// What a reference names, as written before its colon.
    pub enum ReferenceKind {
        /// A device, by tag, else by serial.
        Tag = "tag",
        /// A person, by number, e-mail or user name.
        Person = "person",
        /// A student, by number.
        Student = "student",
        /// A member of staff, by number.
        Staff = "staff",
        /// A contractor, by number.
        Contractor = "contractor",
        /// A school, by code or name.
        School = "school",
        /// A place, by school and name: `CFM/Cart 7B`.
        Place = "place",
        /// A period, by name: `2026-27/Q2`.
        Period = "period",
        /// An audit, by school and period: `CFM@2026-27/Q2`.
        Audit = "audit",
        /// A drive, by school and name: `CFM/August hand-out`.
        Drive = "drive",
        /// A request, by number: `R-12`, or its number in the portal.
        Request = "request",
        /// A surplus pickup, by number: `3`.
        Pickup = "pickup",
        /// An incident, by its device, or by its number among those of the device: `MC-0001234#2`.
        Incident = "incident",
        /// An operator, by name.
        Operator = "operator",
    }
}

/// Fields in which people write prose or the words of a file: what looks like a reference there is none.
const PROSE: [&str; 46] = [
    "who",
    "bag",
    "note",
    "notes",
    "reason",
    "override_reason",
    "what_happened",
    "last_seen",
    "code",
    "serial_shared_because",
    "values",
    "map",
    "header",
    "path",
    "out",
    "rejected",
    "text",
    "agreement_text",
    "witness",
    "signer_name",
    "picture",
    "subject",
    "description",
    "needs",
    "position",
    "what",
    "how",
    "why",
    "question",
    "sentence",
    "peripherals",
    "codes",
    "words",
    "entry",
    "value",
    "reported_by",
    "witnesses",
    "serial_given",
    "reference",
    "sale_reference",
    "wiped_by",
    "certificate",
    "collector",
    "contact",
    "receiver",
    "tell",
];

/// The same value with every reference replaced by its row's identifier.
///
/// # Errors
/// `not_found`, `several_match`, `several_incidents`.
pub fn resolve(read: &Read<'_>, value: Value) -> Result<Value> {
    match value {
        Value::String(text) => match parts(&text) {
            Some((kind, sought)) => Ok(Value::String(row_of(read, kind, sought)?.to_string())),
            None => Ok(Value::String(text)),
        },
        Value::Array(items) => items.into_iter().map(|item| resolve(read, item)).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| match PROSE.contains(&name.as_str()) {
                true => Ok((name, value)),
                false => Ok((name, resolve(read, value)?)),
            })
            .collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(value),
    }
}

fn parts(text: &str) -> Option<(ReferenceKind, &str)> {
    let (kind, sought) = text.split_once(':')?;
    let kind = ReferenceKind::from_word(kind)?;
    (!sought.is_empty() && !sought.starts_with(char::is_whitespace)).then_some((kind, sought))
}

fn row_of(read: &Read<'_>, kind: ReferenceKind, sought: &str) -> Result<Uuid> {
    let found = match kind {
        ReferenceKind::Tag => device(read, sought)?,
        ReferenceKind::Person => person(read, sought)?,
        ReferenceKind::Student | ReferenceKind::Staff | ReferenceKind::Contractor => {
            person(read, &format!("{}:{sought}", kind.word()))?
        }
        ReferenceKind::School => School::called(read, sought)?.map(|school| school.id.uuid()),
        ReferenceKind::Place => place(read, sought)?,
        ReferenceKind::Period => period_named(read, sought)?.map(Uuid::from),
        ReferenceKind::Audit => audit(read, sought)?,
        ReferenceKind::Drive => drive(read, sought)?,
        ReferenceKind::Request => Request::numbered(read, sought)?.map(|request| request.id.uuid()),
        ReferenceKind::Pickup => match sought.trim_start_matches(['P', 'p', '-']).parse() {
            Ok(number) => Pickup::numbered(read, number)?.map(|pickup| pickup.id.uuid()),
            Err(_) => None,
        },
        ReferenceKind::Incident => incident(read, sought)?,
        ReferenceKind::Operator => operators::named(read, sought)?.map(Uuid::from),
    };
    match found {
        Some(id) => Ok(id),
        None => not_found(kind.word(), sought),
    }
}

fn person(read: &Read<'_>, sought: &str) -> Result<Option<Uuid>> {
    let people = called(read, sought)?;
    match people.as_slice() {
        [] => Ok(None),
        [person] => Ok(Some(person.id.uuid())),
        [_, _, ..] => {
            let choices = choices(sought, people.iter().map(|person| person.population));
            let entity = ReferenceKind::Person.word().into();
            Err(Reason::SeveralMatch { entity, sought: sought.into(), choices }.into())
        }
    }
}

/// The living device with that tag, else with that serial, else a disposed one.
fn device(read: &Read<'_>, sought: &str) -> Result<Option<Uuid>> {
    let normal = normal_form(sought);
    let mut found = Device::with_tag(read, &normal)?;
    found.extend(Device::with_serial(read, &normal)?);
    let lives = |device: &&Device| device.status != Status::Disposed;
    let tagged = |device: &&Device| device.tag.as_ref().is_some_and(|tag| tag.normal() == normal);
    if let Some(device) = found.iter().find(|device| lives(device) && tagged(device)) {
        return Ok(Some(device.id.uuid()));
    }
    if let Some(id) = only(ReferenceKind::Tag, sought, found.iter().filter(lives).map(|device| device.id.uuid()))? {
        return Ok(Some(id));
    }
    only(ReferenceKind::Tag, sought, found.iter().map(|device| device.id.uuid()))
}

fn incident(read: &Read<'_>, sought: &str) -> Result<Option<Uuid>> {
    let (code, number) = match sought.rsplit_once('#').map(|(code, number)| (code, number.parse::<u32>())) {
        Some((code, Ok(number))) => (code, Some(number)),
        Some((_, Err(_))) | None => (sought, None),
    };
    let Some(device) = device(read, code)? else { return Ok(None) };
    let incident = match number {
        Some(number) => numbered(read, device.into(), number)?,
        None => meant(read, device.into(), None)?,
    };
    Ok(incident.map(|incident| incident.id.uuid()))
}

fn place(read: &Read<'_>, sought: &str) -> Result<Option<Uuid>> {
    let Some((school, name)) = sought.split_once('/') else { return Ok(None) };
    let Some(school) = School::called(read, school)? else { return Ok(None) };
    Ok(Place::named(read, school.id, name)?.map(|place| place.id.uuid()))
}

fn drive(read: &Read<'_>, sought: &str) -> Result<Option<Uuid>> {
    let Some((school, name)) = sought.split_once('/') else { return Ok(None) };
    let Some(school) = School::called(read, school)? else { return Ok(None) };
    Ok(drive_named(read, school.id, name)?.map(Uuid::from))
}

fn audit(read: &Read<'_>, sought: &str) -> Result<Option<Uuid>> {
    let Some((school, period)) = sought.split_once('@') else { return Ok(None) };
    let Some(school) = School::called(read, school)? else { return Ok(None) };
    let Some(period) = period_named(read, period)? else { return Ok(None) };
    Ok(audit_of(read, school.id, period)?.map(Uuid::from))
}

/// The only one of several rows.
fn only(kind: ReferenceKind, sought: &str, rows: impl Iterator<Item = Uuid>) -> Result<Option<Uuid>> {
    let mut rows: Vec<Uuid> = rows.collect();
    rows.sort_unstable();
    rows.dedup();
    match rows.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(*only)),
        [_, _, ..] => {
            let (entity, sought) = (kind.word().into(), sought.into());
            Err(Reason::SeveralMatch { entity, sought, choices: Vec::new() }.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ReferenceKind, parts};

    #[test]
    fn only_what_is_written_like_a_reference_is_one() {
        assert_eq!(parts("tag:MC-0001234"), Some((ReferenceKind::Tag, "MC-0001234")));
        assert_eq!(parts("place:CFM/Cart 7B"), Some((ReferenceKind::Place, "CFM/Cart 7B")));
        let others = ["tag:", "place: the gym", "tags:MC-1", "MC-0001234", "https://tags.example/d/1", "2026-27/Q2"];
        assert_eq!(others.map(parts), [None; 6]);
    }
}
