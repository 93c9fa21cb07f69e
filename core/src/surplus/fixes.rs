//! What mends a device that may not go: leave for federal money, a cost, a tag.

use serde::Deserialize;
use ts_rs::TS;

use super::add::must_be_a_draft;
use super::eligible::is_federal;
use super::{PickupDone, line_of, shown};
use crate::contract::Command;
use crate::error::{Result, not_in_future, required};
use crate::pickups::{Pickup, PickupDevice};
use crate::refusal::SurplusReason;
use crate::register::{Device, provisional_tag};
use crate::store::{Role, Write, each_of};
use crate::values::{Amount, Cents, Date, DeviceId, PickupId, one_line};

/// The most a device may have cost.
const MOST: Cents = Cents(100_000_000);

/// Writes down the leave to part with devices that federal money paid for. Others that are named with them need none.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClearFederal {
    /// The pickup.
    pub pickup: PickupId,
    /// The devices.
    pub devices: Vec<DeviceId>,
    /// The reference of the leave.
    pub reference: String,
    /// Its day.
    pub on: Date,
}

impl Command for ClearFederal {
    const NAME: &'static str = "surplus.clear";
    const WHO: Role = Role::It;
    type Output = PickupDone;

    fn run(self, write: &mut Write<'_>) -> Result<PickupDone> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        let reference = required("reference", &one_line(&self.reference), 200)?;
        not_in_future("on", self.on, write.today())?;
        let mut devices = 0;
        let clear = |write: &mut Write<'_>, id| {
            let line = line_of(write, &pickup, id)?;
            if !is_federal(&write.get::<Device>(id)?) {
                return Ok(());
            }
            devices += 1;
            write.put(&PickupDevice { clearance: Some(reference.clone()), cleared_on: Some(self.on), ..line })
        };
        each_of(write, "devices", self.devices, clear, |write, id| Ok(Some(shown(write, id)?)))?;
        match devices {
            0 => Err(SurplusReason::NothingToDo { number: pickup.number }.into()),
            _ => Ok(PickupDone { pickup, devices }),
        }
    }
}

/// Says what devices cost where the register does not know, for this pickup. The register stays as it is: it is an answer,
/// not a bill.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SayCost {
    /// The pickup.
    pub pickup: PickupId,
    /// The devices.
    pub devices: Vec<DeviceId>,
    /// What each of them cost.
    pub cents: Amount,
}

impl Command for SayCost {
    const NAME: &'static str = "surplus.say_cost";
    const WHO: Role = Role::It;
    type Output = PickupDone;

    fn run(self, write: &mut Write<'_>) -> Result<PickupDone> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        must_be_a_draft(write, &pickup)?;
        let cents = self.cents.cents_up_to(MOST, "cents")?;
        let say = |write: &mut Write<'_>, id| {
            let line = line_of(write, &pickup, id)?;
            write.put(&PickupDevice { cost_cents: Some(cents), ..line })
        };
        let devices = each_of(write, "devices", self.devices, say, |write, id| Ok(Some(shown(write, id)?)))?;
        Ok(PickupDone { pickup, devices })
    }
}

/// Gives a provisional tag to devices that have none, so that they can be told apart.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GiveTags {
    /// The pickup.
    pub pickup: PickupId,
    /// The devices.
    pub devices: Vec<DeviceId>,
}

impl Command for GiveTags {
    const NAME: &'static str = "surplus.give_tags";
    const WHO: Role = Role::Champion;
    type Output = PickupDone;

    fn run(self, write: &mut Write<'_>) -> Result<PickupDone> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        let give = |write: &mut Write<'_>, id| {
            line_of(write, &pickup, id)?;
            let device = Device::own(write, id)?;
            if device.tag.is_some() {
                return Ok(());
            }
            let tag = Some(provisional_tag(write, id)?);
            write.put(&Device { tag, provisional_tag: true, ..device })
        };
        let devices = each_of(write, "devices", self.devices, give, |write, id| Ok(Some(shown(write, id)?)))?;
        Ok(PickupDone { pickup, devices })
    }
}
