//! `rollcall drive still-out`: the list of the evening.

use clap::Args;
use serde_json::{Value, json};

use super::close::Named;
use super::status::nobody;
use crate::door::Door;
use crate::print::{Table, counted, list, number, text};
use crate::stop::Result;
use crate::verbs::Global;

/// Who still has something.
#[derive(Debug, Args)]
pub struct StillOut {
    #[command(flatten)]
    drive: Named,
    /// Write it as .xlsx or .csv instead of showing it
    #[arg(long, value_name = "FILE")]
    out: Option<String>,
}

impl StillOut {
    /// Shows or writes it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let drive = self.drive.id(&door)?;
        if let Some(out) = self.out {
            let written = door.dispatch("export.still_out", json!({ "drive": drive, "out": out }))?;
            return door.out.answer(&written, |_| Ok(format!("Written: {out}")));
        }
        let answer = door.dispatch("drive.still_out", json!({ "drive": drive }))?;
        door.out.answer(&answer, |answer| Ok(show(answer)))
    }
}

fn show(answer: &Value) -> String {
    let people = list(answer, "people");
    if number(answer, "expected") == 0 {
        return nobody(&answer["drive"]);
    }
    if people.is_empty() {
        return "Everything is back.".into();
    }
    let mut table = Table::headed(&["homeroom", "name", "number", "still out"]);
    for person in people {
        let code =
            |row: &Value| row["tag"].as_str().or(row["serial"].as_str()).unwrap_or("a device without a tag").to_owned();
        let tag = |device: &Value| match text(device, "status") {
            "missing" => format!("{} (reported missing)", code(device)),
            _ => code(device),
        };
        let mut out: Vec<String> = list(person, "devices").iter().map(tag).collect();
        out.extend(list(person, "keeps").iter().map(|device| format!("{} (kept over the summer)", tag(device))));
        out.extend(list(person, "accessories").iter().map(|line| match text(line, "state") {
            "given" => format!("{} of {}", text(line, "kind"), code(line)),
            state => format!("{} of {} ({})", text(line, "kind"), code(line), state.replace('_', " ")),
        }));
        table.row([
            text(person, "homeroom").to_owned(),
            text(person, "name").to_owned(),
            text(person, "number").to_owned(),
            out.join(", "),
        ]);
    }
    let devices = counted(number(answer, "devices"), "device", "devices");
    format!("{}{devices} to come back.", table.show())
}
