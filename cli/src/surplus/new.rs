//! `rollcall surplus new`.

use clap::Args;
use serde_json::json;

use super::one::stands;
use crate::door::Door;
use crate::print::{counted, number};
use crate::stop::Result;
use crate::verbs::Global;

/// Begin a pickup.
#[derive(Debug, Args)]
pub struct New {
    /// The request that asks for it, as R-12 or by its number in the portal
    #[arg(long, value_name = "N")]
    request: String,
}

impl New {
    /// Begins it, or tells which one the request has.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let request = door.id("request", self.request.trim_start_matches("request:"))?;
        let done = door.dispatch("surplus.new", json!({ "request": request }))?;
        door.out.answer(&done, |done| {
            let (value, devices) = (&done["value"], number(&done["value"], "devices"));
            let is = if done["operation"].is_null() { "It had begun before" } else { "It begins" };
            Ok(format!("{} {is}, with {}.", stands(&value["pickup"]), counted(devices, "device", "devices")))
        })
    }
}
