//! `rollcall distribute`: a person and a device on each line of stdin.

use clap::Args;
use serde_json::{Value, json};

use super::line::{Line, yes_no};
use super::queue::{Serves, device, person, serve};
use crate::door::Door;
use crate::print::{list, text, typed};
use crate::stop::Result;
use crate::verbs::Global;

/// Hand out: on each line of stdin a person and a device, between them a tab; then charger=yes or charger=no, where it
/// differs from what everyone gets, and reason=… for a second device.
#[derive(Debug, Args)]
pub struct Distribute {
    /// The drive, as SCHOOL/NAME
    #[arg(long)]
    drive: String,
    /// Why whoever has a device already gets another
    #[arg(long)]
    reason: Option<String>,
}

struct Station {
    drive: Value,
    everyone: Vec<String>,
    reason: Option<String>,
}

impl Distribute {
    /// Hands out until stdin ends.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?.for_scanning();
        let drive = door.id("drive", &self.drive)?;
        let board = door.dispatch("drive.board", json!({ "drive": drive }))?;
        let everyone = typed(&board["drive"]["accessories"])?;
        let station = Station { drive, everyone, reason: self.reason };
        serve(&door, &station, "device is handed out", "devices are handed out")
    }
}

impl Serves for Station {
    const COMMAND: &'static str = "distribution.hand_out";

    fn asked(&self, line: &Line<'_>) -> Result<Value, String> {
        let [who, code] = line.codes[..] else {
            return Err("A line is a person, a tab and a device. Nothing was handed out for it.".into());
        };
        let mut accessories = self.everyone.clone();
        let mut reason = self.reason.clone();
        for (word, value) in &line.said {
            match (word.eq_ignore_ascii_case("reason"), yes_no(value)) {
                (true, _) => reason = Some((*value).to_owned()),
                (false, Some(true)) => accessories.push((*word).to_owned()),
                (false, Some(false)) => accessories.retain(|kind| !kind.eq_ignore_ascii_case(word)),
                (false, None) => return Err(format!("“{word}={value}” says neither yes nor no.")),
            }
        }
        Ok(json!({ "drive": self.drive, "who": who, "code": code, "accessories": accessories, "reason": reason }))
    }

    fn said(&self, done: &Value) -> String {
        let along: Vec<&str> = list(done, "accessories").iter().map(|line| text(line, "kind")).collect();
        let along = if along.is_empty() { String::new() } else { format!(", with {}", along.join(", ")) };
        let notes = list(done, "notes").iter().map(note).collect::<String>();
        format!("{} has {}{along}.{notes}", person(&done["person"]), device(&done["device"]))
    }
}

fn note(note: &Value) -> String {
    match text(note, "is") {
        "owes" => {
            let cents = rollcall_core::values::Cents(note["cents"].as_i64().unwrap_or_default());
            format!(" They owe {cents}.")
        }
        "not_signed" => " The agreement is not signed.".into(),
        "not_in_drive" => " This drive does not expect them.".into(),
        "second" => {
            let holds: Vec<&str> = list(note, "holds").iter().filter_map(Value::as_str).collect();
            format!(" They have {} too.", holds.join(" and "))
        }
        other => format!(" {}", other.replace('_', " ")),
    }
}
