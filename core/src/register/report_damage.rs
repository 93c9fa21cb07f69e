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
use crate::values::{DeviceId, PersonId};

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
        let damage = if self.dead { Damage::Dead } else { Damage::Damaged };
        let holder = Custody::open_of(write, device.id)?.and_then(|custody| custody.person);
        damaged(write, device, damage, holder, &self.what_happened)
    }
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// It can be repaired.
    Damaged,
    /// It is beyond repair.
    Dead,
}

/// Reports damage of a device in whatever condition, that happened while somebody held it.
///
/// # Errors
/// `status_forbids` for a disposed one, `missing`.
pub fn damaged(
    write: &mut Write<'_>,
    mut device: Device,
    damage: Damage,
    holder: Option<PersonId>,
    what_happened: &str,
) -> Result<Incident> {
    let what_happened = required("what_happened", what_happened, 4000)?;
    next_steps::must_live(device.status, DeviceAction::ReportDamage)?;
    let event = match damage {
        Damage::Damaged => ConditionEvent::Damaged,
        Damage::Dead => ConditionEvent::Died,
    };
    device.condition = device.condition.turned(event)?;
    write.put(&device)?;
    let incident = Incident {
        id: write.new_id(),
        device: device.id,
        school: device.school,
        holder,
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
        serial_given: None,
        reported_by: None,
        witnesses: None,
    };
    write.put(&incident)?;
    Ok(incident)
}
