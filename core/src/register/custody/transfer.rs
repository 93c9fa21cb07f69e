//! How does a device go from one custodian straight to the next?

use serde::Deserialize;
use ts_rs::TS;

use super::check_out::{Terms, judged, place_of};
use super::holder::holder_of;
use super::period::{begin, end, not_checked_out, record_sighting};
use super::record::{Custodian, Custody, CustodyOutcome, Origin, SightingKind};
use crate::contract::Command;
use crate::error::Result;
use crate::refusal::{NextStep, Reason};
use crate::register::{Device, Status};
use crate::store::{Role, Write};
use crate::values::{Date, DeviceId};

/// Transfers a device from its custodian to another.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Transfer {
    /// The device.
    pub device: DeviceId,
    /// Who gets it.
    pub to: Custodian,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
    /// When it is due back.
    #[serde(default)]
    pub due_on: Option<Date>,
    /// Why IT gives a device to a student who is not active yet.
    #[serde(default)]
    pub override_reason: Option<String>,
}

impl Command for Transfer {
    const NAME: &'static str = "custody.transfer";
    const WHO: Role = Role::Champion;
    type Output = Custody;

    fn run(self, write: &mut Write<'_>) -> Result<Custody> {
        let device = Device::own(write, self.device)?;
        let terms =
            Terms { due_on: self.due_on, take_home: None, reason: self.reason, override_reason: self.override_reason };
        transfer(write, &device, self.to, &terms)
    }
}

/// Transfers a device; the custody so far ends and another begins.
///
/// # Errors
/// `not_checked_out`, `same_custodian`, and as [`super::check_out()`].
pub fn transfer(write: &mut Write<'_>, device: &Device, to: Custodian, terms: &Terms) -> Result<Custody> {
    let Some(custody) = Custody::open_of(write, device.id)? else {
        let next = match device.status {
            Status::InService => vec![NextStep::CheckOut],
            Status::Missing | Status::Lost | Status::Stolen | Status::Surplus | Status::Disposed => {
                device.status.next_steps()
            }
        };
        return Err(not_checked_out(write, device, next)?);
    };
    let to = judged(write, device, to, terms)?;
    if is_same(&custody.who(), &to) {
        let holder = holder_of(write, &to)?;
        return Err(Reason::SameCustodian { holder, since: custody.started_at }.into());
    }
    end(write, custody, CustodyOutcome::Transferred)?;
    let place = place_of(&to);
    let next = begin(write, device, to, terms, Origin::Transferred)?;
    record_sighting(write, device, SightingKind::Transferred, place)?;
    Ok(next)
}

/// Whether two custodians are one; a vendor under another reference is the same vendor.
fn is_same(from: &Custodian, to: &Custodian) -> bool {
    match (from, to) {
        (Custodian::Vendor { vendor: from, .. }, Custodian::Vendor { vendor: to, .. }) => {
            from.to_lowercase() == to.to_lowercase()
        }
        (
            Custodian::Person { .. } | Custodian::Place { .. } | Custodian::It | Custodian::Vendor { .. },
            Custodian::Person { .. } | Custodian::Place { .. } | Custodian::It | Custodian::Vendor { .. },
        ) => from == to,
    }
}
