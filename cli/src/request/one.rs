//! Which request is meant, and what is read once something was done with it?

use clap::Args;
use rollcall_core::requests::RequestState;
use rollcall_core::requests::sla::SlaStanding;
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{moment, number, text};
use crate::stop::{Result, Stop};
use crate::words::requesting;
use crate::words::requests;
use crate::words::terms::told;

/// One request.
#[derive(Debug, Args)]
pub struct Numbered {
    /// Its number, as R-12 or 12, or its number in the help-desk portal
    #[arg(value_name = "N")]
    number: String,
}

impl Numbered {
    /// Its identifier.
    pub fn id(&self, door: &Door) -> Result<Value> {
        id(door, &self.number)
    }

    /// Does a step on it, and tells what became of it.
    pub fn step(&self, door: &Door, command: &str, mut input: Value) -> Result {
        input["request"] = self.id(door)?;
        let done = door.dispatch(command, input)?;
        door.out.answer(&done, |done| Ok(after(door, &done["value"])))
    }
}

/// The identifier of a request by its number.
pub fn id(door: &Door, said: &str) -> Result<Value> {
    named(door, "request", said)
}

/// What somebody named means, with or without its kind before it: `100234`, `person:100234`.
pub fn named(door: &Door, kind: &str, said: &str) -> Result<Value> {
    let sought = said.strip_prefix(kind).and_then(|rest| rest.strip_prefix(':')).unwrap_or(said).trim();
    match (sought, kind) {
        ("", "request") => {
            Err(Stop::Usage("Say which request: its number, as R-12, or its number in the portal.".into()))
        }
        ("", _) => Err(Stop::Usage(format!("Say which {kind}."))),
        (sought, kind) => door.id(kind, sought),
    }
}

/// The same of what may be left out.
pub fn perhaps(door: &Door, kind: &str, said: Option<&str>) -> Result<Option<Value>> {
    said.map(|said| named(door, kind, said)).transpose()
}

/// "R-12 is open, due Tue 8 Sep 14:00.", and what to tell the requester.
fn after(door: &Door, value: &Value) -> String {
    let mut lines = vec![stands(door, &value["request"], &value["clocks"])];
    lines.extend(letter(&value["letter"]));
    lines.join("\n")
}

/// How a request stands, in one sentence.
pub fn stands(door: &Door, request: &Value, clocks: &Value) -> String {
    let subject = text(request, "subject");
    let is = told(text(request, "state"), requesting::state_word);
    let why = match request["closed_because"].as_str() {
        Some(because) => format!(" {}", told(because, requesting::closed)),
        None => String::new(),
    };
    let clock = if request["ended_at"].is_null() { open_clock(door, clocks) } else { format!(", {}", how(clocks)) };
    format!("R-{} “{subject}” is {is}{why}{clock}.", number(request, "number"))
}

/// How it would stand.
pub fn would_stand(door: &Door, tried: &Value) -> String {
    let subject = text(&tried["request"], "subject");
    match tried["closes"].as_str() {
        Some(because) => format!("“{subject}” would be closed {}.", told(because, requesting::closed)),
        None => format!("“{subject}” would be open{}.", open_clock(door, &tried["clocks"])),
    }
}

fn open_clock(door: &Door, clocks: &Value) -> String {
    let now = door.app().now();
    let due = |clock: &Value, what: &str| match &clock["due"] {
        Value::Null => None,
        due => Some(format!(", {what} {}", moment(due, door.zone(), now))),
    };
    let response = &clocks["response"];
    let first = if response["done_at"].is_null() { due(response, "to be answered by") } else { None };
    let done = due(&clocks["resolution"], "due");
    let standing = match SlaStanding::from_word(text(clocks, "standing")) {
        // Its state says so already.
        Some(SlaStanding::Paused) => String::new(),
        Some(_) | None => format!(", {}", how(clocks)),
    };
    format!("{}{}{standing}", first.unwrap_or_default(), done.unwrap_or_default())
}

/// "overdue".
pub fn how(clocks: &Value) -> String {
    told(text(clocks, "standing"), requests::standing)
}

/// What to tell the requester, as it is copied.
pub fn letter(letter: &Value) -> Option<String> {
    if letter.is_null() {
        return None;
    }
    let to = letter["to"].as_str().unwrap_or("they have no e-mail here");
    let body = text(letter, "body").replace('\n', "\n  ");
    Some(format!("To tell them: {to}\n  {}\n\n  {body}", text(letter, "subject")))
}

/// Whether a request is done with.
pub fn is_ended(request: &Value) -> bool {
    RequestState::from_word(text(request, "state")).is_some_and(RequestState::is_ended)
}

/// Fields of which some were not said.
pub fn said(fields: &[(&str, Option<Value>)]) -> Value {
    let mut input = json!({});
    for (field, value) in fields {
        if let Some(value) = value {
            input[*field] = value.clone();
        }
    }
    input
}
