//! What does a workbook of 100,000 rows by 17 columns cost here, beside the bare library in constant memory?
//!
//! `cargo bench -p rollcall-core --bench xlsx_export` runs each writer in a process of its own, in turn, and prints
//! processor seconds and peak memory. Linux only: the figures come from `/proc/self`.
#![allow(clippy::print_stdout, reason = "a bench prints its figures")]

use std::fs::{self, File};
use std::io::BufWriter;
use std::path::Path;
use std::process::Command;

use chrono::{Days, NaiveDate};
use rollcall_core::writing::{Cell, Column, Kind, Profile, Report, RowFacts, Rows, Sheet, write};
use rust_xlsxwriter::{IntoExcelDateTime, Workbook};

const ROWS: u32 = 100_000;
const ROUNDS: usize = 5;
const TITLES: [(&str, Kind); 17] = [
    ("Tag", Kind::Code),
    ("Serial", Kind::Code),
    ("Model", Kind::Text),
    ("Category", Kind::Text),
    ("School", Kind::Text),
    ("Room", Kind::Text),
    ("Status", Kind::Text),
    ("Condition", Kind::Text),
    ("Holder number", Kind::Code),
    ("Holder", Kind::Text),
    ("Bought", Kind::Date),
    ("Cost", Kind::Money),
    ("Order", Kind::Code),
    ("Funding", Kind::Text),
    ("Updates end", Kind::Date),
    ("Last seen", Kind::DateTime),
    ("Note", Kind::Text),
];

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    match (arguments.next().as_deref(), arguments.next()) {
        (Some("ours"), Some(path)) => ours(Path::new(&path)).and_then(|()| figures()),
        (Some("bare"), Some(path)) => bare(Path::new(&path)).and_then(|()| figures()),
        _ => compare(),
    }
}

fn compare() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("bench.xlsx");
    let mut ratios = Vec::new();
    for round in 1..=ROUNDS {
        let mut seconds = [0.0; 2];
        for (at, writer) in ["bare", "ours"].into_iter().enumerate() {
            let output = Command::new(std::env::current_exe()?).arg(writer).arg(&path).output()?;
            let told = String::from_utf8(output.stdout)?;
            let [cpu, peak] = told.split_whitespace().collect::<Vec<_>>()[..] else {
                return Err(format!("{writer}: {}", String::from_utf8_lossy(&output.stderr)).into());
            };
            seconds[at] = cpu.parse()?;
            let megabytes = fs::metadata(&path)?.len() / 1_000_000;
            println!("round {round} {writer}: {cpu} CPU s, peak {peak} MB, file {megabytes} MB");
        }
        ratios.push(seconds[1] / seconds[0]);
    }
    ratios.sort_by(f64::total_cmp);
    println!("median ratio {:.2} (goal 1.5), {ROWS} rows x {} columns", ratios[ROUNDS / 2], TITLES.len());
    Ok(())
}

/// Processor seconds (in ticks of a hundredth) and the highest resident memory of this process.
fn figures() -> Result<(), Failure> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let ticks: f64 =
        stat.rsplit(") ").next().unwrap_or_default().split(' ').skip(11).take(2).flat_map(str::parse::<f64>).sum();
    let status = fs::read_to_string("/proc/self/status")?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    let kilobytes: f64 = peak.trim().trim_end_matches(" kB").parse()?;
    println!("{:.2} {:.0}", ticks / 100.0, kilobytes / 1000.0);
    Ok(())
}

struct Device {
    words: [String; 13],
    bought: NaiveDate,
    cents: i64,
}

/// An invented device; the same one for both writers.
fn device(n: u32) -> Device {
    const MODELS: [&str; 5] = ["Chromebook 311", "Chromebook 3110", "Latitude 3340", "iPad 10", "ThinkPad 11e"];
    let spread = n.wrapping_mul(2_654_435_761);
    let words = [
        format!("{n:07}"),
        format!("5CD{spread:08X}"),
        MODELS[spread as usize % 5].to_owned(),
        "Laptop".to_owned(),
        format!("{} Elementary School", spread % 55),
        format!("Room {}", spread % 240),
        "in_service".to_owned(),
        if spread.is_multiple_of(9) { "needs_check" } else { "working" }.to_owned(),
        format!("{:06}", spread % 1_000_000),
        format!("Person {} Invented-{}", spread % 7919, spread % 104_729),
        format!("PO-{:05}", spread % 400),
        "Capital outlay".to_owned(),
        if spread.is_multiple_of(4) { format!("screen replaced, case {}", spread % 977) } else { String::new() },
    ];
    let day = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or_default();
    Device { words, bought: day + Days::new(u64::from(spread % 2400)), cents: i64::from(20_000 + spread % 60_000) }
}

fn ours(path: &Path) -> Result<(), Failure> {
    let columns = TITLES.map(|(title, kind)| Column::new(title, kind)).to_vec();
    let rows = Rows::streamed(|sink| {
        (0..ROWS).try_for_each(|n| {
            let Device { words: w, bought, cents } = device(n);
            let seen = bought.and_hms_opt(9, 30, 0).unwrap_or_default();
            sink.row(
                RowFacts::NO_PERSON,
                &[
                    Cell::code(&w[0]),
                    Cell::code(&w[1]),
                    Cell::text(&w[2]),
                    Cell::text(&w[3]),
                    Cell::text(&w[4]),
                    Cell::text(&w[5]),
                    Cell::text(&w[6]),
                    Cell::text(&w[7]),
                    Cell::code(&w[8]),
                    Cell::text(&w[9]),
                    Cell::Date(bought),
                    Cell::Money(cents),
                    Cell::code(&w[10]),
                    Cell::text(&w[11]),
                    Cell::Date(bought),
                    Cell::DateTime(seen),
                    Cell::text(&w[12]),
                ],
            )
        })
    });
    let mut report = Report {
        name: "devices".to_owned(),
        title: "Devices".to_owned(),
        profile: Profile::Internal,
        facts: Vec::new(),
        sheets: vec![Sheet::list("Devices", columns, rows)],
    };
    write(&mut report, path, None)?;
    Ok(())
}

/// The yardstick: the library's fastest mode, no formats, widths, filter, flush to disk or rename.
fn bare(path: &Path) -> Result<(), Failure> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet_with_constant_memory()?;
    for (col, (title, _)) in (0..).zip(TITLES) {
        sheet.write_string(0, col, title)?;
    }
    for n in 0..ROWS {
        let Device { words, bought, cents } = device(n);
        let seen = bought.and_hms_opt(9, 30, 0).unwrap_or_default();
        let row = n + 1;
        for (col, text) in (0..10).zip(&words[..10]) {
            sheet.write_string(row, col, text)?;
        }
        sheet.write_number(row, 10, bought.to_excel_serial_date())?;
        sheet.write_number(row, 11, cents as f64 / 100.0)?;
        sheet.write_string(row, 12, &words[10])?;
        sheet.write_string(row, 13, &words[11])?;
        sheet.write_number(row, 14, bought.to_excel_serial_date())?;
        sheet.write_number(row, 15, seen.to_excel_serial_date())?;
        sheet.write_string(row, 16, &words[12])?;
    }
    book.save_to_writer(BufWriter::new(File::create(path)?))?;
    Ok(())
}
