//! `rollcall school`: which schools are there, and what are they called on paper?

use clap::{Args, Subcommand};
use rollcall_core::values::Date;
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{Table, list, text};
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::terms;

/// Schools.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Show every school and site
    List,
    /// Change a school's facts: a list that named it knew its code only
    #[command(after_help = EXAMPLES)]
    Change(Change),
}

const EXAMPLES: &str = "Examples:
  rollcall school change CFM --name \"Cedar Falls Middle School\" --level middle
  rollcall school change CFM --champion \"Ms Ruiz\" --champion-email ruiz@example.org
  rollcall school change CFM --champion-from 2026-08-03 --champion-until 2027-05-28 --recommended-by \"Dr Amara\"";

/// Change a school.
#[derive(Debug, Args)]
pub struct Change {
    /// The school, by code or name
    school: String,
    #[command(flatten)]
    facts: Facts,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
struct Facts {
    /// Its name, as letters and lists say it
    #[arg(long)]
    name: Option<String>,
    /// Its short code
    #[arg(long)]
    code: Option<String>,
    /// Elementary, middle, high …
    #[arg(long)]
    level: Option<String>,
    /// How many students attend it
    #[arg(long, value_name = "STUDENTS")]
    attendance: Option<u32>,
    /// Its Tech Champion
    #[arg(long, value_name = "NAME")]
    champion: Option<String>,
    /// The champion's e-mail
    #[arg(long, value_name = "EMAIL")]
    champion_email: Option<String>,
    /// The first day of the champion's term
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    champion_from: Option<Date>,
    /// The last day of the champion's term
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    champion_until: Option<Date>,
    /// The principal who recommended the champion
    #[arg(long, value_name = "NAME")]
    recommended_by: Option<String>,
}

impl Verb {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        match self {
            Self::List => {
                let schools = door.dispatch("school.list", json!({}))?;
                door.out.answer(&schools, |schools| Ok(show(schools)))
            }
            Self::Change(change) => change.run(&door),
        }
    }
}

impl Change {
    fn run(self, door: &Door) -> Result {
        let id = door.id("school", &self.school)?;
        let schools = door.dispatch("school.list", json!({}))?;
        let mut school = list(&schools, "schools").iter().find(|one| one["id"] == id).cloned().unwrap_or_default();
        let Facts {
            name,
            code,
            level,
            attendance,
            champion,
            champion_email,
            champion_from,
            champion_until,
            recommended_by,
        } = self.facts;
        let said = [
            ("name", json!(name)),
            ("code", json!(code)),
            ("level", json!(level)),
            ("attendance", json!(attendance)),
            ("champion_name", json!(champion)),
            ("champion_email", json!(champion_email)),
            ("champion_from", json!(champion_from)),
            ("champion_until", json!(champion_until)),
            ("champion_recommended_by", json!(recommended_by)),
        ];
        for (field, value) in said.into_iter().filter(|(_, value)| !value.is_null()) {
            school[field] = value;
        }
        let done = door.dispatch("school.change", json!({ "school": school }))?;
        door.out.answer(&done, |done| {
            let school = &done["value"];
            Ok(format!("{} is {} now.", text(school, "code"), text(school, "name")))
        })
    }
}

fn show(schools: &Value) -> String {
    let mut table = Table::headed(&["code", "name", "kind", "level", "students", "champion", "e-mail"]);
    for school in list(schools, "schools") {
        table.row([
            text(school, "code").to_owned(),
            text(school, "name").to_owned(),
            terms::plain(text(school, "kind")),
            text(school, "level").to_owned(),
            school["attendance"].as_u64().map(|students| students.to_string()).unwrap_or_default(),
            text(school, "champion_name").to_owned(),
            text(school, "champion_email").to_owned(),
        ]);
    }
    if list(schools, "schools").is_empty() {
        return "There is no school yet: the first list that names one brings it.".into();
    }
    table.show()
}
