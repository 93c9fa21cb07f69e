//! `rollcall demo`: a whole audit of an invented district, from the lists to the workbook; or a whole school year.

mod year;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use clap::Args;
use rollcall_core::catalog::{Caller, Rollcall};
use rollcall_core::error::Error;
use rollcall_core::refusal::Refusal;
use rollcall_core::store::{Clock, OpenAs};
use rollcall_core::values::{Date, Timestamp};
use rollcall_demo::{bring_in, decide_all, plan_and_open, play_events, take_scans};
use rollcall_sample::{Plan, Summary};
use serde_json::{Value, json};

use crate::audit::status::{balance, figures_of};
use crate::bar::Bar;
use crate::print::{Out, counted, list, number, text};
use crate::stop::{Result, Stop};
use crate::verbs::Global;

const DEVICES: usize = 2_400;
const SCHOOLS: usize = 6;
const SEED: u64 = 7;
/// A Monday within a quarter: the demo tells the same story on any day.
const DAY: &str = "2026-11-23";

/// Watch a whole audit.
#[derive(Debug, Args)]
pub struct Demo {
    /// The folder for the district's file, its lists and the workbook; a temporary one when not given
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// A whole school year, from the lists of August to the truck of June
    #[arg(long)]
    year: bool,
}

/// A clock that is set by hand, so that a quarter passes in seconds.
#[derive(Clone, Default)]
struct HandClock(Arc<AtomicI64>);

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        // Nothing happens twice at the same instant.
        Timestamp::from_millis(self.0.fetch_add(1, Ordering::SeqCst))
    }
}

impl HandClock {
    /// Moves on to a local date and time; never back.
    fn at(&self, instant: &str) {
        if let Some(at) = Timestamp::read(instant, chrono_tz::America::New_York) {
            self.0.fetch_max(at.millis(), Ordering::SeqCst);
        }
    }
}

impl Demo {
    /// Plays it.
    pub fn run(self, global: &Global) -> Result {
        let folder =
            self.out.unwrap_or_else(|| std::env::temp_dir().join(format!("rollcall-demo-{}", std::process::id())));
        let files = folder.join("district");
        std::fs::create_dir_all(&files).map_err(|error| Error::file(&files, error))?;
        let clock = HandClock::default();
        let app = Rollcall::open(&fresh(&folder)?, OpenAs::Process, clock.clone())?.with_press(rollcall_paper::Pdf);
        let stage = Stage { app, clock, out: Out::new(global.json), folder, files };
        if self.year { stage.year() } else { stage.play() }
    }
}

