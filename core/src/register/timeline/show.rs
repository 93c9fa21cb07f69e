//! One device's record page.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record;
use crate::contract::Query;
use crate::error::{Result, not_found};
use crate::register::finding::{DeviceFound, found_device};
use crate::register::incident::Incident;
use crate::register::lists::{DeviceRow, NotAllowed, device_row};
use crate::register::{Device, DeviceUse, Model, may_check};
use crate::store::Read;
use crate::values::{DeviceId, PersonId, Timestamp};

/// Everything the record page says of a device, but for its timeline.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeviceShow {
    /// Which.
    pub device: DeviceId,
}

/// The record page.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeviceShown {
    /// What everybody may see: tag, model, school, status.
    pub device: DeviceFound,
    /// The rest; nothing of another school's device.
    pub known: Option<DeviceKnown>,
}

/// What those may see whose business the device is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeviceKnown {
    /// As in the list: custody in words, last seen, the actions allowed now.
    pub row: DeviceRow,
    /// Every fact of the register.
    pub facts: Device,
    /// Its model.
    pub model: Option<Model>,
    /// Other codes by which it is known.
    pub aliases: Vec<String>,
    /// The actions not offered now, each with the reason.
    pub not_allowed: Vec<NotAllowed>,
    /// Incidents so far.
    pub incidents: u32,
    /// Of these, not closed.
    pub open_incidents: u32,
    /// How often it was seen: sightings and scans that count.
    pub seen: u32,
    /// Who used it last, as device management says.
    pub last_use: Option<LastUse>,
}

/// Who used a device, which is not to say who answers for it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LastUse {
    /// When it reported.
    pub at: Timestamp,
    /// The management system.
    pub source: String,
    /// The user name or e-mail that was signed in.
    pub login: String,
    /// Whose that is, where it is known.
    pub person: Option<PersonId>,
}

impl Query for DeviceShow {
    const NAME: &'static str = "device.show";
    type Output = DeviceShown;

    fn run(self, read: &Read<'_>) -> Result<DeviceShown> {
        let Some(device) = found_device(read, self.device)? else { return not_found("device", self.device) };
        if !device.own {
            return Ok(DeviceShown { device, known: None });
        }
        let Some(mut row) = device_row(read, self.device)? else { return not_found("device", self.device) };
        let facts: Device = read.get(self.device)?;
        let standing = row.standing(read, may_check(read)?);
        let (allowed, not_allowed) = (standing.allowed(), standing.refused());
        row.actions = allowed;
        let incidents = Incident::all_of(read, self.device)?;
        let open = incidents.iter().filter(|incident| incident.closed_at.is_none()).count();
        let known = DeviceKnown {
            model: facts.model.map(|model| read.find(model)).transpose()?.flatten(),
            aliases: record::aliases(read, self.device)?,
            not_allowed,
            incidents: u32::try_from(incidents.len()).unwrap_or(u32::MAX),
            open_incidents: u32::try_from(open).unwrap_or(u32::MAX),
            seen: record::times_seen(read, self.device)?,
            last_use: last_use(read, self.device)?,
            row,
            facts,
        };
        Ok(DeviceShown { device, known: Some(known) })
    }
}

fn last_use(read: &Read<'_>, device: DeviceId) -> Result<Option<LastUse>> {
    let latest = DeviceUse::all_of(read, device)?.into_iter().next();
    Ok(latest.map(|DeviceUse { at, source, login, person, .. }| LastUse { at, source, login, person }))
}
