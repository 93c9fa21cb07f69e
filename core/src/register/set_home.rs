//! Where does a device live?

use serde::Deserialize;
use ts_rs::TS;

use super::record::Device;
use crate::contract::Command;
use crate::error::Result;
use crate::people::{Place, School};
use crate::refusal::Reason;
use crate::store::{Read, Role, Write};
use crate::values::{DeviceId, PlaceId};

/// Gives a device its home location, or none.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetHome {
    /// The device.
    pub device: DeviceId,
    /// The room, cart or closet; none when it has no home.
    pub place: Option<PlaceId>,
}

impl Command for SetHome {
    const NAME: &'static str = "device.set_home";
    const WHO: Role = Role::Champion;
    type Output = Device;

    fn run(self, write: &mut Write<'_>) -> Result<Device> {
        let device = Device::own(write, self.device)?;
        set_home(write, device, self.place)
    }
}

/// Gives a device its home location, or none.
///
/// # Errors
/// `not_found`, `place_elsewhere`.
pub fn set_home(write: &mut Write<'_>, mut device: Device, place: Option<PlaceId>) -> Result<Device> {
    device.home = place;
    check_home(write, &device)?;
    write.put(&device)?;
    Ok(device)
}

/// A device lives in a place of the school that answers for it.
pub(super) fn check_home(read: &Read<'_>, device: &Device) -> Result<()> {
    let Some(home) = device.home else { return Ok(()) };
    let place: Place = read.get(home)?;
    if place.school == device.school {
        return Ok(());
    }
    let school: School = read.get(place.school)?;
    Err(Reason::PlaceElsewhere { place: place.name, school: school.name }.into())
}
