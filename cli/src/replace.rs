//! `rollcall replace`: another device goes out for one that is gone or damaged.

use clap::Args;
use rollcall_core::incidents::IncidentAction;
use rollcall_core::values::{Cents, Date};
use serde_json::json;

use crate::door::Door;
use crate::incident::to_act;
use crate::print::text;
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;

/// Hand out another device for one that is gone or damaged, to whoever held it
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  rollcall replace MC-0001 --with MC-0417 --accessory charger")]
pub struct Replace {
    /// The device that is gone or damaged, by tag or serial, or its incident
    device: String,
    /// The device that goes out, by tag or serial
    #[arg(long, value_name = "DEVICE")]
    with: String,
    /// Only for a while, until theirs is repaired or found
    #[arg(long)]
    loan: bool,
    /// When it is due back
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    due: Option<Date>,
    /// What goes along; again for more
    #[arg(long, value_delimiter = ',')]
    accessory: Vec<String>,
    /// Why IT gives one to a student who is not active yet
    #[arg(long, value_name = "REASON")]
    override_reason: Option<String>,
}

impl Replace {
    /// Hands it out.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let (command, action) = match self.loan {
            true => ("replacement.lend", IncidentAction::Lend),
            false => ("replacement.issue", IncidentAction::Replace),
        };
        let meant = to_act(&door, &self.device, action)?;
        let input = json!({
            "incident": meant.id,
            "code": self.with,
            "due_on": self.due,
            "accessories": self.accessory,
            "override_reason": self.override_reason,
        });
        let done = door.dispatch(command, input)?;
        door.out.answer(&done, |done| {
            let value = &done["value"];
            let how = if self.loan { "lent" } else { "handed out" };
            let owes = match Cents(value["owes"].as_i64().unwrap_or_default()) {
                owes if owes > Cents(0) => format!(" They owe {owes}."),
                _ => String::new(),
            };
            Ok(format!("{} is {how} for {}.{owes}", text(&value["device"], "tag"), meant.which))
        })
    }
}
