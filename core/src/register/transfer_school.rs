//! How does another school come to answer for a device?

use serde::Deserialize;
use ts_rs::TS;

use super::custody::Custody;
use super::events::AllocationChange;
use super::incident::Incident;
use super::lists::DeviceAction;
use super::next_steps;
use super::record::Device;
use super::set_home::check_home;
use crate::accessories::Accessory;
use crate::contract::Command;
use crate::error::Result;
use crate::people::School;
use crate::refusal::Reason;
use crate::store::{Role, Write};
use crate::values::{DeviceId, PlaceId, SchoolId, tidy};

/// Transfers a device's allocation to another school or site. Whoever has the device keeps it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct TransferSchool {
    /// The device.
    pub device: DeviceId,
    /// The school that answers for it from now on.
    pub school: SchoolId,
    /// Where it lives there.
    #[serde(default)]
    pub home: Option<PlaceId>,
    /// Why.
    #[serde(default)]
    pub note: Option<String>,
}

impl Command for TransferSchool {
    const NAME: &'static str = "device.transfer_school";
    const WHO: Role = Role::It;
    const CROSS_SCHOOL: bool = true;
    type Output = Device;

    fn run(self, write: &mut Write<'_>) -> Result<Device> {
        let device: Device = write.get(self.device)?;
        transfer_school(write, device, self.school, self.home, self.note)
    }
}

/// Transfers a device's allocation: its home is cleared or given anew, an open custody and what it is away for follow.
///
/// # Errors
/// `same_school`, `status_forbids`, `not_found`, `place_elsewhere`.
pub fn transfer_school(
    write: &mut Write<'_>,
    mut device: Device,
    school: SchoolId,
    home: Option<PlaceId>,
    note: Option<String>,
) -> Result<Device> {
    if device.school == school {
        return Err(Reason::SameSchool.into());
    }
    write.get::<School>(school)?;
    next_steps::must_live(device.status, DeviceAction::TransferSchool)?;
    let change = AllocationChange {
        id: write.new_id(),
        device: device.id,
        at: write.now(),
        from_school: device.school,
        to_school: school,
        note: tidy(note),
    };
    device.school = school;
    device.home = home;
    check_home(write, &device)?;
    write.put(&device)?;
    write.record(&change)?;
    if let Some(custody) = Custody::open_of(write, device.id)? {
        for accessory in Accessory::of_custody(write, custody.id)? {
            write.put(&Accessory { school, ..accessory })?;
        }
        write.put(&Custody { school, ..custody })?;
    }
    for incident in Incident::all_of(write, device.id)?.into_iter().filter(Incident::is_open_loss) {
        write.put(&Incident { school, ..incident })?;
    }
    Ok(device)
}
