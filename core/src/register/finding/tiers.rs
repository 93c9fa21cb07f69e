//! Which tier hits first, and who wins inside it?

use super::answer::{Context, DeviceFound, Found, Match, PersonFound, PlaceFound, ScanPoint, Tier};
use super::label::{Printed, bare, last_segment, printed};
use super::record::{self, PlaceRow};
use super::{split, suggest};
use crate::error::Result;
use crate::register::Status;
use crate::store::Read;
use crate::values::{DeviceId, PersonId, PlaceId, SchoolId, loose_form, normal_form};

/// What was scanned; ranked suggestions when nobody knows it.
pub fn find(read: &Read<'_>, code: &str, context: &Context) -> Result<Found> {
    let mut found = resolve(read, code, context)?;
    if let Match::Nothing { suggestions } = &mut found.what {
        *suggestions = suggest::suggestions(read, code, context)?;
    }
    Ok(found)
}

/// What was scanned, without suggestions: the cheap question of a scanning station or a batch of codes.
pub fn resolve(read: &Read<'_>, code: &str, context: &Context) -> Result<Found> {
    let what = match printed(bare(code)) {
        Some(label) => by_label(read, label)?,
        None => by_code(read, code, context)?,
    };
    Ok(Found { code: code.to_owned(), what: what.unwrap_or(Match::Nothing { suggestions: Vec::new() }) })
}

fn by_label(read: &Read<'_>, label: Printed) -> Result<Option<Match>> {
    Ok(match label {
        Printed::Device(id) => record::device_with_id(read, DeviceId(id))?.map(|device| Match::Device {
            device,
            by: Tier::Label,
            person: None,
        }),
        Printed::Person(id) => {
            record::person_with_id(read, PersonId(id))?.map(|person| Match::Person { person, device: None })
        }
        Printed::Place(id) => match record::place_with_id(read, PlaceId(id))? {
            Some(place) => Some(this_place(read, place)?),
            None => None,
        },
        Printed::Control(word) => Some(Match::Control { word }),
        Printed::Damaged => None,
    })
}

fn by_code(read: &Read<'_>, code: &str, context: &Context) -> Result<Option<Match>> {
    let segment = last_segment(bare(code));
    let code = segment.as_deref().unwrap_or(bare(code));
    let normal = normal_form(code);
    if normal.is_empty() {
        return Ok(None);
    }
    let people = record::numbered(read, &normal)?;
    if context.at == ScanPoint::Distribution && !people.is_empty() {
        let device = one_device(read, code, &normal)?;
        return Ok(Some(these_people(people, device)));
    }
    if let Some(hit) = strictly(read, code, &normal)? {
        return Ok(Some(hit.with(people)));
    }
    if let Some(place) = by_place(read, code, &normal, context)? {
        return Ok(Some(place));
    }
    if let Some(hit) = loosely(read, &normal)? {
        return Ok(Some(hit.with(people)));
    }
    if !people.is_empty() {
        return Ok(Some(these_people(people, None)));
    }
    split::run_together(read, &normal, context)
}

/// What a tier came to: one device, or several that only a person can tell apart.
pub(super) enum Hit {
    One(Box<DeviceFound>, Tier),
    Several(Vec<DeviceFound>),
}

impl Hit {
    fn with(self, mut people: Vec<PersonFound>) -> Match {
        match self {
            Self::One(device, by) => {
                let person = if people.len() == 1 { people.pop() } else { None };
                Match::Device { device: *device, by, person }
            }
            Self::Several(devices) => Match::Choice { devices, people, places: Vec::new() },
        }
    }
}

/// Within a tier a device not disposed beats a disposed one; two left are a choice.
fn decide(found: Vec<DeviceFound>, tier: Tier) -> Option<Hit> {
    let is_live = |device: &DeviceFound| device.status != Status::Disposed;
    let any_live = found.iter().any(is_live);
    let mut left: Vec<DeviceFound> = Vec::new();
    for device in found.into_iter().filter(|device| is_live(device) == any_live) {
        if left.iter().all(|known| known.id != device.id) {
            left.push(device);
        }
    }
    match left.len() {
        0 => None,
        1 => left.pop().map(|device| Hit::One(Box::new(device), tier)),
        _ => Some(Hit::Several(left)),
    }
}

