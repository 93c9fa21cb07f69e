//! `rollcall surplus load`: the station at the truck. A code is answered once it is on the disk.

use std::io;

use clap::Args;
use rollcall_core::pickups::TruckVerdict;
use rollcall_core::refusal::Refusal;
use rollcall_core::surplus::TruckBecause;
use serde_json::{Value, json};

use super::Numbered;
use super::wipe::methods;
use crate::codes::{Codes, text_of};
use crate::door::Door;
use crate::print::{count, counted, number, text, typed};
use crate::stop::{Result, Stop, complain};
use crate::verbs::Global;
use crate::words;
use crate::words::surplus;
use crate::words::terms::of_word;

pub const EXAMPLES: &str = "Examples:
  rollcall surplus load P-3 MC-0001 MC-0002
  rollcall surplus load P-3 -                              a code on each line of stdin, for a scanner
  rollcall surplus load P-3 MC-0009 --initials KM --wiped reset --by \"Kim Moss\"";

/// Onto the truck.
#[derive(Debug, Args)]
pub struct Load {
    #[command(flatten)]
    pickup: Numbered,
    /// Tags or serials; `-` reads them from stdin
    #[arg(value_name = "CODE", required = true)]
    codes: Vec<String>,
    /// Lets what is not listed go along, as IT may: the initials of whoever signs for it
    #[arg(long, value_name = "XY", requires_all = ["wiped", "by"])]
    initials: Option<String>,
    /// How it was wiped
    #[arg(long, value_name = "METHOD", value_parser = methods(), requires = "initials")]
    wiped: Option<String>,
    /// Who wiped it
    #[arg(long, value_name = "NAME", requires = "initials")]
    by: Option<String>,
    /// Its certificate; made up when left out
    #[arg(long, requires = "initials")]
    certificate: Option<String>,
    /// What it cost, as 349.00, where the register does not know
    #[arg(long, value_name = "AMOUNT", requires = "initials")]
    cost: Option<String>,
}

impl Load {
    /// Loads until the codes end.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?.for_scanning();
        let over = self.initials.as_ref().map(|initials| {
            let wiped = json!({ "method": self.wiped, "wiped_by": self.by, "certificate": self.certificate });
            json!({ "initials": initials, "wiped": wiped, "cost": self.cost })
        });
        let mut station = Station { door: &door, pickup: self.pickup.id(&door)?, over, last: None, refused: 0 };
        for code in self.codes.iter().filter(|code| *code != "-") {
            station.take(code)?;
        }
        if self.codes.iter().any(|code| code == "-") {
            let mut codes = Codes::new(text_of(io::stdin().lock())?);
            while let Some(code) = codes.next()? {
                station.take(&code.text)?;
            }
        }
        station.end()
    }
}

struct Station<'d> {
    door: &'d Door,
    pickup: Value,
    over: Option<Value>,
    /// What the last scan left: how many are on the truck, how many are missing.
    last: Option<(u64, u64)>,
    refused: u64,
}

impl Station<'_> {
    fn take(&mut self, code: &str) -> Result {
        let input = json!({ "pickup": self.pickup, "code": code, "over": self.over });
        let loaded = match self.door.run("surplus.load", input) {
            Ok(loaded) => loaded,
            Err(Stop::Refused(refusal)) if is_about_the_code(&refusal) => {
                self.refused += 1;
                complain(&format!("Not loaded ({code}): {}", words::refusal(&refusal)));
                return Ok(());
            }
            Err(stop) => return Err(stop),
        };
        self.last = Some((number(&loaded, "loaded"), number(&loaded, "missing")));
        match self.door.out.json {
            true => self.door.out.raw(&loaded),
            false => self.door.out.line(&said(code, &loaded)?),
        }
    }

    fn end(self) -> Result {
        if let Some((loaded, missing)) = self.last.filter(|_| !self.door.out.json) {
            let on_it = counted(loaded, "device is", "devices are");
            let missing = if missing > 0 { format!(" Still to come: {}.", count(missing)) } else { String::new() };
            self.door.out.line(&format!("{on_it} on the truck.{missing}"))?;
        }
        if self.refused > 0 { Err(Stop::Told) } else { Ok(()) }
    }
}

/// Whether only this code is refused; a pickup that is not scheduled refuses every one.
fn is_about_the_code(refusal: &Refusal) -> bool {
    use rollcall_core::refusal::Reason;
    match refusal {
        Refusal::Invalid { .. } | Refusal::NotFound { .. } => true,
        Refusal::Refused { reason } => match reason {
            Reason::Surplus(reason) => surplus::is_about_a_device(reason),
            reason => matches!(
                reason,
                Reason::SeveralMatch { .. }
                    | Reason::RunTogether { .. }
                    | Reason::PersonCode { .. }
                    | Reason::PlaceCode { .. }
                    | Reason::ControlCode { .. }
            ),
        },
        Refusal::ChangedSince { .. } | Refusal::Busy { .. } | Refusal::Fault { .. } => false,
    }
}

/// "Loaded: MC-0001, Lark 11."
fn said(code: &str, loaded: &Value) -> Result<String> {
    let device = match (loaded["shown"].as_str(), loaded["model_name"].as_str()) {
        (Some(shown), Some(model)) => format!("{shown}, {model}"),
        (Some(shown), None) => shown.to_owned(),
        (None, _) => code.to_owned(),
    };
    let because: Option<TruckBecause> = typed(&loaded["because"])?;
    Ok(match of_word::<TruckVerdict>(text(loaded, "verdict")) {
        Some(verdict) => surplus::scanned(verdict, &device, because.as_ref()),
        None => format!("Kept: {device}."),
    })
}
