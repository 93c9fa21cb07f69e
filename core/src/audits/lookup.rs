//! What was scanned into an audit: a device, a place, or something to think about?

use crate::error::{Error, Result};
use crate::people::{Place, Population};
use crate::refusal::{Problem, Reason, Refusal};
use crate::register::finding::{Context, Match, resolve};
use crate::store::Read;
use crate::values::{DeviceId, SchoolId, normal_form};

/// What answers to a code.
pub enum Hit {
    /// A device.
    Device(DeviceId),
    /// A room, cart or closet of the site.
    Place(Place),
    /// Several devices; a person must choose.
    Several(Vec<DeviceId>),
    /// Two codes that ran together, each of which is known.
    Split(Vec<String>),
    /// A printed control code, in upper case.
    Control(String),
    /// A person's number.
    Person(Population),
    /// Nothing that an audit counts.
    Nothing,
}

/// Finds what a code stands for at a site (DOMAIN §3).
pub fn look_up(read: &Read<'_>, school: SchoolId, code: &str) -> Result<Hit> {
    Ok(match resolve(read, code, &Context::station(school))?.what {
        // A cart's own tag means the cart: it sets the place and counts the cart.
        Match::Device { device, .. } => match device.cart {
            Some(cart) if device.school == school => Hit::Place(read.get(cart)?),
            Some(_) | None => Hit::Device(device.id),
        },
        Match::Person { device: Some(device), .. } => Hit::Device(device.id),
        Match::Place { place, .. } if place.school == school => Hit::Place(read.get(place.id)?),
        Match::Choice { devices, people, .. } => match devices.as_slice() {
            [] => people.first().map_or(Hit::Nothing, |person| Hit::Person(person.population)),
            [only] => Hit::Device(only.id),
            several => Hit::Several(several.iter().map(|device| device.id).collect()),
        },
        Match::Split { parts } => Hit::Split(parts.into_iter().map(|part| part.code).collect()),
        Match::Control { word } => Hit::Control(word),
        Match::Person { device: None, person } => Hit::Person(person.population),
        Match::Place { .. } | Match::Nothing { .. } => Hit::Nothing,
    })
}

/// Why a code is not kept as a scan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotKept {
    /// Nothing is left of it in normal form.
    Empty,
    /// It is longer than any code can be.
    TooLong,
    /// It is a printed instruction.
    Control(String),
    /// It is a person's number.
    Person(Population),
}

/// As [`look_up`], for a code that shall be kept: one that may be a device's.
pub fn look_up_to_keep(read: &Read<'_>, school: SchoolId, code: &str) -> Result<std::result::Result<Hit, NotKept>> {
    if normal_form(code).is_empty() {
        return Ok(Err(NotKept::Empty));
    }
    if code.len() > LONGEST {
        return Ok(Err(NotKept::TooLong));
    }
    Ok(match look_up(read, school, code)? {
        Hit::Control(word) => Err(NotKept::Control(word)),
        Hit::Person(population) => Err(NotKept::Person(population)),
        hit @ (Hit::Device(_) | Hit::Place(_) | Hit::Several(_) | Hit::Split(_) | Hit::Nothing) => Ok(hit),
    })
}

impl From<NotKept> for Error {
    fn from(why: NotKept) -> Self {
        let invalid = |problem| Refusal::Invalid { field: "code".into(), problem }.into();
        match why {
            NotKept::Empty => invalid(Problem::Missing),
            NotKept::TooLong => invalid(Problem::TooLong { most: LONGEST as u32 }),
            NotKept::Control(word) => Reason::ControlCode { word }.into(),
            NotKept::Person(population) => Reason::PersonCode { population: population.word().into() }.into(),
        }
    }
}

/// The most bytes a code may have.
pub const LONGEST: usize = 512;
