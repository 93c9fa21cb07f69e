//! `rollcall request resolve`, `close`, `route` and `withdraw`.

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::requests::ClosedBecause;
use serde_json::json;

use super::one::{Numbered, perhaps};
use crate::door::Door;
use crate::stop::Result;
use crate::verbs::Global;

/// It is done.
#[derive(Debug, Args)]
pub struct Resolve {
    #[command(flatten)]
    request: Numbered,
    /// What was done
    how: String,
}

impl Resolve {
    /// Says so.
    pub fn run(self, global: &Global) -> Result {
        self.request.step(&Door::open(global)?, "request.resolve", json!({ "how": self.how }))
    }
}

fn reasons() -> PossibleValuesParser {
    PossibleValuesParser::new(ClosedBecause::GIVEN.iter().map(|because| because.word()))
}

/// It ends without being done.
#[derive(Debug, Args)]
pub struct Close {
    #[command(flatten)]
    request: Numbered,
    /// Why
    #[arg(long, value_parser = reasons())]
    because: String,
    /// What the requester is told; the district's own sentence when there is one
    #[arg(long)]
    sentence: Option<String>,
    /// The request that a duplicate repeats, as R-12; they are told so when no sentence is given
    #[arg(long, value_name = "N")]
    of: Option<String>,
}

impl Close {
    /// Ends it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let of = perhaps(&door, "request", self.of.as_deref())?;
        let input = json!({ "because": self.because, "sentence": self.sentence, "of": of });
        self.request.step(&door, "request.close", input)
    }
}

/// It is somebody else's.
#[derive(Debug, Args)]
pub struct Route {
    #[command(flatten)]
    request: Numbered,
    /// The directory's entry, such as "building repairs"
    entry: String,
}

impl Route {
    /// Routes it.
    pub fn run(self, global: &Global) -> Result {
        self.request.step(&Door::open(global)?, "request.route", json!({ "entry": self.entry }))
    }
}

/// They do not need it.
#[derive(Debug, Args)]
pub struct Withdraw {
    #[command(flatten)]
    request: Numbered,
    /// Why
    why: String,
}

impl Withdraw {
    /// Takes it back.
    pub fn run(self, global: &Global) -> Result {
        self.request.step(&Door::open(global)?, "request.withdraw", json!({ "why": self.why }))
    }
}
