//! `rollcall request assign`, `priority` and `resolve-all`: one step on many requests.

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::requests::Priority;
use serde_json::{Value, json};

use super::one;
use crate::door::Door;
use crate::print::{counted, list, number, text, typed};
use crate::stop::{Result, Stop};
use crate::verbs::Global;
use crate::words;
use crate::words::requesting;
use crate::words::terms::plain;

/// Give them to somebody.
#[derive(Debug, Args)]
pub struct Assign {
    /// Their numbers
    #[arg(value_name = "N", required = true)]
    numbers: Vec<String>,
    /// The operator who works on them; nobody when left out
    #[arg(long, value_name = "OPERATOR")]
    to: Option<String>,
}

impl Assign {
    /// Gives them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let operator = one::perhaps(&door, "operator", self.to.as_deref())?;
        let to = self.to.map_or_else(|| "to nobody".to_owned(), |name| format!("to {name}"));
        step(&door, "request.assign", &self.numbers, json!({ "operator": operator }), &format!("given {to}"))
    }
}

/// Make them more or less urgent.
#[derive(Debug, Args)]
pub struct Prioritise {
    /// Their numbers
    #[arg(value_name = "N", required = true)]
    numbers: Vec<String>,
    /// How urgent they are
    #[arg(value_parser = priorities())]
    priority: String,
}

pub(super) fn priorities() -> PossibleValuesParser {
    PossibleValuesParser::new(Priority::ALL.iter().map(|priority| priority.word()))
}

impl Prioritise {
    /// Makes them so.
    pub fn run(self, global: &Global) -> Result {
        let what = format!("of {} priority now", self.priority);
        let input = json!({ "priority": self.priority });
        step(&Door::open(global)?, "request.prioritise", &self.numbers, input, &what)
    }
}

/// They are done.
#[derive(Debug, Args)]
pub struct ResolveAll {
    /// Their numbers
    #[arg(value_name = "N", required = true)]
    numbers: Vec<String>,
    /// What was done, the same for all of them
    #[arg(long)]
    how: String,
}

impl ResolveAll {
    /// Says so.
    pub fn run(self, global: &Global) -> Result {
        step(&Door::open(global)?, "request.resolve_all", &self.numbers, json!({ "how": self.how }), "done")
    }
}

/// Does it with those that are known. Of the others it is told that there is none.
fn step(door: &Door, command: &str, numbers: &[String], mut input: Value, what: &str) -> Result {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for number in numbers {
        match one::id(door, number) {
            Ok(id) => known.push(id),
            Err(Stop::Refused(refusal)) => unknown.push((number, refusal)),
            Err(stop) => return Err(stop),
        }
    }
    if known.is_empty()
        && let Some((_, refusal)) = unknown.pop()
    {
        return Err(Stop::Refused(refusal));
    }
    input["requests"] = json!(known);
    let mut done = door.dispatch(command, input)?;
    let left = unknown.iter().map(|(number, refusal)| json!({ "request": number, "number": null, "refusal": refusal }));
    let left: Vec<Value> = left.collect();
    if let Some(told) = done["value"]["left_out"].as_array_mut() {
        told.extend(left);
    }
    door.out.answer(&done, |done| {
        let mut lines = became(&done["value"], what);
        lines.extend(unknown.iter().map(|(number, refusal)| left_out(number, &words::refusal(refusal))));
        lines.extend(list(&done["value"], "letters").iter().filter_map(|told| one::letter(&told["letter"])));
        Ok(lines.join("\n"))
    })
}

fn became(value: &Value, what: &str) -> Vec<String> {
    let done = counted(list(value, "done").len() as u64, "request is", "requests are");
    let mut lines = vec![format!("{done} {what}.")];
    lines.extend(list(value, "left_out").iter().filter(|left| !left["number"].is_null()).map(|left| {
        let reason = &left["refusal"]["reason"];
        let why = typed(reason).map_or_else(|_| plain(text(reason, "why")), |reason| requesting::say(&reason));
        left_out(&format!("R-{}", number(left, "number")), &why)
    }));
    lines
}

fn left_out(number: &str, why: &str) -> String {
    format!("{number} is left out. {why}")
}
