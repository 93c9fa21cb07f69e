//! `rollcall request contact`, `wait`, `reply`, `answer` and `note`.

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::requests::{Channel, ContactOutcome};
use serde_json::json;

use super::one::Numbered;
use crate::door::Door;
use crate::stop::Result;
use crate::verbs::Global;

/// How something was said.
pub(super) fn channels() -> PossibleValuesParser {
    PossibleValuesParser::new(Channel::ALL.iter().map(|channel| channel.word()))
}

fn outcomes() -> PossibleValuesParser {
    PossibleValuesParser::new(ContactOutcome::ALL.iter().map(|outcome| outcome.word()))
}

/// An attempt to reach the requester.
#[derive(Debug, Args)]
pub struct Contact {
    #[command(flatten)]
    request: Numbered,
    /// How
    #[arg(long, value_parser = channels(), default_value = "phone")]
    by: String,
    /// What came of it
    #[arg(long, value_parser = outcomes())]
    outcome: String,
    /// What was said, or whom the message was left with
    #[arg(long)]
    note: Option<String>,
}

impl Contact {
    /// Writes it down.
    pub fn run(self, global: &Global) -> Result {
        let input = json!({ "channel": self.by, "outcome": self.outcome, "note": self.note });
        self.request.step(&Door::open(global)?, "request.contact", input)
    }
}

/// Ask, and wait.
#[derive(Debug, Args)]
pub struct Wait {
    #[command(flatten)]
    request: Numbered,
    /// What they are asked, which is a reply; left out when they know what they have to do
    #[arg(long)]
    question: Option<String>,
}

impl Wait {
    /// Waits.
    pub fn run(self, global: &Global) -> Result {
        self.request.step(&Door::open(global)?, "request.wait", json!({ "question": self.question }))
    }
}

/// What IT said.
#[derive(Debug, Args)]
pub struct Reply {
    #[command(flatten)]
    request: Numbered,
    /// What was said
    text: String,
    /// How
    #[arg(long, value_parser = channels())]
    by: Option<String>,
}

impl Reply {
    /// Writes it down.
    pub fn run(self, global: &Global) -> Result {
        let input = json!({ "text": self.text, "channel": self.by });
        self.request.step(&Door::open(global)?, "request.reply", input)
    }
}

/// What the requester answered.
#[derive(Debug, Args)]
pub struct Answer {
    #[command(flatten)]
    request: Numbered,
    /// What they said
    text: String,
    /// How
    #[arg(long, value_parser = channels())]
    by: Option<String>,
    /// They only said thanks: nothing opens again
    #[arg(long)]
    thanks_only: bool,
}

impl Answer {
    /// Writes it down.
    pub fn run(self, global: &Global) -> Result {
        let input = json!({ "text": self.text, "channel": self.by, "thanks_only": self.thanks_only });
        self.request.step(&Door::open(global)?, "request.answer", input)
    }
}

/// A note.
#[derive(Debug, Args)]
pub struct Note {
    #[command(flatten)]
    request: Numbered,
    /// The note
    text: String,
}

impl Note {
    /// Adds it.
    pub fn run(self, global: &Global) -> Result {
        self.request.step(&Door::open(global)?, "request.note", json!({ "text": self.text }))
    }
}
