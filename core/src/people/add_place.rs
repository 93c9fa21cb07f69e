//! How does a room, cart or closet come into the file, and which places may there not be?

use serde::Deserialize;
use ts_rs::TS;

use super::{Place, PlaceKind, School, name_key};
use crate::contract::Command;
use crate::error::{Result, invalid, not_found, required};
use crate::refusal::{Problem, Reason};
use crate::store::{Role, Write};
use crate::values::{DeviceId, PlaceId, SchoolId, normal_form, one_line, tidy};

/// Adds a room, a cart or a closet.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AddPlace {
    /// Its school.
    pub school: SchoolId,
    /// Its name within the school.
    pub name: String,
    /// Room, cart or closet.
    pub kind: PlaceKind,
    /// What its printed label says when scanned.
    #[serde(default)]
    pub label: Option<String>,
    /// The room a cart or closet is in.
    #[serde(default)]
    pub room: Option<PlaceId>,
    /// The cart itself, when it is a tagged device.
    #[serde(default)]
    pub device: Option<DeviceId>,
}

impl Command for AddPlace {
    const NAME: &'static str = "place.add";
    const WHO: Role = Role::Champion;
    type Output = Place;

    fn run(self, write: &mut Write<'_>) -> Result<Place> {
        add_place(write, self)
    }
}

/// Adds a room, a cart or a closet.
///
/// # Errors
/// `missing`, `taken`, `not_found`, `place_elsewhere`.
pub fn add_place(write: &mut Write<'_>, new: AddPlace) -> Result<Place> {
    let place = Place {
        id: write.new_id(),
        school: new.school,
        name: new.name,
        kind: new.kind,
        label: new.label,
        room: new.room,
        device: new.device,
    };
    keep(write, place)
}

/// Writes a place whose name and label are no other's in its school.
pub(super) fn keep(write: &mut Write<'_>, mut place: Place) -> Result<Place> {
    write.must_cover(place.school)?;
    let school: School = write.get(place.school)?;
    place.name = one_line(&required("name", &place.name, 100)?);
    place.label = tidy(place.label);
    for other in Place::all(write, Some(place.school))?.into_iter().filter(|other| other.id != place.id) {
        if name_key(&other.name) == name_key(&place.name) {
            return invalid("name", Problem::Taken { found: place.name, by: other.name });
        }
        let label = |place: &Place| place.label.as_deref().map(normal_form);
        if label(&place).is_some() && label(&other) == label(&place) {
            return invalid("label", Problem::Taken { found: place.label.unwrap_or_default(), by: other.name });
        }
    }
    check_room(write, &place)?;
    check_device(write, &place, &school)?;
    write.put(&place)?;
    Ok(place)
}

/// A cart or closet is in a room of its own school; a room is in no other room.
fn check_room(write: &Write<'_>, place: &Place) -> Result<()> {
    let Some(room) = place.room else { return Ok(()) };
    let room: Place = write.get(room)?;
    if room.school != place.school {
        let school: School = write.get(room.school)?;
        return Err(Reason::PlaceElsewhere { place: room.name, school: school.name }.into());
    }
    if room.kind != PlaceKind::Room {
        let allowed = vec![PlaceKind::Room.word().to_owned()];
        return invalid("room", Problem::NotAWord { found: room.kind.word().into(), allowed });
    }
    if place.kind == PlaceKind::Room {
        let allowed = [PlaceKind::Cart, PlaceKind::Closet].map(|kind| kind.word().to_owned()).to_vec();
        return invalid("kind", Problem::NotAWord { found: place.kind.word().into(), allowed });
    }
    Ok(())
}

/// A tagged cart is a device of the same school, and the device of one cart only.
fn check_device(write: &Write<'_>, place: &Place, school: &School) -> Result<()> {
    let Some(device) = place.device else { return Ok(()) };
    match super::record::school_of_device(write, device)? {
        None => return not_found("device", device),
        Some(answers) if answers != school.id => return Err(Reason::OtherSchool.into()),
        Some(_) => {}
    }
    match super::record::place_of_device(write, device)? {
        Some(other) if other.id != place.id => {
            invalid("device", Problem::Taken { found: device.to_string(), by: other.name })
        }
        Some(_) | None => Ok(()),
    }
}
