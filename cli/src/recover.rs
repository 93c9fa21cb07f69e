//! `rollcall recover`: a device turned up; what is proposed, and what is answered?

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::incidents::{IncidentAction, ProposalKind};
use serde_json::{Value, json};

use crate::custody::name_of;
use crate::door::Door;
use crate::incident::to_act;
use crate::print::{list, text};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::incidents::proposal;
use crate::words::terms;

/// Say that a missing, lost or stolen device turned up, and answer what is proposed
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Recover {
    /// The device, by tag or serial; with --accept or --decline also one of its incidents, as MC-0001#2
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
        let device = door.id("tag", self.device.split('#').next().unwrap_or(&self.device))?;
        let (accept, decline) = (self.accept.as_ref(), self.decline.as_ref());
        let accepted = accept.map(|what| ("recovery.accept", json!({ "what": what })));
        let declined = decline.map(|what| ("recovery.decline", json!({ "what": what, "reason": self.because })));
        let (done, which) = match accepted.or(declined) {
            None => {
                let found = if self.with_holder { "with_holder" } else { "here" };
                let input = json!({ "device": device, "where": found, "was_at_its_place": self.at_its_place });
                (door.dispatch("device.recover", input)?, String::new())
            }
            Some((command, mut input)) => {
                let meant = to_act(&door, &self.device, IncidentAction::Answer)?;
                input["incident"] = meant.id;
                (door.dispatch(command, input)?, format!("{}. ", meant.which))
            }
        };
        let proposed = door.dispatch("recovery.proposals", json!({ "device": device }))?;
        door.out.answer(&done, |done| said(&door, &self, &which, &done["value"], &proposed))
    }
}

fn said(door: &Door, asked: &Recover, which: &str, done: &Value, proposed: &Value) -> Result<String> {
    let first = match (&asked.accept, &asked.decline) {
        (None, None) => turned_up(door, asked, done)?,
        (Some(_), _) => format!("{which}It is done."),
        (None, Some(_)) => format!("{which}It is turned down."),
    };
    let mut lines = vec![first];
    for recovery in list(proposed, "recoveries") {
        for one in list(recovery, "proposals") {
            let word = one["is"].as_str().unwrap_or_default();
            lines.push(format!("Proposed: {}. Do it with --accept {word}.", proposal(one)));
        }
    }
    Ok(lines.join("\n"))
}

/// What became of it, what shape it is in, and who has it.
fn turned_up(door: &Door, asked: &Recover, done: &Value) -> Result<String> {
    let shape = match text(&done["device"], "condition") {
        "working" => String::new(),
        "needs_check" => " It is to be checked before it goes out again.".into(),
        shape => format!(" It {}.", terms::told(shape, terms::condition)),
    };
    let custody = &done["custody"];
    let holder = match custody["ended_at"].is_null() && !custody["person"].is_null() {
        true => format!(" {} has it.", name_of(door, &custody["person"])?),
        false => " Nobody has it.".into(),
    };
    Ok(format!("{} turned up: it is in service again.{shape}{holder}", asked.device))
}
