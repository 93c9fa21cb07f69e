//! What lives in a room, cart or closet, what of it is there, and what is lent to it?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::{lent_to, living_in};
use crate::contract::{Command as _, Query};
use crate::error::Result;
use crate::people::{Place, PlaceKind, School};
use crate::register::lists::{DeviceAction, DeviceRow, With, device_row};
use crate::register::{Condition, Status, may_check};
use crate::store::Read;
use crate::values::{AssetTag, DeviceId, PlaceId, SchoolId};

use super::check_out_cart::CheckOutCart;

/// A room, cart or closet with its devices.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowPlace {
    /// Which.
    pub place: PlaceId,
}

/// The answer to [`ShowPlace`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceShown {
    /// The place.
    pub place: Place,
    /// The school it belongs to.
    pub school_name: String,
    /// The room a cart or closet is in.
    pub room_name: Option<String>,
    /// The devices that live there, by tag.
    pub devices: Vec<PlaceDevice>,
    /// The devices that are lent to it, by when they came.
    pub lent: Vec<PlaceDevice>,
    /// How many; hidden from other schools.
    pub counts: Option<PlaceCounts>,
    /// Whether this operator may lend the cart by one scan, and something in it can go.
    pub may_check_out: bool,
    /// Whether this operator may take the cart back by one scan, and something of it is out.
    pub may_check_in: bool,
}

/// How many devices of a place are where. The first three add up to those that live there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct PlaceCounts {
    /// They live there, and nobody has them.
    pub here: u32,
    /// They live there, and somebody has them.
    pub out: u32,
    /// They live there, and are missing, lost or stolen.
    pub unaccounted: u32,
    /// Of those that live there and are accounted for: not in working order.
    pub not_working: u32,
    /// They live elsewhere, and are lent to it.
    pub lent: u32,
}

/// A device of a place. Of another school's device tag, model, school and status are shown, never who has it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlaceDevice {
    /// The device.
    pub device: DeviceId,
    /// Its tag.
    pub tag: Option<AssetTag>,
    /// Its model's name.
    pub model_name: Option<String>,
    /// The school that answers for it.
    pub school: SchoolId,
    /// Whether it is accounted for.
    pub status: Status,
    /// What shape it is in; hidden from other schools.
    pub condition: Option<Condition>,
    /// Who has it, or where it is; hidden from other schools.
    pub with: Option<With>,
    /// What this operator may do with it now.
    pub actions: Vec<DeviceAction>,
}

impl Query for ShowPlace {
    const NAME: &'static str = "place.show";
    type Output = PlaceShown;

    fn run(self, read: &Read<'_>) -> Result<PlaceShown> {
        let place: Place = read.get(self.place)?;
        let school: School = read.get(place.school)?;
        let room: Option<Place> = place.room.map(|room| read.get(room)).transpose()?;
        let devices = living_in(read, place.id)?.into_iter().map(|device| device.id);
        let devices = shown(read, devices)?;
        let lent = shown(read, lent_to(read, place.id)?)?;
        let counts = read.actor().covers(place.school).then(|| counted(&devices, &lent));
        let may = read.actor().role >= CheckOutCart::WHO && place.kind == PlaceKind::Cart;
        Ok(PlaceShown {
            school_name: school.name,
            room_name: room.map(|room| room.name),
            may_check_out: may && counts.is_some_and(|counts| counts.here > 0),
            may_check_in: may && counts.is_some_and(|counts| counts.out > 0),
            place,
            devices,
            lent,
            counts,
        })
    }
}

fn counted(devices: &[PlaceDevice], lent: &[PlaceDevice]) -> PlaceCounts {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let mut counts = PlaceCounts { lent: number(lent.len()), ..PlaceCounts::default() };
    for device in devices {
        let is_out = device.with.as_ref().is_some_and(|with| with.custody.is_some());
        match (device.status.is_away(), is_out) {
            (true, _) => {
                counts.unaccounted += 1;
                continue;
            }
            (false, true) => counts.out += 1,
            (false, false) => counts.here += 1,
        }
        if device.condition != Some(Condition::Working) {
            counts.not_working += 1;
        }
    }
    counts
}

fn shown(read: &Read<'_>, devices: impl IntoIterator<Item = DeviceId>) -> Result<Vec<PlaceDevice>> {
    let may_check = may_check(read)?;
    let mut shown = Vec::new();
    for device in devices {
        let Some(row) = device_row(read, device)? else { continue };
        let actions = row.standing(read, may_check).allowed();
        shown.push(as_allowed(row, actions, read));
    }
    Ok(shown)
}

fn as_allowed(row: DeviceRow, actions: Vec<DeviceAction>, read: &Read<'_>) -> PlaceDevice {
    let own = read.actor().covers(row.school);
    PlaceDevice {
        device: row.id,
        tag: row.tag,
        model_name: row.model_name,
        school: row.school,
        status: row.status,
        condition: own.then_some(row.condition),
        with: row.with.filter(|_| own),
        actions,
    }
}
