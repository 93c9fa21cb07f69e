//! Brings the invented sample district into a file, for the window, the command line and the stories.
//!
//! Everything goes through the catalog, as a person would do it: set up, import, plan, open.

mod deciding;
mod sample_file;
pub mod year;

use std::path::{Path, PathBuf};

use rollcall_core::catalog::{Caller, Rollcall};
use rollcall_core::error::Error;
use rollcall_core::refusal::Refusal;
use rollcall_core::store::Progress;
use rollcall_sample::Plan;
use serde_json::{Value, json};

pub use deciding::decide_all;
pub use sample_file::{forget_sample, sample_file};

/// The sample district's name: a visible mark that nothing in it is real.
pub const NAME: &str = "Maple County Schools (sample)";

/// A district that was brought in.
pub struct Prepared {
    /// Its first IT operator.
    pub caller: Caller,
    /// The audit period of the plan's day.
    pub period: String,
    /// What the sample says of itself.
    pub summary: rollcall_sample::Summary,
}

/// Writes the sample's files into `files`, sets the district up and imports rooms, people and devices.
///
/// # Errors
/// Whatever the catalog refuses, and files that cannot be written.
pub fn bring_in(
    open: &Rollcall,
    plan: &Plan,
    files: &Path,
    progress: Option<&dyn Progress>,
) -> Result<Prepared, Refusal> {
    let summary = rollcall_sample::write(plan, files).map_err(|error| Error::file(files, error).into_refusal())?;
    let set_up = json!({ "district": NAME, "operator": "Tomasz Wieczorek", "is_sample": true });
    let nobody = Caller::default();
    open.dispatch(&nobody, "session.set_up", set_up, None)?;
    let caller = open.operator_named(None)?;
    for school in rows(&files.join("schools.csv"))? {
        open.dispatch(&caller, "school.add", school, None)?;
    }
    for (kind, file) in [("rooms", "rooms.csv"), ("people", "people.csv"), ("devices", "devices.csv")] {
        let path = files.join(file).display().to_string();
        open.dispatch(&caller, "import.apply", json!({ "plan": { "path": path, "kind": kind } }), progress)?;
    }
    play_events(open, &caller, files, "before_opening")?;
    Ok(Prepared { caller, period: summary.period.clone(), summary })
}

/// Plans the period's audits and opens every one of them.
///
/// # Errors
/// Whatever the catalog refuses.
pub fn plan_and_open(open: &Rollcall, caller: &Caller, period: &str) -> Result<(), Refusal> {
    open.dispatch(caller, "audit.plan", json!({ "period": period }), None)?;
    let input = open.resolve(caller, json!({ "period": format!("period:{period}") }))?;
    open.dispatch(caller, "audit.open", input, None)?;
    Ok(())
}

/// What happens to devices around the scanning: each line of the sample's `events.jsonl` with that `when`.
///
/// # Errors
/// The first refusal; the events before it stay played.
pub fn play_events(open: &Rollcall, caller: &Caller, files: &Path, when: &str) -> Result<u32, Refusal> {
    play(open, caller, &files.join("events.jsonl"), |event| event["when"] == when)
}

fn play(open: &Rollcall, caller: &Caller, path: &Path, is_played: impl Fn(&Value) -> bool) -> Result<u32, Refusal> {
    let text = std::fs::read_to_string(path).map_err(|error| Error::file(path, error).into_refusal())?;
    let mut played = 0;
    for line in text.lines() {
        let event: Value = serde_json::from_str(line).map_err(|error| Error::Message(error).into_refusal())?;
        if !is_played(&event) {
            continue;
        }
        let input = open.resolve(caller, event["input"].clone())?;
        open.dispatch(caller, event["command"].as_str().unwrap_or_default(), input, None)?;
        played += 1;
    }
    Ok(played)
}

/// What schools ask for: the sample's portal export, and its requests of every kind.
///
/// # Errors
/// The first refusal; what came before it stays.
pub fn bring_requests(open: &Rollcall, caller: &Caller, files: &Path) -> Result<(), Refusal> {
    let path = files.join("requests.csv").display().to_string();
    open.dispatch(caller, "import.apply", json!({ "plan": { "path": path, "kind": "requests" } }), None)?;
    play(open, caller, &files.join("requests.jsonl"), |_| true)?;
    Ok(())
}

/// The scans of every school, as a batch scanner's file.
///
/// # Errors
/// Whatever the catalog refuses.
pub fn take_scans(open: &Rollcall, caller: &Caller, files: &Path, period: &str) -> Result<Value, Refusal> {
    let input = json!({ "path": files.join("scans.csv").display().to_string(), "period": format!("period:{period}") });
    let input = open.resolve(caller, input)?;
    Ok(open.dispatch(caller, "audit.scan_file", input, None)?["value"].clone())
}

/// `schools.csv` as inputs of `school.add`; there is no import of schools, because a district has few.
fn rows(path: &PathBuf) -> Result<Vec<Value>, Refusal> {
    let text = std::fs::read_to_string(path).map_err(|error| Error::file(path, error).into_refusal())?;
    let mut lines = text.lines();
    let heads: Vec<String> =
        lines.next().unwrap_or_default().split(',').map(|head| head.trim().to_lowercase().replace(' ', "_")).collect();
    Ok(lines
        .map(|line| {
            let mut school = serde_json::Map::new();
            for (head, cell) in heads.iter().zip(line.split(',')) {
                let cell = cell.trim().trim_matches('"');
                let value = match head.as_str() {
                    _ if cell.is_empty() => Value::Null,
                    "attendance" => cell.parse::<u32>().map_or(Value::Null, Value::from),
                    _ => Value::from(cell),
                };
                school.insert(head.clone(), value);
            }
            Value::Object(school)
        })
        .collect())
}
