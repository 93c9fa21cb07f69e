//! How does a pickup begin? By a request that asks for one; there is no other way.

use serde::Deserialize;
use ts_rs::TS;

use super::PickupDone;
use crate::contract::Command;
use crate::error::Result;
use crate::pickups::{self, Pickup, PickupDevice, PickupState};
use crate::refusal::SurplusReason;
use crate::requests::{Request, RequestKind};
use crate::store::{Role, Write};
use crate::values::{PickupId, RequestId};

/// Begins the pickup of a request, where it has none yet: one that came from a portal. A request filed here began its
/// pickup when it was opened; that one is answered. One that was withdrawn is taken up again, as a draft.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewPickup {
    /// The request.
    pub request: RequestId,
}

impl Command for NewPickup {
    const NAME: &'static str = "surplus.new";
    const WHO: Role = Role::Champion;
    type Output = PickupDone;

    fn run(self, write: &mut Write<'_>) -> Result<PickupDone> {
        let request = Request::own(write, self.request)?;
        if request.kind != RequestKind::SurplusPickup {
            let kind = request.kind.word().into();
            return Err(SurplusReason::NotAPickupRequest { number: request.number, kind }.into());
        }
        let pickup = match request.pickup {
            Some(pickup) => taken_up(write, &request, pickup)?,
            None if request.state.is_ended() => {
                return Err(SurplusReason::PickupRequestEnded { number: request.number }.into());
            }
            None => {
                let pickup = pickups::draft(write, request.school, &[], request.description.clone())?;
                write.put(&Request { pickup: Some(pickup.id), ..request })?;
                pickup
            }
        };
        let devices = PickupDevice::progress(write, pickup.id)?.listed;
        Ok(PickupDone { pickup, devices })
    }
}

/// The pickup that the request has; where it was withdrawn, it begins anew while the request is open.
fn taken_up(write: &mut Write<'_>, request: &Request, pickup: PickupId) -> Result<Pickup> {
    let known = Pickup::own(write, pickup)?;
    if known.state != PickupState::Withdrawn {
        return Ok(known);
    }
    if request.state.is_ended() {
        return Err(SurplusReason::PickupRequestEnded { number: request.number }.into());
    }
    pickups::take_up(write, pickup)?;
    Pickup::own(write, pickup)
}
