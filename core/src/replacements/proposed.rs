//! A device turned up: what is proposed?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::Query;
use crate::error::Result;
use crate::incidents::{Incident, RecoveryProposals, recovery_of};
use crate::register::Device;
use crate::store::Read;
use crate::values::DeviceId;

/// What the recovery of a device proposes, incident by incident.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskProposals {
    /// The device.
    pub device: DeviceId,
}

/// The answer to [`AskProposals`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecoveryList {
    /// Each incident with something to answer, the latest first.
    pub recoveries: Vec<RecoveryProposals>,
}

impl Query for AskProposals {
    const NAME: &'static str = "recovery.proposals";
    type Output = RecoveryList;

    fn run(self, read: &Read<'_>) -> Result<RecoveryList> {
        let device = Device::own(read, self.device)?;
        let mut recoveries = Vec::new();
        for incident in Incident::all_of(read, device.id)? {
            recoveries.extend(recovery_of(read, incident)?.filter(|recovery| !recovery.proposals.is_empty()));
        }
        Ok(RecoveryList { recoveries })
    }
}
