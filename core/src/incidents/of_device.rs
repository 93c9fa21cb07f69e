//! What happened to this device so far?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Incident;
use crate::contract::Query;
use crate::error::Result;
use crate::register::Device;
use crate::store::Read;
use crate::values::{DeviceId, IncidentId};

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
    /// Whether nobody knows where the device is.
    pub is_away: bool,
    /// The incident because of which it is away; none where nobody told of it.
    pub open_loss: Option<IncidentId>,
    /// The loss that a police report would make a theft.
    pub awaits_report: Option<IncidentId>,
}

impl Query for IncidentsOfDevice {
    const NAME: &'static str = "incident.of_device";
    type Output = IncidentList;

    fn run(self, read: &Read<'_>) -> Result<IncidentList> {
        let device = Device::own(read, self.device)?;
        let incidents = Incident::all_of(read, device.id)?;
        let first = |is_it: fn(&Incident) -> bool| incidents.iter().find(|one| is_it(one)).map(|one| one.id);
        Ok(IncidentList {
            is_away: device.status.is_away(),
            open_loss: first(Incident::is_open_loss),
            awaits_report: first(Incident::awaits_report),
            incidents,
        })
    }
}
