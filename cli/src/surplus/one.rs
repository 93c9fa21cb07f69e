//! Which pickup and which devices are meant, and what is read once something was done with them?

use clap::Args;
use rollcall_core::pickups::PickupState;
use rollcall_core::values::{Cents, Date};
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{counted, list, number, text};
use crate::stop::{Result, Stop};
use crate::words::surplus;
use crate::words::terms::told;

/// The most rows of one page of the core: as many as a pickup lists.
const MOST: u64 = 20_000;

/// One pickup.
#[derive(Debug, Args)]
pub struct Numbered {
    /// Its number, as P-3 or 3
    #[arg(value_name = "N")]
    pub number: String,
}

impl Numbered {
    /// Its identifier.
    pub fn id(&self, door: &Door) -> Result<Value> {
        let sought = self.number.strip_prefix("pickup:").unwrap_or(&self.number).trim();
        match sought {
            "" => Err(Stop::Usage("Say which pickup: its number, as P-3.".into())),
            sought => door.id("pickup", sought),
        }
    }

    /// Does a step on it.
    pub fn step(&self, door: &Door, command: &str, mut input: Value) -> Result<Value> {
        input["pickup"] = self.id(door)?;
        door.dispatch_watched(command, input)
    }

    /// Does a step on devices of it, and says what was done to how many: "are released", "is wiped".
    pub fn step_on_devices(&self, door: &Door, command: &str, input: Value, (one, many): (&str, &str)) -> Result {
        let done = self.step(door, command, input)?;
        door.out.answer(&done, |done| {
            let devices = counted(number(&done["value"], "devices"), "device", "devices");
            let is = if number(&done["value"], "devices") == 1 { one } else { many };
            Ok(format!("{devices} {is}. {}", stands(&done["value"]["pickup"])))
        })
    }
}

/// The devices that were named, by tag or serial.
pub fn devices(door: &Door, codes: &[String]) -> Result<Vec<Value>> {
    codes.iter().map(|code| door.id("tag", code.strip_prefix("tag:").unwrap_or(code))).collect()
}

/// Every device of a pickup that a group has.
pub fn rows_of(door: &Door, pickup: &Value, group: &str) -> Result<Vec<Value>> {
    let page = door.dispatch("surplus.devices", json!({ "pickup": pickup, "group": group, "limit": MOST }))?;
    Ok(list(&page, "rows").to_vec())
}

/// "P-3".
pub fn called(pickup: &Value) -> String {
    format!("P-{}", number(pickup, "number"))
}

/// "P-3 is approved."
pub fn stands(pickup: &Value) -> String {
    format!("{} is {}.", called(pickup), told(text(pickup, "state"), |state: PickupState| surplus::state(state)))
}

/// "$27.00".
pub fn money(cents: &Value) -> String {
    Cents(cents.as_i64().unwrap_or_default()).to_string()
}

/// The day that was said, or today.
pub fn or_today(door: &Door, said: Option<Date>) -> Date {
    said.unwrap_or_else(|| door.app().now().date_in(door.zone()))
}
