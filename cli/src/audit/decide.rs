//! `rollcall audit decide`: what is done about an exception, a selection, or all of a kind?

use clap::{Args, ValueEnum};
use rollcall_core::audits::Whereabouts;
use rollcall_core::values::Date;
use serde_json::{Value, json};

use super::Site;
use super::exceptions::{kinds, to_decide};
use crate::door::Door;
use crate::print::{counted, text};
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::terms;

/// Decide.
#[derive(Debug, Args)]
pub struct Decide {
    #[command(flatten)]
    site: Site,
    /// What kind of exception
    #[arg(long, value_parser = kinds())]
    kind: String,
    /// A device, by tag or serial; may be given more than once
    #[arg(long, value_name = "TAG")]
    device: Vec<String>,
    /// A code that nobody knows; may be given more than once
    #[arg(long, value_name = "CODE")]
    code: Vec<String>,
    /// Every undecided exception of the kind
    #[arg(long, required_unless_present_any = ["device", "code"], conflicts_with_all = ["device", "code"])]
    all: bool,
    /// What is decided
    #[arg(long, value_enum)]
    choice: ChoiceWord,
    /// Who has seen it
    #[arg(long, required_if_eq("choice", "attest"))]
    name: Option<String>,
    /// On which day it was seen, as 2026-11-23
    #[arg(long, value_name = "DAY", value_parser = a_day, required_if_eq("choice", "attest"))]
    on: Option<Date>,
    /// What happened, in words
    #[arg(long, value_name = "WORDS")]
    what_happened: Option<String>,
    /// The police agency
    #[arg(long, required_if_eq("choice", "stolen"))]
    agency: Option<String>,
    /// The police report's number
    #[arg(long, required_if_eq("choice", "stolen"))]
    number: Option<String>,
    /// The day the report was filed, as 2026-11-23
    #[arg(long, value_name = "DAY", value_parser = a_day, required_if_eq("choice", "stolen"))]
    filed_on: Option<Date>,
    /// Where a device that turned up is now
    #[arg(long, value_parser = whereabouts(), default_value = Whereabouts::Here.word())]
    whereabouts: String,
    /// Why it is disputed
    #[arg(long, value_name = "WORDS", required_if_eq("choice", "dispute"))]
    reason: Option<String>,
    /// An explanation, or what IT is asked for
    #[arg(long, value_name = "WORDS", required_if_eq_any([("choice", "explain"), ("choice", "not-ours")]))]
    note: Option<String>,
    /// The device that an unknown code turned out to be, by tag or serial
    #[arg(long = "is", value_name = "TAG", required_if_eq("choice", "is-device"))]
    is_device: Option<String>,
    /// Let the device be found by that code from now on
    #[arg(long)]
    alias: bool,
    /// The model of a device that is registered now
    #[arg(long)]
    model: Option<String>,
}

fn whereabouts() -> clap::builder::PossibleValuesParser {
    clap::builder::PossibleValuesParser::new(Whereabouts::ALL.iter().map(|word| word.word()))
}

/// What is decided, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "kebab-case")]
pub enum ChoiceWord {
    /// Moved: it lives where it was found from now on
    #[value(alias = "update_place")]
    UpdatePlace,
    /// Moved: it goes back to its place
    Leave,
    /// Missing: so it is
    #[value(aliases = ["confirm-missing", "confirm_missing"])]
    Confirm,
    /// Missing: somebody has seen it (--name, --on)
    Attest,
    /// Missing: it is given up
    #[value(aliases = ["declare-lost", "declare_lost"])]
    Lost,
    /// Missing: stolen, with a police report (--agency, --number, --filed-on)
    #[value(aliases = ["declare-stolen", "declare_stolen"])]
    Stolen,
    /// Recovery: it is in service again (--whereabouts)
    Recover,
    /// Recovery: not that device, or not so (--reason)
    Dispute,
    /// Another school's: it goes back
    #[value(alias = "send_back")]
    SendBack,
    /// Another school's: ask to keep it
    #[value(alias = "take_over")]
    TakeOver,
    /// Disposed of, or not found by the recount: explain it (--note)
    Explain,
    /// Disposed of: ask IT to reopen it
    #[value(alias = "ask_reopen")]
    AskReopen,
    /// Surplus: back to storage
    #[value(alias = "back_to_storage")]
    BackToStorage,
    /// Surplus: ask IT to withdraw it
    #[value(alias = "ask_withdraw")]
    AskWithdraw,
    /// Arrived since opening: seen
    Acknowledge,
    /// Known to nobody: it is this device (--is, --alias)
    #[value(alias = "is_device")]
    IsDevice,
    /// Known to nobody: register it (--model)
    Register,
    /// Known to nobody: not the district's (--note)
    #[value(alias = "not_ours")]
    NotOurs,
}

