//! `rollcall surplus unload`.

use clap::Args;
use serde_json::json;

use super::Numbered;
use crate::door::Door;
use crate::print::{counted, number, text};
use crate::stop::Result;
use crate::verbs::Global;

/// Off the truck.
#[derive(Debug, Args)]
pub struct Unload {
    #[command(flatten)]
    pickup: Numbered,
    /// The device, by tag or serial
    #[arg(value_name = "CODE")]
    code: String,
}

impl Unload {
    /// Takes it off.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = json!({ "device": door.id("tag", &self.code)? });
        let done = self.pickup.step(&door, "surplus.unload", input)?;
        door.out.answer(&done, |done| {
            let left = counted(number(&done["value"], "loaded"), "device is", "devices are");
            Ok(format!("{} is off the truck. {left} on it.", text(&done["value"], "shown")))
        })
    }
}
