//! `rollcall find`: what is this code?

use clap::Args;
use rollcall_core::people::{School, SchoolList};
use rollcall_core::register::PhoneFacts;
use rollcall_core::register::finding::{Because, DeviceFound, Found, Match, PersonFound, PlaceFound, Suggestion};
use rollcall_core::values::{AssetTag, SchoolId, Serial};
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{list, number, text, typed};
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
            let known: SchoolList = typed(&door.dispatch("school.list", json!({}))?)?;
            let found: Found = typed(found)?;
            let lines = [said(&found, &known.schools), self.called_so(&door, &found)?];
            Ok(lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"))
        })
    }
}

/// How many people of a name are told.
const NAMED: usize = 8;

impl Find {
    /// People whose name was typed, where it is no code. A name is never a match: two may bear it.
    fn called_so(&self, door: &Door, found: &Found) -> Result<String> {
        let is_name = self.code.chars().any(char::is_alphabetic) && !self.code.contains(|sign: char| sign.is_numeric());
        if !is_name || !matches!(found.what, Match::Nothing { .. }) {
            return Ok(String::new());
        }
        let mut input = json!({ "search": self.code, "count": NAMED });
        if let Some(school) = &self.school {
            input["school"] = door.id("school", school)?;
        }
        let page = door.dispatch("person.page", input)?;
        let lines: Vec<String> = list(&page, "rows").iter().map(named).collect();
        let more = number(&page, "total").saturating_sub(u64::try_from(lines.len()).unwrap_or(u64::MAX));
        Ok(match (lines.len(), more) {
            (0, _) => String::new(),
            (_, 0) => format!("People found by name; their number is the code:\n  {}", lines.join("\n  ")),
            (_, more) => format!(
                "People found by name; their number is the code:\n  {}\n  and {more} more; type more of the name",
                lines.join("\n  ")
            ),
        })
    }
}

/// "Ana Beltrán, 104201, grade 8, Cedar Fork Middle."
fn named(row: &Value) -> String {
    let grade = row["grade"].as_str().map(|grade| format!("grade {grade}"));
    let parts = [Some(text(row, "name").to_owned()), row["number"].as_str().map(str::to_owned), grade]
        .into_iter()
        .chain([row["school_name"].as_str().map(str::to_owned)]);
    format!("{}.", parts.flatten().collect::<Vec<_>>().join(", "))
}

fn said(found: &Found, schools: &[School]) -> String {
    let device = |row: &DeviceFound| device(row, schools);
    let place = |row: &PlaceFound| format!("{} of {}.", row.name, school_of(row.school, schools));
    match &found.what {
        Match::Device { device: first, by: _, person: also } => and_also(device(first), also.as_ref().map(person)),
        Match::Person { person: first, device: also } => and_also(person(first), also.as_ref().map(device)),
        Match::Place { place: found, device: _ } => place(found),
        Match::Control { word } => format!("A control code of the station: {}.", word.to_lowercase()),
        Match::Choice { devices, people, places } => {
            let mut lines = vec!["Several answer to it:".to_owned()];
            lines.extend(devices.iter().map(device));
            lines.extend(people.iter().map(person));
            lines.extend(places.iter().map(place));
            lines.join("\n  ")
        }
        Match::Split { parts } => {
            let parts = parts.iter().map(|part| format!("{}: {}", part.code, said(part, schools)));
            format!("Two codes that ran together:\n  {}", parts.collect::<Vec<_>>().join("\n  "))
        }
        Match::Nothing { suggestions } => nothing(&found.code, suggestions, schools),
    }
}

fn and_also(said: String, also: Option<String>) -> String {
    match also {
        Some(also) => format!("{said}\nAlso {also}"),
        None => said,
    }
}

fn nothing(code: &str, suggestions: &[Suggestion], schools: &[School]) -> String {
    if suggestions.is_empty() {
        return format!("Nobody knows {code}. Read the label again, or register the device.");
    }
    let mut lines = vec![format!("Nobody knows {code}. It may be")];
    lines.extend(
        suggestions
            .iter()
            .map(|one| format!("{} ({})", device(&one.device, schools).trim_end_matches('.'), because(one.because))),
    );
    lines.join("\n  ")
}

const fn because(because: Because) -> &'static str {
    match because {
        Because::TrailingZero => "a spreadsheet added .0",
        Because::LostZeros => "zeros in front went or came",
        Because::LookAlike => "letters and digits that look alike",
        Because::Transposed => "two neighbours changed places",
        Because::ExcelDamage => "a spreadsheet rounded it",
    }
}

/// "MC-0001234, Chromebook 3100, Cedar Fork Middle: in service, with Ana Beltrán, 8B."
fn device(row: &DeviceFound, schools: &[School]) -> String {
    let code = row.tag.as_ref().map(AssetTag::as_str).or(row.serial.as_ref().map(Serial::as_str));
    let code = code.unwrap_or("A device without a tag");
    let model = row.model.as_ref().map(|model| format!(", {model}")).unwrap_or_default();
    let with = row.with.as_ref().map(|with| format!(", {with}")).unwrap_or_default();
    let phone = row.phone.as_ref().map(phone).unwrap_or_default();
    format!("{code}{model}, {}: {}{with}{phone}.", school_of(row.school, schools), terms::status(row.status))
}

/// "; phone 252-555-0143, public record".
fn phone(phone: &PhoneFacts) -> String {
    let number = phone.number.as_ref().map(|number| format!("phone {number}"));
    let record = phone.public_record.then(|| "public record".to_owned());
    format!("; {}", number.into_iter().chain(record).collect::<Vec<_>>().join(", "))
}

fn person(row: &PersonFound) -> String {
    let name = row.name.as_deref().unwrap_or("somebody of another school");
    let grade = row.grade.as_ref().map(|grade| format!(", grade {grade}")).unwrap_or_default();
    format!("{name}, {}{grade}.", terms::population(row.population))
}

fn school_of(school: SchoolId, schools: &[School]) -> &str {
    schools.iter().find(|known| known.id == school).map_or("an unknown school", |known| &known.name)
}
