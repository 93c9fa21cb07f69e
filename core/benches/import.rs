//! What does importing 1,000,000 devices × 17 columns cost here, beside `sqlite3 .import` with three indexes?
//!
//! `cargo bench -p rollcall-core --bench import [-- ROWS]` runs the shell and ours in processes of their own, in turn:
//! the list, the unchanged list again, and the list stopped half-way. Linux only: figures from `/proc`.
#![allow(clippy::print_stdout, reason = "a bench prints its figures")]

mod support;

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::refusal::{Reason, Refusal};
use rollcall_core::store::{OpenAs, Progress, Step};
use serde_json::{Value, json};

use support::clocks::{children_cpu, peak_memory, process_cpu};

type Failure = Box<dyn std::error::Error>;

const ROUNDS: usize = 3;
const HEADER: &str = "Asset Tag,Serial Number,Model,Manufacturer,Category,OS,Auto Update Expiration,School,Home Location,Status,Condition,Purchase Date,Purchase Cost,Funding Source,Purchase Order,Warranty Expires,Notes";
/// The three indexes of the yardstick: unique tag; serial; school and status.
const YARDSTICK: &str = "PRAGMA journal_mode=WAL;\nPRAGMA synchronous=NORMAL;\nBEGIN;\n.import --csv {csv} flat\nCREATE UNIQUE INDEX by_tag ON flat (\"Asset Tag\");\nCREATE INDEX by_serial ON flat (\"Serial Number\");\nCREATE INDEX by_school ON flat (School, Status);\nCOMMIT;\n";

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["ours", db, csv] => ours(Path::new(db), csv),
        ["stopped", db, csv] => stopped(Path::new(db), csv),
        ["yardstick", db, csv] => yardstick(db, csv),
        [rows] => compare(rows.parse()?),
        [] => compare(1_000_000),
        _ => Err("usage: import [ROWS]".into()),
    }
}

fn compare(rows: u32) -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let path = |name: &str| folder.path().join(name).display().to_string();
    let csv = path("devices.csv");
    write_list(&csv, rows)?;
    println!("{rows} devices × 17 columns, {} MB", fs::metadata(&csv)?.len() >> 20);
    let (mut firsts, mut agains) = (Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        let (flat, ours) = (path(&format!("{round}.sqlite")), path(&format!("{round}.rollcall")));
        let base = measure("yardstick", &flat, &csv)?;
        let first = measure("ours", &ours, &csv)?;
        let again = measure("ours", &ours, &csv)?;
        firsts.push(first / base);
        agains.push(again / first);
        fs::remove_file(flat)?;
        fs::remove_file(ours)?;
    }
    measure("stopped", &path("stopped.rollcall"), &csv)?;
    println!(
        "median: first {:.2}× of sqlite3 (goal 2.0), again {:.2}× of the first (goal 0.75)",
        median(firsts),
        median(agains)
    );
    Ok(())
}

fn median(mut ratios: Vec<f64>) -> f64 {
    ratios.sort_by(f64::total_cmp);
    ratios[ratios.len() / 2]
}

/// Runs one of them in a process of its own, and answers with its processor seconds.
fn measure(what: &str, db: &str, csv: &str) -> Result<f64, Failure> {
    let output = Command::new(std::env::current_exe()?).args([what, db, csv]).stderr(Stdio::inherit()).output()?;
    let told = String::from_utf8(output.stdout)?;
    let (cpu, more) = told.trim_end().split_once(' ').ok_or_else(|| told.clone())?;
    let cpu: f64 = cpu.parse()?;
    println!("{what:<10} {cpu:6.2} s CPU {more}");
    Ok(cpu)
}

/// Opens the file, sets it up first when there is none, and answers with who imports.
fn open(db: &Path) -> Result<(Rollcall, Caller), Failure> {
    let is_new = !db.exists();
    let app = Rollcall::open(db, OpenAs::Process, SystemClock).map_err(|refusal| said(&refusal))?;
    if is_new {
        let set_up = json!({ "district": "Bench", "operator": "IT" });
        app.dispatch(&Caller::default(), "session.set_up", set_up, None).map_err(|refusal| said(&refusal))?;
    }
    let caller = app.operator_named(None).map_err(|refusal| said(&refusal))?;
    Ok((app, caller))
}

fn said(refusal: &Refusal) -> Failure {
    format!("{refusal:?}").into()
}

/// Imports the list.
fn ours(db: &Path, csv: &str) -> Result<(), Failure> {
    let (app, caller) = open(db)?;
    let is_first = app.store().latest_operation()? == 1;
    let watch = Watch::new(f64::INFINITY);
    let done = app.dispatch(&caller, "import.apply", plan(csv), Some(&watch)).map_err(|refusal| said(&refusal))?;
    let (steps, longest, silence) = watch.heard();
    let counts: &Value = &done["value"]["counts"];
    let expected = if is_first { &counts["new"] } else { &counts["unchanged"] };
    if *expected != counts["rows"] || is_first == (done["operation"] == Value::Null) {
        return Err(format!("{counts}").into());
    }
    drop(app);
    println!(
        "{:.2} peak {} MB, progress {steps} times, never {longest:.0?} apart, {silence:.0?} from the last to the end",
        process_cpu(),
        peak_memory()
    );
    Ok(())
}

