//! NOUN. Which devices are to be fetched as surplus, and at whose request?
//!
//! A pickup begins as a draft, by a request. Listing a device changes nothing about it.

mod record;

pub use record::{Pickup, PickupDevice, PickupState};

use crate::error::Result;
use crate::register::Device;
use crate::store::Write;
use crate::values::{PickupId, SchoolId};

/// Begins a pickup at a school and lists those devices, each once.
pub fn draft(write: &mut Write<'_>, school: SchoolId, devices: &[Device], note: Option<String>) -> Result<Pickup> {
    let now = write.now();
    let number = Pickup::next_number(write)?;
    let pickup = Pickup { id: write.new_id(), number, school, state: PickupState::Draft, began_at: now, note };
    write.put(&pickup)?;
    let mut listed = Vec::new();
    for device in devices {
        if !listed.contains(&device.id) {
            listed.push(device.id);
            list(write, pickup.id, school, device)?;
        }
    }
    Ok(pickup)
}

/// Says that a pickup does not happen, while it is a draft.
pub fn withdraw(write: &mut Write<'_>, pickup: PickupId) -> Result<()> {
    let pickup: Pickup = write.get(pickup)?;
    match pickup.state {
        PickupState::Draft => write.put(&Pickup { state: PickupState::Withdrawn, ..pickup }),
        PickupState::Withdrawn => Ok(()),
    }
}

/// Takes a withdrawn pickup up again.
pub fn take_up(write: &mut Write<'_>, pickup: PickupId) -> Result<()> {
    let pickup: Pickup = write.get(pickup)?;
    write.put(&Pickup { state: PickupState::Draft, ..pickup })
}

fn list(write: &mut Write<'_>, pickup: PickupId, school: SchoolId, device: &Device) -> Result<()> {
    let added_at = write.now();
    let row = PickupDevice { id: write.new_id(), pickup, school, device: device.id, added_at };
    write.put(&row)
}
