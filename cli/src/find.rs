//! `rollcall find`: what is this code?

use clap::Args;
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{list, text};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::terms;

/// Find by what was scanned or typed.
#[derive(Debug, Args)]
pub struct Find {
    /// A tag, serial, other code, person's number, room label, or a link that ends in a tag
    code: String,
    /// The school at which it was scanned, by code or name
    #[arg(long)]
    school: Option<String>,
}

impl Find {
    /// Looks.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let mut input = json!({ "code": self.code });
        if let Some(school) = &self.school {
            input["school"] = door.id("school", school)?;
        }
        let found = door.dispatch("find.code", input)?;
        door.out.answer(&found, |found| {
            let schools = door.dispatch("school.list", json!({})).unwrap_or_default();
            Ok(said(found, &schools))
        })
    }
}

fn said(found: &Value, schools: &Value) -> String {
    let what = &found["what"];
    let many = |field: &str, say: &dyn Fn(&Value) -> String| list(what, field).iter().map(say).collect::<Vec<_>>();
    let device = |row: &Value| device(row, schools);
    match text(what, "is") {
        "device" => [&what["device"], &what["person"]].into_iter().filter(|row| !row.is_null()).fold(
            String::new(),
            |said, row| match said.is_empty() {
                true => device(row),
                false => format!("{said}\nAlso {}", person(row)),
            },
        ),
        "person" => match what["device"].is_null() {
            true => person(&what["person"]),
            false => format!("{}\nAlso {}", person(&what["person"]), device(&what["device"])),
        },
        "place" => format!("{} of {}.", text(&what["place"], "name"), school_of(&what["place"], schools)),
        "control" => format!("A control code of the station: {}.", text(what, "word").to_lowercase()),
        "choice" => {
            let mut lines = vec!["Several answer to it:".to_owned()];
            lines.extend(many("devices", &device));
            lines.extend(many("people", &person));
            lines.extend(many("places", &|row| format!("{} of {}.", text(row, "name"), school_of(row, schools))));
            lines.join("\n  ")
        }
        "split" => {
            let parts = many("parts", &|part| format!("{}: {}", text(part, "code"), said(part, schools)));
            format!("Two codes that ran together:\n  {}", parts.join("\n  "))
        }
        _ => nothing(found, what, schools),
    }
}

fn nothing(found: &Value, what: &Value, schools: &Value) -> String {
    let code = text(found, "code");
    let suggestions = list(what, "suggestions");
    if suggestions.is_empty() {
        return format!("Nobody knows {code}. Read the label again, or register the device.");
    }
    let mut lines = vec![format!("Nobody knows {code}. It may be")];
    lines.extend(suggestions.iter().map(|one| {
        format!("{} ({})", device(&one["device"], schools).trim_end_matches('.'), because(text(one, "because")))
    }));
    lines.join("\n  ")
}

fn because(word: &str) -> String {
    match word {
        "trailing_zero" => "a spreadsheet added .0".into(),
        "lost_zeros" => "zeros in front went or came".into(),
        "look_alike" => "letters and digits that look alike".into(),
        "transposed" => "two neighbours changed places".into(),
        "excel_damage" => "a spreadsheet rounded it".into(),
        other => terms::plain(other),
    }
}

/// "MC-0001234, Chromebook 3100, Cedar Fork Middle: in service, with Ana Beltrán, 8B."
fn device(row: &Value, schools: &Value) -> String {
    let code = row["tag"].as_str().or(row["serial"].as_str()).unwrap_or("A device without a tag");
    let model = row["model"].as_str().map(|model| format!(", {model}")).unwrap_or_default();
    let with = row["with"].as_str().map(|with| format!(", {with}")).unwrap_or_default();
    format!("{code}{model}, {}: {}{with}.", school_of(row, schools), terms::status(text(row, "status")))
}

fn person(row: &Value) -> String {
    let name = row["name"].as_str().unwrap_or("somebody of another school");
    let grade = row["grade"].as_str().map(|grade| format!(", grade {grade}")).unwrap_or_default();
    format!("{name}, {}{grade}.", terms::population(text(row, "population")))
}

fn school_of<'s>(row: &Value, schools: &'s Value) -> &'s str {
    let found = list(schools, "schools").iter().find(|school| school["id"] == row["school"]);
    found.map_or("an unknown school", |school| text(school, "name"))
}
