//! `rollcall collect`: a device on each line of stdin.

use clap::Args;
use serde_json::{Value, json};

use super::line::{Line, seen, shape};
use super::queue::{Serves, device, person, serve};
use crate::door::Door;
use crate::print::{list, text};
use crate::stop::Result;
use crate::verbs::Global;

/// Take in: on each line of stdin a device; then, between tabs, charger=yes|no|third_party,
/// condition=working|damaged:part,… and bag=NUMBER. What is not said was not looked at.
#[derive(Debug, Args)]
pub struct Collect {
    /// The drive, as SCHOOL/NAME
    #[arg(long)]
    drive: String,
}

struct Station {
    drive: Value,
}

impl Collect {
    /// Takes in until stdin ends.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?.for_scanning();
        let drive = door.id("drive", &self.drive)?;
        serve(&door, &Station { drive }, "device is taken in", "devices are taken in")
    }
}

impl Serves for Station {
    const COMMAND: &'static str = "collection.take_in";

    fn asked(&self, line: &Line<'_>) -> Result<Value, String> {
        let [code] = line.codes[..] else {
            return Err("A line is one device. Nothing was taken in for it.".into());
        };
        let mut input = json!({ "drive": self.drive, "code": code });
        let mut accessories = Vec::new();
        for (word, value) in &line.said {
            match word.to_lowercase().as_str() {
                "condition" => match shape(value) {
                    Some(shape) => input["shape"] = shape,
                    None => return Err(format!("“{word}={value}” is neither working nor damaged:part,part.")),
                },
                "bag" => input["bag"] = json!(value),
                kind => match seen(value) {
                    Some(seen) => accessories.push(json!({ "kind": kind, "seen": seen })),
                    None => return Err(format!("“{word}={value}” says neither yes, no nor third_party.")),
                },
            }
        }
        input["accessories"] = json!(accessories);
        Ok(input)
    }

    fn said(&self, done: &Value) -> String {
        let from = match done["holder"].is_null() {
            true => String::new(),
            false => format!(" from {}", person(&done["holder"])),
        };
        let mut said = format!("{} is back{from}.", device(&done["device"]));
        if !done["stranger"].is_null() {
            said += &format!(" It lay in the bag of {}.", person(&done["stranger"]));
        }
        if let Some(was) = done["was"].as_str() {
            said += &format!(" It had been {was}.");
        }
        said += &list(&done["looked"], "accessories").iter().map(accessory).collect::<String>();
        said += &list(&done["looked"], "not_given").iter().filter_map(Value::as_str).map(not_given).collect::<String>();
        if let Some(happened) = done["looked"]["incident"]["what_happened"].as_str() {
            said += &format!(" {happened}.");
        }
        said
    }
}

/// What was looked for and never recorded as given: whoever pays is who was given one, so nobody does.
fn not_given(kind: &str) -> String {
    format!(" {kind}: none is recorded as given with it, so nothing is noted or charged.")
}

fn accessory(settled: &Value) -> String {
    let kind = text(&settled["accessory"], "kind");
    let state = text(&settled["accessory"], "state").replace('_', " ");
    let money = match text(&settled["charge"], "is") {
        "charged" => {
            format!(
                ", {} charged",
                rollcall_core::values::Cents(settled["charge"]["cents"].as_i64().unwrap_or_default())
            )
        }
        "charged_before" => ", charged before".into(),
        "no_price" => format!(", not charged: {} has no price", text(&settled["charge"], "school_year")),
        _ => match settled["credited"].as_i64() {
            Some(cents) => format!(", {} credited", rollcall_core::values::Cents(cents)),
            None => String::new(),
        },
    };
    format!(" {kind}: {state}{money}.")
}
