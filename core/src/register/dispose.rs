//! When is a surplus device gone for good?

use serde::Deserialize;
use ts_rs::TS;

use super::apply_status::{Because, apply_status};
use super::custody::{self, CustodyOutcome};
use super::record::Device;
use super::status::{Approval, StatusEvent, StatusEventKind};
use crate::contract::Command;
use crate::error::{Result, not_in_future, required};
use crate::store::{Role, Write};
use crate::values::{Date, DeviceId};

/// Disposes of a surplus device: it was recycled, sold, donated or returned.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Dispose {
    /// The device.
    pub device: DeviceId,
    /// The reference of the approval or manifest.
    pub reference: String,
    /// Its day.
    pub on: Date,
}

impl Command for Dispose {
    const NAME: &'static str = "device.dispose";
    const WHO: Role = Role::It;
    type Output = Device;

    fn run(self, write: &mut Write<'_>) -> Result<Device> {
        let device = Device::own(write, self.device)?;
        dispose(write, device, &Approval { reference: self.reference, on: self.on })
    }
}

/// Disposes of a surplus device. What IT or a closet kept ends with it; what anybody else has is refused.
///
/// # Errors
/// `status_forbids`, `checked_out`, `missing`, `in_the_future`.
pub fn dispose(write: &mut Write<'_>, mut device: Device, approval: &Approval) -> Result<Device> {
    let approval = checked(approval, write.today())?;
    device.status.turned(StatusEventKind::Dispose)?;
    custody::must_be_stored(write, &device)?;
    custody::end_open(write, device.id, CustodyOutcome::Disposed)?;
    let because = Because { reference: Some(approval.reference), dated: Some(approval.on), ..Because::default() };
    apply_status(write, &mut device, &StatusEvent::Dispose, because)?;
    Ok(device)
}

/// An approval with a reference, of a day that has come.
pub(super) fn checked(approval: &Approval, today: Date) -> Result<Approval> {
    let reference = required("reference", &approval.reference, 200)?;
    not_in_future("on", approval.on, today)?;
    Ok(Approval { reference, on: approval.on })
}
