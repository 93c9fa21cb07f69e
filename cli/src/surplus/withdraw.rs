//! `rollcall surplus withdraw`.

use clap::Args;
use serde_json::json;

use super::Numbered;
use super::one::called;
use crate::door::Door;
use crate::stop::Result;
use crate::verbs::Global;

/// It does not happen.
#[derive(Debug, Args)]
pub struct Withdraw {
    #[command(flatten)]
    pickup: Numbered,
    /// Why
    #[arg(long)]
    reason: String,
}

impl Withdraw {
    /// Withdraws it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let done = self.pickup.step(&door, "surplus.withdraw", json!({ "reason": self.reason }))?;
        door.out.answer(&done, |done| {
            let pickup = called(&done["value"]["pickup"]);
            Ok(format!(
                "{pickup} is withdrawn. What it had declared surplus is in service again; its request is still to be \
                 answered."
            ))
        })
    }
}
