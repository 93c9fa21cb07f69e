//! `rollcall check-in`: a device comes back, or a whole cart.

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::register::custody::SeenShape;
use serde_json::{Value, json};

use super::{TO, To, called, cart, instead, name_of};
use crate::door::Door;
use crate::print::text;
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::terms;

/// Check a device in.
#[derive(Debug, Args)]
pub struct CheckIn {
    /// The device, by tag or serial; with --cart the cart, by SCHOOL/NAME or its label
    device: String,
    /// What shape it came back in; not looked at when left out
    #[arg(long, value_parser = shapes())]
    condition: Option<String>,
    /// Everything of the cart that a person or a place has
    #[arg(long)]
    cart: bool,
    /// Of a cart: only what they have
    #[arg(long, value_name = TO, requires = "cart")]
    from: Option<String>,
}

fn shapes() -> PossibleValuesParser {
    PossibleValuesParser::new(SeenShape::ALL.iter().map(|shape| shape.word()))
}

impl CheckIn {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        if self.cart {
            let from = self.from.map(|from| To::typed(&door, &from, None)).transpose()?;
            let terms = json!({ "condition": self.condition, "from": from.map(|from| from.input) });
            return cart::check_in(&door, &self.device, terms);
        }
        let input = json!({ "device": door.id("tag", &self.device)?, "condition": self.condition });
        let done = door.dispatch("custody.check_in", input)?;
        door.out.answer(&done, |done| said(&door, &done["value"], self.condition.as_deref()))
    }
}

fn said(door: &Door, back: &Value, seen: Option<&str>) -> Result<String> {
    let device = &back["device"];
    let from = match &back["custody"]["person"] {
        Value::Null => String::new(),
        person => format!(" from {}", name_of(door, person)?),
    };
    let recovered = if back["recovered"] == true { " It turned up: it is in service again." } else { "" };
    let shape = match text(device, "condition") {
        "working" => String::new(),
        shape if seen == Some(SeenShape::Working.word()) => format!(
            " It still {}: that it works again, a repair or a check says, not the counter.",
            terms::told(shape, terms::condition)
        ),
        shape => format!(" It {}.", terms::told(shape, terms::condition)),
    };
    Ok(format!("{} is back{from}.{recovered}{shape}{}", called(device), instead(back)))
}
