//! `rollcall request change`.

use clap::Args;
use serde_json::json;

use super::new::capacities;
use super::one::{Numbered, perhaps, said};
use crate::door::Door;
use crate::stop::{Result, Stop};
use crate::verbs::Global;

/// Change what is known of it. What is left out stays.
#[derive(Debug, Args)]
pub struct Change {
    #[command(flatten)]
    request: Numbered,
    /// It in one line
    #[arg(long)]
    subject: Option<String>,
    /// It in more words; empty for none
    #[arg(long)]
    description: Option<String>,
    /// Whom it is about, by number: a new hire once the register knows them
    #[arg(long)]
    person: Option<String>,
    /// The device it is about, by tag or serial
    #[arg(long, value_name = "CODE")]
    device: Option<String>,
    /// The room it is about, as CFM/Room 12
    #[arg(long)]
    place: Option<String>,
    /// The incident it belongs to, by its identifier
    #[arg(long, value_name = "ID")]
    incident: Option<String>,
    /// Its number in the help-desk portal; empty for none
    #[arg(long, value_name = "N")]
    portal: Option<String>,
    /// Whether it goes before everything else
    #[arg(long)]
    major: Option<bool>,
    /// As what the requester asks
    #[arg(long, value_parser = capacities())]
    capacity: Option<String>,
}

impl Change {
    /// Changes it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let text = |said: Option<String>| said.map(|said| json!(said));
        let input = said(&[
            ("subject", text(self.subject)),
            ("description", text(self.description)),
            ("person", perhaps(&door, "person", self.person.as_deref())?),
            ("code", text(self.device)),
            ("place", perhaps(&door, "place", self.place.as_deref())?),
            ("incident", text(self.incident)),
            ("portal_number", text(self.portal)),
            ("major", self.major.map(|major| json!(major))),
            ("capacity", text(self.capacity)),
        ]);
        if input.as_object().is_none_or(serde_json::Map::is_empty) {
            return Err(Stop::Usage("Say what changes: --subject, --person, --device, --place …".into()));
        }
        self.request.step(&door, "request.change", input)
    }
}
