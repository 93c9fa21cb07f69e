//! What came to light after an audit was submitted: how is it said beside the frozen figures?

use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{Table, counted, list, moment, number, text};
use crate::stop::Result;
use crate::words::terms;

/// "scanned Mon 23 Nov 14:02"; empty when nothing ever showed it.
pub fn evidence(door: &Door, evidence: &Value) -> String {
    match evidence.is_null() {
        true => String::new(),
        false => format!("{} {}", terms::plain(text(evidence, "kind")), at(door, evidence)),
    }
}

fn at(door: &Door, row: &Value) -> String {
    moment(&row["at"], door.zone(), door.app().now())
}

/// One line for each submitted or closed audit of a status about which something came to light.
pub fn lines(door: &Door, status: &Value) -> Result<String> {
    let mut lines = String::new();
    for site in list(status, "schools").iter().filter(|site| site["audit"]["submission"].is_string()) {
        let late = door.dispatch("audit.late", json!({ "audit": site["audit"]["id"] }))?;
        if let Some(said) = said(&late) {
            lines += &format!("\n{}: {said}", text(&site["school"], "name"));
        }
    }
    Ok(lines)
}

/// "Since it was submitted, 2 missing, lost or stolen devices turned up and 1 is gone. No figure changes."
fn said(late: &Value) -> Option<String> {
    let all = list(late, "findings").len();
    let (turned_up, gone) = (number(late, "turned_up"), number(late, "gone"));
    let mut parts = Vec::new();
    if turned_up > 0 {
        parts.push(counted(turned_up, "device that was given up turned up", "devices that were given up turned up"));
    }
    if gone > 0 {
        parts.push(counted(gone, "device that was accounted for is gone", "devices that were accounted for are gone"));
    }
    if parts.is_empty() && all > 0 {
        parts.push(counted(all as u64, "other thing came to light", "other things came to light"));
    }
    (!parts.is_empty()).then(|| format!("since it was submitted, {}. No figure changes.", parts.join(" and ")))
}

/// Every late finding of an audit; nothing when there is none.
pub fn table(door: &Door, late: &Value) -> Option<String> {
    let findings = list(late, "findings");
    let mut table = Table::headed(&["device", "model", "submitted as", "since then", "where", "now"]);
    for row in findings {
        let submitted = row["outcome"].as_str().or(row["found"].as_str()).unwrap_or_default();
        table.row([
            text(row, "shown").to_owned(),
            text(row, "model").to_owned(),
            terms::plain(submitted),
            format!("{} {}", terms::told(text(row, "kind"), terms::late), at(door, row)),
            row["place"].as_str().or(row["other_school"].as_str()).unwrap_or_default().to_owned(),
            terms::told(text(row, "status"), terms::status),
        ]);
    }
    (!findings.is_empty())
        .then(|| format!("Came to light after it was submitted; no figure changes:\n{}", table.show().trim_end()))
}
