//! Which incident of a device is meant? The one that fits what is to be done; where several do, nobody guesses.

use serde::Deserialize;
use ts_rs::TS;

use super::Incident;
use super::actions::IncidentAction;
use super::look::Look;
use super::record::Substitute;
use crate::contract::Query;
use crate::error::{Result, not_found};
use crate::refusal::{IncidentReason, ToldIncident};
use crate::register::Device;
use crate::store::{Read, Role};
use crate::values::DeviceId;

/// What is to be done with the incident that is meant.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MeantTo {
    /// Something that may be done with it now.
    Act(IncidentAction),
    /// Tell others of it: whichever is told of the device may be meant.
    Print,
    /// Hand over what went out because of it.
    HandOver,
}

/// Asks which incident of a device is meant.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct MeantIncident {
    /// The device.
    pub device: DeviceId,
    /// Its number among those of the device, the oldest first, where it was named.
    #[serde(default)]
    pub number: Option<u32>,
    /// What is to be done with it.
    #[serde(default)]
    pub to: Option<MeantTo>,
}

impl Query for MeantIncident {
    const NAME: &'static str = "incident.meant";
    type Output = ToldIncident;

    fn run(self, read: &Read<'_>) -> Result<ToldIncident> {
        let device = Device::own(read, self.device)?;
        let incident = match self.number {
            Some(number) => numbered(read, device.id, number)?,
            None => meant(read, device.id, self.to)?,
        };
        match incident {
            Some(incident) => line(read, &incident),
            None => not_found("incident", named(&device, self.number)),
        }
    }
}

fn named(device: &Device, number: Option<u32>) -> String {
    let shown = device.shown().unwrap_or_else(|| device.id.to_string());
    number.map_or_else(|| shown.clone(), |number| format!("{shown}#{number}"))
}

/// The incident of a device with that number, the oldest being the first.
pub fn numbered(read: &Read<'_>, device: DeviceId, number: u32) -> Result<Option<Incident>> {
    let mut told = Incident::all_of(read, device)?.into_iter().rev();
    let at = usize::try_from(number).unwrap_or(usize::MAX);
    Ok(at.checked_sub(1).and_then(|before| told.nth(before)))
}

/// The incident of a device that is meant; none where nothing is told of it.
///
/// # Errors
/// `several_incidents`.
pub fn meant(read: &Read<'_>, device: DeviceId, to: Option<MeantTo>) -> Result<Option<Incident>> {
    let told = Incident::all_of(read, device)?;
    let open = || told.iter().filter(|incident| incident.closed_at.is_none()).collect::<Vec<_>>();
    let mut fitting = match to {
        None => open(),
        Some(MeantTo::Print) => Vec::new(),
        Some(MeantTo::HandOver) => keep(&told, |one| Ok(!Substitute::of_incident(read, one.id)?.is_empty()))?,
        Some(MeantTo::Act(action)) => {
            // Who may do it is asked when it is done: it says nothing of which is meant.
            let may = |one: &Incident| -> Result<(bool, bool)> {
                let look = Look::of(read, one)?;
                let is_new = action != IncidentAction::Decide || look.decisions.is_empty();
                Ok((look.stands(Role::It, one).allowed().contains(&action), is_new))
            };
            let mut fitting = keep(&told, |one| Ok(one.closed_at.is_none() && may(one)? == (true, true)))?;
            if fitting.is_empty() {
                fitting = keep(&told, |one| Ok(may(one)?.0))?;
            }
            if fitting.is_empty() { open() } else { fitting }
        }
    };
    if fitting.is_empty() {
        fitting = told.iter().collect();
    }
    match fitting.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some((*only).clone())),
        [_, _, ..] => {
            let choices = fitting.iter().rev().map(|one| line(read, one)).collect::<Result<_>>()?;
            Err(IncidentReason::SeveralIncidents { choices }.into())
        }
    }
}

fn keep(told: &[Incident], fits: impl Fn(&Incident) -> Result<bool>) -> Result<Vec<&Incident>> {
    let mut kept = Vec::new();
    for incident in told {
        if fits(incident)? {
            kept.push(incident);
        }
    }
    Ok(kept)
}

/// An incident in one line.
fn line(read: &Read<'_>, incident: &Incident) -> Result<ToldIncident> {
    Ok(ToldIncident {
        incident: incident.id,
        called: called(read, incident)?,
        kind: incident.kind.word().into(),
        claimed_stolen: incident.claimed_stolen,
        on: incident.reported_at.date_in(read.zone()),
        what_happened: incident.what_happened.clone(),
        is_closed: incident.closed_at.is_some(),
    })
}

/// What an incident is called: `MC-0001234#2`, the second that was told of that device.
pub(super) fn called(read: &Read<'_>, incident: &Incident) -> Result<String> {
    let Some(shown) = read.get::<Device>(incident.device)?.shown() else { return Ok(incident.id.to_string()) };
    let told = Incident::all_of(read, incident.device)?;
    let later = told.iter().position(|one| one.id == incident.id).unwrap_or_default();
    Ok(format!("{shown}#{}", told.len() - later))
}
