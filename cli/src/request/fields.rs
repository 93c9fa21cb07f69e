//! Which fields does the form of each kind take with `--set`, and is what was typed one of them?

use rollcall_core::requests::RequestKind;
use rollcall_core::values::Date;
use serde_json::{Value, json};

use crate::stop::{Result, Stop};

/// What a field takes.
#[derive(Debug, Clone, Copy)]
enum Takes {
    Text,
    Day,
    Number,
    YesNo,
    Codes,
    Words(&'static [&'static str]),
}

use Takes::{Codes, Day, Number, Text, Words, YesNo};

/// The fields of a kind's form.
const fn fields(kind: RequestKind) -> &'static [(&'static str, Takes)] {
    match kind {
        RequestKind::StaffDevice => &[("new_hire", Text), ("position", Text), ("start_on", Day), ("needs", Text)],
        RequestKind::StudentDevice => &[("loaner", YesNo), ("until", Day)],
        RequestKind::MobilePhone => {
            &[("employee", Text), ("department", Text), ("transfers", Text), ("replaces", Text)]
        }
        RequestKind::Replacement => &[
            ("happened", Words(&["damaged", "lost", "stolen"])),
            ("what_happened", Text),
            ("last_seen", Text),
            ("happened_on", Day),
        ],
        RequestKind::Charger => &[],
        RequestKind::SurplusPickup => &[("codes", Codes), ("peripherals", Text)],
        RequestKind::Support => &[("procured", Words(&["it", "elsewhere", "personal", "unknown"]))],
        RequestKind::ProjectorLamp => &[("symptom", Words(&["warning_only", "dim", "flickering", "out"]))],
        RequestKind::Quote => &[("what", Text), ("quantity", Number)],
        RequestKind::Purchase => &[("what", Text)],
        RequestKind::Other => &[("entry", Text)],
    }
}

/// What else says what the form of a kind is about.
const fn beside(kind: RequestKind) -> &'static str {
    match kind {
        RequestKind::StaffDevice => "--person instead of new_hire, once the register knows them",
        RequestKind::StudentDevice => "--person",
        RequestKind::MobilePhone => "--person instead of employee, once the register knows them",
        RequestKind::Replacement => "--person, --device",
        RequestKind::Charger => "nothing; --person",
        RequestKind::Support => "--device",
        RequestKind::ProjectorLamp => "--place",
        RequestKind::Other => "entry is one of the district's directory",
        RequestKind::SurplusPickup | RequestKind::Quote | RequestKind::Purchase => "",
    }
}

/// What each kind takes, for the help.
pub fn help() -> String {
    let line = |kind: &RequestKind| {
        let parts = [taken(*kind), beside(*kind).to_owned()];
        let parts = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ");
        format!("  {:<15} {parts}", kind.word())
    };
    let lines: Vec<String> = RequestKind::ALL.iter().map(line).collect();
    format!("What each kind takes with --set:\n{}", lines.join("\n"))
}

/// "happened=damaged|lost|stolen, what_happened, happened_on=DAY".
fn taken(kind: RequestKind) -> String {
    let field = |(name, takes): &(&str, Takes)| match takes {
        Text => (*name).to_owned(),
        Day => format!("{name}=DAY"),
        Number => format!("{name}=NUMBER"),
        YesNo => format!("{name}=true|false"),
        Codes => format!("{name}=TAG,TAG,…"),
        Words(words) => format!("{name}={}", words.join("|")),
    };
    fields(kind).iter().map(field).collect::<Vec<_>>().join(", ")
}

/// What was typed for a field, as the form of that kind has it.
///
/// # Errors
/// When the kind has no such field, or it takes something else.
pub fn read(kind: RequestKind, name: &str, typed: &str) -> Result<Value> {
    let Some((_, takes)) = fields(kind).iter().find(|(known, _)| *known == name) else {
        let has = match fields(kind) {
            [] => "It has none.".to_owned(),
            _ => format!("It has {}.", taken(kind)),
        };
        return Err(Stop::Usage(format!("The form of {kind} has no field “{name}”. {has}")));
    };
    let typed = typed.trim();
    let must = |what: &str| Stop::Usage(format!("“{typed}” does not fit {name}. {what}"));
    Ok(match takes {
        Text => json!(typed),
        Day => json!(Date::read(typed).ok_or_else(|| must("Write a day of the calendar, as 2026-11-23."))?),
        Number => json!(typed.parse::<u32>().map_err(|_| must("Write a whole number, as 12."))?),
        YesNo => json!(typed.parse::<bool>().map_err(|_| must("Write true or false."))?),
        Codes => json!(typed.split(',').map(str::trim).filter(|code| !code.is_empty()).collect::<Vec<_>>()),
        Words(words) if words.contains(&typed) => json!(typed),
        Words(words) => return Err(must(&format!("Write one of {}.", words.join(", ")))),
    })
}

#[cfg(test)]
mod tests {
    use super::{RequestKind, Takes, fields, read};

    /// The forms belong to the core: each field that is offered here is one of them, and takes what is offered.
    #[test]
    fn every_field_and_every_word_is_one_of_the_form() {
        for kind in RequestKind::ALL {
            for (name, takes) in fields(*kind) {
                let typed: &[&str] = match takes {
                    Takes::Text | Takes::Codes => &["x"],
                    Takes::Day => &["2026-11-23"],
                    Takes::Number => &["12"],
                    Takes::YesNo => &["true"],
                    Takes::Words(words) => words,
                };
                for word in typed {
                    let Ok(value) = read(*kind, name, word) else { panic!("{kind} {name}={word}") };
                    let form = serde_json::json!({ "kind": kind.word(), *name: value });
                    let read = serde_json::from_value::<rollcall_core::requests::Ask>(form);
                    assert!(read.is_ok(), "{kind} {name}={word}: {read:?}");
                }
            }
        }
    }
}
