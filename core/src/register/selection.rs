//! What is done to a whole selection of devices: all of it in one operation, or nothing at all?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::custody::{SeenShape, check_in};
use super::record::Device;
use super::report_missing::report_missing;
use super::set_home::set_home;
use crate::contract::Command;
use crate::error::Result;
use crate::store::{Role, Write, each_of};
use crate::values::{DeviceId, PlaceId};

/// Gives every device of a selection the same home location, or none.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetHomes {
    /// The devices.
    pub devices: Vec<DeviceId>,
    /// The room, cart or closet; none when they have no home.
    pub place: Option<PlaceId>,
}

/// Reports every device of a selection missing. Open custodies stay open.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ReportAllMissing {
    /// The devices.
    pub devices: Vec<DeviceId>,
    /// What is known.
    #[serde(default)]
    pub note: Option<String>,
}

/// Checks every device of a selection in. Missing, lost or stolen ones are recovered in the same step.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CheckAllIn {
    /// The devices.
    pub devices: Vec<DeviceId>,
    /// What shape they came back in; not looked at when absent.
    #[serde(default)]
    pub condition: Option<SeenShape>,
}

/// What was done to a selection.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SelectionDone {
    /// How many devices.
    pub devices: u32,
}

impl Command for SetHomes {
    const NAME: &'static str = "device.set_homes";
    const WHO: Role = Role::Champion;
    type Output = SelectionDone;

    fn run(self, write: &mut Write<'_>) -> Result<SelectionDone> {
        each(write, self.devices, |write, device| set_home(write, device, self.place).map(drop))
    }
}

impl Command for ReportAllMissing {
    const NAME: &'static str = "device.report_all_missing";
    const WHO: Role = Role::Champion;
    type Output = SelectionDone;

    fn run(self, write: &mut Write<'_>) -> Result<SelectionDone> {
        each(write, self.devices, |write, device| report_missing(write, device, self.note.clone()).map(drop))
    }
}

impl Command for CheckAllIn {
    const NAME: &'static str = "custody.check_all_in";
    const WHO: Role = Role::Champion;
    type Output = SelectionDone;

    fn run(self, write: &mut Write<'_>) -> Result<SelectionDone> {
        each(write, self.devices, |write, device| check_in(write, device, self.condition).map(drop))
    }
}

/// Does the same to each device.
fn each(
    write: &mut Write<'_>,
    devices: Vec<DeviceId>,
    mut verb: impl FnMut(&mut Write<'_>, Device) -> Result<()>,
) -> Result<SelectionDone> {
    let own = |write: &mut Write<'_>, id| Device::own(write, id).and_then(|device| verb(write, device));
    let devices = each_of(write, "devices", devices, own, shown)?;
    Ok(SelectionDone { devices })
}

/// The tag; the serial only to those who answer for the device.
fn shown(write: &Write<'_>, id: DeviceId) -> Result<Option<String>> {
    let Some(device) = write.find::<Device>(id)? else { return Ok(None) };
    let covered = write.actor().covers(device.school);
    let tag = device.tag.map(|tag| tag.to_string());
    Ok(tag.or_else(|| device.serial.filter(|_| covered).map(|serial| serial.to_string())))
}
