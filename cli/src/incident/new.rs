//! `rollcall incident new`.

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::incidents::{Claim, IncidentKind};
use rollcall_core::values::Date;
use serde_json::json;

use super::Report;
use crate::door::Door;
use crate::print::text;
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::incidents::kind;
use crate::words::terms::told;

/// Tell what happened to a device.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct New {
    /// The device, by tag or serial
    device: String,
    /// What is said to have happened
    #[arg(value_parser = claims())]
    kind: String,
    /// What happened, in words
    what_happened: String,
    /// When it happened
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    on: Option<Date>,
    /// Where it was last seen
    #[arg(long, value_name = "WHERE")]
    last_seen: Option<String>,
    /// Who reports it
    #[arg(long, value_name = "WHO")]
    by: Option<String>,
    /// Who saw it
    #[arg(long, value_name = "WHO")]
    witnesses: Option<String>,
    /// The serial they give; another one than the device's is to be settled
    #[arg(long)]
    serial: Option<String>,
    /// They are still searching for what they say was stolen
    #[arg(long)]
    still_searching: bool,
    /// The damage is beyond repair
    #[arg(long)]
    dead: bool,
    #[command(flatten)]
    report: Report,
}

const EXAMPLES: &str = "Examples:
  rollcall incident new MC-0001 claimed_stolen \"Taken from the bus\" --on 2027-01-08 --by \"Her mother\"
  rollcall incident new MC-0001 stolen \"Taken from a car\" --agency Sheriff --number 27-42 --filed-on 2027-01-09";

fn claims() -> PossibleValuesParser {
    PossibleValuesParser::new(Claim::ALL.iter().map(|claim| claim.word()))
}

impl New {
    /// Tells it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = json!({
            "device": door.id("tag", &self.device)?,
            "kind": self.kind,
            "what_happened": self.what_happened,
            "happened_on": self.on,
            "last_seen": self.last_seen,
            "reported_by": self.by,
            "witnesses": self.witnesses,
            "serial_given": self.serial,
            "still_searching": self.still_searching,
            "dead": self.dead,
            "report": self.report.input(),
        });
        let done = door.dispatch("incident.new", input)?;
        door.out.answer(&done, |done| {
            let incident = &done["value"];
            let what = told(text(incident, "kind"), |word: IncidentKind| kind(word));
            let claimed = match incident["claimed_stolen"] == true {
                true => " It counts so until the police report arrives: rollcall incident report-filed.",
                false => "",
            };
            let shown = door.dispatch("incident.show", json!({ "incident": incident["id"] }))?;
            Ok(format!("{} is recorded as {what}: incident {}.{claimed}", self.device, text(&shown, "called")))
        })
    }
}
