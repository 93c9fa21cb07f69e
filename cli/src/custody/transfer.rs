//! `rollcall transfer`: a device goes straight from one to another.

use clap::Args;
use rollcall_core::values::Date;
use serde_json::json;

use super::{TO, To};
use crate::door::Door;
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;

/// Transfer a device.
#[derive(Debug, Args)]
pub struct Transfer {
    /// The device, by tag or serial
    device: String,
    /// Who gets it: a person's number, a room or cart, IT, a repair vendor
    #[arg(long, value_name = TO)]
    to: String,
    /// When it is due back, as 2027-06-11
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    due: Option<Date>,
    /// Why, where there is something to say
    #[arg(long)]
    reason: Option<String>,
    /// A repair vendor's reference; without one the device does not count as in repair
    #[arg(long)]
    reference: Option<String>,
    /// Why IT gives one to a student who is not active yet
    #[arg(long, value_name = "REASON")]
    override_reason: Option<String>,
}

impl Transfer {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let to = To::typed(&door, &self.to, self.reference.as_deref())?;
        let input = json!({
            "device": door.id("tag", &self.device)?, "to": to.input, "due_on": self.due, "reason": self.reason,
            "override_reason": self.override_reason,
        });
        let done = door.dispatch("custody.transfer", input)?;
        door.out.answer(&done, |_| Ok(format!("{} went on to {}.", self.device, to.words)))
    }
}
