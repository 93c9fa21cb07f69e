//! How are a device's identity and facts changed? Status, condition, school and custody have verbs of their own.

use serde::Deserialize;
use ts_rs::TS;

use super::add_device::{model_named, tidied};
use super::record::{Device, Funding, ItProcured, Model};
use super::status::Status;
use crate::contract::Command;
use crate::error::{Result, invalid};
use crate::refusal::Problem;
use crate::store::{Role, Write};
use crate::values::{AssetTag, Cents, Date, DeviceId, ModelId, Serial, said};

/// Changes a device's identity and facts.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeDevice {
    /// The device and what shall be different.
    pub device: DeviceFacts,
}

/// What shall be different: a field that is absent stays, `null` clears it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct DeviceFacts {
    /// The device.
    pub id: DeviceId,
    /// The district's number; a real one ends a provisional one.
    #[serde(default, deserialize_with = "said")]
    pub tag: Option<Option<AssetTag>>,
    /// The maker's number.
    #[serde(default, deserialize_with = "said")]
    pub serial: Option<Option<Serial>>,
    /// The model.
    #[serde(default, deserialize_with = "said")]
    pub model: Option<Option<ModelId>>,
    /// The model by name, instead of by row.
    #[serde(default)]
    pub model_name: Option<String>,
    /// Who paid.
    #[serde(default, deserialize_with = "said")]
    pub funding: Option<Option<Funding>>,
    /// The award, where federal money paid.
    #[serde(default, deserialize_with = "said")]
    pub award_number: Option<Option<String>>,
    /// The federal share in hundredths of a percent.
    #[serde(default, deserialize_with = "said")]
    pub federal_share: Option<Option<u32>>,
    /// Whether IT bought it.
    #[serde(default)]
    pub it_procured: Option<ItProcured>,
    /// Purchase order.
    #[serde(default, deserialize_with = "said")]
    pub po: Option<Option<String>>,
    /// What it cost.
    #[serde(default, deserialize_with = "said")]
    pub cost_cents: Option<Option<Cents>>,
    /// When it was bought.
    #[serde(default, deserialize_with = "said")]
    pub purchased_on: Option<Option<Date>>,
    /// When its warranty ends.
    #[serde(default, deserialize_with = "said")]
    pub warranty_end: Option<Option<Date>>,
    /// The last day it gets updates.
    #[serde(default, deserialize_with = "said")]
    pub update_end: Option<Option<Date>>,
    /// Whether it goes home by default.
    #[serde(default)]
    pub take_home: Option<bool>,
    /// Its number, where it is a phone.
    #[serde(default, deserialize_with = "said")]
    pub phone_number: Option<Option<String>>,
    /// Whether its holder is public record.
    #[serde(default)]
    pub public_record: Option<bool>,
    /// Notes.
    #[serde(default, deserialize_with = "said")]
    pub notes: Option<Option<String>>,
    /// Why IT accepts a second device with this serial.
    #[serde(default, deserialize_with = "said")]
    pub serial_shared_because: Option<Option<String>>,
}

impl Command for ChangeDevice {
    const NAME: &'static str = "device.change";
    const WHO: Role = Role::Champion;
    type Output = Device;

    fn run(self, write: &mut Write<'_>) -> Result<Device> {
        let device = Device::own(write, self.device.id)?;
        change_device(write, device, self.device)
    }
}

/// Changes a device's identity and facts.
///
/// # Errors
/// As [`super::add_device()`].
pub fn change_device(write: &mut Write<'_>, device: Device, facts: DeviceFacts) -> Result<Device> {
    let model = match (facts.model, &facts.model_name) {
        (Some(Some(model)), _) => Some(write.get::<Model>(model)?.id),
        (Some(None), _) => None,
        (None, Some(name)) => Some(model_named(write, name)?.id),
        (None, None) => device.model,
    };
    let has_new_tag = facts.tag.as_ref().is_some_and(|tag| *tag != device.tag);
    let has_new_serial = facts.serial.as_ref().is_some_and(|serial| *serial != device.serial)
        || facts.serial_shared_because.as_ref().is_some_and(|because| *because != device.serial_shared_because);
    let tag = facts.tag.unwrap_or(device.tag);
    let serial = facts.serial.unwrap_or(device.serial);
    if tag.is_none() && serial.is_none() {
        return invalid("tag", Problem::Missing);
    }
    let changed = Device {
        id: device.id,
        tag,
        serial,
        provisional_tag: device.provisional_tag && !has_new_tag,
        model,
        school: device.school,
        home: device.home,
        status: device.status,
        condition: device.condition,
        funding: facts.funding.unwrap_or(device.funding),
        award_number: facts.award_number.unwrap_or(device.award_number),
        federal_share: facts.federal_share.unwrap_or(device.federal_share),
        it_procured: facts.it_procured.unwrap_or(device.it_procured),
        po: facts.po.unwrap_or(device.po),
        cost_cents: facts.cost_cents.unwrap_or(device.cost_cents),
        purchased_on: facts.purchased_on.unwrap_or(device.purchased_on),
        warranty_end: facts.warranty_end.unwrap_or(device.warranty_end),
        update_end: facts.update_end.unwrap_or(device.update_end),
        take_home: facts.take_home.unwrap_or(device.take_home),
        phone_number: facts.phone_number.unwrap_or(device.phone_number),
        public_record: facts.public_record.unwrap_or(device.public_record),
        notes: facts.notes.unwrap_or(device.notes),
        serial_shared_because: facts.serial_shared_because.unwrap_or(device.serial_shared_because),
        registered_at: device.registered_at,
    };
    let changed = tidied(changed)?;
    // What was accepted once, or came with a file, is not judged again by a change of something else.
    if has_new_tag && changed.status != Status::Disposed {
        changed.check_tag(write)?;
    }
    if has_new_serial {
        changed.check_serial(write)?;
    }
    write.put(&changed)?;
    Ok(changed)
}
