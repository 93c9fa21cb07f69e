//! `rollcall surplus approve` and `take-back-approval`.

use clap::Args;
use rollcall_core::pickups::Band;
use rollcall_core::values::Date;
use serde_json::json;

use super::Numbered;
use super::one::{called, money};
use crate::door::Door;
use crate::print::{counted, number, text};
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::surplus;
use crate::words::terms::told;

pub const EXAMPLES: &str = "Examples:
  rollcall surplus approve P-3 --reference \"Board 27-114\" --on 2027-01-12
  rollcall surplus approve P-3 --reference \"Board 27-114\" --on 2027-01-12 --value 4820.00 --leave-out
  rollcall surplus approve P-4 --reference \"Board 27-115\" --on 2027-01-12 --sale \"Sale 27-3\"";

/// The approval.
#[derive(Debug, Args)]
pub struct Approve {
    #[command(flatten)]
    pickup: Numbered,
    /// The reference of the decision: the agenda item, the memo
    #[arg(long)]
    reference: String,
    /// Its day
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    on: Date,
    /// The reference of the public sale, where it takes one
    #[arg(long, value_name = "REFERENCE")]
    sale: Option<String>,
    /// What whoever approved was told it is worth, as 4820.00; refused when the list changed since
    #[arg(long, value_name = "AMOUNT")]
    value: Option<String>,
    /// Take what may not go off the list
    #[arg(long)]
    leave_out: bool,
}

impl Approve {
    /// Records it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = json!({
            "reference": self.reference,
            "on": self.on,
            "sale_reference": self.sale,
            "value": self.value,
            "leave_out": self.leave_out,
        });
        let done = self.pickup.step(&door, "surplus.approve", input)?;
        door.out.answer(&done, |done| {
            let (value, approval) = (&done["value"], &done["value"]["approval"]);
            let band = told(text(approval, "band"), |band: Band| surplus::approves(band));
            let pickup = called(&value["pickup"]);
            let covers = counted(number(approval, "devices"), "device", "devices");
            let worth = money(&approval["value_cents"]);
            let mut said = vec![format!("{pickup} is approved, {covers} worth {worth}: {}.", band.to_lowercase())];
            let declared = counted(number(value, "declared"), "device is", "devices are");
            said.push(format!("{declared} surplus from now on."));
            match number(value, "unscanned") {
                0 => {}
                many => said.push(format!(
                    "{} still to be scanned: rollcall surplus add {pickup} - --scanned, with the codes on stdin.",
                    counted(many, "is", "are")
                )),
            }
            match number(value, "left_out") {
                0 => {}
                many => said.push(format!("{} taken off the list.", counted(many, "was", "were"))),
            }
            Ok(said.join(" "))
        })
    }
}

/// Back to a draft.
#[derive(Debug, Args)]
pub struct TakeBack {
    #[command(flatten)]
    pickup: Numbered,
    /// Why
    #[arg(long)]
    reason: String,
}

impl TakeBack {
    /// Takes it back.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let done = self.pickup.step(&door, "surplus.take_back_approval", json!({ "reason": self.reason }))?;
        door.out.answer(&done, |done| {
            let pickup = called(&done["value"]["pickup"]);
            Ok(format!(
                "The approval of {pickup} is taken back. What it had declared surplus is in service again, to be \
                 scanned anew."
            ))
        })
    }
}
