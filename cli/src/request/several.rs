//! `rollcall request assign` and `priority`: one step on many requests.

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::requests::Priority;
use serde_json::{Value, json};

use super::one;
use crate::door::Door;
use crate::print::{counted, list, number, text, typed};
use crate::stop::Result;
use crate::verbs::Global;
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
        let input = json!({ "requests": ids(&door, &self.numbers)?, "operator": operator });
        let done = door.dispatch("request.assign", input)?;
        let to = self.to.map_or_else(|| "to nobody".to_owned(), |name| format!("to {name}"));
        door.out.answer(&done, |done| Ok(became(&done["value"], &format!("given {to}"))))
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
        let door = Door::open(global)?;
        let input = json!({ "requests": ids(&door, &self.numbers)?, "priority": self.priority });
        let done = door.dispatch("request.prioritise", input)?;
        door.out.answer(&done, |done| Ok(became(&done["value"], &format!("of {} priority now", self.priority))))
    }
}

fn ids(door: &Door, numbers: &[String]) -> Result<Vec<Value>> {
    numbers.iter().map(|number| one::id(door, number)).collect()
}

fn became(value: &Value, what: &str) -> String {
    let done = counted(list(value, "done").len() as u64, "request is", "requests are");
    let mut lines = vec![format!("{done} {what}.")];
    lines.extend(list(value, "left_out").iter().map(|left| {
        let reason = &left["refusal"]["reason"];
        let why = typed(reason).map_or_else(|_| plain(text(reason, "why")), |reason| requesting::say(&reason));
        format!("R-{} is left out. {why}", number(left, "number"))
    }));
    lines.join("\n")
}
