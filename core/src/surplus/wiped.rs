//! Which devices of a pickup were wiped, each with the wipe that holds?

use crate::error::Result;
use crate::pickups::{Pickup, PickupDevice, Wipe};
use crate::register::Device;
use crate::store::Read;
use crate::values::{Date, DeviceId};

/// A wiped device.
pub struct Wiped {
    /// The device.
    pub device: DeviceId,
    /// Its tag.
    pub tag: Option<String>,
    /// Its serial.
    pub serial: Option<String>,
    /// Its model.
    pub model: Option<String>,
    /// The wipe.
    pub wipe: Wipe,
    /// The day it was released from management.
    pub released_on: Option<Date>,
}

/// The wiped devices of a pickup, by certificate.
pub fn wiped(read: &Read<'_>, pickup: &Pickup) -> Result<Vec<Wiped>> {
    let mut wipes = Wipe::of(read, pickup.id)?;
    let mut all = Vec::new();
    for line in PickupDevice::of(read, pickup.id)? {
        let Some(wipe) = line.wipe.and_then(|id| wipes.remove(&id)) else { continue };
        let device: Device = read.get(line.device)?;
        all.push(Wiped {
            device: device.id,
            tag: device.tag.as_ref().map(ToString::to_string),
            serial: device.serial.as_ref().map(ToString::to_string),
            model: device.model_name(read)?,
            wipe,
            released_on: line.released_on,
        });
    }
    all.sort_by(|one, other| one.wipe.certificate_norm.cmp(&other.wipe.certificate_norm));
    Ok(all)
}
