//! `rollcall sla`: when is something due, and why then?

use clap::{Args, Subcommand};
use rollcall_core::values::Date;
use serde_json::{Value, json};

use crate::calendar::span;
use crate::door::Door;
use crate::print::{counted, list, moment, number, text};
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;

/// The clock of requests.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// When is something due that was opened then and may take so many open hours?
    Due(Due),
    /// How many business days is one day after another?
    Days(Days),
}

/// Calculate it.
#[derive(Debug, Args)]
pub struct Due {
    /// When it was opened, as "2026-09-04 15:00" on the district's clock
    #[arg(long, value_name = "TIME")]
    opened: String,
    /// Open hours that may pass
    #[arg(long)]
    hours: u32,
    /// When the clock stood, as "2026-10-05 16:00..2026-10-07 10:00"; without the end it still stands; again for more
    #[arg(long, value_name = "FROM..UNTIL")]
    paused: Vec<String>,
}

/// Count them. The first day does not count; a closed one stands for the next open day.
#[derive(Debug, Args)]
pub struct Days {
    /// From this day, as 2026-09-04
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    from: Date,
    /// To this one
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    to: Date,
}

impl Verb {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        match self {
            Self::Due(due) => due.run(global),
            Self::Days(days) => days.run(global),
        }
    }
}

impl Due {
    fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let paused: Vec<Value> = self
            .paused
            .iter()
            .map(|paused| match paused.split_once("..") {
                Some((from, until)) if !until.trim().is_empty() => json!({ "from": from, "until": until }),
                Some((from, _)) => json!({ "from": from }),
                None => json!({ "from": paused }),
            })
            .collect();
        let told = door.dispatch("sla.due", json!({ "opened": self.opened, "hours": self.hours, "paused": paused }))?;
        door.out.answer(&told, |told| Ok(said(&door, told)))
    }
}

impl Days {
    fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let told = door.dispatch("sla.days", json!({ "from": self.from, "to": self.to }))?;
        door.out.answer(&told, |told| {
            let days = told["days"].as_i64().unwrap_or_default();
            let after = if days < 0 { "before" } else { "after" };
            let counted = counted(days.unsigned_abs(), "business day", "business days");
            let closed =
                list(told, "closed").iter().map(|closed| format!("  {}  {}", span(closed), text(closed, "name")));
            let lines = std::iter::once(format!("{} is {counted} {after} {}.", self.to, self.from)).chain(closed);
            Ok(lines.collect::<Vec<_>>().join("\n"))
        })
    }
}

fn said(door: &Door, told: &Value) -> String {
    let now = door.app().now();
    let mut lines = vec![match &told["due"] {
        Value::Null => "Due is not known while it waits.".to_owned(),
        due => format!("Due {}.", moment(due, door.zone(), now)),
    }];
    lines.extend(days(told));
    lines.join("\n")
}

/// Why it is due then: what each day counts, and what that adds up to.
pub fn days(why: &Value) -> Vec<String> {
    let day = |day: &Value| {
        let parts: Vec<String> = list(day, "segments")
            .iter()
            .map(|part| {
                let waits = if part["paused"] == true { " waits" } else { "" };
                format!("{}–{}{waits}", text(part, "from"), text(part, "until"))
            })
            .collect();
        let why = match (parts.is_empty(), day["closed_by"].as_str()) {
            (_, Some(name)) => name.to_owned(),
            (true, None) => "closed".to_owned(),
            (false, None) => parts.join(", "),
        };
        let counted = hours(number(day, "counted_minutes"));
        let total = hours(number(day, "adds_up_to_minutes"));
        format!("  {}  {counted:>5}  {total:>6}  {why}", text(day, "date"))
    };
    list(why, "days").iter().map(day).collect()
}

/// "6:30".
pub fn hours(minutes: u64) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}
