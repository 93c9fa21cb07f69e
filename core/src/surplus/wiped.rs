//! Which devices of a pickup were wiped, each with the wipe that holds?

use std::collections::HashMap;

use super::record;
use crate::error::Result;
use crate::pickups::{Pickup, PickupDevice, Wipe};
use crate::register::Model;
use crate::store::Read;
use crate::values::{Date, DeviceId, ModelId};

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
    let mut devices = record::devices(read, pickup.id)?;
    let models = Model::all(read)?.into_iter().map(|model| (model.id, model.name));
    let models: HashMap<ModelId, String> = models.collect();
    let mut all = Vec::new();
    for line in PickupDevice::of(read, pickup.id)? {
        let Some(wipe) = line.wipe.and_then(|id| wipes.remove(&id)) else { continue };
        let Some(device) = devices.remove(&line.device) else { continue };
        all.push(Wiped {
            device: device.id,
            tag: device.tag.as_ref().map(ToString::to_string),
            serial: device.serial.as_ref().map(ToString::to_string),
            model: device.model.and_then(|model| models.get(&model).cloned()),
            wipe,
            released_on: line.released_on,
        });
    }
    all.sort_by(|one, other| one.wipe.certificate_norm.cmp(&other.wipe.certificate_norm));
    Ok(all)
}
