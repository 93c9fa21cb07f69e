//! When did a device last report to device management?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::{Sighting, SightingKind, last_seen};
use crate::contract::Command;
use crate::error::{Result, invalid, required};
use crate::refusal::Problem;
use crate::register::Device;
use crate::store::{Role, Write};
use crate::values::{DeviceId, Timestamp};

/// Records that a device reported to its management system. Even a disposed one: that it still syncs is a finding.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordSync {
    /// The device.
    pub device: DeviceId,
    /// When it reported.
    pub at: Timestamp,
    /// The management system.
    pub source: String,
}

/// What recording a sync did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct SyncRecorded {
    /// Whether it was new; a report read twice is recorded once.
    pub is_new: bool,
    /// When the device was last seen, by this or anything else.
    pub last_seen: Option<Timestamp>,
}

impl Command for RecordSync {
    const NAME: &'static str = "sighting.record_sync";
    const WHO: Role = Role::Champion;
    type Output = SyncRecorded;

    fn run(self, write: &mut Write<'_>) -> Result<SyncRecorded> {
        let device = Device::own(write, self.device)?;
        let is_new = record_sync(write, &device, self.at, &self.source)?;
        Ok(SyncRecorded { is_new, last_seen: last_seen(write, device.id)? })
    }
}

/// Records a sync; answers whether it was new.
///
/// # Errors
/// `in_the_future`, `missing`.
pub fn record_sync(write: &mut Write<'_>, device: &Device, at: Timestamp, source: &str) -> Result<bool> {
    let source = required("source", source, 100)?;
    if at > write.now() {
        return invalid("at", Problem::InTheFuture { found: at.date_in(write.zone()) });
    }
    if Sighting::has_sync(write, device.id, at, &source)? {
        return Ok(false);
    }
    let sighting = Sighting {
        id: write.new_id(),
        device: device.id,
        school: device.school,
        at,
        kind: SightingKind::Synced,
        place: None,
        source: Some(source),
        operator: write.actor().operator,
    };
    write.record(&sighting)?;
    Ok(true)
}
