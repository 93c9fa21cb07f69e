//! What happened to a device? The row lies with the device, because checking in and recovering settle it too.

mod record;

pub use record::{Incident, IncidentKind};

use crate::error::Result;
use crate::store::{Read, Write};
use crate::values::{DeviceId, Timestamp};

impl IncidentKind {
    /// Whether the device is away because of it.
    pub const fn is_loss(self) -> bool {
        match self {
            Self::Missing | Self::Lost | Self::Stolen => true,
            Self::Damage => false,
        }
    }
}

impl Incident {
    /// Whether the device is still away because of it.
    pub fn is_open_loss(&self) -> bool {
        self.kind.is_loss() && self.recovered_at.is_none() && self.closed_at.is_none()
    }

    /// Whether a police report would make a theft of it.
    pub fn awaits_report(&self) -> bool {
        match self.kind {
            IncidentKind::Missing | IncidentKind::Lost => self.recovered_at.is_none(),
            IncidentKind::Stolen | IncidentKind::Damage => false,
        }
    }

    /// Whether it tells of damage and is not done with.
    pub fn is_open_damage(&self) -> bool {
        self.kind == IncidentKind::Damage && self.closed_at.is_none()
    }

    /// The incident that tells of a device's damage and is not done with.
    pub fn open_damage(read: &Read<'_>, device: DeviceId) -> Result<Option<Self>> {
        Ok(Self::all_of(read, device)?.into_iter().find(Self::is_open_damage))
    }

    /// The incident because of which a device is away now.
    pub fn open_loss(read: &Read<'_>, device: DeviceId) -> Result<Option<Self>> {
        Ok(Self::all_of(read, device)?.into_iter().find(Self::is_open_loss))
    }
}

/// Says of every incident because of which a device was away that it turned up.
pub fn settle_recovered(write: &mut Write<'_>, device: DeviceId, turned_up: Timestamp) -> Result<Vec<Incident>> {
    let mut settled = Vec::new();
    for mut incident in Incident::all_of(write, device)? {
        if incident.kind.is_loss() && incident.recovered_at.is_none() {
            incident.recovered_at = Some(turned_up);
            write.put(&incident)?;
            settled.push(incident);
        }
    }
    Ok(settled)
}
