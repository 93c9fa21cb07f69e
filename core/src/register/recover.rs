//! A device turned up: who has it now, what shape is it taken to be in, and what is settled by it? (DOMAIN §2 †)

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::apply_status::{Because, apply_status};
use super::condition::{Condition, ConditionEvent};
use super::custody::{self, Custody, CustodyOutcome, SightingKind};
use super::incident::{Incident, settle_recovered};
use super::record::Device;
use super::status::{Status, StatusEvent, StatusEventKind};
use crate::contract::Command;
use crate::error::Result;
use crate::incidents::{OutInstead, out_instead};
use crate::refusal::NextStep;
use crate::store::{Role, Write};
use crate::values::{DeviceId, Timestamp};

crate::words! {
    /// Where a device turned up.
    pub enum FoundWhere {
        /// Still with its holder.
        WithHolder = "with_holder",
        /// Here, before whoever says so.
        Here = "here",
    }
}

/// Says that a missing, lost or stolen device turned up.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Recover {
    /// The device.
    pub device: DeviceId,
    /// With its holder, or here.
    #[serde(rename = "where")]
    pub found: FoundWhere,
    /// Whether it lay where it belongs.
    #[serde(default)]
    pub was_at_its_place: Option<bool>,
}

/// What a recovery did.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Recovered {
    /// The device.
    pub device: Device,
    /// The custody that goes on, or that ended with the recovery.
    pub custody: Option<Custody>,
    /// The incidents settled by it.
    pub incidents: Vec<Incident>,
    /// What went out in its place and is still out.
    pub instead: Vec<OutInstead>,
}

impl Command for Recover {
    const NAME: &'static str = "device.recover";
    const WHO: Role = Role::Champion;
    type Output = Recovered;

    fn run(self, write: &mut Write<'_>) -> Result<Recovered> {
        let device = Device::own(write, self.device)?;
        let spot = match (self.found, self.was_at_its_place) {
            (FoundWhere::WithHolder, _) => Spot::WithHolder,
            (FoundWhere::Here, Some(true)) => Spot::AtItsPlace,
            (FoundWhere::Here, Some(false) | None) => Spot::Elsewhere,
        };
        let now = write.now();
        let recovered = recover(write, device, spot, now)?;
        custody::record_sighting(write, &recovered.device, SightingKind::Recovered, None)?;
        Ok(recovered)
    }
}

/// Where exactly a device turned up, as far as its condition depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// In its holder's hand: the custody goes on.
    WithHolder,
    /// Here, where it belongs.
    AtItsPlace,
    /// Here, from somewhere else.
    Elsewhere,
}

/// Lets a device come back: status, condition, custody and incidents. The caller records the sighting.
/// `turned_up` is when it was seen again, from which the days of a fee's credit are counted (DOMAIN §8).
///
/// # Errors
/// `status_forbids`; `not_checked_out` when it shall be with a holder and there is none.
pub fn recover(write: &mut Write<'_>, mut device: Device, spot: Spot, turned_up: Timestamp) -> Result<Recovered> {
    device.status.turned(StatusEventKind::Recover)?;
    let custody = match spot {
        Spot::WithHolder => Some(custody_going_on(write, &device)?),
        Spot::AtItsPlace | Spot::Elsewhere => custody::end_open(write, device.id, CustodyOutcome::Returned)?,
    };
    device.condition = condition_after(device.status, device.condition, spot);
    let incidents = settle_recovered(write, device.id, turned_up)?;
    let incident = incidents.first().map(|incident| incident.id);
    apply_status(write, &mut device, &StatusEvent::Recover, Because { incident, ..Because::default() })?;
    let instead = out_instead(write, device.id)?;
    Ok(Recovered { device, custody, incidents, instead })
}

/// The holder's custody: still open when the device was missing, opened again when it had been given up.
fn custody_going_on(write: &mut Write<'_>, device: &Device) -> Result<Custody> {
    let last = Custody::all_of(write, device.id)?.into_iter().next();
    match last.map(|custody| (custody.outcome, custody)) {
        Some((None, custody)) => Ok(custody),
        Some((Some(CustodyOutcome::Lost | CustodyOutcome::Stolen), custody)) => {
            let custody = Custody { ended_at: None, outcome: None, school: device.school, ..custody };
            write.put(&custody)?;
            Ok(custody)
        }
        Some((Some(CustodyOutcome::Returned | CustodyOutcome::Transferred | CustodyOutcome::Disposed), _)) | None => {
            Err(custody::not_checked_out(write, device, vec![NextStep::Recover, NextStep::CheckIn])?)
        }
    }
}

/// What shape a device is taken to be in when it comes back.
pub fn condition_after(status: Status, condition: Condition, spot: Spot) -> Condition {
    let must_be_checked = match (status, spot) {
        (Status::Missing, Spot::WithHolder | Spot::AtItsPlace) => false,
        (Status::Missing, Spot::Elsewhere) | (Status::Lost | Status::Stolen, _) => true,
        (Status::InService | Status::Surplus | Status::Disposed, _) => false,
    };
    match must_be_checked {
        true => condition.after(ConditionEvent::CameBack).unwrap_or(Condition::NeedsCheck),
        false => condition,
    }
}

#[cfg(test)]
mod tests {
    use super::{Condition, Spot, Status, condition_after};
    use std::fmt::Write as _;

    #[test]
    fn what_came_back_is_checked_unless_it_was_only_missing_and_where_it_belongs() {
        let mut table = String::new();
        for status in [Status::Missing, Status::Lost, Status::Stolen] {
            for spot in [Spot::WithHolder, Spot::AtItsPlace, Spot::Elsewhere] {
                let _ = write!(table, "{:<8}", status.word());
                let _ = write!(table, "{:<12}", format!("{spot:?}"));
                for condition in Condition::ALL {
                    let after = condition_after(status, *condition, spot);
                    let _ = write!(table, " {}→{}", condition.word(), after.word());
                }
                table.push('\n');
            }
        }
        insta::assert_snapshot!(table);
    }
}
