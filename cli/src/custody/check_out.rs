//! `rollcall check-out`: somebody gets a device, or a whole cart.

use clap::Args;
use rollcall_core::values::Date;
use serde_json::json;

use super::{TO, To, cart, instead};
use crate::door::Door;
use crate::print::day;
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;

/// Check a device out.
#[derive(Debug, Args)]
pub struct CheckOut {
    /// The device, by tag or serial; with --cart the cart, by SCHOOL/NAME or its label
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
    #[arg(long, value_name = "REASON", conflicts_with = "cart")]
    override_reason: Option<String>,
    /// What goes along with it: charger, case …; again for more
    #[arg(long = "with", value_name = "ACCESSORY", conflicts_with = "cart")]
    accessories: Vec<String>,
    /// Everything in the cart that is there and works
    #[arg(long)]
    cart: bool,
}

impl CheckOut {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let to = To::typed(&door, &self.to, self.reference.as_deref())?;
        if self.cart {
            let terms = json!({ "due_on": self.due, "reason": self.reason });
            return cart::check_out(&door, &self.device, &to, terms);
        }
        let input = json!({
            "device": door.id("tag", &self.device)?, "to": to.input, "due_on": self.due, "reason": self.reason,
            "override_reason": self.override_reason, "accessories": self.accessories,
        });
        let done = door.dispatch("custody.check_out", input)?;
        door.out.answer(&done, |done| {
            let due = done["value"]["due_on"].as_str().and_then(Date::read);
            let today = door.app().now().date_in(door.zone());
            let due = due.map(|due| format!(", due back {}", day(due, today))).unwrap_or_default();
            Ok(format!("{} is with {} now{due}.{}", self.device, to.words, instead(&done["value"])))
        })
    }
}
