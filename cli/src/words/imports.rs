//! What does a person read about an import: what came in, what was rejected and why, what should be looked at?

use rollcall_core::imports::sentence;
use rollcall_core::reading::mapping::Field;
use rollcall_core::refusal::{RejectedFor, RejectedRow, Rejection};
use serde_json::Value;

use super::terms;
use crate::print::{count, counted, list, number, text};

/// A fact of a device, a person or a room.
pub fn field(word: &str) -> String {
    terms::field(word)
}

/// The columns that nothing was taken from, with what would use them.
pub fn unused(answer: &Value) -> Option<String> {
    let headers: Vec<&str> = list(answer, "unused").iter().filter_map(Value::as_str).collect();
    let first = headers.first()?;
    let named = headers.iter().map(|header| format!("“{header}”")).collect::<Vec<_>>().join(", ");
    Some(format!(
        "  not used, because the header says nothing known: {named}. --map \"{first}=FACT\" uses one; --help lists the facts."
    ))
}

/// That the list seems to be of another kind.
pub fn other_kind(answer: &Value) -> Option<String> {
    let kind = answer["looks_like"].as_str()?;
    Some(format!("  its columns look like a list of {kind}: rollcall import {kind}. If that is meant, take this back."))
}

/// The facts a column may tell, for the help.
pub fn facts<F: Field>() -> String {
    let words: Vec<&str> = F::ALL.iter().map(|field| field.word()).collect();
    format!("The facts a column may tell: {}.", words.join(", "))
}

/// What comes into being beside the rows.
pub fn created(creates: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    let words = |field: &str| list(creates, field).iter().filter_map(Value::as_str).collect::<Vec<_>>();
    let schools = words("schools");
    if !schools.is_empty() {
        let many = counted(schools.len() as u64, "new school", "new schools");
        lines.push(format!("  {many}: {}", first(&schools)));
    }
    if number(creates, "rooms") > 0 {
        let many = counted(number(creates, "rooms"), "new room or cart", "new rooms and carts");
        lines.push(format!("  {many}: {}", first(&words("first_rooms"))));
    }
    let models = words("models");
    if !models.is_empty() {
        lines.push(format!("  {}: {}", counted(models.len() as u64, "new model", "new models"), first(&models)));
    }
    if number(creates, "people") > 0 {
        lines.push(format!("  {} known from this list only", counted(number(creates, "people"), "person", "people")));
    }
    lines
}

fn first(words: &[&str]) -> String {
    let more = if words.len() > 5 { " …" } else { "" };
    format!("{}{more}", words.iter().take(5).copied().collect::<Vec<_>>().join(", "))
}

/// A known row that changes: old → new.
pub fn changed(row: &Value) -> String {
    let fields = list(row, "fields").iter().map(|change| {
        let value = |side: &str| change[side].as_str().unwrap_or("nothing").to_owned();
        format!("{} {} → {}", field(text(change, "field")), value("old"), value("new"))
    });
    format!("  row {}, {}: {}", number(row, "row"), text(row, "called"), fields.collect::<Vec<_>>().join("; "))
}

/// The most rows told one by one.
const TOLD: usize = 10;

/// Why rows were rejected: how many for which reason, then the first of them one by one, and how many more there are.
pub fn rejections(rejected: u64, reasons: &[RejectedFor], first: &[RejectedRow]) -> Vec<String> {
    let mut lines: Vec<String> = reasons.iter().take(TOLD).map(rejected_for).collect();
    lines.extend(first.iter().take(TOLD).map(rejected_row));
    let more = rejected.saturating_sub(first.len().min(TOLD) as u64);
    if more > 0 {
        lines.push(format!("  and {}", counted(more, "more row", "more rows")));
    }
    lines
}

/// How many rows were rejected for one reason.
fn rejected_for(reason: &RejectedFor) -> String {
    let rows = counted(reason.rows, "row", "rows");
    let column = reason.column.as_ref().map(|column| format!(" in “{column}”")).unwrap_or_default();
    let found = reason.found.as_ref().map(|found| format!(" (“{found}”)")).unwrap_or_default();
    let first = count(reason.first_row);
    let next = next(&reason.why, reason.value.as_deref());
    format!("  {rows} rejected: {}{column}{found}, first in row {first}.{next}", kind(&reason.why))
}