/// The demo's own file, without what an earlier demo left of it.
fn fresh(folder: &Path) -> Result<PathBuf> {
    let path = folder.join("demo.rollcall");
    for ending in ["", "-wal", "-shm", "-lock"] {
        let old = folder.join(format!("demo.rollcall{ending}"));
        match std::fs::remove_file(&old) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(Error::file(&old, error).into()),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(path)
}

struct Stage {
    app: Rollcall,
    clock: HandClock,
    out: Out,
    folder: PathBuf,
    files: PathBuf,
}

impl Stage {
    fn play(&self) -> Result {
        self.at("08:00");
        let today = Date::read(DAY).map(|day| day.0).unwrap_or_default();
        let plan = Plan { devices: DEVICES, schools: SCHOOLS, seed: SEED, today };
        let prepared = bring_in(&self.app, &plan, &self.files, Some(&Bar::new()))?;
        let (caller, period, summary) = (prepared.caller, prepared.period, prepared.summary);
        self.say(&format!(
            "08:00  An invented district is imported: {}, {} and {}.",
            counted(summary.devices as u64, "device", "devices"),
            counted(summary.people as u64, "person", "people"),
            counted(summary.schools as u64, "school", "schools")
        ))?;
        self.at("09:00");
        plan_and_open(&self.app, &caller, &period)?;
        self.say(&format!("09:00  The audits of {period} are planned and open. The expected lists stand still."))?;
        self.at("10:00");
        let before = play_events(&self.app, &caller, &self.files, "before_scans")?;
        self.at("11:00");
        let scans = take_scans(&self.app, &caller, &self.files, &period)?;
        self.at("13:00");
        let after = play_events(&self.app, &caller, &self.files, "after_scans")?;
        let happened = counted(u64::from(before + after), "thing happens", "things happen");
        let taken = counted(number(&scans, "taken"), "scan comes in", "scans come in");
        self.say(&format!("11:00  {taken}, and {happened} beside them: check-outs, losses, moves, repairs."))?;
        let period_id = self.app.resolve(&caller, json!(format!("period:{period}")))?;
        let counted_status = self.ask(&caller, "audit.status", json!({ "period": period_id }))?;
        self.say(&format!("\n{}\n{}\n", balance(&counted_status["total"]), truth(&summary, &counted_status["total"])))?;
        self.finish(&caller, &period_id)
    }

    /// Decides, submits, closes, and writes the workbooks.
    fn finish(&self, caller: &Caller, period: &Value) -> Result {
        self.at("14:00");
        let status = self.ask(caller, "audit.status", json!({ "period": period }))?;
        let mut decided = 0;
        for site in list(&status, "schools") {
            decided += decide_all(&self.app, caller, &site["audit"]["id"])?;
        }
        self.say(&format!("14:00  {} decided.", counted(decided, "exception is", "exceptions are")))?;
        for (time, command, said) in
            [("15:00", "audit.submit", "The schools submit"), ("16:00", "audit.close", "IT closes every audit")]
        {
            self.at(time);
            for site in list(&status, "schools") {
                self.ask(caller, command, json!({ "audit": site["audit"]["id"] }))?;
            }
            self.say(&format!("{time}  {said}."))?;
        }
        let district = self.folder.join("district-audit.xlsx");
        let input = json!({ "period": period, "out": district, "profile": "internal" });
        self.ask(caller, "export.district_audit", input)?;
        if let Some(site) = list(&status, "schools").first() {
            let school = self.folder.join(format!("audit-{}.xlsx", text(&site["school"], "code")));
            let input = json!({ "audit": site["audit"]["id"], "out": school, "profile": "internal" });
            self.ask(caller, "export.audit", input)?;
        }
        let closed = self.ask(caller, "audit.status", json!({ "period": period }))?;
        if self.out.json {
            return self.out.raw(&figures_of(&closed));
        }
        self.say(&format!("\n{}", balance(&closed["total"])))?;
        self.adds_up(&closed["total"])?;
        self.say(&format!("Look at {}", self.folder.display()))
    }

    fn at(&self, time: &str) {
        self.clock.at(&format!("{DAY}T{time}:00"));
    }

    fn ask(&self, caller: &Caller, name: &str, input: Value) -> Result<Value, Refusal> {
        self.app.dispatch(caller, name, input, None)
    }

    fn adds_up(&self, total: &Value) -> Result {
        let sum: u64 =
            total["outcomes"].as_object().into_iter().flatten().filter_map(|(_, count)| count.as_u64()).sum();
        match sum == number(total, "expected") {
            true => self.say("It adds up."),
            false => Err(Stop::NotDone(format!("It does not add up: the outcomes come to {sum}."))),
        }
    }

    fn say(&self, text: &str) -> Result {
        if self.out.json { Ok(()) } else { self.out.line(text) }
    }
}

/// Whether the audits say what was planted.
fn truth(summary: &Summary, total: &Value) -> String {
    let outcomes = summary.outcomes.iter().map(|(outcome, count)| (outcome.word(), *count, "outcomes"));
    let found = summary.found.iter().map(|(found, count)| (found.word(), *count, "found"));
    let wrong: Vec<String> = outcomes
        .chain(found)
        .filter(|(word, count, part)| number(&total[*part], word) != *count as u64)
        .map(|(word, count, _)| format!("{count} {}", crate::words::terms::plain(word)))
        .collect();
    match wrong.is_empty() {
        true => "Exactly as it was planted.".into(),
        false => format!("It was planted otherwise: {}.", wrong.join(", ")),
    }
}
