//! `rollcall request show`.

use clap::Args;
use rollcall_core::requests::RequestAction;
use rollcall_core::values::{Cents, Date};
use serde_json::{Value, json};

use super::one::{Numbered, is_ended, stands};
use crate::door::Door;
use crate::print::{counted, day, list, moment, number, text};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::terms::{self as words, told};
use crate::words::{requesting, requests};

/// Show one.
#[derive(Debug, Args)]
pub struct Show {
    #[command(flatten)]
    request: Numbered,
}

impl Show {
    /// Shows it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let shown = door.dispatch("request.show", json!({ "request": self.request.id(&door)? }))?;
        door.out.answer(&shown, |shown| Ok(said(&door, shown)))
    }
}

fn said(door: &Door, shown: &Value) -> String {
    let request = &shown["request"];
    let mut lines = vec![stands(door, request, &shown["clocks"])];
    lines.extend(facts(door, shown));
    lines.extend(clocks(door, shown));
    for testing in list(shown, "testing") {
        let stops = if testing["clock_stops"] == true { "; the clock stands still" } else { "" };
        let (from, until) = (as_a_day(door, text(testing, "from_on")), as_a_day(door, text(testing, "until_on")));
        lines.push(format!("{}, {from} – {until}: expect delays{stops}.", text(testing, "name")));
    }
    if !is_ended(request) {
        lines.push("Why it is due then:".into());
        lines.extend(crate::sla::days(&shown["why"]));
    }
    lines.push("What happened:".into());
    lines.extend(list(shown, "steps").iter().rev().map(|step| happened(door, step)));
    lines.extend(list(shown, "others").iter().map(|other| {
        let (number, state) = (number(other, "number"), told(text(other, "state"), requesting::state_word));
        format!("See also R-{number} “{}”, {state}.", text(other, "subject"))
    }));
    let may: Vec<String> =
        list(shown, "actions").iter().filter_map(Value::as_str).map(|word| told(word, verb)).collect();
    if !may.is_empty() {
        lines.push(format!("You may: {}.", may.join(", ")));
    }
    lines.join("\n")
}

fn verb(action: RequestAction) -> &'static str {
    requests::verb(action)
}

/// Who asks, about what, and what the form says.
fn facts(door: &Door, shown: &Value) -> Vec<String> {
    let (request, now) = (&shown["request"], door.app().now());
    let asked = format!(
        "{}, as {}, {}, {}",
        who(request),
        told(text(request, "capacity"), requesting::capacity),
        told(text(request, "channel"), requests::channel),
        moment(&request["opened_at"], door.zone(), now)
    );
    let urgent = match (request["major"] == true, told(text(request, "priority"), requests::priority)) {
        (true, _) => "major".to_owned(),
        (false, priority) => priority,
    };
    let pickup = match &shown["pickup"] {
        Value::Null => String::new(),
        pickup => format!("{}, {}", number(pickup, "number"), counted(number(pickup, "devices"), "device", "devices")),
    };
    let text_of = |field: &str| text(shown, field).to_owned();
    let mut told = vec![
        ("what", told(text(request, "kind"), requesting::kind)),
        ("school", text_of("school_name")),
        ("asked by", asked),
        ("urgent", urgent),
        ("person", text_of("person_name")),
        ("device", text_of("device_shown")),
        ("room", text_of("place_name")),
        ("made ready", text_of("prepared_shown")),
        ("pickup", pickup),
        ("in the portal", text(request, "portal_number").to_owned()),
        ("the same as", linked(&shown["linked"])),
        ("works on it", text_of("assignee_name")),
        ("in more words", text(request, "description").to_owned()),
    ];
    told.retain(|(_, what)| !what.is_empty());
    let form = request["details"].as_object().into_iter().flatten();
    let form = form
        .filter(|(field, _)| *field != "kind")
        .filter_map(|(field, value)| Some((words::field(field), one(door, field, value)?)));
    let lines = told.into_iter().map(|(name, what)| (name.to_owned(), what)).chain(form);
    lines.map(|(name, what)| format!("  {name:<14} {}", what.replace('\n', "\n                 "))).collect()
}

