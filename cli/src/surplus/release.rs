//! `rollcall surplus release`.

use clap::Args;
use rollcall_core::values::Date;
use serde_json::json;

use super::Numbered;
use super::one::{devices, or_today};
use crate::door::Door;
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;

/// Released from management.
#[derive(Debug, Args)]
pub struct Release {
    #[command(flatten)]
    pickup: Numbered,
    /// Tags or serials; all that are wiped and not released yet when left out
    #[arg(value_name = "CODE")]
    codes: Vec<String>,
    /// The day; today when left out
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    on: Option<Date>,
}

impl Release {
    /// Records it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = json!({ "devices": devices(&door, &self.codes)?, "on": or_today(&door, self.on) });
        let said = ("is released from management", "are released from management");
        self.pickup.step_on_devices(&door, "surplus.release", input, said)
    }
}
