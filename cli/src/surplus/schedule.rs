//! `rollcall surplus schedule`.

use clap::Args;
use rollcall_core::values::Date;
use serde_json::json;

use super::Numbered;
use super::one::stands;
use crate::door::Door;
use crate::print::text;
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;

/// The truck.
#[derive(Debug, Args)]
pub struct Schedule {
    #[command(flatten)]
    pickup: Numbered,
    /// The day on which it comes
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    on: Date,
    /// Who fetches
    #[arg(long, value_name = "WHO")]
    collector: String,
    /// Whom to call
    #[arg(long, value_name = "WHO")]
    contact: Option<String>,
}

impl Schedule {
    /// Writes it down.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = json!({ "on": self.on, "collector": self.collector, "contact": self.contact });
        let done = self.pickup.step(&door, "surplus.schedule", input)?;
        door.out.answer(&done, |done| {
            let pickup = &done["value"]["pickup"];
            let (on, who) = (text(pickup, "scheduled_on"), text(pickup, "collector"));
            Ok(format!("{who} comes on {on}. {}", stands(pickup)))
        })
    }
}