/// The tiers above loose: exact tag, exact serial, alias, normalised tag or serial.
pub(super) fn strictly(read: &Read<'_>, code: &str, normal: &str) -> Result<Option<Hit>> {
    let reads_so = |device: &DeviceFound| device.tag.as_ref().is_some_and(|tag| tag.as_str() == code);
    let mut tagged = record::tagged(read, normal)?;
    if let Some(at) = tagged.iter().position(reads_so) {
        return Ok(Some(Hit::One(Box::new(tagged.swap_remove(at)), Tier::Tag)));
    }
    tagged.extend(record::once_tagged(read, normal)?);
    let exact = tagged.iter().filter(|device| reads_so(device)).cloned().collect();
    if let Some(hit) = decide(exact, Tier::Tag) {
        return Ok(Some(hit));
    }
    let serials = record::with_serial(read, normal)?;
    let mut exact = Vec::new();
    for device in &serials {
        if record::serial_reads(read, device.id, code)? {
            exact.push(device.clone());
        }
    }
    if let Some(hit) = decide(exact, Tier::Serial) {
        return Ok(Some(hit));
    }
    if let Some(hit) = decide(record::with_alias(read, normal)?, Tier::Alias) {
        return Ok(Some(hit));
    }
    tagged.extend(serials);
    Ok(decide(tagged, Tier::Normalised))
}

fn loosely(read: &Read<'_>, normal: &str) -> Result<Option<Hit>> {
    let loose = loose_form(normal);
    let mut found = Vec::new();
    if let Some(loose) = &loose {
        found.extend(record::tagged(read, loose)?);
        found.extend(record::once_tagged(read, loose)?);
        found.extend(record::with_serial(read, loose)?);
    }
    let loose = loose.as_deref().unwrap_or(normal);
    found.extend(record::with_loose_tag(read, loose)?);
    found.extend(record::with_loose_serial(read, loose)?);
    Ok(decide(found, Tier::Loose))
}

/// The one device of any tier, to be offered beside a person.
fn one_device(read: &Read<'_>, code: &str, normal: &str) -> Result<Option<DeviceFound>> {
    let hit = match strictly(read, code, normal)? {
        Some(hit) => Some(hit),
        None => loosely(read, normal)?,
    };
    Ok(match hit {
        Some(Hit::One(device, _)) => Some(*device),
        Some(Hit::Several(_)) | None => None,
    })
}

fn these_people(mut people: Vec<PersonFound>, device: Option<DeviceFound>) -> Match {
    match (people.len(), people.pop()) {
        (1, Some(person)) => Match::Person { person, device },
        (_, last) => {
            people.extend(last);
            Match::Choice { devices: device.into_iter().collect(), people, places: Vec::new() }
        }
    }
}

fn by_place(read: &Read<'_>, code: &str, normal: &str, context: &Context) -> Result<Option<Match>> {
    let school = context.school.or(read.actor().school);
    let mut labelled = record::labelled(read, normal)?;
    let is_here = |(place, _): &PlaceRow| school.is_some_and(|school: SchoolId| place.school == school);
    if labelled.iter().any(is_here) {
        labelled.retain(is_here);
    }
    if labelled.len() > 1 {
        let places: Vec<PlaceFound> = labelled.into_iter().map(|(place, _)| place).collect();
        return Ok(Some(Match::Choice { devices: Vec::new(), people: Vec::new(), places }));
    }
    let place = match (labelled.pop(), school) {
        (Some(place), _) => Some(place),
        (None, Some(school)) => record::place_named(read, school, code)?,
        (None, None) => None,
    };
    place.map(|place| this_place(read, place)).transpose()
}

fn this_place(read: &Read<'_>, (place, device): PlaceRow) -> Result<Match> {
    let device = device.map(|id| record::device_with_id(read, id)).transpose()?.flatten();
    Ok(Match::Place { place, device })
}