impl Decide {
    /// Decides all of them, or none.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let audit = self.site.audit(&door)?;
        let exceptions = self.exceptions(&door, &audit)?;
        if exceptions.is_empty() {
            return match door.out.json {
                true => door.out.raw(&json!({ "operation": null, "changed": [], "value": [] })),
                false => door.out.line("Nothing of that kind is left to decide."),
            };
        }
        let choice = self.choice(&door)?;
        let input = json!({ "audit": audit, "exceptions": exceptions, "choice": choice });
        let done = door.dispatch_watched("audit.decide", input)?;
        door.out.answer(&done, |done| {
            let decided = done["value"].as_array().map_or(0, Vec::len) as u64;
            let what = terms::told(text(&choice, "kind"), terms::choice);
            let line = format!("{} decided: {what}.", counted(decided, "exception is", "exceptions are"));
            Ok(match registered(&door, done)? {
                Some(tags) => format!("{line}\nRegistered as {tags}: a provisional tag, until a real one is put on."),
                None => line,
            })
        })
    }

    fn exceptions(&self, door: &Door, audit: &Value) -> Result<Vec<Value>> {
        let kind = &self.kind;
        if self.all {
            return Ok(to_decide(&door.dispatch("audit.exceptions", json!({ "audit": audit, "kind": kind }))?));
        }
        let devices = self.device.iter().map(|tag| Ok(json!({ "kind": kind, "device": door.id("tag", tag)? })));
        let codes = self.code.iter().map(|code| Ok(json!({ "kind": kind, "code": code })));
        devices.chain(codes).collect()
    }

    fn choice(&self, door: &Door) -> Result<Value> {
        let note = &self.note;
        let what_happened = &self.what_happened;
        Ok(match self.choice {
            ChoiceWord::UpdatePlace => json!({ "kind": "update_place" }),
            ChoiceWord::Leave => json!({ "kind": "leave" }),
            ChoiceWord::Confirm => json!({ "kind": "confirm_missing" }),
            ChoiceWord::Attest => json!({ "kind": "attest", "name": self.name, "on": self.on }),
            ChoiceWord::Lost => json!({ "kind": "declare_lost", "what_happened": what_happened }),
            ChoiceWord::Stolen => {
                let report = json!({ "agency": self.agency, "number": self.number, "filed_on": self.filed_on });
                json!({ "kind": "declare_stolen", "what_happened": what_happened, "report": report })
            }
            ChoiceWord::Recover => json!({ "kind": "recover", "whereabouts": self.whereabouts }),
            ChoiceWord::Dispute => json!({ "kind": "dispute", "reason": self.reason }),
            ChoiceWord::SendBack => json!({ "kind": "send_back" }),
            ChoiceWord::TakeOver => json!({ "kind": "take_over" }),
            ChoiceWord::Explain => json!({ "kind": "explain", "note": note }),
            ChoiceWord::AskReopen => json!({ "kind": "ask_reopen", "note": note }),
            ChoiceWord::BackToStorage => json!({ "kind": "back_to_storage" }),
            ChoiceWord::AskWithdraw => json!({ "kind": "ask_withdraw", "note": note }),
            ChoiceWord::Acknowledge => json!({ "kind": "acknowledge" }),
            ChoiceWord::IsDevice => {
                let device = door.id("tag", self.is_device.as_deref().unwrap_or_default())?;
                json!({ "kind": "is_device", "device": device, "alias": self.alias })
            }
            ChoiceWord::Register => json!({ "kind": "register", "model": self.model }),
            ChoiceWord::NotOurs => json!({ "kind": "not_ours", "note": note }),
        })
    }
}

/// The provisional tags of what was registered.
fn registered(door: &Door, done: &Value) -> Result<Option<String>> {
    let decisions = done["value"].as_array().into_iter().flatten();
    let mut tags = Vec::new();
    for decision in decisions.filter(|decision| decision["choice"] == "register") {
        let shown = door.dispatch("device.show", json!({ "device": decision["target"] }))?;
        tags.push(text(&shown["device"], "tag").to_owned());
    }
    Ok((!tags.is_empty()).then(|| tags.join(", ")))
}