fn who(request: &Value) -> String {
    match request["requester_email"].as_str() {
        Some(email) => format!("{} <{email}>", text(request, "requester_name")),
        None => text(request, "requester_name").to_owned(),
    }
}

/// The request that it repeats.
fn linked(linked: &Value) -> String {
    match linked {
        Value::Null => String::new(),
        other => {
            let (number, state) = (number(other, "number"), told(text(other, "state"), requesting::state_word));
            format!("R-{number} “{}”, {state}", text(other, "subject"))
        }
    }
}

/// One field of a form as people write it; nothing where nothing was said.
fn one(door: &Door, field: &str, value: &Value) -> Option<String> {
    match value {
        Value::Null | Value::Bool(false) => None,
        Value::Bool(true) => Some("yes".into()),
        Value::String(text) if text.is_empty() => None,
        Value::String(text) if field.ends_with("_on") || field == "until" => Some(as_a_day(door, text)),
        Value::String(_) if field.ends_with("_at") => Some(moment(value, door.zone(), door.app().now())),
        Value::String(text) => Some(text.clone()),
        Value::Number(number) if field == "cents" || field == "price" => {
            number.as_i64().map(|cents| Cents(cents).to_string())
        }
        Value::Number(number) => Some(number.to_string()),
        Value::Array(values) => {
            Some(values.iter().filter_map(|value| one(door, field, value)).collect::<Vec<_>>().join(", "))
        }
        Value::Object(fields) => {
            let fields = fields.iter().filter_map(|(field, value)| {
                let said = one(door, field, value)?;
                Some(if field == "cents" { said } else { format!("{} {said}", words::field(field)) })
            });
            Some(fields.collect::<Vec<_>>().join(", "))
        }
    }
}

/// A day as people write it.
fn as_a_day(door: &Door, text: &str) -> String {
    let today = door.app().now().date_in(door.zone());
    Date::read(text).map_or_else(|| text.to_owned(), |date| day(date, today))
}

fn clocks(door: &Door, shown: &Value) -> Vec<String> {
    let now = door.app().now();
    let clock = |field: &str, name: &str| {
        let clock = &shown["clocks"][field];
        let due = match &clock["due"] {
            Value::Null => "not known while it waits".to_owned(),
            due => moment(due, door.zone(), now),
        };
        let done = match &clock["done_at"] {
            Value::Null => String::new(),
            at => format!(", done {}", moment(at, door.zone(), now)),
        };
        let hours = |field| crate::sla::hours(number(clock, field));
        let (counted, target) = (hours("counted_minutes"), hours("target_minutes"));
        let standing = told(text(clock, "standing"), requests::standing);
        format!("  {name:<14} due {due}, {counted} of {target} hours{done}: {standing}")
    };
    let mut lines = vec![clock("response", "to be answered"), clock("resolution", "to be done")];
    let attempts = number(&shown["request"], "attempts");
    if attempts > 0 {
        let allowed = number(shown, "attempts_allowed");
        lines.push(format!("  {:<14} {attempts} of {allowed}, then it closes", "not reached"));
    }
    lines
}

fn happened(door: &Door, step: &Value) -> String {
    let words = [
        Some(told(text(step, "kind"), requests::step)),
        step["channel"].as_str().map(|channel| told(channel, requests::channel)),
        step["outcome"].as_str().map(|outcome| format!("({})", told(outcome, requests::outcome))),
        step["said"].as_str().filter(|said| !said.is_empty()).map(|said| format!("“{said}”")),
        step["operator_name"].as_str().map(|name| format!("— {name}")),
    ];
    let at = moment(&step["at"], door.zone(), door.app().now());
    format!("  {at}  {}", words.into_iter().flatten().collect::<Vec<_>>().join(" "))
}
