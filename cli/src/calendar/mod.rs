//! `rollcall calendar`: when is support closed, and when are tests written?

mod add;
mod import;
mod list;
mod remove;

use clap::Subcommand;
use clap::builder::PossibleValuesParser;
use rollcall_core::calendar::DayKind;
use serde_json::Value;

use crate::print::{counted, number, text};
use crate::stop::Result;
use crate::verbs::Global;

/// The calendar.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Every holiday, closure and testing window of a school year
    List(list::List),
    /// Add a holiday, a closure or a testing window
    Add(add::Add),
    /// Take one out
    Remove(remove::Remove),
    /// Bring the days of a list (date, until, name, kind) or of an ICS file
    Import(import::Import),
    /// Add the federal holidays of a school year; those that are there stay as they are
    Federal(add::Federal),
}

impl Verb {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        match self {
            Self::List(list) => list.run(global),
            Self::Add(add) => add.run(global),
            Self::Remove(remove) => remove.run(global),
            Self::Import(import) => import.run(global),
            Self::Federal(federal) => federal.run(global),
        }
    }
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(DayKind::ALL.iter().map(|kind| kind.word()))
}

/// How many open requests are due at another time by what was changed; nothing where none is.
fn moved(value: &Value) -> Vec<String> {
    let line = |field: &str| {
        let many = number(&value["moved"], field);
        let are = counted(many, "open request is", "open requests are");
        (many > 0).then(|| format!("{are} due {field} now."))
    };
    ["later", "earlier"].into_iter().filter_map(line).collect()
}

/// "2026-12-21", "2026-12-21 – 2027-01-01".
pub fn span(entry: &Value) -> String {
    match (text(entry, "from_on"), text(entry, "until_on")) {
        (from, "") => from.to_owned(),
        (from, until) if from == until => from.to_owned(),
        (from, until) => format!("{from} – {until}"),
    }
}
