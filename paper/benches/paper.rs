//! What do 1,000 receipts, 1,000 labels and the longest list cost, beside 1,000 bare pages of the same file writer?
//!
//! `cargo bench -p rollcall-paper --bench paper` prints seconds by the clock, and the peak of memory up to then.
#![allow(clippy::print_stdout, reason = "a bench prints its figures")]

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use rollcall_core::paper::{
    Agreement, Block, Column, Document, Drawn, HandedOut, Label, Labelling, Press as _, Receipt, Section, Table,
    receipts,
};
use rollcall_core::writing::Orientation;
use rollcall_paper::Pdf;

const GOAL: Duration = Duration::from_secs(20);
const MANY: u32 = 1000;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let began = Instant::now();
    let bytes = bare()?;
    println!("1,000 bare pages   {:>7.3} s  {:>6} kB  {:>4} MB", began.elapsed().as_secs_f64(), bytes / 1024, peak());
    let labels = Labelling::default().lay("Labels", (1..=MANY).map(label).collect());
    let labels = labels.map_err(|refused| format!("{refused:?}"))?;
    measure("1,000 labels", || Pdf.labels(&labels).map_err(Into::into))?;
    let all: Vec<Receipt> = (1..=MANY).map(receipt).collect::<Option<_>>().ok_or("a day that is none")?;
    measure("1,000 receipts", || Pdf.document(&receipts(&all)).map_err(Into::into))?;
    measure("20,000 rows", || Pdf.document(&list()).map_err(Into::into))
}

fn measure(name: &str, draw: impl FnOnce() -> Result<Drawn, Failure>) -> Result<(), Failure> {
    let began = Instant::now();
    let drawn = draw()?;
    let took = began.elapsed();
    let met = if took <= GOAL { "met" } else { "MISSED" };
    let (kilobytes, pages) = (drawn.pdf.len() / 1024, drawn.pages);
    println!(
        "{name:<18} {:>7.3} s  {kilobytes:>6} kB  {:>4} MB  {pages} pages, goal 20 s {met}",
        took.as_secs_f64(),
        peak()
    );
    Ok(())
}

/// The file writer alone, with a line on each page.
fn bare() -> Result<usize, Failure> {
    let mut document = krilla::Document::new();
    for _ in 0..MANY {
        let settings = krilla::page::PageSettings::from_wh(612.0, 792.0).ok_or("a page without a size")?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        let mut path = krilla::geom::PathBuilder::new();
        path.move_to(40.0, 40.0);
        path.line_to(572.0, 40.0);
        surface.draw_path(&path.finish().ok_or("no path")?);
        surface.finish();
        page.finish();
    }
    Ok(document.finish().map_err(|error| format!("{error:?}"))?.len())
}

fn label(number: u32) -> Label {
    Label {
        bars: Some(format!("MC-{number:07}")),
        square: format!("RC:D:01998A7E0000700080000000{number:08}"),
        name: format!("MC-{number:07}"),
        lines: vec![format!("Dell Latitude 31{}", number % 40), "Cedar Fork Middle".into()],
    }
}

fn receipt(number: u32) -> Option<Receipt> {
    let day = NaiveDate::from_ymd_opt(2026, 8, 17)?;
    let text = "The device belongs to the district. I look after it and bring it back with its charger. ".repeat(8);
    Some(Receipt {
        district: "Maple County Schools".into(),
        school: "Cedar Fork Middle".into(),
        person: format!("Invented Student {number}"),
        number: Some(format!("{number:06}")),
        grade: Some("8".into()),
        homeroom: Some(format!("8{}", number % 26)),
        lines: vec![HandedOut {
            device: format!("MC-{number:07}"),
            model: Some("Dell Latitude 3140".into()),
            serial: Some(format!("5CD{number:07}")),
            accessories: vec!["charger".into(), "case".into()],
        }],
        agreement: Some(Agreement { text, signer: "A guardian".into(), signed_on: Some(day), drawn: None }),
        due: NaiveDate::from_ymd_opt(2027, 6, 4),
        at: day.and_hms_opt(9, 5, 0)?,
        operator: Some("Imani".into()),
    })
}

fn list() -> Document {
    let titles = ["Asset tag", "Serial", "Model", "School", "Home", "With or in", "Status", "Last seen"];
    let row = |number: u32| {
        let cells = [
            format!("MC-{number:07}"),
            format!("5CD{number:07}"),
            format!("Dell Latitude 31{}", number % 40),
            format!("School {}", number % 55),
            format!("Room {}", number % 400),
            format!("Invented Student {number}, 8B"),
            "in_service".to_owned(),
            "9 Nov 2026 09:00".to_owned(),
        ];
        cells.to_vec()
    };
    let table = Table {
        name: "Devices".into(),
        columns: titles.map(Column::words).into(),
        rows: (1..=20_000).map(row).collect(),
        total: None,
    };
    let section =
        Section { name: "Devices".into(), orientation: Orientation::Landscape, blocks: vec![Block::Table(table)] };
    Document { title: "Devices".into(), foot: "Maple County Schools".into(), sections: vec![section] }
}

/// The highest resident memory of this process so far, in megabytes, where Linux says it.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or(0) >> 10
}
