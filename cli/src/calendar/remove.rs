//! `rollcall calendar remove`.

use clap::Args;
use rollcall_core::values::Date;
use serde_json::{Value, json};

use super::{moved, span};
use crate::door::Door;
use crate::print::{list, text};
use crate::sample::a_day;
use crate::stop::{Result, Stop};
use crate::verbs::Global;

/// Take an entry out.
#[derive(Debug, Args)]
pub struct Remove {
    /// What it is called
    name: String,
    /// Its school year, as 2026-27; today's when not given
    #[arg(long)]
    year: Option<String>,
    /// Its first day, where several are called the same
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    from: Option<Date>,
}

impl Remove {
    /// Takes it out.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let year = door.dispatch("calendar.year", json!({ "school_year": self.year }))?;
        let from = self.from.map(|day| day.to_string());
        let is_meant = |entry: &&Value| {
            text(entry, "name").to_lowercase() == self.name.trim().to_lowercase()
                && from.as_ref().is_none_or(|from| text(entry, "from_on") == from)
        };
        let found: Vec<&Value> = list(&year, "entries").iter().filter(is_meant).collect();
        let entry = match found.as_slice() {
            [only] => *only,
            [] => {
                let year = text(&year, "school_year");
                return Err(Stop::NotDone(format!(
                    "There is no “{}” in the calendar of {year}. rollcall calendar list --year {year} shows what there is.",
                    self.name
                )));
            }
            several => {
                let spans: Vec<String> = several.iter().map(|entry| span(entry)).collect();
                return Err(Stop::NotDone(format!(
                    "Several are called “{}”: {}. Say which with --from DAY.",
                    self.name,
                    spans.join(", ")
                )));
            }
        };
        let done = door.dispatch("calendar.remove", json!({ "entry": entry["id"] }))?;
        door.out.answer(&done, |done| {
            let gone = &done["value"]["entry"];
            let out = format!("{} is out of the calendar, {}.", text(gone, "name"), span(gone));
            Ok(std::iter::once(out).chain(moved(&done["value"])).collect::<Vec<_>>().join("\n"))
        })
    }
}
