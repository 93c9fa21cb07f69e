//! `rollcall audit scan-file`: what did a batch scanner collect, for any number of schools?

use std::path::{Path, PathBuf};

use clap::Args;
use rollcall_core::audits::{RejectedScan, ScanFileAnswer, ScanRejection};
use rollcall_core::imports::RejectedFile;
use serde_json::json;

use crate::door::Door;
use crate::print::{count, counted, typed};
use crate::stop::{Result, Stop};
use crate::verbs::Global;
use crate::words::not_open;

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
        let answer: ScanFileAnswer = typed(&done["value"])?;
        let kept_in = match keep_rejected(&answer, &path) {
            Ok(kept_in) => kept_in,
            Err(stop) => {
                // The others are taken: which are not must be told here, or nowhere.
                door.out.answer(&done, |_| Ok(said(&answer, None)))?;
                return Err(stop);
            }
        };
        door.out.answer(&done, |_| Ok(said(&answer, kept_in.as_deref())))?;
        // Nothing but rejected rows is a refusal, like an import of which nothing can be taken.
        let nothing = answer.taken == 0 && !answer.rejected.is_empty();
        if nothing { Err(Stop::Told) } else { Ok(()) }
    }
}

/// `scans.csv` → `scans-rejected.csv`, beside it.
fn beside(file: &Path) -> PathBuf {
    let mut name = file.file_stem().unwrap_or_default().to_os_string();
    name.push("-rejected.csv");
    file.with_file_name(name)
}

fn keep_rejected(answer: &ScanFileAnswer, path: &Path) -> Result<Option<String>> {
    let mut file = RejectedFile::new(path.to_owned(), answer.headers.clone());
    for row in &answer.rejected {
        file.add(row.cells.iter().map(String::as_str), &why(&row.reason))?;
    }
    Ok(file.land()?)
}

fn said(answer: &ScanFileAnswer, kept_in: Option<&str>) -> String {
    let mut lines = vec![format!("{} taken.", counted(u64::from(answer.taken), "row was", "rows were"))];
    let parts = [
        (answer.counted, "for the first time"),
        (answer.again, "seen before"),
        (answer.found, "not expected there"),
        (answer.unlisted, "known to nobody"),
        (answer.places, "of rooms and carts"),
    ];
    let parts = parts.iter().filter(|(rows, _)| *rows > 0);
    let parts: Vec<String> = parts.map(|(rows, words)| format!("{} {words}", count(u64::from(*rows)))).collect();
    if !parts.is_empty() {
        lines.push(format!("  {}", parts.join(", ")));
    }
    if answer.outside_window > 0 {
        let wrong = counted(u64::from(answer.outside_window), "row has a clock", "rows have a clock");
        lines.push(format!("  {wrong} outside the audit; they count, and are marked."));
    }
    let row = |row: &RejectedScan| format!("  row {}: {}", row.row, why(&row.reason));
    let many = answer.rejected.len() as u64;
    match kept_in {
        Some(path) => {
            let count = counted(many, "row was not taken and is", "rows were not taken and are");
            lines.push(format!("{count} in {path}, with the reason:"));
            lines.extend(answer.rejected.iter().take(5).map(row));
            if many > 5 {
                lines.push(format!("  and {}", counted(many - 5, "more row", "more rows")));
            }
        }
        None if many > 0 => {
            let count = counted(many, "row was not taken and is", "rows were not taken and are");
            lines.push(format!("{count} saved nowhere:"));
            lines.extend(answer.rejected.iter().map(row));
        }
        None => {}
    }
    lines.join("\n")
}

/// Why a row was not taken.
fn why(reason: &ScanRejection) -> String {
    match reason {
        ScanRejection::NoCode => "It has no code. Scan it again, or leave the row out.".into(),
        ScanRejection::NoSchool => "It names no school. Fill the cell, or say --school for the whole file.".into(),
        ScanRejection::UnknownSchool { found } => {
            format!("No school has the code or name “{found}”. Use its code or its whole name.")
        }
        ScanRejection::OtherSchool { found } => {
            format!("{found} is not your school. Leave the row to that school or to IT.")
        }
        ScanRejection::NoAudit { school } => {
            format!("{school} has no audit in this quarter. IT plans it: rollcall audit plan.")
        }
        ScanRejection::AuditNotOpen { school, state } => not_open(&format!("The audit of {school}"), state.word()),
        ScanRejection::UnknownPlace { found } => format!(
            "The school has no room, cart or closet “{found}”. Use the name as rollcall ask place.list shows it."
        ),
        ScanRejection::PersonCode { population: _ } => {
            "It is a person's number, not a device. Scan the device's own label.".into()
        }
        ScanRejection::ControlCode { word } => {
            format!("It is the printed instruction {word}, not a device. Leave the row out.")
        }
        ScanRejection::TooLong { most: _ } => {
            "Its code is longer than any code can be. Scan it again, or leave the row out.".into()
        }
        ScanRejection::NotATime { found } => format!("“{found}” is no time. Write it as 2026-11-23 14:02."),
        ScanRejection::Ragged => "It has more or fewer cells than the header. Give it one cell for each column.".into(),
    }
}
