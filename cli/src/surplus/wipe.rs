//! `rollcall surplus wipe`.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::error::Error;
use rollcall_core::pickups::WipeMethod;
use rollcall_core::reading::open_list;
use rollcall_core::reading::read::{ReadOptions, Row};
use rollcall_core::values::Date;
use serde_json::{Value, json};

use super::Numbered;
use super::one::{devices, or_today};
use crate::door::Door;
use crate::sample::a_day;
use crate::stop::{Result, Stop};
use crate::verbs::Global;

pub const EXAMPLES: &str = "Examples:
  rollcall surplus wipe P-3 --method reset --by \"Imani Cole\" --released     all that are surplus and not wiped yet
  rollcall surplus wipe P-3 MC-0001 --method destroyed --by \"Imani Cole\" --on 2027-01-14
  rollcall surplus wipe P-3 --method overwritten --by \"Wiper Inc\" --certificates wiped.csv

A file of certificates has a column tag, serial or code, and a column certificate.";

/// Wipes.
#[derive(Debug, Args)]
pub struct WipeDevices {
    #[command(flatten)]
    pickup: Numbered,
    /// Tags or serials; all that are surplus and not wiped yet when left out
    #[arg(value_name = "CODE", conflicts_with = "certificates")]
    codes: Vec<String>,
    /// How
    #[arg(long, value_parser = methods())]
    method: String,
    /// Who wiped them
    #[arg(long, value_name = "NAME")]
    by: String,
    /// The day; today when left out
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    on: Option<Date>,
    /// A list of the devices with their certificates: CSV or a workbook
    #[arg(long, value_name = "FILE")]
    certificates: Option<PathBuf>,
    /// They were released from device management on the same day
    #[arg(long)]
    released: bool,
}

/// The ways of wiping, as they are typed.
pub fn methods() -> PossibleValuesParser {
    PossibleValuesParser::new(WipeMethod::ALL.iter().map(|method| method.word()))
}

impl WipeDevices {
    /// Records them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let wiped = match &self.certificates {
            Some(path) => with_certificates(&door, path)?,
            None => devices(&door, &self.codes)?.into_iter().map(|id| json!({ "device": id })).collect(),
        };
        let input = json!({
            "devices": wiped,
            "method": self.method,
            "wiped_by": self.by,
            "on": or_today(&door, self.on),
            "released": self.released,
        });
        self.pickup.step_on_devices(&door, "surplus.wipe", input, ("is wiped", "are wiped"))
    }
}

/// The devices of a list, each with its certificate.
fn with_certificates(door: &Door, path: &Path) -> Result<Vec<Value>> {
    let mut source = open_list(path, &ReadOptions::default())?;
    let at = |names: &[&str], headers: &[String]| {
        headers.iter().position(|header| names.contains(&header.trim().to_lowercase().as_str()))
    };
    let headers = source.shape().headers.clone();
    let code = at(&["tag", "asset tag", "asset_tag", "serial", "code", "device"], &headers);
    let certificate = at(&["certificate", "certificate number", "certificate_number"], &headers);
    let (Some(code), Some(certificate)) = (code, certificate) else {
        let file = path.display();
        return Err(Stop::NotDone(format!("{file} needs a column tag, serial or code, and a column certificate.")));
    };
    let mut rows = source.rows().map_err(Error::from)?;
    let (mut row, mut wiped) = (Row::new(), Vec::new());
    while rows.next_into(&mut row).map_err(Error::from)? {
        if !row.is_blank() {
            let device = door.id("tag", row.cell(code).trim())?;
            wiped.push(json!({ "device": device, "certificate": row.cell(certificate).trim() }));
        }
    }
    match wiped.is_empty() {
        true => Err(Stop::NotDone(format!("{} lists no device.", path.display()))),
        false => Ok(wiped),
    }
}
