//! What was scanned into an audit: a device, a place, or something to think about?

use crate::error::Result;
use crate::people::Place;
use crate::register::{Device, Status};
use crate::store::Read;
use crate::values::{DeviceId, SchoolId, normal_form};

/// What answers to a code.
pub enum Hit {
    /// A device.
    Device(Box<Device>),
    /// A room, cart or closet of the site.
    Place(Place),
    /// Several devices; a person must choose.
    Several(Vec<DeviceId>),
    /// Nothing.
    Nothing,
}

/// Finds what a code stands for at a site (DOMAIN §3).
pub fn look_up(read: &Read<'_>, school: SchoolId, code: &str) -> Result<Hit> {
    let norm = normal_form(code);
    if let Some(place) = Place::labelled(read, &norm)?.into_iter().find(|place| place.school == school) {
        return Ok(Hit::Place(place));
    }
    for tier in [Device::with_tag, Device::with_serial, Device::with_alias, Device::loosely] {
        let mut found = tier(read, &norm)?;
        if found.iter().any(|device| device.status != Status::Disposed) {
            found.retain(|device| device.status != Status::Disposed);
        }
        match found.len() {
            0 => {}
            1 => return device_or_its_cart(read, school, found.remove(0)),
            _ => return Ok(Hit::Several(found.into_iter().map(|device| device.id).collect())),
        }
    }
    Ok(Hit::Nothing)
}

/// A cart's own tag means the cart: it sets the place and counts the cart.
fn device_or_its_cart(read: &Read<'_>, school: SchoolId, device: Device) -> Result<Hit> {
    let cart = Place::of_device(read, device.id)?.filter(|cart| cart.school == school);
    Ok(cart.map_or_else(|| Hit::Device(Box::new(device)), Hit::Place))
}