/// The option that would accept such rows.
fn next(why: &str, value: Option<&str>) -> String {
    match (why, value) {
        ("unknown_school", Some(value)) => format!(" Say --value \"{value}\", or --create schools."),
        (_, Some(value)) => format!(" Say --value \"{value}\"."),
        ("no_school", None) => " Say --school for the whole file.".into(),
        (_, None) => String::new(),
    }
}

/// A reason without its facts.
fn kind(why: &str) -> String {
    match why {
        "ragged" => "more or fewer cells than columns".into(),
        "cell_too_long" => "a cell longer than is read".into(),
        "cell" => "a cell that is not what its column holds".into(),
        "unknown_word" => "a word nobody told the meaning of".into(),
        "unknown_school" => "a school nobody knows".into(),
        "no_school" => "no school".into(),
        "not_your_school" => "a school that is not yours".into(),
        "nothing_to_match" => "nothing to tell it apart by".into(),
        "no_name" => "no name".into(),
        "twice_in_file" => "the same as an earlier row".into(),
        "two_matches" => "two different rows of the register".into(),
        "serial_taken" => "a serial that another device has".into(),
        "several_match" => "several rows of the register".into(),
        other => terms::plain(other),
    }
}

fn rejected_row(row: &RejectedRow) -> String {
    let column = row.column.as_ref().map(|column| format!(", column “{column}”")).unwrap_or_default();
    let option = match &row.reason {
        Rejection::UnknownWord { value, .. } => next("unknown_word", Some(value)),
        Rejection::UnknownSchool { value, .. } => next("unknown_school", Some(value)),
        Rejection::NoSchool => next("no_school", None),
        Rejection::Ragged { .. }
        | Rejection::CellTooLong { .. }
        | Rejection::Cell { .. }
        | Rejection::NotYourSchool { .. }
        | Rejection::NothingToMatch
        | Rejection::TotalRow { .. }
        | Rejection::NoName
        | Rejection::TwiceInFile { .. }
        | Rejection::TwoMatches { .. }
        | Rejection::SerialTaken { .. }
        | Rejection::SeveralMatch { .. } => String::new(),
    };
    format!("  row {}{column}: {}{option}", row.row, sentence(&row.reason))
}

/// What was taken, and should be looked at.
pub fn findings(findings: &[Value]) -> Vec<String> {
    let line = |finding: &Value| {
        let rows = count(number(finding, "rows"));
        let first = list(finding, "first").first().map_or_else(String::new, |first| match text(first, "said") {
            "" => format!(", first in row {}", number(first, "row")),
            said => format!(", first in row {} ({said})", number(first, "row")),
        });
        format!("  look at {rows}: {}{first}", finding_words(text(finding, "kind")))
    };
    findings.iter().map(line).collect()
}

fn finding_words(kind: &str) -> String {
    match kind {
        "assigned_without_holder" => "assigned to nobody; in service, without a check-out".into(),
        "unknown_holder" => "the holder is nobody on the roster; without a check-out".into(),
        "holder_unclear" => "several people answer to the holder; without a check-out".into(),
        "holder_ignored" => "a holder is named where nobody can be one".into(),
        "lent_to_device" => "lent to another device, which is not kept here".into(),
        "stolen_without_report" => "stolen without a whole police report; kept as lost, with a note".into(),
        "no_serial" => "without a serial".into(),
        "no_tag" => "without a tag".into(),
        "status_not_asked" => "the list says another status, which --take status would follow".into(),
        "condition_not_asked" => "the list says another condition, which --take condition would follow".into(),
        "status_not_legal" => "the status of the list cannot be reached from here, and was left".into(),
        "condition_not_legal" => "the condition of the list cannot be reached from here, and was left".into(),
        "custody_not_legal" => "could not be given to the holder of the list now".into(),
        "sync_in_future" => "a sync that has not come yet, and was left out".into(),
        "no_number" => "people without a number, user name or e-mail".into(),
        "school_of_person_unknown" => "people whose school nobody knows".into(),
        other => terms::plain(other),
    }
}
