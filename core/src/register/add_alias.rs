//! By which other code is a device known?

use serde::Deserialize;
use ts_rs::TS;

use super::record::{Alias, Device};
use crate::contract::Command;
use crate::error::{Result, invalid};
use crate::refusal::Problem;
use crate::store::{Role, Write};
use crate::values::{AssetTag, DeviceId};

/// Adds another code by which a device is found: an old label, a donor's sticker.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddAlias {
    /// The device.
    pub device: DeviceId,
    /// The code.
    pub code: String,
}

impl Command for AddAlias {
    const NAME: &'static str = "device.add_alias";
    const WHO: Role = Role::Champion;
    type Output = Device;

    fn run(self, write: &mut Write<'_>) -> Result<Device> {
        let device = Device::own(write, self.device)?;
        add_alias(write, &device, &self.code)?;
        Ok(device)
    }
}

/// Adds another code by which a device is found; one it is known by already changes nothing.
///
/// # Errors
/// `not_a_code`, `taken`.
pub fn add_alias(write: &mut Write<'_>, device: &Device, code: &str) -> Result<()> {
    let Some(code) = AssetTag::new(code) else {
        return invalid("code", Problem::NotACode { found: code.into() });
    };
    device.check_alias(write, &code)?;
    if Alias::is_known(write, device, &code)? {
        return Ok(());
    }
    let alias = Alias { id: write.new_id(), device: device.id, school: device.school, code: code.into() };
    write.put(&alias)
}
