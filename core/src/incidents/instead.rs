//! What went out in this device's place, and is still out? It is asked for when the device is there again.

use serde::Serialize;
use ts_rs::TS;

use super::record::{ReplacementKind, Substitute};
use crate::error::Result;
use crate::people::Person;
use crate::register::Device;
use crate::store::Read;
use crate::values::{DeviceId, IncidentId};

/// A device that went out in another's place, and is still out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OutInstead {
    /// The device that is out.
    pub device: DeviceId,
    /// It, by tag or serial.
    pub shown: Option<String>,
    /// For how long it was given.
    pub kind: ReplacementKind,
    /// Who has it.
    pub holder_name: String,
    /// Because of what.
    pub incident: IncidentId,
}

/// What went out in a device's place and is still out.
pub fn out_instead(read: &Read<'_>, device: DeviceId) -> Result<Vec<OutInstead>> {
    let told = |replacement: Substitute| {
        Ok(OutInstead {
            device: replacement.device,
            shown: read.get::<Device>(replacement.device)?.shown(),
            kind: replacement.kind,
            holder_name: read.get::<Person>(replacement.person)?.name,
            incident: replacement.incident,
        })
    };
    Substitute::still_out_for(read, device)?.into_iter().map(told).collect()
}
