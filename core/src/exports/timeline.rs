//! A device's life in plain sentences, whole or redacted.

use serde::Deserialize;
use ts_rs::TS;

use super::frame::write_report;
use crate::contract::Query;
use crate::error::Result;
use crate::register::Device;
use crate::register::timeline::{Audience, timeline};
use crate::store::Read;
use crate::values::DeviceId;
use crate::writing::{Cell, Column, Kind, Privacy, Profile, Rows, Sheet, Written};

/// Writes a device's timeline. In the public one the sentences name no student and quote nobody.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportTimeline {
    /// The device.
    pub device: DeviceId,
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent.
    #[serde(default)]
    pub profile: Option<Profile>,
}

impl Query for ExportTimeline {
    const NAME: &'static str = "export.timeline";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let device: Device = read.get(self.device)?;
        let shown = device.tag.map(|tag| tag.to_string()).or(device.serial.map(|serial| serial.to_string()));
        let title = match self.profile.unwrap_or_default() {
            Profile::Internal => format!("Device {}", shown.unwrap_or_default()),
            // Who holds it may be a student: the tag would tell.
            Profile::Public => "Device timeline".into(),
        };
        write_report(read, "timeline", title, self.profile, self.out, |profile| {
            let audience = match profile {
                Profile::Internal => Audience::Internal,
                Profile::Public => Audience::Public,
            };
            let columns = vec![
                Column::new("Time", Kind::DateTime),
                Column::new("What", Kind::Text).wide(80),
                Column::new("Recorded by", Kind::Text).private(Privacy::Operator),
            ];
            let entries = timeline(read, self.device, audience)?;
            let rows = entries.into_iter().map(|entry| {
                let at = Cell::DateTime(entry.at.wall_clock(read.zone()));
                vec![at, Cell::text(entry.sentence), Cell::of(entry.by, Cell::text)]
            });
            Ok(vec![Sheet::list("Timeline", columns, Rows::held(rows.collect()))])
        })
    }
}
