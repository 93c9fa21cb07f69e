//! What is done to a whole cart by one scan of its label, and what stands in a place?

mod check_in_cart;
mod check_out_cart;
mod record;
mod show_place;

pub use check_in_cart::{CartDevice, CartIn, CheckInCart};
pub use check_out_cart::{CartOut, CheckOutCart};
pub use show_place::{PlaceCounts, PlaceDevice, PlaceShown, ShowPlace};

use crate::error::{Result, invalid};
use crate::people::{Place, PlaceKind};
use crate::refusal::Problem;
use crate::register::Device;
use crate::store::Read;
use crate::values::PlaceId;

/// A cart of the operator's own school, with its devices: those that live in it, and itself when it has a tag.
fn own_cart(read: &Read<'_>, place: PlaceId) -> Result<(Place, Vec<Device>)> {
    let place: Place = read.get(place)?;
    read.must_cover(place.school)?;
    if place.kind != PlaceKind::Cart {
        let allowed = vec![PlaceKind::Cart.word().to_owned()];
        return invalid("place", Problem::NotAWord { found: place.kind.word().into(), allowed });
    }
    let mut devices = record::living_in(read, place.id)?;
    if let Some(cart) = place.device.filter(|cart| devices.iter().all(|device| device.id != *cart)) {
        devices.insert(0, Device::own(read, cart)?);
    }
    Ok((place, devices))
}
