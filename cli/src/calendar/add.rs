//! `rollcall calendar add` and `federal`.

use clap::Args;
use rollcall_core::values::Date;
use serde_json::{Value, json};

use super::{kinds, moved, span};
use crate::door::Door;
use crate::print::{counted, list, text};
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;

/// Add an entry.
#[derive(Debug, Args)]
pub struct Add {
    /// What it is called
    name: String,
    /// The first day, as 2026-12-21
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    from: Date,
    /// The last day; the first when not given
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    until: Option<Date>,
    /// What it is
    #[arg(long, value_parser = kinds(), default_value = "closure")]
    kind: String,
    /// What else is to be known
    #[arg(long)]
    note: Option<String>,
}

impl Add {
    /// Adds it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let entry = json!({
            "kind": self.kind, "name": self.name, "from_on": self.from, "until_on": self.until, "note": self.note,
        });
        let done = door.dispatch("calendar.add", json!({ "entries": [entry] }))?;
        door.out.answer(&done, |done| Ok(added(&done["value"])))
    }
}

/// Add the federal holidays.
#[derive(Debug, Args)]
pub struct Federal {
    /// The school year, as 2026-27
    year: String,
}

impl Federal {
    /// Adds them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let done = door.dispatch("calendar.add_federal", json!({ "school_year": self.year }))?;
        door.out.answer(&done, |done| Ok(added(&done["value"])))
    }
}

/// What is new, what was there, and what overlaps.
pub(super) fn added(value: &Value) -> String {
    let (new, known) = (list(value, "added"), list(value, "known").len() as u64);
    let mut lines = vec![match new {
        [] => "Nothing is new in the calendar.".to_owned(),
        [only] => format!("{} is in the calendar, {}.", text(only, "name"), span(only)),
        several => format!("{} are new in the calendar.", counted(several.len() as u64, "entry", "entries")),
    }];
    if known > 0 {
        lines.push(format!("{} there already.", counted(known, "entry was", "entries were")));
    }
    lines.extend(list(value, "overlaps").iter().map(|overlap| {
        format!("{} and {} have {} in common. Both stay.", text(overlap, "name"), text(overlap, "with"), span(overlap))
    }));
    lines.extend(moved(value));
    lines.join("\n")
}
