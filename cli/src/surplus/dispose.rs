//! `rollcall surplus dispose-as`.

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::pickups::Disposition;
use serde_json::json;

use super::Numbered;
use super::one::devices;
use crate::door::Door;
use crate::stop::Result;
use crate::verbs::Global;

pub const EXAMPLES: &str = "Examples:
  rollcall surplus dispose-as P-3 sold --to \"Green Reuse\" --price-of-lot 480.00
  rollcall surplus dispose-as P-3 sold MC-0001 MC-0002 --to \"Green Reuse\" --price-each 25.00
  rollcall surplus dispose-as P-3 donated MC-0003 --to \"Maple Library\"";

/// What becomes of devices.
#[derive(Debug, Args)]
pub struct DisposeAs {
    #[command(flatten)]
    pickup: Numbered,
    /// What becomes of them
    #[arg(value_parser = dispositions())]
    disposition: String,
    /// Tags or serials; all of the list when left out
    #[arg(value_name = "CODE")]
    codes: Vec<String>,
    /// Who buys or gets them
    #[arg(long, value_name = "WHO")]
    to: Option<String>,
    /// What each is sold for, as 25.00
    #[arg(long, value_name = "AMOUNT", conflicts_with = "price_of_lot")]
    price_each: Option<String>,
    /// What all of them are sold for together
    #[arg(long, value_name = "AMOUNT")]
    price_of_lot: Option<String>,
}

/// What may become of a device, as it is typed.
pub fn dispositions() -> PossibleValuesParser {
    PossibleValuesParser::new(Disposition::ALL.iter().map(|disposition| disposition.word()))
}

impl DisposeAs {
    /// Says so.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = json!({
            "devices": devices(&door, &self.codes)?,
            "disposition": self.disposition,
            "price_each": self.price_each,
            "price_of_lot": self.price_of_lot,
            "receiver": self.to,
        });
        let to = self.to.as_ref().map(|to| format!(" to {to}")).unwrap_or_default();
        let (one, many) = (format!("is to be {}{to}", self.disposition), format!("are to be {}{to}", self.disposition));
        self.pickup.step_on_devices(&door, "surplus.dispose_as", input, (one.as_str(), many.as_str()))
    }
}
