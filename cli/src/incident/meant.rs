//! Which incident is meant by what was typed: a device, one of a device's incidents, or an identifier?

use clap::Args;
use rollcall_core::incidents::IncidentAction;
use rollcall_core::refusal::ToldIncident;
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{text, typed};
use crate::stop::Result;
use crate::words::incidents::told_line;

/// One incident.
#[derive(Debug, Args)]
pub struct OfDevice {
    /// Its device, by tag or serial, where only one fits; else the incident as the list calls it, as MC-0001#2
    #[arg(value_name = "INCIDENT")]
    pub incident: String,
}

/// The incident that is meant.
#[derive(Debug)]
pub struct Meant {
    /// Its row.
    pub id: Value,
    /// "MC-0001#2 (lost, Fri 27 Nov)".
    pub which: String,
}

impl OfDevice {
    /// The one that is meant to be told of others.
    pub fn to_print(&self, door: &Door) -> Result<Meant> {
        meant(door, &self.incident, &json!("print"))
    }

    /// The one because of which something went out.
    pub fn to_hand_over(&self, door: &Door) -> Result<Meant> {
        meant(door, &self.incident, &json!("hand_over"))
    }

    /// The one with which that may be done.
    pub fn to_act(&self, door: &Door, action: IncidentAction) -> Result<Meant> {
        to_act(door, &self.incident, action)
    }
}

/// The incident with which that may be done.
pub fn to_act(door: &Door, sought: &str, action: IncidentAction) -> Result<Meant> {
    meant(door, sought, &json!({ "act": action }))
}

fn meant(door: &Door, sought: &str, to: &Value) -> Result<Meant> {
    let sought = sought.strip_prefix("incident:").unwrap_or(sought).trim();
    let input = match sought.rsplit_once('#').map(|(device, number)| (device, number.parse::<u32>())) {
        Some((device, Ok(number))) => json!({ "device": door.id("tag", device)?, "number": number }),
        Some((_, Err(_))) | None if sought.parse::<uuid::Uuid>().is_ok() => {
            let shown = door.dispatch("incident.show", json!({ "incident": sought }))?;
            let mut input = json!({ "device": shown["incident"]["device"], "number": Value::Null });
            input["number"] = json!(text(&shown, "called").rsplit_once('#').and_then(|(_, at)| at.parse::<u32>().ok()));
            input
        }
        Some((_, Err(_))) | None => json!({ "device": door.id("tag", sought)?, "to": to }),
    };
    let told: ToldIncident = typed(&door.dispatch("incident.meant", input)?)?;
    Ok(Meant { which: told_line(&told), id: json!(told.incident) })
}
