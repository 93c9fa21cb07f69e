//! `rollcall surplus clear`, `cost` and `give-tags`: what mends a device that may not go.

use clap::Args;
use rollcall_core::refusal::PickupBlock;
use rollcall_core::values::Date;
use serde_json::{Value, json};

use super::Numbered;
use super::one::{devices, rows_of};
use crate::door::Door;
use crate::print::{text, typed};
use crate::sample::a_day;
use crate::stop::{Result, Stop};
use crate::verbs::Global;

/// Leave for federal money.
#[derive(Debug, Args)]
pub struct Clear {
    #[command(flatten)]
    pickup: Numbered,
    /// Tags or serials; all that wait for it when left out
    #[arg(value_name = "CODE")]
    codes: Vec<String>,
    /// The reference of the leave
    #[arg(long)]
    reference: String,
    /// Its day
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    on: Date,
}

impl Clear {
    /// Writes it down.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let waits = |block: &PickupBlock| matches!(block, PickupBlock::NoClearance { .. });
        let devices = named_or_blocked(&door, &self.pickup, &self.codes, waits)?;
        let input = json!({ "devices": devices, "reference": self.reference, "on": self.on });
        self.pickup.step_on_devices(&door, "surplus.clear", input, ("is cleared", "are cleared"))
    }
}

/// What they cost.
#[derive(Debug, Args)]
pub struct Cost {
    #[command(flatten)]
    pickup: Numbered,
    /// What each of them cost, as 349.00
    #[arg(value_name = "AMOUNT", allow_negative_numbers = true)]
    amount: String,
    /// Tags or serials; all whose cost nobody knows when left out
    #[arg(value_name = "CODE")]
    codes: Vec<String>,
}

impl Cost {
    /// Says it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let waits = |block: &PickupBlock| *block == PickupBlock::CostUnknown;
        let devices = named_or_blocked(&door, &self.pickup, &self.codes, waits)?;
        let input = json!({ "devices": devices, "cents": self.amount });
        self.pickup.step_on_devices(&door, "surplus.say_cost", input, ("has its cost", "have their cost"))
    }
}

/// Provisional tags.
#[derive(Debug, Args)]
pub struct GiveTags {
    #[command(flatten)]
    pickup: Numbered,
    /// Serials; all without a tag when left out
    #[arg(value_name = "CODE")]
    codes: Vec<String>,
}

impl GiveTags {
    /// Gives them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let waits = |block: &PickupBlock| *block == PickupBlock::NoTag;
        let devices = named_or_blocked(&door, &self.pickup, &self.codes, waits)?;
        let input = json!({ "devices": devices });
        self.pickup.step_on_devices(&door, "surplus.give_tags", input, ("has a tag", "have tags"))
    }
}

/// The devices that were named; where none was, those that wait for just that.
fn named_or_blocked(
    door: &Door,
    pickup: &Numbered,
    codes: &[String],
    waits: impl Fn(&PickupBlock) -> bool,
) -> Result<Vec<Value>> {
    if !codes.is_empty() {
        return devices(door, codes);
    }
    let mut found = Vec::new();
    for row in rows_of(door, &pickup.id(door)?, "blocked")? {
        let blocks: Vec<PickupBlock> = typed(&row["blocks"])?;
        if blocks.iter().any(&waits) {
            found.push(json!(text(&row, "device")));
        }
    }
    match found.is_empty() {
        true => Err(Stop::NotDone("No device of the pickup waits for that. Nothing is left to do.".into())),
        false => Ok(found),
    }
}
