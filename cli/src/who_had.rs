//! `rollcall who-had`: who had a device on that day, or where did it live?

use clap::Args;
use rollcall_core::values::Date;
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{day, list, moment, text};
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;

/// Who had it?
#[derive(Debug, Args)]
pub struct WhoHad {
    /// The device, by tag or serial
    device: String,
    /// The day, as 2027-03-03
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    on: Date,
}

impl WhoHad {
    /// Shows everybody who had it on that day.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let device = door.id("tag", &self.device)?;
        let shown = door.dispatch("custody.on_day", json!({ "device": device, "on": self.on }))?;
        door.out.answer(&shown, |shown| Ok(said(&door, &self.device, shown)))
    }
}

fn said(door: &Door, device: &str, shown: &Value) -> String {
    let today = door.app().now().date_in(door.zone());
    let spoken = |field: &str| Date::read(text(shown, field)).map(|date| day(date, today)).unwrap_or_default();
    let on = spoken("on");
    if text(shown, "registered_on") > text(shown, "on") {
        return format!("On {on} {device} was not in the register yet; it came on {}.", spoken("registered_on"));
    }
    let lived = shown["home"].as_str().map(|home| format!(" It lived in {home}.")).unwrap_or_default();
    let custodies = list(shown, "custodies");
    if custodies.is_empty() {
        return format!("Nobody had {device} on {on}.{lived}");
    }
    let at = |field: &Value| moment(field, door.zone(), door.app().now());
    let lines = custodies.iter().map(|one| {
        let holder = match &one["holder"] {
            Value::Null => "Somebody of another school",
            holder if holder["kind"] == "it" => "IT",
            holder => holder["name"].as_str().unwrap_or("Somebody"),
        };
        let until = match &one["until"] {
            Value::Null => ", who has it still".to_owned(),
            until => format!(" until {}", at(until)),
        };
        format!("  {holder}, since {}{until}", at(&one["since"]))
    });
    format!("On {on} {device} was with\n{}\n{}", lines.collect::<Vec<_>>().join("\n"), lived.trim())
}
