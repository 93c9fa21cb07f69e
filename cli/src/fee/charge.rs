//! `rollcall fee charge`.

use clap::Args;
use rollcall_core::values::Date;
use serde_json::json;

use super::one::Whose;
use crate::door::Door;
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;

pub const EXAMPLES: &str = "Examples:
  rollcall fee charge 100234 charger                       at the price of this school year
  rollcall fee charge 100234 charger --on 2024-05-31       at the price of that day's school year
  rollcall fee charge 100234 case --amount 12.50 --note \"A new case\" --as Tomasz";

/// Charge somebody.
#[derive(Debug, Args)]
pub struct Charge {
    #[command(flatten)]
    whose: Whose,
    /// What for: charger, case …
    about: String,
    /// How much, as 27.00; the list's price when left out. Another one needs IT and a note
    #[arg(long, allow_negative_numbers = true)]
    amount: Option<String>,
    /// The day it is charged for; today when left out
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    on: Option<Date>,
    /// The device it is about, by tag or serial
    #[arg(long)]
    device: Option<String>,
    /// Why, in words
    #[arg(long)]
    note: Option<String>,
}

impl Charge {
    /// Charges.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let device = self.device.as_deref().map(|device| door.id("tag", device)).transpose()?;
        let input = json!({
            "about": self.about, "cents": self.amount, "on_day": self.on, "note": self.note, "device": device,
        });
        self.whose.step(&door, "fee.charge", input)
    }
}
