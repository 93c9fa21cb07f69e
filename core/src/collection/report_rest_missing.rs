//! The last day is past: what becomes of what did not come back?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::Command;
use crate::drives::{Drive, DriveKind, expected_people};
use crate::error::Result;
use crate::refusal::Reason;
use crate::register::{Device, report_missing};
use crate::store::{Role, Step, Write};
use crate::values::{DeviceId, DriveId};

/// Reports everything missing that a collection still waits for. Whoever has it still answers for it: custodies stay
/// open. What may be kept over the summer is left alone.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReportRestMissing {
    /// The collection.
    pub drive: DriveId,
}

/// What was reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReportedMissing {
    /// The devices.
    pub devices: Vec<DeviceId>,
    /// How many people have them.
    pub people: u32,
}

impl Command for ReportRestMissing {
    const NAME: &'static str = "collection.report_rest_missing";
    const WHO: Role = Role::Champion;
    type Output = ReportedMissing;

    fn run(self, write: &mut Write<'_>) -> Result<ReportedMissing> {
        let drive = Drive::going_on(write, self.drive, DriveKind::Collection)?;
        if write.today() <= drive.deadline {
            return Err(Reason::BeforeDeadline { deadline: drive.deadline }.into());
        }
        let note = format!("Not returned by {}: {}", drive.deadline, drive.name);
        let (mut devices, mut people) = (Vec::new(), 0);
        for expected in expected_people(write, &drive)? {
            let before = devices.len();
            for out in expected.out.iter().filter(|out| out.is_unreported()) {
                write.step(Step { phase: "devices", done: devices.len() as u64, total: None })?;
                let device = Device::own(write, out.device)?;
                report_missing(write, device, Some(note.clone()))?;
                devices.push(out.device);
            }
            people += u32::from(devices.len() > before);
        }
        match devices.is_empty() {
            true => Err(Reason::NothingLeft.into()),
            false => Ok(ReportedMissing { devices, people }),
        }
    }
}
