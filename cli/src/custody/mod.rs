//! `rollcall check-out`, `check-in`, `transfer`: who has what, from the counter.

mod cart;
mod check_in;
mod check_out;
mod transfer;

pub use check_in::CheckIn;
pub use check_out::CheckOut;
pub use transfer::Transfer;

use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{list, text};
use crate::stop::{Result, Stop};

/// How whoever gets a device is written.
pub const TO: &str = "PERSON|place:SCHOOL/ROOM|it|vendor:NAME";

/// Whoever gets a device: for the core, and in words.
pub struct To {
    /// For the core.
    pub input: Value,
    /// In words: "Ana Ruiz".
    pub words: String,
}

impl To {
    /// What was typed: a person's number, `place:CFM/Room 12`, `it`, `vendor:Pinwheel`.
    pub fn typed(door: &Door, typed: &str, reference: Option<&str>) -> Result<Self> {
        let is_vendor = typed.starts_with("vendor:");
        if reference.is_some() && !is_vendor {
            return Err(Stop::Usage("--reference goes with --to vendor:NAME.".into()));
        }
        if typed.eq_ignore_ascii_case("it") {
            return Ok(Self { input: json!({ "kind": "it" }), words: "IT".into() });
        }
        if let Some(vendor) = typed.strip_prefix("vendor:") {
            let input = json!({ "kind": "vendor", "vendor": vendor, "reference": reference });
            return Ok(Self { input, words: vendor.trim().to_owned() });
        }
        let place = typed.strip_prefix("place:").or(typed.contains('/').then_some(typed));
        if let Some(place) = place {
            let input = json!({ "kind": "place", "place": door.id("place", place)? });
            let words = place.rsplit('/').next().unwrap_or(place).to_owned();
            return Ok(Self { input, words });
        }
        let person = door.id("person", typed.strip_prefix("person:").unwrap_or(typed))?;
        let words = name_of(door, &person)?;
        Ok(Self { input: json!({ "kind": "person", "person": person }), words })
    }
}

/// The name of a person, as far as this operator may know it.
pub fn name_of(door: &Door, person: &Value) -> Result<String> {
    let shown = door.dispatch("person.show", json!({ "person": person }))?;
    Ok(shown["name"].as_str().unwrap_or("somebody of another school").to_owned())
}

/// What went out in a device's place and is to come back: one sentence each, after a blank.
pub fn instead(done: &Value) -> String {
    let said = |out: &Value| {
        format!(" {} is out in its place, with {}: collect it.", text(out, "shown"), text(out, "holder_name"))
    };
    list(done, "instead").iter().map(said).collect()
}

/// What a device is called: its tag, else its serial.
fn called(device: &Value) -> String {
    let code = [text(device, "tag"), text(device, "serial")].into_iter().find(|code| !code.is_empty());
    code.unwrap_or("The device").to_owned()
}
