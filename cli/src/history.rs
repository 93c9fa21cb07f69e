//! `rollcall history`, `undo`, `redo`: what happened, and how is it taken back?

use clap::Args;
use rollcall_core::catalog::SCHEMA;
use rollcall_core::refusal::Refusal;
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{counted, list, moment, number, text};
use crate::stop::{Result, Stop};
use crate::verbs::Global;
use crate::words::{operations, terms};

/// What was changed on a row, change by change. Who had a device is rows of their own: who-had tells a day, and
/// print timeline DEVICE --out FILE.pdf the whole story.
#[derive(Debug, Args)]
pub struct History {
    /// What kind of row: device, person, school, place, audit, custody …
    entity: String,
    /// Its identifier; also a tag, a person's number, a school's code, SCHOOL/ROOM, SCHOOL@PERIOD
    id: String,
}

impl History {
    /// Shows every change, the latest first.
    pub fn run(self, global: &Global) -> Result {
        let kinds: Vec<&str> = SCHEMA.tables.iter().map(|table| table.name).collect();
        if !kinds.contains(&self.entity.as_str()) {
            let known = kinds.join(", ");
            return Err(Stop::Usage(format!("There is no kind of row called {}. There are: {known}.", self.entity)));
        }
        let door = Door::open(global)?;
        let kind = if self.entity == "device" { "tag" } else { &self.entity };
        let id = door.id(kind, &self.id)?;
        // Kinds that nobody writes by a name of their own are known by their identifier only.
        if id.as_str().is_none_or(|id| id.parse::<uuid::Uuid>().is_err()) {
            return Err(Refusal::NotFound { entity: self.entity, sought: self.id }.into());
        }
        let answer = door.dispatch("history.row", json!({ "entity": self.entity, "id": id }))?;
        door.out.answer(&answer, |answer| {
            let zone = door.zone();
            let changes = list(answer, "changes");
            if changes.is_empty() {
                return Ok("Nothing was ever recorded of it.".into());
            }
            let mut lines: Vec<String> = changes.iter().map(|change| sentence(&door, zone, change)).collect();
            if self.entity == "device" {
                lines.push(format!("Who had it: rollcall print timeline \"{}\" --out timeline.pdf", self.id));
            }
            Ok(lines.join("\n"))
        })
    }
}

fn sentence(door: &Door, zone: chrono_tz::Tz, change: &Value) -> String {
    let at = moment(&change["at"], zone, door.app().now());
    let by = change["by"].as_str().map(|by| format!(", by {by}")).unwrap_or_default();
    let what = operations::did(text(change, "command"));
    let mut lines = vec![format!("{at}  {what}{by} (operation {})", number(change, "operation"))];
    if change["erased"] == true {
        lines.push("    What it held was erased.".into());
    }
    let told = list(change, "fields").iter().filter(|field| field["old"] != field["new"]);
    lines.extend(told.map(|field| {
        let name = terms::field(text(field, "field"));
        let side = |side: &str| value(text(field, "field"), &field[side]);
        match (side("old"), side("new")) {
            (None, new) => format!("    {name}: {}", new.unwrap_or_default()),
            (Some(old), None) => format!("    {name}: {old} → nothing"),
            (Some(old), Some(new)) => format!("    {name}: {old} → {new}"),
        }
    }));
    lines.join("\n")
}

/// A value as a person reads it; nothing when there is none.
fn value(field: &str, value: &Value) -> Option<String> {
    let said = value.as_str()?;
    Some(match field {
        "status" | "was" | "became" => terms::told(said, terms::status),
        "condition" | "kind" | "state" | "population" | "funding" | "it_procured" | "event" => terms::plain(said),
        _ => said.to_owned(),
    })
}

/// Take back an operation.
#[derive(Debug, Args)]
pub struct Undo {
    /// Its number; your last one when not given
    operation: Option<i64>,
}

impl Undo {
    /// Takes it back.
    pub fn run(self, global: &Global) -> Result {
        told(global, "history.undo", json!({ "operation": self.operation }), "Taken back")
    }
}

/// Does again what the last undo took back.
pub fn redo(global: &Global) -> Result {
    told(global, "history.redo", json!({}), "Done again")
}

fn told(global: &Global, task: &str, input: Value, said: &str) -> Result {
    let door = Door::open(global)?;
    let done = door.dispatch(task, input)?;
    door.out.answer(&done, |done| {
        let target = &done["value"];
        let what = operations::did(text(target, "command"));
        let at = moment(&target["at"], door.zone(), door.app().now());
        let rows = counted(number(target, "rows"), "row", "rows");
        Ok(format!("{said}: {what} of {at} ({rows})."))
    })
}
