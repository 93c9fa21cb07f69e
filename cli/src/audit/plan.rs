//! `rollcall audit plan`: which audits will there be in a quarter?

use clap::Args;
use rollcall_core::values::Date;
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{counted, day, list, number, text};
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;

/// Plan audits.
#[derive(Debug, Args)]
pub struct Plan {
    /// The quarter, as 2026-27/Q1
    #[arg(long)]
    period: String,
    /// Only this school, by code or name; may be given more than once. Every school and site when not given
    #[arg(long)]
    school: Vec<String>,
    /// When they are due, as 2026-09-30; the quarter's last day when not given
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    due: Option<Date>,
}

impl Plan {
    /// Plans them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let mut input = json!({ "period": self.period });
        if !self.school.is_empty() {
            let schools = self.school.iter().map(|school| door.id("school", school)).collect::<Result<Vec<_>>>()?;
            input["schools"] = Value::from(schools);
        }
        if let Some(due) = self.due {
            input["due_on"] = json!(due);
        }
        let done = door.dispatch("audit.plan", input)?;
        door.out.answer(&done, |done| Ok(said(&door, &done["value"])))
    }
}

fn said(door: &Door, planned: &Value) -> String {
    let period = &planned["period"];
    let made = list(planned, "planned").len() as u64;
    let today = door.app().now().date_in(door.zone());
    let due = Date::read(text(period, "due_on")).map(|due| day(due, today)).unwrap_or_default();
    let name = text(period, "name");
    let mut sentences = vec![format!("{} planned for {name}, due {due}.", counted(made, "audit is", "audits are"))];
    if number(planned, "already") > 0 {
        let already = number(planned, "already");
        sentences.push(format!("{} had one already.", counted(already, "school", "schools")));
    }
    if made + number(planned, "already") == 0 {
        sentences.push("There are no schools yet: import a device list first.".into());
    } else {
        sentences.push(format!("Next: rollcall audit open --all --period {name}."));
    }
    sentences.join(" ")
}
