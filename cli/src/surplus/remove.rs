//! `rollcall surplus remove`.

use clap::Args;
use serde_json::json;

use super::Numbered;
use super::one::devices;
use crate::door::Door;
use crate::stop::Result;
use crate::verbs::Global;

/// Take devices off.
#[derive(Debug, Args)]
pub struct Remove {
    #[command(flatten)]
    pickup: Numbered,
    /// Tags or serials
    #[arg(value_name = "CODE", required = true)]
    codes: Vec<String>,
    /// Why
    #[arg(long)]
    reason: Option<String>,
}

impl Remove {
    /// Takes them off.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = json!({ "devices": devices(&door, &self.codes)?, "reason": self.reason });
        self.pickup.step_on_devices(&door, "surplus.remove", input, ("is off the list", "are off the list"))
    }
}
