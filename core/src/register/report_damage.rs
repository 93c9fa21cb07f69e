//! A device is damaged: what shape is it in now, and which incident tells of it?

use serde::Deserialize;
use ts_rs::TS;

use super::condition::ConditionEvent;
use super::custody::Custody;
use super::incident::{Incident, IncidentKind};
use super::lists::DeviceAction;
use super::next_steps;
use super::record::Device;
use crate::contract::Command;
use crate::error::{Result, required};
use crate::store::{Role, Write};
use crate::values::DeviceId;

/// Reports damage. It opens an incident that keeps who held the device.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReportDamage {
    /// The device.
    pub device: DeviceId,
    /// What happened.
    pub what_happened: String,
    /// Whether it is beyond repair.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub dead: bool,
}

impl Command for ReportDamage {
    const NAME: &'static str = "device.report_damage";
    const WHO: Role = Role::Champion;
    type Output = Incident;

    fn run(self, write: &mut Write<'_>) -> Result<Incident> {
        let device = Device::own(write, self.device)?;
        let event = if self.dead { ConditionEvent::Died } else { ConditionEvent::Damaged };
        report_damage(write, device, event, &self.what_happened)
    }
}

/// Reports damage of a device in whatever condition.
///
/// # Errors
/// `status_forbids` for a disposed one, `missing`.
pub fn report_damage(
    write: &mut Write<'_>,
    mut device: Device,
    event: ConditionEvent,
    what_happened: &str,
) -> Result<Incident> {
    let what_happened = required("what_happened", what_happened, 4000)?;
    next_steps::must_live(device.status, DeviceAction::ReportDamage)?;
    device.condition = device.condition.turned(event)?;
    write.put(&device)?;
    let incident = Incident {
        id: write.new_id(),
        device: device.id,
        school: device.school,
        holder: Custody::open_of(write, device.id)?.and_then(|custody| custody.person),
        kind: IncidentKind::Damage,
        claimed_stolen: false,
        happened_on: None,
        last_seen: None,
        what_happened,
        reported_at: write.now(),
        police_agency: None,
        police_number: None,
        police_filed_on: None,
        report_received_at: None,
        recovered_at: None,
        closed_at: None,
    };
    write.put(&incident)?;
    Ok(incident)
}
