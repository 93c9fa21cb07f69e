//! `rollcall import`: a device list, a roster or a room list comes in.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use rollcall_core::error::Error;
use rollcall_core::reading::mapping::{DeviceField, PersonField, RoomField};
use rollcall_core::refusal::{RejectedFor, RejectedRow};
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{count, counted, list, number, text};
use crate::stop::{Result, Stop};
use crate::verbs::Global;
use crate::words::imports;

/// Imports.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// A device list
    #[command(after_help = imports::facts::<DeviceField>())]
    Devices(Import),
    /// A roster: students, staff, contractors
    #[command(after_help = imports::facts::<PersonField>())]
    People(Import),
    /// Rooms, carts and closets
    #[command(after_help = imports::facts::<RoomField>())]
    Rooms(Import),
}

/// Take a list in.
#[derive(Debug, Args)]
pub struct Import {
    /// The list: CSV with any delimiter, or XLSX
    file: PathBuf,
    /// The sheet of a workbook; the first one with a table when not given
    #[arg(long)]
    sheet: Option<String>,
    /// The row with the names of the columns, where the guess is wrong; 0 when there is none: they are called Column 1,
    /// Column 2 and so on
    #[arg(long, value_name = "ROW")]
    header: Option<u32>,
    /// The sign between the cells of a text, where the guess is wrong
    #[arg(long, value_name = "SIGN")]
    delimiter: Option<char>,
    /// The encoding of a text, where the guess is wrong: utf-8, utf-16le, windows-1252
    #[arg(long)]
    encoding: Option<String>,
    /// What a column tells, where the guess is wrong: "Tag No=asset_tag"; "Colour=" leaves it out
    #[arg(long, value_name = "HEADER=FIELD", value_parser = a_column)]
    map: Vec<Column>,
    /// What a word means: "status:Deployed=in_service", "school:Cedar Crk=CCE"
    #[arg(long, value_name = "FACT:WORD=MEANING")]
    value: Vec<String>,
    /// The school of rows that name none, by code or name
    #[arg(long)]
    school: Option<String>,
    /// What may change on known devices beyond their facts
    #[arg(long, value_delimiter = ',', value_parser = ["custody", "status", "condition"])]
    take: Vec<String>,
    /// Let an empty cell clear what is there
    #[arg(long)]
    clear_empty: bool,
    /// What may be created although there are some already
    #[arg(long, value_delimiter = ',', value_parser = ["schools"])]
    create: Vec<String>,
    /// Take everything or nothing: one rejected row refuses the file
    #[arg(long)]
    strict: bool,
    /// Only show what would change
    #[arg(long)]
    dry_run: bool,
    /// Where rejected rows go, with the reason
    #[arg(long, value_name = "OUT.csv")]
    rejected: Option<PathBuf>,
}

#[derive(Debug, Clone)]
struct Column {
    header: String,
    field: Option<String>,
}

/// Reads `Header=field`; the last `=` counts, since headers may hold one.
fn a_column(said: &str) -> Result<Column, String> {
    let Some((header, field)) = said.rsplit_once('=') else { return Err("write it as HEADER=FIELD".into()) };
    let (header, field) = (header.trim(), field.trim());
    if header.is_empty() {
        return Err("the header is missing before the =".into());
    }
    let field = Some(field).filter(|field| !matches!(*field, "" | "-")).map(str::to_owned);
    Ok(Column { header: header.into(), field })
}

impl Verb {
    /// Rehearses or applies it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        match self {
            Self::Devices(import) => import.run("devices", &door),
            Self::People(import) => import.run("people", &door),
            Self::Rooms(import) => import.run("rooms", &door),
        }
    }
}

impl Import {
    fn run(self, kind: &str, door: &Door) -> Result {
        let plan = self.plan(kind);
        if self.dry_run {
            let rehearsal = door.dispatch_watched("import.rehearse", json!({ "plan": plan }))?;
            door.out.answer(&rehearsal, |rehearsal| said(rehearsal, true))?;
            return if rehearsal["refused"] == true { Err(Stop::Told) } else { Ok(()) };
        }
        let mut input = json!({ "plan": plan });
        if let Some(rejected) = &self.rejected {
            input["rejected"] = json!(rejected);
        }
        let done = door.dispatch_watched("import.apply", input)?;
        door.out.answer(&done, |done| said(&done["value"], false))
    }

    fn plan(&self, kind: &str) -> Value {
        let map: Vec<Value> =
            self.map.iter().map(|column| json!({ "header": column.header, "field": column.field })).collect();
        json!({
            "path": self.file,
            "kind": kind,
            "sheet": self.sheet,
            "header": self.header,
            "delimiter": self.delimiter,
            "encoding": self.encoding,
            "map": map,
            "values": self.value,
            "school": self.school,
            "take": self.take,
            "clear_empty": self.clear_empty,
            "create": self.create,
            "strict": self.strict,
        })
    }
}

/// How many rows went which way, what came beside them, and what should be looked at.
fn said(answer: &Value, rehearsed: bool) -> Result<String> {
    let counts = &answer["counts"];
    let one = |field: &str| number(counts, field);
    let head = match rehearsed {
        true => format!("{} looked at; nothing is changed yet.", counted(one("rows"), "row was", "rows were")),
        false => format!("{} read.", counted(one("rows"), "row was", "rows were")),
    };
    let ways = ["new", "changed", "unchanged", "rejected"].map(|way| format!("{} {way}", count(one(way))));
    let mut lines = vec![head, format!("  {}", ways.join(", "))];
    if one("skipped") > 0 {
        lines.push(format!("  {} left out on purpose: parents and relatives", count(one("skipped"))));
    }
    lines.extend(imports::created(&answer["creates"]));
    lines.extend(list(answer, "totals").iter().map(|total| {
        format!(
            "  {} would change in {}",
            imports::field(text(total, "field")),
            counted(number(total, "rows"), "row", "rows")
        )
    }));
    lines.extend(list(answer, "changed").iter().take(10).map(imports::changed));
    let reasons: Vec<RejectedFor> = serde_json::from_value(answer["reasons"].clone()).map_err(Error::from)?;
    let first: Vec<RejectedRow> = serde_json::from_value(answer["rejected"].clone()).map_err(Error::from)?;
    lines.extend(imports::rejections(one("rejected"), &reasons, &first));
    lines.extend(imports::findings(list(answer, "findings")));
    lines.extend(list(answer, "guesses").iter().map(|guess| {
        format!("  guessed: the column “{}” tells the {}", text(guess, "header"), imports::field(text(guess, "field")))
    }));
    lines.extend(imports::other_kind(answer));
    lines.extend(imports::unused(answer));
    match answer["saved"].as_str() {
        Some(saved) => lines.push(format!("The rejected rows are in {saved}, with the reason.")),
        None if one("rejected") > 0 && !rehearsed => {
            lines.push("--rejected OUT.csv would have kept the rejected rows.".into());
        }
        None => {}
    }
    if rehearsed && answer["refused"] == true {
        lines.push("As it is, the file would be refused.".into());
    } else if !rehearsed && one("new") + one("changed") > 0 {
        lines.push("You can take all of it back at once: rollcall undo.".into());
    }
    Ok(lines.join("\n"))
}
