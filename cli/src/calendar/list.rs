//! `rollcall calendar list`.

use clap::Args;
use serde_json::{Value, json};

use super::span;
use crate::door::Door;
use crate::print::{Table, counted, list, number, text};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::terms::plain;

/// List the entries.
#[derive(Debug, Args)]
pub struct List {
    /// The school year, as 2026-27; today's when not given
    #[arg(long)]
    year: Option<String>,
}

impl List {
    /// Lists them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let year = door.dispatch("calendar.year", json!({ "school_year": self.year }))?;
        door.out.answer(&year, |year| Ok(said(year)))
    }
}

fn said(year: &Value) -> String {
    let mut table = Table::headed(&["days", "kind", "name", "note"]);
    for entry in list(year, "entries") {
        table.row([
            span(entry),
            plain(text(entry, "kind")),
            text(entry, "name").to_owned(),
            text(entry, "note").to_owned(),
        ]);
    }
    let open = counted(number(year, "open_days"), "open day", "open days");
    let summary = format!("{}: {open}, by the clock of {}.", text(year, "school_year"), text(year, "zone"));
    match list(year, "entries").is_empty() {
        true => format!("{summary} No day is closed: rollcall calendar federal adds the federal holidays."),
        false => format!("{}{summary}", table.show()),
    }
}
