//! `rollcall surplus sign`.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::Args;
use rollcall_core::error::Error;
use serde_json::{Value, json};

use super::Numbered;
use super::one::called;
use crate::door::Door;
use crate::print::{counted, number};
use crate::stop::Result;
use crate::verbs::Global;

pub const EXAMPLES: &str = "Examples:
  rollcall surplus sign P-3 --giver \"Imani Cole\" --taker \"Ray Voss\" --taker-company \"Green Reuse\"
  rollcall surplus sign P-3 --giver \"Imani Cole\" --giver-signature imani.png --taker \"Ray Voss\" \\
    --taker-signature ray.png --tell \"The truck was here.\"

Without a drawn signature the printed manifest is signed: rollcall print manifest.";

/// Both sides sign.
#[derive(Debug, Args)]
pub struct Sign {
    #[command(flatten)]
    pickup: Numbered,
    /// Who signs for the school
    #[arg(long, value_name = "NAME")]
    giver: String,
    /// As what
    #[arg(long, value_name = "ROLE")]
    giver_role: Option<String>,
    /// What they drew
    #[arg(long, value_name = "PNG")]
    giver_signature: Option<PathBuf>,
    /// Who signs for whoever fetches
    #[arg(long, value_name = "NAME")]
    taker: String,
    /// For which company
    #[arg(long, value_name = "COMPANY")]
    taker_company: Option<String>,
    /// What they drew
    #[arg(long, value_name = "PNG")]
    taker_signature: Option<PathBuf>,
    /// What the requester is told; the request is done with then
    #[arg(long, value_name = "TEXT")]
    tell: Option<String>,
}

impl Sign {
    /// Signs.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let giver = side(&self.giver, self.giver_role.as_deref(), self.giver_signature.as_deref())?;
        let taker = side(&self.taker, self.taker_company.as_deref(), self.taker_signature.as_deref())?;
        let input = json!({ "giver": giver, "taker": taker, "tell": self.tell });
        let done = self.pickup.step(&door, "surplus.sign", input)?;
        door.out.answer(&done, |done| {
            let value = &done["value"];
            let pickup = called(&value["pickup"]);
            let shown = door.dispatch("surplus.show", json!({ "pickup": value["pickup"]["id"] }))?;
            let gone = counted(number(value, "devices"), "device is", "devices are");
            let short = match number(&shown["manifest"], "short") {
                0 => String::new(),
                short => format!(" {} approved and did not leave.", counted(short, "is", "are")),
            };
            Ok(format!(
                "{pickup} is signed: {gone} gone.{short}\nPrint it: rollcall print manifest {pickup} --out manifest.pdf"
            ))
        })
    }
}

fn side(name: &str, role: Option<&str>, signature: Option<&Path>) -> Result<Value> {
    let drawn = |path: &Path| std::fs::read(path).map_err(|error| Error::file(path, error));
    let picture = signature.map(drawn).transpose()?.map(|png| STANDARD.encode(png));
    Ok(json!({ "name": name, "role": role, "picture": picture }))
}