/// Imports the list and asks for a stop half-way; nothing may be left of it.
fn stopped(db: &Path, csv: &str) -> Result<(), Failure> {
    let (app, caller) = open(db)?;
    let watch = Watch::new(0.5);
    let refused = app.dispatch(&caller, "import.apply", plan(csv), Some(&watch));
    if !matches!(refused, Err(Refusal::Refused { reason: Reason::Cancelled })) || app.store().latest_operation()? != 1 {
        return Err("it was not stopped".into());
    }
    let (_, _, silence) = watch.heard();
    let found = app.dispatch(&caller, "device.page", json!({}), None).map_err(|refusal| said(&refusal))?;
    if found["rows"] != json!([]) || !app.store().check()?.sound {
        return Err(format!("something is left: {found}").into());
    }
    println!("{:.2} rolled back {silence:.0?} after it was asked to stop, nothing left", process_cpu());
    Ok(())
}

fn plan(csv: &str) -> Value {
    json!({ "plan": { "path": csv, "kind": "devices" } })
}

/// Hears the progress, and asks for a stop once that share is read.
struct Watch {
    stop_at: f64,
    heard: Mutex<Heard>,
}

struct Heard {
    steps: u32,
    last: Instant,
    longest: Duration,
}

impl Watch {
    fn new(stop_at: f64) -> Self {
        Self { stop_at, heard: Mutex::new(Heard { steps: 0, last: Instant::now(), longest: Duration::ZERO }) }
    }

    /// How often it heard of progress, the longest wait between, and how long ago the last was.
    fn heard(&self) -> (u32, Duration, Duration) {
        let heard = self.heard.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        (heard.steps, heard.longest, heard.last.elapsed())
    }
}

impl Progress for Watch {
    fn step(&self, step: Step) -> bool {
        let mut heard = self.heard.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        heard.steps += 1;
        heard.longest = heard.longest.max(heard.last.elapsed());
        heard.last = Instant::now();
        step.total.is_none_or(|total| (step.done as f64) < self.stop_at * total as f64)
    }
}

fn yardstick(db: &str, csv: &str) -> Result<(), Failure> {
    let mut shell = Command::new("sqlite3").arg(db).stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
    let script = YARDSTICK.replace("{csv}", csv);
    shell.stdin.take().ok_or("no input")?.write_all(script.as_bytes())?;
    if !shell.wait()?.success() {
        return Err("sqlite3 failed".into());
    }
    println!("{:.2} sqlite3 .import + 3 indexes", children_cpu());
    Ok(())
}

/// A believable list: few models, schools and words; every tag and serial different.
fn write_list(path: &str, rows: u32) -> Result<(), Failure> {
    const MODELS: [(&str, &str, &str, &str); 6] = [
        ("Chromebook 3110", "Dell", "Chromebook", "ChromeOS"),
        ("Latitude 5440", "Dell", "laptop", "Windows 11"),
        ("iPad 10", "Apple", "tablet", "iPadOS"),
        ("ThinkPad E14", "Lenovo", "laptop", "Windows 11"),
        ("Chromebook Plus 514", "Acer", "Chromebook", "ChromeOS"),
        ("MacBook Air", "Apple", "laptop", "macOS"),
    ];
    const STATUS: [&str; 5] = ["Active", "In Stock", "Available", "In Service", "Ready to Deploy"];
    const CONDITION: [&str; 4] = ["Good", "New", "Fair", "Poor"];
    const FUNDING: [&str; 4] = ["Local", "State", "Title I", "ESSER II"];
    let mut out = std::io::BufWriter::new(fs::File::create(path)?);
    writeln!(out, "{HEADER}")?;
    let mut line = String::new();
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    for row in 0..rows {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        let pick = |shift: u32, of: usize| usize::try_from((random >> shift) & 0xFFFF).unwrap_or(0) % of;
        let (model, maker, category, os) = MODELS[pick(0, MODELS.len())];
        line.clear();
        let school = pick(8, 55);
        let note = if pick(40, 5) == 0 { "screen protector fitted" } else { "" };
        write!(
            line,
            "MC-{row:07},{:05X}{row:06}{:02X},{model},{maker},{category},{os},20{}-06-30,S{school:02},Room {},{},{},20{}-{:02}-{:02},{}.{:02},{},PO-{},2029-0{}-15,{note}",
            random & 0xF_FFFF,
            pick(30, 255),
            27 + pick(0, MODELS.len()),
            100 + pick(12, 60),
            STATUS[pick(16, STATUS.len())],
            CONDITION[pick(20, CONDITION.len())],
            18 + pick(24, 8),
            1 + pick(26, 12),
            1 + pick(28, 28),
            200 + pick(32, 900),
            pick(34, 100),
            FUNDING[pick(36, FUNDING.len())],
            10_000 + pick(38, 4000),
            1 + pick(42, 9),
        )?;
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    Ok(())
}
