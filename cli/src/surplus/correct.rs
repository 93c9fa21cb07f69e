//! `rollcall surplus correct`.

use clap::{Args, Subcommand};
use rollcall_core::pickups::CorrectionKind;
use rollcall_core::values::Date;
use serde_json::{Value, json};

use super::Numbered;
use super::dispose::dispositions;
use super::wipe::methods;
use crate::door::Door;
use crate::print::text;
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::surplus;
use crate::words::terms::told;

pub const EXAMPLES: &str = "Examples:
  rollcall surplus correct P-3 disposition MC-0001 sold --price 25.00 --to \"Green Reuse\" --reason \"Their invoice\"
  rollcall surplus correct P-3 not-taken MC-0002 --reason \"It stood behind the door\"
  rollcall surplus correct P-3 went-along MC-0009 --wiped reset --by \"Kim Moss\" --reason \"The driver called\"
  rollcall surplus correct P-3 went-along MC-0012 --wiped reset --by \"Kim Moss\" --disposition sold --price 25.00 \\
    --to \"Green Reuse\" --clearance \"ED 14-2\" --cleared-on 2027-01-12 --reason \"Their invoice\"
  rollcall surplus correct P-3 remark --reason \"The driver’s name is spelled Voß\"";

/// What is wrong in a manifest.
#[derive(Debug, Args)]
pub struct Correct {
    #[command(flatten)]
    pickup: Numbered,
    #[command(subcommand)]
    what: What,
}

/// What is wrong.
#[derive(Debug, Subcommand)]
enum What {
    /// Something else became of a device, or at another price
    Disposition {
        /// The device, by tag or serial
        device: String,
        /// What became of it
        #[arg(value_parser = dispositions())]
        disposition: String,
        /// What it was sold for, as 25.00
        #[arg(long, value_name = "AMOUNT")]
        price: Option<String>,
        /// Who bought or got it
        #[arg(long, value_name = "WHO")]
        to: Option<String>,
        /// How that is known
        #[arg(long)]
        reason: String,
    },
    /// A device that left, by the manifest or a correction, is still here
    NotTaken {
        /// The device, by tag or serial
        device: String,
        /// How that is known
        #[arg(long)]
        reason: String,
    },
    /// A device that did not leave, as far as was known, left as well
    WentAlong {
        /// The device, by tag or serial
        device: String,
        /// How it had been wiped
        #[arg(long, value_name = "METHOD", value_parser = methods())]
        wiped: String,
        /// Who wiped it
        #[arg(long, value_name = "NAME")]
        by: String,
        /// Its certificate; made up when left out
        #[arg(long)]
        certificate: Option<String>,
        /// What it cost, as 349.00, where the register does not know
        #[arg(long, value_name = "AMOUNT")]
        cost: Option<String>,
        /// What became of it; as was said of it before, or else recycled, when left out
        #[arg(long, value_name = "WHAT", value_parser = dispositions())]
        disposition: Option<String>,
        /// What it was sold for, as 25.00
        #[arg(long, value_name = "AMOUNT")]
        price: Option<String>,
        /// Who bought or got it
        #[arg(long, value_name = "WHO")]
        to: Option<String>,
        /// The reference of the leave to part with it, where federal money paid and none is written down
        #[arg(long, value_name = "REFERENCE", requires = "cleared_on")]
        clearance: Option<String>,
        /// The day of that leave
        #[arg(long, value_name = "DAY", value_parser = a_day, requires = "clearance")]
        cleared_on: Option<Date>,
        /// How that is known
        #[arg(long)]
        reason: String,
    },
    /// Something else, in words
    Remark {
        /// What
        #[arg(long)]
        reason: String,
    },
}

impl Correct {
    /// Says it beside the manifest.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = self.what.input(&door)?;
        let done = self.pickup.step(&door, "surplus.correct", input)?;
        door.out.answer(&done, |done| {
            let value = &done["value"];
            let what = told(text(value, "kind"), |kind: CorrectionKind| surplus::corrected(kind));
            let change = match (value["was"].as_str(), value["became"].as_str()) {
                (Some(was), Some(became)) => format!(" ({was} → {became})"),
                (None, Some(became)) => format!(" ({became})"),
                (_, None) => String::new(),
            };
            Ok(format!("Written beside the manifest: {what}{change}. The manifest stays as both sides signed it."))
        })
    }
}

impl What {
    fn input(self, door: &Door) -> Result<Value> {
        let (correction, reason) = match self {
            Self::Disposition { device, disposition, price, to, reason } => {
                let device = door.id("tag", &device)?;
                let kind = "disposition";
                let correction = json!({
                    "kind": kind, "device": device, "disposition": disposition, "price": price, "receiver": to,
                });
                (correction, reason)
            }
            Self::NotTaken { device, reason } => {
                (json!({ "kind": "not_taken", "device": door.id("tag", &device)? }), reason)
            }
            Self::WentAlong {
                device,
                wiped,
                by,
                certificate,
                cost,
                disposition,
                price,
                to,
                clearance,
                cleared_on,
                reason,
            } => {
                let device = door.id("tag", &device)?;
                let wiped = json!({ "method": wiped, "wiped_by": by, "certificate": certificate });
                let correction = json!({
                    "kind": "went_along", "device": device, "wiped": wiped, "cost": cost, "disposition": disposition,
                    "price": price, "receiver": to, "clearance": clearance, "cleared_on": cleared_on,
                });
                (correction, reason)
            }
            Self::Remark { reason } => (json!({ "kind": "remark" }), reason),
        };
        Ok(json!({ "correction": correction, "reason": reason }))
    }
}
