//! `rollcall sample`: an invented district's files.

use std::path::{Path, PathBuf};

use clap::Args;
use rollcall_core::reading::cells::{self, DayOrder};
use rollcall_core::values::{Date, Timestamp};
use rollcall_sample::{Plan, Summary};
use serde_json::{Value, json};

use crate::print::Out;
use crate::stop::{Result, Stop};
use crate::verbs::Global;

/// Invent a district.
#[derive(Debug, Args)]
pub struct Sample {
    /// How many devices the list has
    #[arg(long, value_name = "N", default_value_t = 2_000)]
    devices: usize,
    /// How many schools and sites
    #[arg(long, value_name = "M", default_value_t = 12, value_parser = at_least_one)]
    schools: usize,
    /// Another seed, another district; the same seed and day, the same files
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// The day of the audits, as 2026-11-23; today when not given
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    today: Option<Date>,
    /// The folder the files are written into
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

fn at_least_one(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| "at least one school".into())
}

/// Reads a day on the command line; with slashes it is read as in an import, the month first.
pub fn a_day(text: &str) -> Result<Date, String> {
    let slashed = || cells::date(text, DayOrder::MonthFirst).ok().flatten().map(Date).filter(|_| text.contains('/'));
    Date::read(text).or_else(slashed).ok_or_else(|| "write a day of the calendar, as 2026-11-23 or 11/23/2026".into())
}

impl Sample {
    /// Writes the files.
    pub fn run(self, global: &Global) -> Result {
        let today = self.today.unwrap_or_else(|| Timestamp::now().date_in(chrono_tz::America::New_York));
        let plan = Plan { devices: self.devices, schools: self.schools, seed: self.seed, today: today.0 };
        if !is_free(&self.out) {
            let place = self.out.display();
            return Err(Stop::NotDone(format!("There are other files in {place}. Choose a new or empty folder.")));
        }
        let summary = rollcall_sample::write(&plan, &self.out)
            .map_err(|error| Stop::from(rollcall_core::error::Error::file(&self.out, error)))?;
        let out = Out::new(global.json);
        if out.json {
            return out.raw(&figures(&summary));
        }
        out.line(&format!("{summary}\nIt lies in {}. Read README.txt there first.", self.out.display()))
    }
}

/// Whether nothing is in the folder but an earlier sample: its lists are named like a school's own.
fn is_free(folder: &Path) -> bool {
    let is_empty = std::fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    is_empty || folder.join("truth.csv").is_file()
}

fn figures(summary: &Summary) -> Value {
    let outcomes = summary.outcomes.iter().map(|(outcome, count)| (outcome.word().to_owned(), json!(count)));
    let found = summary.found.iter().map(|(found, count)| (found.word().to_owned(), json!(count)));
    json!({
        "period": summary.period,
        "schools": summary.schools,
        "places": summary.places,
        "people": summary.people,
        "devices": summary.devices,
        "scans": summary.scans,
        "events": summary.events,
        "expected": summary.expected,
        "outcomes": outcomes.collect::<serde_json::Map<_, _>>(),
        "found": found.collect::<serde_json::Map<_, _>>(),
        "planted": summary.planted,
    })
}
