//! `rollcall left-holding`: who left and still has a device?

use clap::Args;
use rollcall_core::register::lists::{LeftBecause, LeftDevice, LeftHolder, LeftHolders};
use rollcall_core::values::{AssetTag, Cents, Serial};
use serde_json::json;

use crate::door::Door;
use crate::print::{counted, typed};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::terms;

/// Who left, and still holds something?
#[derive(Debug, Args)]
pub struct LeftHolding {
    /// Whose devices, by code or name; those of every school when not given
    #[arg(long)]
    school: Option<String>,
}

impl LeftHolding {
    /// Lists them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let mut input = json!({});
        if let Some(school) = &self.school {
            input["school"] = door.id("school", school)?;
        }
        let found = door.dispatch("person.left_holding", input)?;
        door.out.answer(&found, |found| Ok(said(&typed(found)?)))
    }
}

fn said(found: &LeftHolders) -> String {
    if found.people.is_empty() {
        return "Nobody who left holds a device.".into();
    }
    let people = counted(found.people.len() as u64, "person who left still holds", "people who left still hold");
    let mut lines = vec![format!("{people} {}:", counted(found.devices, "device", "devices"))];
    for holder in &found.people {
        lines.push(format!("  {}", person(holder)));
        lines.extend(holder.devices.iter().map(|one| format!("    {}", device(one))));
        lines.extend(holder.accessories.iter().map(|kind| format!("    {kind}")));
        if holder.balance > Cents(0) {
            lines.push(format!("    owes {}", holder.balance));
        }
    }
    lines.join("\n")
}

fn person(holder: &LeftHolder) -> String {
    let number = holder.number.as_ref().map_or_else(String::new, |number| format!(" ({number})"));
    let school = holder.school_name.as_deref().unwrap_or("no school");
    let why = match holder.because {
        LeftBecause::Left => format!("left {school}"),
        LeftBecause::Transferred => format!("is at {school} now"),
    };
    format!("{}{number}, {}, {why}", holder.name, terms::population(holder.population))
}

fn device(held: &LeftDevice) -> String {
    let code = held.tag.as_ref().map(AssetTag::as_str).or(held.serial.as_ref().map(Serial::as_str)).unwrap_or("no tag");
    let model = held.model.as_ref().map_or_else(String::new, |model| format!(", {model}"));
    format!("{code}{model}, of {}, {}", held.school_name, terms::status(held.status))
}
