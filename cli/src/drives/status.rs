//! `rollcall drive list` and `drive status`.

use clap::Args;
use rollcall_core::drives::Standing;
use serde_json::{Value, json};

use super::close::Named;
use crate::door::Door;
use crate::print::{Table, count, counted, list, number, text};
use crate::stop::Result;
use crate::verbs::Global;

/// Every drive.
#[derive(Debug, Args)]
pub struct List {
    /// Of this school only: its code or name
    #[arg(long)]
    school: Option<String>,
}

impl List {
    /// Shows them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let school = self.school.map(|school| door.id("school", &school)).transpose()?;
        let answer = door.dispatch("drive.list", json!({ "school": school }))?;
        door.out.answer(&answer, |answer| {
            if list(answer, "drives").is_empty() {
                return Ok("There is no drive yet. rollcall drive create sets one up.".into());
            }
            let mut table = Table::headed(&["drive", "kind", "school", "until", "people", "left", ""]);
            for row in list(answer, "drives") {
                let drive = &row["drive"];
                // What a closed drive came to, its status says.
                let far = |field| row["far"][field].as_u64().map(count).unwrap_or_default();
                let closed = if drive["closed_at"].is_null() { "" } else { "closed" };
                table.row([
                    text(drive, "name").to_owned(),
                    text(drive, "kind").to_owned(),
                    text(row, "school_name").to_owned(),
                    text(drive, "deadline").to_owned(),
                    far("expected"),
                    far("to_do"),
                    closed.to_owned(),
                ]);
            }
            Ok(table.show())
        })
    }
}

/// One drive by homeroom.
#[derive(Debug, Args)]
pub struct Status {
    #[command(flatten)]
    drive: Named,
}

impl Status {
    /// Shows it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let board = door.dispatch("drive.board", json!({ "drive": self.drive.id(&door)? }))?;
        door.out.answer(&board, |board| Ok(show(board)))
    }
}

/// That a drive is for nobody, and why that is.
pub fn nobody(drive: &Value) -> String {
    let several = |field: &str, one: &str, many: &str| {
        let words: Vec<&str> = list(drive, field).iter().filter_map(Value::as_str).collect();
        let noun = if words.len() == 1 { one } else { many };
        (!words.is_empty()).then(|| format!("{noun} {}", words.join(", ")))
    };
    let groups = [several("grades", "grade", "grades"), several("homerooms", "homeroom", "homerooms")];
    let groups: Vec<String> = groups.into_iter().flatten().collect();
    let scope =
        if groups.is_empty() { "enrolled as a student".to_owned() } else { format!("in {}", groups.join(" and ")) };
    format!("Nobody at the school is {scope}, so it expects nobody. rollcall drive close ends it; create it anew.")
}

fn show(board: &Value) -> String {
    if number(board, "expected") == 0 {
        return nobody(&board["drive"]);
    }
    let mut table = Table::headed(&["homeroom", "people", "left"]);
    for homeroom in list(board, "homerooms") {
        table.row([
            homeroom["name"].as_str().unwrap_or("(none)").to_owned(),
            count(number(homeroom, "expected")),
            count(number(homeroom, "to_do")),
        ]);
    }
    let parts = Standing::ALL.iter().map(|standing| {
        let (field, words) = match standing {
            Standing::ToDo => ("to_do", "left"),
            Standing::Done => ("done", "served"),
            Standing::Nothing => ("nothing", "with nothing to do"),
            Standing::Keeps => ("keeps", "keep theirs over the summer"),
        };
        (number(board, field), words)
    });
    let parts: Vec<String> =
        parts.filter(|(many, _)| *many > 0).map(|(many, words)| format!("{} {words}", count(many))).collect();
    let people = counted(number(board, "expected"), "person", "people");
    format!("{}{people}: {}.", table.show(), parts.join(", "))
}
