//! Nobody knows where a device is: what then? Its holder still answers for it.

use serde::Deserialize;
use ts_rs::TS;

use super::apply_status::{Because, apply_status};
use super::record::Device;
use super::status::StatusEvent;
use crate::contract::Command;
use crate::error::Result;
use crate::store::{Role, Write};
use crate::values::DeviceId;

/// Reports a device missing. An open custody stays open.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ReportMissing {
    /// The device.
    pub device: DeviceId,
    /// What is known.
    #[serde(default)]
    pub note: Option<String>,
}

impl Command for ReportMissing {
    const NAME: &'static str = "device.report_missing";
    const WHO: Role = Role::Champion;
    type Output = Device;

    fn run(self, write: &mut Write<'_>) -> Result<Device> {
        let device = Device::own(write, self.device)?;
        report_missing(write, device, self.note)
    }
}

/// Reports a device missing.
///
/// # Errors
/// `status_forbids`.
pub fn report_missing(write: &mut Write<'_>, mut device: Device, note: Option<String>) -> Result<Device> {
    apply_status(write, &mut device, &StatusEvent::ReportMissing, Because::words(note))?;
    Ok(device)
}
