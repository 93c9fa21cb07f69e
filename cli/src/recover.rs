//! `rollcall recover`: a device turned up; what is proposed, and what is answered?

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::incidents::ProposalKind;
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::list;
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::incidents::proposal;

/// Say that a missing, lost or stolen device turned up, and answer what is proposed
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Recover {
    /// The device, by tag or serial
    device: String,
    /// It is still with its holder
    #[arg(long)]
    with_holder: bool,
    /// It lay where it belongs
    #[arg(long, conflicts_with = "with_holder")]
    at_its_place: bool,
    /// Do what is proposed
    #[arg(long, value_name = "WHAT", value_parser = proposals(), conflicts_with = "decline")]
    accept: Option<String>,
    /// Turn down what is proposed
    #[arg(long, value_name = "WHAT", value_parser = proposals(), requires = "because")]
    decline: Option<String>,
    /// Why it is turned down
    #[arg(long, requires = "decline")]
    because: Option<String>,
}

const EXAMPLES: &str = "Examples:
  rollcall recover MC-0001
  rollcall recover MC-0001 --accept collect
  rollcall recover MC-0001 --decline credit --because \"The screen is broken\"";

fn proposals() -> PossibleValuesParser {
    PossibleValuesParser::new(ProposalKind::ALL.iter().map(|kind| kind.word()))
}

impl Recover {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let device = door.id("tag", &self.device)?;
        let done = match (&self.accept, &self.decline) {
            (None, None) => {
                let found = if self.with_holder { "with_holder" } else { "here" };
                let input = json!({ "device": device, "where": found, "was_at_its_place": self.at_its_place });
                door.dispatch("device.recover", input)?
            }
            (Some(what), _) => {
                let input = json!({ "incident": door.id("incident", &self.device)?, "what": what });
                door.dispatch("recovery.accept", input)?
            }
            (None, Some(what)) => {
                let incident = door.id("incident", &self.device)?;
                let input = json!({ "incident": incident, "what": what, "reason": self.because });
                door.dispatch("recovery.decline", input)?
            }
        };
        let proposed = door.dispatch("recovery.proposals", json!({ "device": device }))?;
        door.out.answer(&done, |_| Ok(said(&self, &proposed)))
    }
}

fn said(asked: &Recover, proposed: &Value) -> String {
    let first = match (&asked.accept, &asked.decline) {
        (None, None) => format!("{} turned up: it is in service again.", asked.device),
        (Some(_), _) => "It is done.".into(),
        (None, Some(_)) => "It is turned down.".into(),
    };
    let mut lines = vec![first];
    for recovery in list(proposed, "recoveries") {
        for one in list(recovery, "proposals") {
            let word = one["is"].as_str().unwrap_or_default();
            lines.push(format!("Proposed: {}. Do it with --accept {word}.", proposal(one)));
        }
    }
    lines.join("\n")
}
