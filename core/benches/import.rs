//! What does importing 1,000,000 devices × 17 columns cost here, beside `sqlite3 .import` with three indexes?
//!
//! `cargo bench -p rollcall-core --bench import [-- ROWS]` runs both in processes of their own, in turn, and prints
//! processor seconds and peak memory, and the same for the unchanged file again. Linux only: figures from `/proc`.
#![allow(clippy::print_stdout, reason = "a bench prints its figures")]

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::store::OpenAs;
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error>;

const HEADER: &str = "Asset Tag,Serial Number,Model,Manufacturer,Category,OS,Auto Update Expiration,School,Home Location,Status,Condition,Purchase Date,Purchase Cost,Funding Source,Purchase Order,Warranty Expires,Notes";
/// The three indexes of the yardstick: unique tag; serial; school and status.
const YARDSTICK: &str = "PRAGMA journal_mode=WAL;\nPRAGMA synchronous=NORMAL;\nBEGIN;\n.import --csv {csv} flat\nCREATE UNIQUE INDEX by_tag ON flat (\"Asset Tag\");\nCREATE INDEX by_serial ON flat (\"Serial Number\");\nCREATE INDEX by_school ON flat (School, Status);\nCOMMIT;\n";

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["ours", db, csv] => ours(Path::new(db), csv),
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
    let (base, base_peak) = measure(&["yardstick", &path("flat.sqlite"), &csv])?;
    println!("sqlite3 .import + 3 indexes  {base:6.2} s CPU  {base_peak:4} MB");
    let (first, peak) = measure(&["ours", &path("ours.rollcall"), &csv])?;
    println!("first import                 {first:6.2} s CPU  {peak:4} MB  {:.2}× (≤ 2.0×)", first / base);
    let (again, peak) = measure(&["ours", &path("ours.rollcall"), &csv])?;
    println!(
        "unchanged import again       {again:6.2} s CPU  {peak:4} MB  {:.2}× of the first (≤ 0.75×)",
        again / first
    );
    Ok(())
}

fn measure(arguments: &[&str]) -> Result<(f64, u64), Failure> {
    let output = Command::new(std::env::current_exe()?).args(arguments).stderr(Stdio::inherit()).output()?;
    let told = String::from_utf8(output.stdout)?;
    let [cpu, peak] = told.split_whitespace().collect::<Vec<_>>()[..] else { return Err(told.into()) };
    Ok((cpu.parse()?, peak.parse()?))
}

/// Imports the list, setting the file up first when there is none.
fn ours(db: &Path, csv: &str) -> Result<(), Failure> {
    let is_new = !db.exists();
    let said = |refusal| format!("{refusal:?}");
    let app = Rollcall::open(db, OpenAs::Process, SystemClock).map_err(said)?;
    if is_new {
        let set_up = json!({ "district": "Bench", "operator": "IT" });
        app.dispatch(&Caller::default(), "session.set_up", set_up, None).map_err(said)?;
    }
    let caller = app.operator_named(None).map_err(said)?;
    let plan = json!({ "plan": { "path": csv, "kind": "devices" } });
    let done = app.dispatch(&caller, "import.apply", plan, None).map_err(said)?;
    let counts: &Value = &done["value"]["counts"];
    if counts["rejected"] != 0
        || (is_new && counts["new"] != counts["rows"])
        || (!is_new && done["operation"] != Value::Null)
    {
        return Err(format!("{counts}").into());
    }
    drop(app);
    figures("/proc/self")
}

fn yardstick(db: &str, csv: &str) -> Result<(), Failure> {
    let mut shell = Command::new("sqlite3").arg(db).stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
    let script = YARDSTICK.replace("{csv}", csv);
    shell.stdin.take().ok_or("no input")?.write_all(script.as_bytes())?;
    if !shell.wait()?.success() {
        return Err("sqlite3 failed".into());
    }
    figures("children")
}

/// Processor seconds and peak megabytes of this process, or of the children it waited for.
fn figures(whose: &str) -> Result<(), Failure> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|ticks| ticks.parse::<f64>().ok()).unwrap_or(0.0);
    let of_children = whose == "children";
    let ticks = if of_children { ticks(13) + ticks(14) } else { ticks(11) + ticks(12) };
    let peak = match of_children {
        true => 0,
        false => {
            let status = fs::read_to_string("/proc/self/status")?;
            let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("");
            line.split_whitespace().nth(1).and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or(0) >> 10
        }
    };
    println!("{} {peak}", ticks / 100.0);
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
