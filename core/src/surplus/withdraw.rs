//! How does a pickup end that does not happen?

use serde::Deserialize;
use ts_rs::TS;

use super::PickupDone;
use super::approve::back_to_draft;
use super::load::unload_all;
use crate::contract::Command;
use crate::error::{Result, required};
use crate::pickups::{Pickup, PickupState};
use crate::store::{Role, Write};
use crate::values::{PickupId, one_line};

/// Withdraws a pickup, until it is signed. What is on the truck comes off it, and what its approval declared surplus goes
/// back into service; its request stays open, to be answered.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WithdrawPickup {
    /// The pickup.
    pub pickup: PickupId,
    /// Why.
    pub reason: String,
}

impl Command for WithdrawPickup {
    const NAME: &'static str = "surplus.withdraw";
    const WHO: Role = Role::It;
    type Output = PickupDone;

    fn run(self, write: &mut Write<'_>) -> Result<PickupDone> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        let reason = required("reason", &one_line(&self.reason), 1000)?;
        unload_all(write, &pickup)?;
        let devices = back_to_draft(write, &pickup, &reason)?;
        let pickup = Pickup { approval: None, state: PickupState::Withdrawn, ended_because: Some(reason), ..pickup };
        write.put(&pickup)?;
        Ok(PickupDone { pickup, devices })
    }
}
