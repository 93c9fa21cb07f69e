//! `rollcall operator`: who may sit at this program?

use clap::Subcommand;
use clap::builder::PossibleValuesParser;
use rollcall_core::store::Role;
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{Table, list, text};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::terms;

/// Operators.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Add an operator: a school's champion, IT, or a viewer
    Add {
        /// The name by which the operator is chosen
        name: String,
        /// What the operator may do
        #[arg(long, value_parser = roles(), default_value = "champion")]
        role: String,
        /// The champion's or viewer's school: its code or name
        #[arg(long)]
        school: Option<String>,
        /// Let a viewer make internal exports too
        #[arg(long)]
        sees_internal: bool,
    },
    /// Show every operator
    List,
}

fn roles() -> PossibleValuesParser {
    PossibleValuesParser::new(Role::ALL.iter().map(|role| role.word()))
}

impl Verb {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        match self {
            Self::Add { name, role, school, sees_internal } => {
                let school = school.map(|school| door.id("school", &school)).transpose()?;
                let input = json!({ "name": name, "role": role, "school": school, "sees_internal": sees_internal });
                let done = door.dispatch("operator.add", input)?;
                door.out.answer(&done, |done| {
                    Ok(format!(
                        "{} can be chosen now, as {}.",
                        text(&done["value"], "name"),
                        terms::told(&role, terms::role)
                    ))
                })
            }
            Self::List => {
                let caller = door.anyone()?;
                let answer = door.dispatch_as(&caller, "session.operators", json!({}), None)?;
                door.out.answer(&answer, |answer| {
                    // Who has not said who asks is not told the schools.
                    let schools = match caller.operator {
                        Some(_) => door.dispatch("school.list", json!({}))?,
                        None => Value::Null,
                    };
                    Ok(show(answer, &schools))
                })
            }
        }
    }
}

fn show(answer: &Value, schools: &Value) -> String {
    let mut table = Table::headed(&["name", "role", "school"]);
    for operator in list(answer, "operators") {
        let school = list(schools, "schools").iter().find(|school| school["id"] == operator["school"]);
        let school = match (operator["school"].as_str(), school) {
            (Some(_), Some(school)) => text(school, "name").to_owned(),
            (Some(_), None) => "one school".to_owned(),
            (None, _) => "every school".to_owned(),
        };
        let gone = if operator["active"] == false { " (not any more)" } else { "" };
        table.row([
            text(operator, "name").to_owned(),
            format!("{}{gone}", terms::told(text(operator, "role"), terms::role)),
            school,
        ]);
    }
    table.show()
}
