//! What does each kind's own form take with `--set`, and is it written so?

use std::fmt::Write as _;

use rollcall_core::requests::RequestKind;
use rollcall_core::requests::kinds::{Happened, LampSymptom, Procured};
use rollcall_core::values::Date;
use serde_json::{Value, json};

use crate::words::problems::one_of;
use crate::words::requesting;

/// What stands in a field.
enum Takes {
    Text,
    Day,
    Number,
    Whether,
    Codes,
    One(Vec<&'static str>),
}

type Field = (&'static str, Takes);

/// The fields of a kind's form, and what else of the command line it asks for.
fn form(kind: RequestKind) -> (Vec<Field>, &'static str) {
    let words = |all: Vec<&'static str>| Takes::One(all);
    match kind {
        RequestKind::StaffDevice => (
            vec![
                ("new_hire", Takes::Text),
                ("position", Takes::Text),
                ("start_on", Takes::Day),
                ("needs", Takes::Text),
            ],
            "--person instead of new_hire",
        ),
        RequestKind::StudentDevice => (vec![("loaner", Takes::Whether), ("until", Takes::Day)], "--person"),
        RequestKind::MobilePhone => (
            vec![
                ("employee", Takes::Text),
                ("department", Takes::Text),
                ("transfers", Takes::Text),
                ("replaces", Takes::Text),
                ("number", Takes::Text),
            ],
            "--person instead of employee",
        ),
        RequestKind::Replacement => (
            vec![
                ("happened", words(Happened::ALL.iter().map(|word| word.word()).collect())),
                ("what_happened", Takes::Text),
                ("last_seen", Takes::Text),
                ("happened_on", Takes::Day),
            ],
            "--person, --device",
        ),
        RequestKind::Charger => (Vec::new(), "--person"),
        RequestKind::SurplusPickup => (vec![("codes", Takes::Codes), ("peripherals", Takes::Text)], ""),
        RequestKind::Support => {
            (vec![("procured", words(Procured::ALL.iter().map(|word| word.word()).collect()))], "--device")
        }
        RequestKind::ProjectorLamp => {
            (vec![("symptom", words(LampSymptom::ALL.iter().map(|word| word.word()).collect()))], "--place")
        }
        RequestKind::Quote => (vec![("what", Takes::Text), ("quantity", Takes::Number)], ""),
        RequestKind::Purchase => (vec![("what", Takes::Text)], ""),
        RequestKind::Other => (vec![("entry", Takes::Text)], "as in the district's directory"),
    }
}

impl Takes {
    /// How the field is typed.
    fn typed(&self, field: &str) -> String {
        match self {
            Self::Text => field.to_owned(),
            Self::Day => format!("{field}=2026-11-23"),
            Self::Number => format!("{field}=3"),
            Self::Whether => format!("{field}=true"),
            Self::Codes => format!("{field}=A,B"),
            Self::One(words) => format!("{field}={}", words.join("|")),
        }
    }

    /// What the value means; how it must be written where it means nothing.
    fn read(&self, field: &str, said: &str) -> Result<Value, String> {
        match self {
            Self::Text => Ok(json!(said)),
            Self::Day => {
                let day = Date::read(said).map(|day| json!(day));
                day.ok_or_else(|| format!("Write a day, as {}.", self.typed(field)))
            }
            Self::Number => {
                let number = said.trim().parse::<u32>().map(|number| json!(number));
                number.map_err(|_| format!("Write a number, as {}.", self.typed(field)))
            }
            Self::Whether => match said.trim() {
                "true" | "yes" => Ok(json!(true)),
                "false" | "no" => Ok(json!(false)),
                _ => Err(format!("Write {field}=true or {field}=false.")),
            },
            Self::Codes => Ok(json!(said.split(',').map(str::trim).collect::<Vec<_>>())),
            Self::One(words) => match words.iter().find(|word| **word == said.trim()) {
                Some(word) => Ok(json!(word)),
                None => Err(format!("Write one of {}.", one_of(words))),
            },
        }
    }
}

/// What each kind takes, under the verb's own help.
pub fn help() -> String {
    let mut help = "What each kind takes with --set:".to_owned();
    for kind in RequestKind::ALL {
        let (fields, also) = form(*kind);
        let typed: Vec<String> = fields.iter().map(|(field, takes)| takes.typed(field)).collect();
        let parts = [typed.join(", "), also.to_owned()].into_iter().filter(|part| !part.is_empty());
        let _ = write!(help, "\n  {:<15} {}", kind.word(), parts.collect::<Vec<_>>().join("; "));
    }
    help
}

/// Reads `what=Document camera` for a kind.
///
/// # Errors
/// What is wrong with it, and how it is written.
pub fn read(kind: &str, said: &str) -> Result<(&'static str, Value), String> {
    let Some(kind) = RequestKind::from_word(kind) else { return Err(format!("There is no kind “{kind}”.")) };
    let Some((name, value)) = said.split_once('=') else {
        return Err(format!("“{said}” has no value. Write it as FIELD=VALUE."));
    };
    let (fields, _) = form(kind);
    let Some((field, takes)) = fields.iter().find(|(field, _)| *field == name.trim()) else {
        let what = requesting::kind(kind);
        if fields.is_empty() {
            return Err(format!("A request for {what} takes nothing with --set."));
        }
        let known: Vec<String> = fields.iter().map(|(field, _)| (*field).to_owned()).collect();
        return Err(format!("A request for {what} has no “{name}”. It takes {}.", requesting::and(&known)));
    };
    match takes.read(field, value) {
        Ok(value) => Ok((field, value)),
        Err(written) => Err(format!("“{value}” is no {field}. {written}")),
    }
}

#[cfg(test)]
mod tests {
    use super::{RequestKind, Takes, form, read};

    /// The forms belong to the core: each field that is offered here is one of them, and takes what is offered.
    #[test]
    fn every_field_and_every_word_is_one_of_the_form() {
        for kind in RequestKind::ALL {
            for (name, takes) in form(*kind).0 {
                let typed = match takes {
                    Takes::Text | Takes::Codes => vec!["x"],
                    Takes::Day => vec!["2026-11-23"],
                    Takes::Number => vec!["12"],
                    Takes::Whether => vec!["true"],
                    Takes::One(words) => words,
                };
                for word in typed {
                    let Ok((_, value)) = read(kind.word(), &format!("{name}={word}")) else {
                        panic!("{kind} {name}={word}")
                    };
                    let form = serde_json::json!({ "kind": kind.word(), name: value });
                    let read = serde_json::from_value::<rollcall_core::requests::Ask>(form);
                    assert!(read.is_ok(), "{kind} {name}={word}: {read:?}");
                }
            }
        }
    }
}
