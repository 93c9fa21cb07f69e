//! Is the serial that somebody gave the device's own? Another one is settled with a reason, before anything is decided.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Incident;
use super::record::{IncidentStep, IncidentStepKind};
use super::told::{Told, step};
use crate::contract::Command;
use crate::error::{Result, required};
use crate::refusal::{IncidentReason, NextStep};
use crate::register::Device;
use crate::register::custody::Custody;
use crate::store::{Read, Role, Write};
use crate::values::{DeviceId, IncidentId, loose_form, normal_form};

/// The serial that somebody gave, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SerialGiven {
    /// As it was given.
    pub given: String,
    /// The device's own.
    pub recorded: Option<String>,
    /// Whether it is another one.
    pub differs: bool,
    /// Why that is in order, once somebody said so.
    pub settled: Option<String>,
    /// Devices of the operator's schools that have the serial given.
    pub others: Vec<OtherWithSerial>,
}

/// Another device that has the serial given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OtherWithSerial {
    /// The device.
    pub device: DeviceId,
    /// It, by tag or serial.
    pub shown: Option<String>,
    /// Whether the holder of the incident has that one.
    pub same_holder: bool,
}

/// Whether a serial is another than the device's: not but for signs that do not count, lost zeros or a maker's prefix.
/// Of a device without a serial nobody can tell.
pub fn differs(given: &str, device: &Device) -> bool {
    let Some(serial) = &device.serial else { return false };
    let loose = |normal: String| loose_form(&normal).unwrap_or(normal);
    loose(normal_form(given)) != loose(serial.normal())
}

/// What is known of the serial that was given with an incident; nothing when none was.
pub(super) fn serial_given(
    read: &Read<'_>,
    incident: &Incident,
    steps: &[IncidentStep],
) -> Result<Option<SerialGiven>> {
    let Some(given) = incident.serial_given.clone() else { return Ok(None) };
    let device: Device = read.get(incident.device)?;
    let differs = differs(&given, &device);
    let is_settling =
        |step: &&IncidentStep| step.kind == IncidentStepKind::SerialSettled && step.was.as_ref() == Some(&given);
    let settled = steps.iter().rev().find(is_settling).and_then(|step| step.said.clone());
    let mut others = Vec::new();
    for other in Device::with_serial(read, &normal_form(&given))? {
        if other.id == device.id || !read.actor().covers(other.school) {
            continue;
        }
        let holder = Custody::answering(read, other.id)?.and_then(|custody| custody.person);
        let same_holder = holder.is_some() && holder == incident.holder;
        others.push(OtherWithSerial { device: other.id, shown: other.shown(), same_holder });
    }
    let recorded = device.serial.as_ref().map(ToString::to_string);
    Ok(Some(SerialGiven { given, recorded, differs, settled, others }))
}

/// Refuses while another serial was given and nobody said why that is in order.
///
/// # Errors
/// `serial_differs`.
pub(super) fn must_agree(read: &Read<'_>, incident: &Incident) -> Result<()> {
    let steps = IncidentStep::of(read, incident.id)?;
    match serial_given(read, incident, &steps)? {
        Some(SerialGiven { given, recorded, differs: true, settled: None, .. }) => {
            Err(IncidentReason::SerialDiffers { given, recorded, next: vec![NextStep::SettleSerial] }.into())
        }
        Some(_) | None => Ok(()),
    }
}

/// Says why another serial was given than the device has.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettleSerial {
    /// The incident.
    pub incident: IncidentId,
    /// Why it is in order.
    pub reason: String,
}

impl Command for SettleSerial {
    const NAME: &'static str = "incident.settle_serial";
    const WHO: Role = Role::Champion;
    type Output = Incident;

    fn run(self, write: &mut Write<'_>) -> Result<Incident> {
        let incident = Incident::own_open(write, self.incident)?;
        let reason = required("reason", &self.reason, 1000)?;
        let steps = IncidentStep::of(write, incident.id)?;
        let given = match serial_given(write, &incident, &steps)? {
            Some(SerialGiven { given, differs: true, settled: None, .. }) => given,
            Some(_) | None => return Err(IncidentReason::SerialAgrees.into()),
        };
        let told = Told { was: Some(given), said: Some(reason), ..Told::default() };
        step(write, &incident, IncidentStepKind::SerialSettled, told)?;
        Ok(incident)
    }
}
