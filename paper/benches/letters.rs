//! What do 1,000 letters cost, from the ledger to the file, beside 1,000 bare pages of the same file writer?
//!
//! `cargo bench -p rollcall-paper --bench letters` prints seconds by the clock, and the peak of memory up to then.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its figures, and says where it broke")]

use std::time::{Duration, Instant};

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::store::OpenAs;
use rollcall_paper::Pdf;
use serde_json::{Value, json};

const GOAL: Duration = Duration::from_secs(30);
const GOAL_MB: u64 = 500;
const MANY: u32 = 1000;

fn main() {
    let began = Instant::now();
    let bytes = bare();
    println!("1,000 bare pages  {:>7.3} s  {:>6} kB  {:>4} MB", began.elapsed().as_secs_f64(), bytes / 1024, peak());
    let folder = tempfile::tempdir().unwrap();
    let app = Rollcall::open(&folder.path().join("bench.rollcall"), OpenAs::Process, SystemClock).unwrap();
    let app = app.with_press(Pdf);
    let caller = owing(&app);
    let out = folder.path().join("letters.pdf");
    let began = Instant::now();
    let written = run(&app, &caller, "print.letters", json!({ "out": out.display().to_string() }));
    let (took, peak) = (began.elapsed(), peak());
    assert_eq!(written["rows"], MANY, "{written}");
    let met = if took <= GOAL && peak <= GOAL_MB { "met" } else { "MISSED" };
    let (kilobytes, pages) = (written["bytes"].as_u64().unwrap() / 1024, &written["paper"]["pages"]);
    println!(
        "1,000 letters     {:>7.3} s  {kilobytes:>6} kB  {peak:>4} MB  {pages} pages, goal 30 s and {GOAL_MB} MB {met}",
        took.as_secs_f64()
    );
}

fn run(app: &Rollcall, caller: &Caller, name: &str, input: Value) -> Value {
    app.dispatch(caller, name, input, None).unwrap()
}

/// A school with a thousand people, each of whom owes for two things.
fn owing(app: &Rollcall) -> Caller {
    run(app, &Caller::default(), "session.set_up", json!({ "district": "Maple County Schools", "operator": "Tomasz" }));
    let caller = app.operator_named(None).unwrap();
    let school =
        run(app, &caller, "school.add", json!({ "code": "CFM", "name": "Cedar Fork Middle" }))["value"]["id"].clone();
    for number in 0..MANY {
        let person = json!({
            "population": "student", "number": format!("9{number:05}"), "name": format!("Invented Student {number}"),
            "school": school, "homeroom": format!("8{}", number % 26), "grade": "8", "state": "active",
        });
        let person = run(app, &caller, "person.add", person)["value"]["id"].clone();
        for about in ["charger", "lost device"] {
            let charge = json!({ "person": person, "about": about, "cents": "27.00", "note": "Not returned" });
            run(app, &caller, "fee.charge", charge);
        }
    }
    caller
}

/// The file writer alone, with a line on each page.
fn bare() -> usize {
    let mut document = krilla::Document::new();
    for _ in 0..MANY {
        let mut page = document.start_page_with(krilla::page::PageSettings::from_wh(612.0, 792.0).unwrap());
        let mut surface = page.surface();
        let mut path = krilla::geom::PathBuilder::new();
        path.move_to(40.0, 40.0);
        path.line_to(572.0, 40.0);
        surface.draw_path(&path.finish().unwrap());
        surface.finish();
        page.finish();
    }
    document.finish().unwrap().len()
}

/// The highest resident memory of this process so far, in megabytes, where Linux says it.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or(0) >> 10
}
