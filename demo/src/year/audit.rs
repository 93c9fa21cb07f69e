//! The four quarters: at every school the champion scans almost everything, decides the rest and submits; IT closes.

use rollcall_core::refusal::Refusal;
use serde_json::{Value, json};

use super::stage::{House, Year, is_new, rows, tag, text};
use super::told::What;
use crate::{decide_all, plan_and_open, play_events};

/// A quarter's audits.
struct Quarter {
    period: &'static str,
    /// Opened, scanned, decided and submitted, closed.
    days: [&'static str; 4],
}

/// How well somebody looks who walks through a school with a scanner.
struct Care {
    /// Of the devices in service every so-manieth is overlooked, and the one after it stands in another room.
    overlooked: u32,
    /// Of the missing ones every so-manieth is overlooked again.
    still_missing: u32,
}

/// The first audit: the lists are as good as they were, and batch scanners have seen all sorts of things.
pub(super) fn september(year: &Year<'_>) -> Result<What, Refusal> {
    let days = ["2026-09-14", "2026-09-15", "2026-09-16", "2026-09-18"];
    let quarter = Quarter { period: "2026-27/Q1", days };
    begin(year, &quarter)?;
    play_events(year.open, &year.it, &year.files, "before_scans")?;
    let taken = crate::take_scans(year.open, &year.it, &year.files, quarter.period)?;
    let mut rejected = rows(&taken["rejected"]).len() as u64;
    let delivered = devices_of(year, year.home())?.into_iter().filter(|row| is_new(&text(&row["tag"])));
    let lines: Vec<String> = delivered.map(|row| line(&row, None)).collect();
    rejected += scan(year, year.home(), &quarter, lines)?;
    finish(year, &quarter, rejected)
}

/// Most of what was missing turns up, and so does a device that was given up.
pub(super) fn december(year: &Year<'_>) -> Result<What, Refusal> {
    let days = ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-04"];
    let found = format!("{},", tag(super::incidents::LOST));
    let care = Care { overlooked: 53, still_missing: 4 };
    counted(year, &Quarter { period: "2026-27/Q2", days }, &care, Some(&found))
}

pub(super) fn march(year: &Year<'_>) -> Result<What, Refusal> {
    let days = ["2027-03-08", "2027-03-09", "2027-03-10", "2027-03-12"];
    let care = Care { overlooked: 61, still_missing: 3 };
    counted(year, &Quarter { period: "2026-27/Q3", days }, &care, None)
}

pub(super) fn may(year: &Year<'_>) -> Result<What, Refusal> {
    let days = ["2027-05-10", "2027-05-11", "2027-05-12", "2027-05-14"];
    let care = Care { overlooked: 67, still_missing: 2 };
    counted(year, &Quarter { period: "2026-27/Q4", days }, &care, None)
}

/// Every school is walked through; at the school that the year is told of, something else may turn up.
fn counted(year: &Year<'_>, quarter: &Quarter, care: &Care, found: Option<&str>) -> Result<What, Refusal> {
    begin(year, quarter)?;
    let mut rejected = 0;
    for house in &year.houses {
        let mut lines = walk(&devices_of(year, house)?, care);
        lines.extend(found.filter(|_| house.code == year.home().code).map(str::to_owned));
        rejected += scan(year, house, quarter, lines)?;
    }
    finish(year, quarter, rejected)
}

fn begin(year: &Year<'_>, quarter: &Quarter) -> Result<(), Refusal> {
    year.at(quarter.days[0], 8);
    plan_and_open(year.open, &year.it, quarter.period)?;
    year.at(quarter.days[1], 9);
    Ok(())
}

/// The devices a school is to count, by tag.
fn devices_of(year: &Year<'_>, house: &House) -> Result<Vec<Value>, Refusal> {
    let mut devices: Vec<Value> = Vec::new();
    loop {
        let page = json!({
            "school": format!("school:{}", house.code), "filters": { "statuses": ["in_service", "missing"] },
            "from": devices.len(), "count": 500,
        });
        let page = year.ask(&house.champion, "device.page", page)?;
        devices.extend_from_slice(rows(&page["rows"]));
        if page["next"].is_null() {
            return Ok(devices);
        }
    }
}

/// What a champion scans who walks through the building.
fn walk(devices: &[Value], care: &Care) -> Vec<String> {
    let at_home = |row: &&Value| row["with"]["kind"].is_null() && row["home_name"].is_string();
    let rooms: Vec<&Value> = devices.iter().filter(at_home).map(|row| &row["home_name"]).collect();
    let mut lines = Vec::new();
    for (at, row) in (1_u32..).zip(devices) {
        let every = if row["status"] == "missing" { care.still_missing } else { care.overlooked };
        let new = is_new(&text(&row["tag"]));
        let is_away = ["it", "vendor"].iter().any(|kind| row["with"]["kind"] == *kind);
        if is_away || (at.is_multiple_of(every) && !new) {
            continue;
        }
        let is_moved = at % care.overlooked == 1 && at_home(&row) && !new;
        let elsewhere = if is_moved { rooms.iter().find(|room| ***room != row["home_name"]) } else { None };
        lines.push(line(row, elsewhere.copied()));
    }
    lines
}

/// A row of a scanner's file: the tag, or the serial where there is none, and the room.
fn line(row: &Value, elsewhere: Option<&Value>) -> String {
    let code = row["tag"].as_str().or(row["serial"].as_str()).unwrap_or_default();
    let at_home = row["with"]["kind"].is_null();
    let room = elsewhere.unwrap_or(if at_home { &row["home_name"] } else { &Value::Null });
    format!("{code},{}", room.as_str().unwrap_or_default())
}

/// Takes a school's scans, and says how many rows were not taken.
fn scan(year: &Year<'_>, house: &House, quarter: &Quarter, lines: Vec<String>) -> Result<u64, Refusal> {
    let file = format!("scans-{}-{}.csv", quarter.period.replace('/', "-"), house.code);
    let path = year.list(&file, "code,place", lines.into_iter())?;
    let input = json!({ "path": path, "period": format!("period:{}", quarter.period) });
    let taken = year.run(&house.champion, "audit.scan_file", input)?;
    Ok(rows(&taken["rejected"]).len() as u64)
}

fn finish(year: &Year<'_>, quarter: &Quarter, rejected: u64) -> Result<What, Refusal> {
    let audit = |house: &House| json!(format!("audit:{}@{}", house.code, quarter.period));
    let mut decided = 0;
    year.at(quarter.days[2], 9);
    for house in &year.houses {
        let audit = year.open.resolve(&house.champion, audit(house))?;
        decided += decide_all(year.open, &house.champion, &audit)?;
    }
    year.at(quarter.days[2], 14);
    for house in &year.houses {
        year.run(&house.champion, "audit.submit", json!({ "audit": audit(house) }))?;
    }
    year.at(quarter.days[3], 10);
    for house in &year.houses {
        year.it("audit.close", json!({ "audit": audit(house) }))?;
    }
    let mut status = year.ask(&year.it, "audit.status", json!({ "period": format!("period:{}", quarter.period) }))?;
    let closed = rows(&status["schools"]).iter().filter(|site| site["audit"]["state"] == "closed").count();
    let total = status["total"].take();
    Ok(What::Audited { period: quarter.period, closed: closed as u64, rejected, decided, total })
}
