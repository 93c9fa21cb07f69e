//! `rollcall incident show`.

use clap::Args;
use rollcall_core::incidents::{IncidentAction, IncidentKind, IncidentStepKind, WaitsFor};
use serde_json::{Value, json};

use super::OfDevice;
use super::decide::{money, why};
use crate::door::Door;
use crate::print::{list, moment, text};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::incidents::{self, entry, kind, proposal, waits_for};
use crate::words::terms::{self, told};

/// Show one.
#[derive(Debug, Args)]
pub struct Show {
    #[command(flatten)]
    of: OfDevice,
}

impl Show {
    /// Shows it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let shown = door.dispatch("incident.show", json!({ "incident": self.of.to_print(&door)?.id }))?;
        door.out.answer(&shown, |shown| Ok(said(&door, shown)))
    }
}

fn said(door: &Door, shown: &Value) -> String {
    let mut lines = facts(door, shown);
    if let Some(decision) = list(shown, "decisions").first() {
        lines.push(format!("Decided on {}: {}.", text(decision, "on_day"), money(&decision["cents"])));
        lines.extend(why(&decision["steps"]));
    }
    for made in list(shown, "entries") {
        lines.push(format!(
            "  {}  {} {}",
            text(made, "on_day"),
            told(text(made, "kind"), entry),
            money(&made["cents"])
        ));
    }
    for link in list(shown, "chain") {
        let out = if link["ended_at"].is_null() { "is out" } else { "was out" };
        lines.push(format!("{} {out} for {}.", text(link, "shown"), text(link, "old_shown")));
    }
    let evidence = list(shown, "evidence").iter().map(|file| format!("Attached: {}.", text(file, "name")));
    lines.extend(evidence);
    lines.extend(list(&shown["recovery"], "proposals").iter().map(|one| format!("Proposed: {}.", proposal(one))));
    if !list(shown, "steps").is_empty() {
        lines.push("What happened:".into());
        lines.extend(list(shown, "steps").iter().rev().map(|step| happened(door, step)));
    }
    let words =
        |field: &str| list(shown, field).iter().filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>();
    let waits: Vec<_> = words("waits_for").iter().map(|word| told(word, |waits: WaitsFor| waits_for(waits))).collect();
    if !waits.is_empty() {
        lines.push(format!("It waits for {}.", waits.join(", ")));
    }
    if shown["is_reminder_due"] == true {
        lines.push(format!("A reminder of the report is due since {}.", text(shown, "remind_on")));
    }
    let may: Vec<_> =
        words("actions").iter().map(|word| told(word, |action: IncidentAction| incidents::verb(action))).collect();
    if !may.is_empty() {
        lines.push(format!("You may: {}.", may.join(", ")));
    }
    lines.join("\n")
}

fn facts(door: &Door, shown: &Value) -> Vec<String> {
    let incident = &shown["incident"];
    let at = |field: &str| match &incident[field] {
        Value::Null => String::new(),
        at => moment(at, door.zone(), door.app().now()),
    };
    let of = |field: &str| text(incident, field).to_owned();
    let claimed = if incident["claimed_stolen"] == true { ", claimed stolen without a report" } else { "" };
    let report = match incident["police_number"].as_str() {
        None => String::new(),
        Some(number) => format!("{} {number}, filed {}", of("police_agency"), of("police_filed_on")),
    };
    let serial = &shown["serial"];
    let given = match (serial["given"].as_str(), serial["differs"] == true, serial["settled"].as_str()) {
        (None, _, _) => String::new(),
        (Some(given), false, _) => given.to_owned(),
        (Some(given), true, Some(why)) => format!("{given}, not the device’s; settled: {why}"),
        (Some(given), true, None) => format!("{given}, not the device’s {}", text(serial, "recorded")),
    };
    let told_words = told(text(incident, "kind"), |word: IncidentKind| kind(word));
    let status = told(text(shown, "status"), terms::status);
    let facts = [
        ("incident", text(shown, "called").to_owned()),
        (
            "device",
            format!("{}, {status}, {}", text(shown, "device_shown"), told(text(shown, "condition"), terms::condition)),
        ),
        ("what", format!("{told_words}{claimed}")),
        ("school", text(shown, "school_name").to_owned()),
        ("holder", text(shown, "holder_name").to_owned()),
        ("reported", at("reported_at")),
        ("by", of("reported_by")),
        ("happened on", of("happened_on")),
        ("last seen", of("last_seen")),
        ("witnesses", of("witnesses")),
        ("serial given", given),
        ("in words", of("what_happened")),
        ("police report", report),
        ("report came", at("report_received_at")),
        ("turned up", at("recovered_at")),
        ("closed", at("closed_at")),
    ];
    let said = facts.into_iter().filter(|(_, what)| !what.is_empty());
    said.map(|(name, what)| format!("  {name:<14} {}", what.replace('\n', "\n                 "))).collect()
}

fn happened(door: &Door, step: &Value) -> String {
    let change = match (step["was"].as_str(), step["became"].as_str()) {
        (None, None) => None,
        // A serial is settled, not changed.
        (Some(was), None) if step["kind"] == IncidentStepKind::SerialSettled.word() => Some(was.to_owned()),
        (was, became) => Some(format!("{} → {}", was.unwrap_or("nothing"), became.unwrap_or("nothing"))),
    };
    let words = [
        Some(told(text(step, "kind"), |kind: IncidentStepKind| incidents::step(kind))),
        step["field"].as_str().map(terms::plain),
        change,
        step["said"].as_str().filter(|said| !said.is_empty()).map(|said| format!("“{said}”")),
        step["operator_name"].as_str().map(|name| format!("— {name}")),
    ];
    let at = moment(&step["at"], door.zone(), door.app().now());
    format!("  {at}  {}", words.into_iter().flatten().collect::<Vec<_>>().join(" "))
}
