//! `rollcall audit status`: how far is every school, and does it add up?

use clap::Args;
use rollcall_core::audits::Figures;
use rollcall_core::audits::reconcile::{FoundKind, OutcomeWord};
use serde_json::{Map, Value, json};

use super::late;
use crate::door::Door;
use crate::print::{Table, count, counted, list, number, text, typed};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::terms;

/// How far is it?
#[derive(Debug, Args)]
pub struct Status {
    /// One school only, by code or name
    #[arg(long)]
    school: Option<String>,
    /// The quarter, as 2026-27/Q1
    #[arg(long)]
    period: String,
}

impl Status {
    /// Shows it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let mut input = json!({ "period": door.id("period", &self.period)? });
        if let Some(school) = &self.school {
            // A school without an audit of the quarter is refused by name.
            door.audit(school, &self.period)?;
            input["school"] = door.id("school", school)?;
        }
        let status = door.dispatch("audit.status", input)?;
        match door.out.json {
            true => door.out.raw(&figures_of(&status)),
            false => door.out.line(&format!("{}{}", said(&status)?.trim_end(), late::lines(&door, &status)?)),
        }
    }
}

/// The figures in the shape other programs rely on.
pub fn figures_of(status: &Value) -> Value {
    let schools = list(status, "schools").iter().map(|site| {
        let mut figures = figures(&site["figures"]);
        figures["school"] = site["school"]["code"].clone();
        figures["state"] = site["audit"]["state"].clone();
        figures
    });
    json!({
        "period": status["period"]["name"],
        "schools": schools.collect::<Vec<_>>(),
        "total": figures(&status["total"]),
    })
}

fn figures(all: &Value) -> Value {
    let pick = |part: &str, fields: &mut dyn Iterator<Item = &'static str>| {
        fields.map(|field| (field.to_owned(), all[part][field].clone())).collect::<Map<_, _>>()
    };
    let outcomes = pick("outcomes", &mut OutcomeWord::ALL.iter().map(|outcome| outcome.word()));
    let found = pick("found", &mut FoundKind::ALL.iter().map(|kind| kind.word()));
    let scans = pick("scans", &mut ["total", "counted", "repeat", "voided", "outside_window"].into_iter());
    json!({
        "expected": all["expected"],
        "outcomes": outcomes,
        "found": found,
        "scans": scans,
        "undecided": all["undecided"],
    })
}

fn said(status: &Value) -> Result<String> {
    let sites = list(status, "schools");
    let period = text(&status["period"], "name");
    if sites.is_empty() {
        return Ok(format!("No audit is planned for {period} yet. Next: rollcall audit plan --period {period}."));
    }
    let mut table = Table::headed(&["school", "audit", "expected", "accounted", "missing", "undecided"]);
    for site in sites {
        let late = if site["overdue"] == true { ", overdue" } else { "" };
        let state = format!("{}{late}", terms::told(text(&site["audit"], "state"), terms::state));
        let mut row = vec![text(&site["school"], "name").to_owned(), state];
        row.extend(columns(&typed(&site["figures"])?));
        table.row(row);
    }
    if sites.len() > 1 {
        let mut row = vec![format!("all {}", sites.len()), String::new()];
        row.extend(columns(&typed(&status["total"])?));
        table.row(row);
    }
    Ok(format!("{}\n{}", table.show(), balance(&status["total"])))
}

fn columns(figures: &Figures) -> [String; 4] {
    [figures.expected, figures.accounted(), figures.outcomes.missing, figures.undecided]
        .map(|all| count(u64::from(all)))
}

/// The equation, seen adding up, and what stands beside it.
pub fn balance(figures: &Value) -> String {
    let outcomes = OutcomeWord::ALL
        .iter()
        .map(|outcome| format!("{} {}", count(number(&figures["outcomes"], outcome.word())), terms::outcome(*outcome)));
    let mut lines =
        vec![format!("{} expected = {}", count(number(figures, "expected")), outcomes.collect::<Vec<_>>().join(" + "))];
    let found: Vec<String> = FoundKind::ALL
        .iter()
        .map(|kind| (number(&figures["found"], kind.word()), kind))
        .filter(|(found, _)| *found > 0)
        .map(|(found, kind)| format!("{} {}", count(found), terms::found(*kind)))
        .collect();
    if !found.is_empty() {
        lines.push(format!("Found and not expected: {}.", found.join(", ")));
    }
    let scans = &figures["scans"];
    if number(scans, "total") > 0 {
        let parts = [("counted", "counted"), ("repeat", "repeated"), ("voided", "taken back")];
        let mut parts: Vec<String> =
            parts.iter().map(|(field, word)| format!("{} {word}", count(number(scans, field)))).collect();
        if number(scans, "outside_window") > 0 {
            parts.push(format!("{} with a clock outside the audit", count(number(scans, "outside_window"))));
        }
        lines.push(format!("{}: {}.", counted(number(scans, "total"), "scan", "scans"), parts.join(", ")));
    }
    lines.join("\n")
}
