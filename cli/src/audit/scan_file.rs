//! `rollcall audit scan-file`: what did a batch scanner collect, for any number of schools?

use std::path::{Path, PathBuf};

use clap::Args;
use rollcall_core::imports::RejectedFile;
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{counted, list, number, text};
use crate::stop::{Result, Stop};
use crate::verbs::Global;
use crate::words::{not_open, terms};

/// Take in a file of scans.
#[derive(Debug, Args)]
pub struct ScanFile {
    /// The file: a column code, scanned_code or barcode; school, room or place, at or scanned_at, scanner if you have
    /// them
    file: PathBuf,
    /// The quarter, as 2026-27/Q1
    #[arg(long)]
    period: String,
    /// The school of rows that name none, by code or name
    #[arg(long)]
    school: Option<String>,
    /// Where rows that were not taken go; FILE-rejected.csv beside the file when not given
    #[arg(long, value_name = "OUT.csv")]
    rejected: Option<PathBuf>,
}

impl ScanFile {
    /// Takes it in.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?.for_scanning();
        let mut input = json!({ "path": self.file.display().to_string(), "period": door.id("period", &self.period)? });
        if let Some(school) = &self.school {
            input["school"] = door.id("school", school)?;
        }
        let path = self.rejected.unwrap_or_else(|| beside(&self.file));
        // Of a list that is not there, the list is told, and not the place beside it.
        if self.file.exists() {
            RejectedFile::check(&path)?;
        }
        let done = door.dispatch_watched("audit.scan_file", input)?;
        let answer = &done["value"];
        let kept_in = match keep_rejected(answer, &path) {
            Ok(kept_in) => kept_in,
            Err(stop) => {
                // The others are taken: which are not must be told here, or nowhere.
                door.out.answer(&done, |_| Ok(said(answer, None)))?;
                return Err(stop);
            }
        };
        door.out.answer(&done, |_| Ok(said(answer, kept_in.as_deref())))?;
        // Nothing but rejected rows is a refusal, like an import of which nothing can be taken.
        let nothing = number(answer, "taken") == 0 && !list(answer, "rejected").is_empty();
        if nothing { Err(Stop::Told) } else { Ok(()) }
    }
}

/// `scans.csv` → `scans-rejected.csv`, beside it.
fn beside(file: &Path) -> PathBuf {
    let mut name = file.file_stem().unwrap_or_default().to_os_string();
    name.push("-rejected.csv");
    file.with_file_name(name)
}

fn keep_rejected(answer: &Value, path: &Path) -> Result<Option<String>> {
    let headers = list(answer, "headers").iter().filter_map(Value::as_str).map(str::to_owned);
    let mut file = RejectedFile::new(path.to_owned(), headers.collect());
    for row in list(answer, "rejected") {
        file.add(list(row, "cells").iter().filter_map(Value::as_str), &why(&row["reason"]))?;
    }
    Ok(file.land()?)
}

fn said(answer: &Value, kept_in: Option<&str>) -> String {
    let one = |field: &str| number(answer, field);
    let mut lines = vec![format!("{} taken.", counted(one("taken"), "row was", "rows were"))];
    let parts = [
        ("counted", "for the first time"),
        ("again", "seen before"),
        ("found", "not expected there"),
        ("unlisted", "known to nobody"),
        ("places", "of rooms and carts"),
    ];
    let parts: Vec<String> = parts
        .iter()
        .filter(|(field, _)| one(field) > 0)
        .map(|(field, words)| format!("{} {words}", crate::print::count(one(field))))
        .collect();
    if !parts.is_empty() {
        lines.push(format!("  {}", parts.join(", ")));
    }
    if one("outside_window") > 0 {
        let wrong = counted(one("outside_window"), "row has a clock", "rows have a clock");
        lines.push(format!("  {wrong} outside the audit; they count, and are marked."));
    }
    let rejected = list(answer, "rejected");
    let row = |row: &Value| format!("  row {}: {}", number(row, "row"), why(&row["reason"]));
    let many = rejected.len() as u64;
    match kept_in {
        Some(path) => {
            let count = counted(many, "row was not taken and is", "rows were not taken and are");
            lines.push(format!("{count} in {path}, with the reason:"));
            lines.extend(rejected.iter().take(5).map(row));
            if many > 5 {
                lines.push(format!("  and {}", counted(many - 5, "more row", "more rows")));
            }
        }
        None if many > 0 => {
            let count = counted(many, "row was not taken and is", "rows were not taken and are");
            lines.push(format!("{count} saved nowhere:"));
            lines.extend(rejected.iter().map(row));
        }
        None => {}
    }
    lines.join("\n")
}

/// Why a row was not taken.
fn why(reason: &Value) -> String {
    let found = text(reason, "found");
    let school = text(reason, "school");
    match text(reason, "why") {
        "no_code" => "It has no code. Scan it again, or leave the row out.".into(),
        "no_school" => "It names no school. Fill the cell, or say --school for the whole file.".into(),
        "unknown_school" => {
            format!("No school has the code or name “{found}”. Use its code or its whole name.")
        }
        "other_school" => format!("{found} is not your school. Leave the row to that school or to IT."),
        "no_audit" => format!("{school} has no audit in this quarter. IT plans it: rollcall audit plan."),
        "audit_not_open" => not_open(&format!("The audit of {school}"), text(reason, "state")),
        "unknown_place" => {
            format!(
                "The school has no room, cart or closet “{found}”. Use the name as rollcall ask place.list shows it."
            )
        }
        "person_code" => "It is a person's number, not a device. Scan the device's own label.".into(),
        "control_code" => {
            format!("It is the printed instruction {}, not a device. Leave the row out.", text(reason, "word"))
        }
        "too_long" => "Its code is longer than any code can be. Scan it again, or leave the row out.".into(),
        "not_a_time" => format!("“{found}” is no time. Write it as 2026-11-23 14:02."),
        "ragged" => "It has more or fewer cells than the header. Give it one cell for each column.".into(),
        other => terms::plain(other),
    }
}
