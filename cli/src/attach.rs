//! `rollcall attach`: a picture or paper comes to belong to something.

use std::path::PathBuf;

use clap::Args;
use rollcall_core::incidents::IncidentAction;
use serde_json::{Value, json};

use crate::door::Door;
use crate::incident::to_act;
use crate::print::{number, text};
use crate::stop::{Result, Stop};
use crate::verbs::Global;

/// Attach a file.
#[derive(Debug, Args)]
pub struct Attach {
    /// The file: JPEG, PNG, WebP or PDF
    file: PathBuf,
    /// What it belongs to: a person's number, a device's tag, the device of an incident, a request's number, or the
    /// agreement that a person signed on paper this school year
    #[arg(long, value_name = "person:N|tag:CODE|incident:DEVICE|request:N|agreement:PERSON")]
    to: String,
    /// What it is called; as the file when left out
    #[arg(long)]
    name: Option<String>,
}

impl Attach {
    /// Attaches it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let belongs = belongs(&door, &self.to)?;
        let path = std::path::absolute(&self.file)?;
        let done = door.dispatch("attachment.add", json!({ "belongs": belongs, "name": self.name, "path": path }))?;
        door.out.answer(&done, |done| {
            let (name, kilobytes) = (text(&done["value"], "name"), number(&done["value"], "size_bytes").div_ceil(1024));
            Ok(match done["operation"] {
                Value::Null => format!("The same file is attached to it already, as {name}."),
                _ => format!("{name} is attached, {kilobytes} KB."),
            })
        })
    }
}

fn belongs(door: &Door, to: &str) -> Result<Value> {
    let not_understood = || {
        Stop::Usage("--to takes person:NUMBER, tag:CODE, incident:DEVICE, request:NUMBER or agreement:PERSON.".into())
    };
    let (kind, sought) = to.split_once(':').ok_or_else(not_understood)?;
    Ok(match kind {
        "person" => json!({ "kind": "person", "person": door.id("person", sought)? }),
        "tag" | "device" => json!({ "kind": "device", "device": door.id("tag", sought)? }),
        "incident" => json!({ "kind": "incident", "incident": to_act(door, sought, IncidentAction::Attach)?.id }),
        "request" => json!({ "kind": "request", "request": door.id("request", sought)? }),
        "agreement" => {
            let person = door.id("person", sought)?;
            let agreements = door.dispatch("agreement.of", json!({ "person": person }))?;
            match &agreements["current"]["agreement"]["id"] {
                Value::Null => {
                    let year = text(&agreements, "school_year");
                    return Err(Stop::NotDone(format!(
                        "No agreement is signed for {year}. Record the signature first."
                    )));
                }
                agreement => json!({ "kind": "agreement", "agreement": agreement }),
            }
        }
        _ => return Err(not_understood()),
    })
}
