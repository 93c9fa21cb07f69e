//! What was scanned into an audit: a device, a place, or something to think about?

use crate::error::{Result, invalid};
use crate::people::Place;
use crate::refusal::{Problem, Reason};
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
        Match::Choice { devices, .. } => match devices.as_slice() {
            [] => Hit::Nothing,
            [only] => Hit::Device(only.id),
            several => Hit::Several(several.iter().map(|device| device.id).collect()),
        },
        Match::Split { parts } => Hit::Split(parts.into_iter().map(|part| part.code).collect()),
        Match::Control { word } => Hit::Control(word),
        Match::Person { device: None, .. } | Match::Place { .. } | Match::Nothing { .. } => Hit::Nothing,
    })
}

/// As [`look_up`], for a code that shall be kept: one that says something and is not an instruction.
///
/// # Errors
/// `invalid` for a code with nothing in it or too long to be one; `control_code`.
pub fn look_up_to_keep(read: &Read<'_>, school: SchoolId, code: &str) -> Result<Hit> {
    if normal_form(code).is_empty() {
        return invalid("code", Problem::Missing);
    }
    if code.len() > LONGEST {
        return invalid("code", Problem::TooLong { most: LONGEST as u32 });
    }
    match look_up(read, school, code)? {
        Hit::Control(word) => Err(Reason::ControlCode { word }.into()),
        hit => Ok(hit),
    }
}

/// The most bytes a code may have.
pub const LONGEST: usize = 512;
