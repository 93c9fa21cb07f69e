//! `rollcall request new`.

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::requests::{Capacity, RequestKind, RequestWarning};
use serde_json::{Value, json};

use super::form;
use super::one::{letter, named, perhaps, stands, would_stand};
use super::several::priorities;
use super::talk::channels;
use crate::door::Door;
use crate::print::{list, typed};
use crate::stop::{Result, Stop};
use crate::verbs::Global;
use crate::words::requests;

/// Ask for something.
#[derive(Debug, Args)]
#[command(after_help = form::help())]
pub struct New {
    /// What is asked for
    #[arg(value_parser = kinds())]
    kind: String,
    /// The school it is for, by code or name; the place's or the champion's own when left out
    #[arg(long)]
    school: Option<String>,
    /// Who asks, by number, where the register knows them
    #[arg(long, value_name = "PERSON")]
    requester: Option<String>,
    /// Who asks, by name; a champion asks for themselves when it is left out
    #[arg(long, conflicts_with = "requester")]
    name: Option<String>,
    /// Their e-mail; as the register has it when left out
    #[arg(long)]
    email: Option<String>,
    /// As what they ask; the first that fits the kind when left out
    #[arg(long, visible_alias = "as-capacity", value_parser = capacities())]
    capacity: Option<String>,
    /// Whom it is about, by number
    #[arg(long)]
    person: Option<String>,
    /// The device it is about, by tag or serial
    #[arg(long, value_name = "CODE")]
    device: Option<String>,
    /// The room it is about, as CFM/Room 12
    #[arg(long)]
    place: Option<String>,
    /// It in one line; made from the form when left out
    #[arg(long)]
    subject: Option<String>,
    /// It in more words
    #[arg(long)]
    description: Option<String>,
    /// How urgent it is
    #[arg(long, value_parser = priorities())]
    priority: Option<String>,
    /// A call that goes before everything else: of a principal, the superintendent or the district's office
    #[arg(long)]
    major: bool,
    /// How it came in; here when left out
    #[arg(long, value_parser = channels())]
    channel: Option<String>,
    /// Its number in the help-desk portal
    #[arg(long, value_name = "N")]
    portal: Option<String>,
    /// A field of the kind's own form; again for more
    #[arg(long, value_name = "FIELD=VALUE")]
    set: Vec<String>,
    /// The kind's own form at once; `-` reads it from stdin
    #[arg(long, value_name = "JSON", default_value = "{}")]
    input: String,
    /// Only say what would become of it; nothing is changed
    #[arg(long = "try")]
    only_try: bool,
}

pub(super) fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(RequestKind::ALL.iter().map(|kind| kind.word()))
}

pub(super) fn capacities() -> PossibleValuesParser {
    PossibleValuesParser::new(Capacity::ALL.iter().map(|capacity| capacity.word()))
}

impl New {
    /// Opens it, or says what would become of it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = self.form(&door)?;
        if self.only_try {
            let tried = door.dispatch("request.try", input)?;
            return door.out.answer(&tried, |tried| would(&door, tried));
        }
        let done = door.dispatch("request.open", input)?;
        door.out.answer(&done, |done| opened(&door, &done["value"]))
    }

    fn form(&self, door: &Door) -> Result<Value> {
        let mut ask = door.resolve(crate::raw::input(&self.input)?)?;
        if !ask.is_object() {
            return Err(Stop::Usage("--input takes the kind's own form: {…}.".into()));
        }
        for said in &self.set {
            let (field, value) = form::read(&self.kind, said).map_err(Stop::Usage)?;
            ask[field] = value;
        }
        ask["kind"] = json!(self.kind);
        Ok(json!({
            "school": self.school(door)?,
            "ask": ask,
            "requester": perhaps(door, "person", self.requester.as_deref())?,
            "requester_name": self.name,
            "requester_email": self.email,
            "capacity": self.capacity,
            "person": perhaps(door, "person", self.person.as_deref())?,
            "code": self.device,
            "place": perhaps(door, "place", self.place.as_deref())?,
            "subject": self.subject,
            "description": self.description,
            "priority": self.priority,
            "major": self.major,
            "channel": self.channel,
            "portal_number": self.portal,
        }))
    }

    /// The school that was named, else the place's, else the operator's own.
    fn school(&self, door: &Door) -> Result<Value> {
        if let Some(school) = &self.school {
            return named(door, "school", school);
        }
        if let Some((school, _)) = self.place.as_deref().and_then(|place| place.split_once('/')) {
            return named(door, "school", school.trim_start_matches("place:"));
        }
        let session = door.dispatch("session.info", json!({}))?;
        match &session["operator"]["school"] {
            Value::Null => Err(Stop::Usage("Say for which school it is: --school CODE.".into())),
            own => Ok(own.clone()),
        }
    }
}

fn opened(door: &Door, value: &Value) -> Result<String> {
    let mut lines = vec![stands(door, &value["request"], &value["clocks"])];
    lines.extend(warnings(value)?);
    lines.extend(letter(&value["letter"]));
    Ok(lines.join("\n"))
}

fn would(door: &Door, tried: &Value) -> Result<String> {
    let mut lines = vec![format!("As it is written: {}", would_stand(door, tried))];
    match (tried["closes"].is_null(), tried["sentence"].as_str()) {
        (true, Some(question)) => lines.push(format!("IT would ask: {question}")),
        (false, Some(sentence)) => lines.push(format!("The requester would be told: {sentence}")),
        (_, None) => {}
    }
    lines.extend(warnings(tried)?);
    lines.push("Nothing is changed yet.".into());
    Ok(lines.join("\n"))
}

fn warnings(value: &Value) -> Result<Vec<String>> {
    let warnings =
        list(value, "warnings").iter().map(|warning| Ok(requests::warning(&typed::<RequestWarning>(warning)?)));
    warnings.collect()
}
