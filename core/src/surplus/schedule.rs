//! When does the truck come?

use serde::Deserialize;
use ts_rs::TS;

use super::PickupDone;
use crate::contract::Command;
use crate::error::{Result, allowed, invalid, required};
use crate::pickups::{Pickup, PickupDevice};
use crate::refusal::{Problem, SurplusReason};
use crate::store::{Role, Write};
use crate::values::{Date, PickupId, one_line};

/// Writes down the day on which the truck comes, and who sends it. It may be changed until the manifest is signed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SchedulePickup {
    /// The pickup.
    pub pickup: PickupId,
    /// The day; today or later.
    pub on: Date,
    /// Who fetches.
    pub collector: String,
    /// Whom to call.
    #[serde(default)]
    pub contact: Option<String>,
}

impl Command for SchedulePickup {
    const NAME: &'static str = "surplus.schedule";
    const WHO: Role = Role::It;
    type Output = PickupDone;

    fn run(self, write: &mut Write<'_>) -> Result<PickupDone> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        if pickup.approval.is_none() {
            return Err(SurplusReason::NotApproved { number: pickup.number }.into());
        }
        let today = write.today();
        if self.on < today {
            let (found, allowed) = (self.on.to_string(), format!("≥ {today}"));
            return invalid("on", Problem::OutOfRange { found, allowed });
        }
        let collector = Some(required("collector", &one_line(&self.collector), 200)?);
        let contact = allowed("contact", self.contact, 200)?;
        let pickup = Pickup { scheduled_on: Some(self.on), collector, contact, ..pickup }.settled(write)?;
        let devices = PickupDevice::progress(write, pickup.id)?.approved;
        Ok(PickupDone { pickup, devices })
    }
}
