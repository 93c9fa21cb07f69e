//! What happened to this device so far?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Incident;
use crate::contract::Query;
use crate::error::Result;
use crate::register::Device;
use crate::store::Read;
use crate::values::DeviceId;

/// Every incident of a device.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IncidentsOfDevice {
    /// The device.
    pub device: DeviceId,
}

/// The answer to [`IncidentsOfDevice`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct IncidentList {
    /// The latest first.
    pub incidents: Vec<Incident>,
}

impl Query for IncidentsOfDevice {
    const NAME: &'static str = "incident.of_device";
    type Output = IncidentList;

    fn run(self, read: &Read<'_>) -> Result<IncidentList> {
        let device = Device::own(read, self.device)?;
        Ok(IncidentList { incidents: Incident::all_of(read, device.id)? })
    }
}
