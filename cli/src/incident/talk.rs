//! `rollcall incident report-filed`, `note`, `remind`, `settle-serial`, `correct`, `close` and `reopen`.

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::incidents::{IncidentAction, IncidentField};
use rollcall_core::values::Date;
use serde_json::{Value, json};

use super::OfDevice;
use crate::door::Door;
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;

/// Does a step on an incident, and says what was done.
fn step(
    of: &OfDevice,
    global: &Global,
    (command, action): (&str, IncidentAction),
    mut input: Value,
    said: &str,
) -> Result {
    let door = Door::open(global)?;
    let meant = of.to_act(&door, action)?;
    input["incident"] = meant.id;
    let done = door.dispatch(command, input)?;
    door.out.answer(&done, |_| Ok(format!("{}. {said}", meant.which)))
}

/// The police report.
#[derive(Debug, Args)]
pub struct ReportFiled {
    #[command(flatten)]
    of: OfDevice,
    /// The police agency
    #[arg(long)]
    agency: String,
    /// The report's number
    #[arg(long)]
    number: String,
    /// The day it was filed
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    filed_on: Date,
}

impl ReportFiled {
    /// Attaches it.
    pub fn run(self, global: &Global) -> Result {
        let report = json!({ "agency": self.agency, "number": self.number, "filed_on": self.filed_on });
        let said = "It is stolen from now on, and costs nothing: a fee that was charged is taken back. Attach a copy: \
                    rollcall attach FILE --to incident:DEVICE.";
        step(
            &self.of,
            global,
            ("incident.attach_report", IncidentAction::AttachReport),
            json!({ "report": report }),
            said,
        )
    }
}

/// A note.
#[derive(Debug, Args)]
pub struct Note {
    #[command(flatten)]
    of: OfDevice,
    /// What is noted
    note: String,
}

impl Note {
    /// Adds it.
    pub fn run(self, global: &Global) -> Result {
        step(&self.of, global, ("incident.note", IncidentAction::Note), json!({ "note": self.note }), "It is noted.")
    }
}

/// A reminder of the police report.
#[derive(Debug, Args)]
pub struct Remind {
    #[command(flatten)]
    of: OfDevice,
    /// Whom, and how
    note: Option<String>,
}

impl Remind {
    /// Writes it down.
    pub fn run(self, global: &Global) -> Result {
        let said = "It is written down. The school days until the next reminder begin today.";
        step(&self.of, global, ("incident.remind", IncidentAction::Remind), json!({ "note": self.note }), said)
    }
}

/// Why another serial was given.
#[derive(Debug, Args)]
pub struct SettleSerial {
    #[command(flatten)]
    of: OfDevice,
    /// Why it is in order
    reason: String,
}

impl SettleSerial {
    /// Settles it.
    pub fn run(self, global: &Global) -> Result {
        step(
            &self.of,
            global,
            ("incident.settle_serial", IncidentAction::SettleSerial),
            json!({ "reason": self.reason }),
            "The serial is settled.",
        )
    }
}

/// A correction.
#[derive(Debug, Args)]
pub struct Correct {
    #[command(flatten)]
    of: OfDevice,
    /// What is corrected
    #[arg(value_parser = fields())]
    field: String,
    /// What it is
    value: String,
    /// Why
    #[arg(long)]
    because: String,
}

fn fields() -> PossibleValuesParser {
    PossibleValuesParser::new(IncidentField::ALL.iter().map(|field| field.word()))
}

impl Correct {
    /// Corrects it.
    pub fn run(self, global: &Global) -> Result {
        let input = json!({ "field": self.field, "value": self.value, "reason": self.because });
        step(
            &self.of,
            global,
            ("incident.correct", IncidentAction::Correct),
            input,
            "It is corrected; what it was stays known.",
        )
    }
}

/// The end.
#[derive(Debug, Args)]
pub struct Close {
    #[command(flatten)]
    of: OfDevice,
    /// What is to be noted
    note: Option<String>,
}

impl Close {
    /// Closes it.
    pub fn run(self, global: &Global) -> Result {
        step(
            &self.of,
            global,
            ("incident.close", IncidentAction::Close),
            json!({ "note": self.note }),
            "It is done with.",
        )
    }
}

/// Open again.
#[derive(Debug, Args)]
pub struct Reopen {
    #[command(flatten)]
    of: OfDevice,
    /// Why
    reason: String,
}

impl Reopen {
    /// Opens it.
    pub fn run(self, global: &Global) -> Result {
        step(
            &self.of,
            global,
            ("incident.reopen", IncidentAction::Reopen),
            json!({ "reason": self.reason }),
            "It is open again.",
        )
    }
}
