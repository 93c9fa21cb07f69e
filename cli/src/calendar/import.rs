//! `rollcall calendar import`.

use std::path::PathBuf;

use clap::Args;
use rollcall_core::reading::days::RefusedDays;
use serde_json::{Value, json};

use super::{add, kinds, span};
use crate::door::Door;
use crate::print::{Table, counted, list, number, text, typed};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words;

/// Bring a calendar file.
#[derive(Debug, Args)]
pub struct Import {
    /// A list with date, until, name and kind (CSV or XLSX), or an ICS file
    file: PathBuf,
    /// What days are of which the file does not say it
    #[arg(long, value_parser = kinds(), default_value = "closure")]
    kind: String,
    /// Leave out what this row tells, or the event that begins on this line; again for more
    #[arg(long = "leave-out", value_name = "ROW")]
    leave_out: Vec<u64>,
    /// Only show what the file tells; nothing is changed
    #[arg(long)]
    look: bool,
}

impl Import {
    /// Brings it, or looks at it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let path = self.file.display().to_string();
        if self.look {
            let look = door.dispatch("calendar.look", json!({ "path": path, "kind": self.kind }))?;
            return door.out.answer(&look, looked);
        }
        let input = json!({ "path": path, "kind": self.kind, "leave_out": self.leave_out });
        let done = door.dispatch("calendar.import", input)?;
        door.out.answer(&done, |done| Ok(format!("{}\n{}", add::added(&done["value"]), besides(&done["value"])?)))
    }
}

fn looked(look: &Value) -> Result<String> {
    let mut table = Table::headed(&["row", "days", "kind", "name", "is"]);
    for days in list(look, "days") {
        let guess = if days["kind_said"] == true { "" } else { "?" };
        table.row([
            number(days, "row").to_string(),
            span(days),
            format!("{}{guess}", text(days, "kind")),
            text(days, "name").to_owned(),
            text(days, "standing").to_owned(),
        ]);
    }
    Ok(format!("{}{}", table.show(), besides(look)?))
}

/// What was not taken, and how far recurrences were followed.
fn besides(answer: &Value) -> Result<String> {
    let refused: Vec<RefusedDays> = typed(&answer["refused"])?;
    let mut lines: Vec<String> = refused.iter().map(words::refused_days).collect();
    if number(answer, "cancelled") > 0 {
        lines.push(format!(
            "{} left out.",
            counted(number(answer, "cancelled"), "cancelled event was", "cancelled events were")
        ));
    }
    if number(answer, "endless") > 0 {
        let endless = counted(number(answer, "endless"), "event has", "events have");
        lines.push(format!("{endless} no end, and was followed until {}.", text(answer, "followed_until")));
    }
    Ok(lines.join("\n"))
}
