//! `rollcall incident list`.

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::incidents::{IncidentKind, WaitsFor};
use serde_json::{Value, json};

use super::decide::money;
use crate::door::Door;
use crate::print::{Table, count, counted, list, moment, number, text};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::incidents::{kind, waits_for};
use crate::words::terms::told;

/// The open incidents.
#[derive(Debug, Args)]
pub struct List {
    /// Only of this school, by code or name
    #[arg(long)]
    school: Option<String>,
    /// Only those that wait for this
    #[arg(long, value_parser = waits())]
    waits_for: Option<String>,
    /// Only those whose reminder is due
    #[arg(long)]
    reminders: bool,
    /// How many to leave out
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: u32,
    /// How many to show, 500 at most
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
}

fn waits() -> PossibleValuesParser {
    PossibleValuesParser::new(WaitsFor::ALL.iter().map(|waits| waits.word()))
}

impl List {
    /// Shows them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let school = self.school.map(|school| door.id("school", &school)).transpose()?;
        let board = door.dispatch(
            "incident.board",
            json!({
                "school": school,
                "waits_for": self.waits_for,
                "only_reminders": self.reminders,
                "offset": self.offset,
                "limit": self.limit,
            }),
        )?;
        door.out.answer(&board, |board| Ok(shown(&door, board)))
    }
}

fn shown(door: &Door, board: &Value) -> String {
    let now = door.app().now();
    if list(board, "rows").is_empty() {
        return format!("Nothing of that is open.\n{}", tally(board)).trim_end().to_owned();
    }
    let mut table = Table::headed(&["incident", "what", "reported", "waits for", "unpaid", "school", "holder"]);
    for row in list(board, "rows") {
        let waits = list(row, "waits_for").iter().filter_map(Value::as_str);
        let mut waits: Vec<String> = waits.map(|word| told(word, |waits: WaitsFor| waits_for(waits))).collect();
        if row["is_reminder_due"] == true {
            waits.push("remind them".into());
        }
        let claimed = if row["claimed_stolen"] == true { ", claimed stolen" } else { "" };
        table.row([
            text(row, "called").to_owned(),
            format!("{}{claimed}", told(text(row, "kind"), |word: IncidentKind| kind(word))),
            moment(&row["reported_at"], door.zone(), now),
            waits.join(", "),
            money(&row["unpaid"]),
            text(row, "school_name").to_owned(),
            text(row, "holder_name").to_owned(),
        ]);
    }
    format!("{}{}. {}", table.show(), counted(number(board, "total"), "incident", "incidents"), tally(board))
        .trim_end()
        .to_owned()
}

/// "Open altogether: 7; waiting for a report 3, for a decision 2. 1 reminder is due."
fn tally(board: &Value) -> String {
    let parts: Vec<String> = WaitsFor::ALL
        .iter()
        .filter_map(|waits| {
            let many = number(&board["counts"], waits.word());
            (many > 0).then(|| format!("{} {}", waits_for(*waits), count(many)))
        })
        .collect();
    let open = number(board, "open");
    if open == 0 {
        return String::new();
    }
    let waiting = if parts.is_empty() { String::new() } else { format!("; waiting for {}", parts.join(", ")) };
    let due = match number(board, "reminders") {
        0 => String::new(),
        many => format!(" {} due.", counted(many, "reminder is", "reminders are")),
    };
    format!("Open altogether: {}{waiting}.{due}", count(open))
}
