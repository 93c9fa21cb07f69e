//! `rollcall export`: a report or a list as a workbook or CSV.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};

use crate::audit::Site;
use crate::door::Door;
use crate::print::{counted, number, text};
use crate::stop::Result;
use crate::verbs::Global;

/// Exports.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// One school's audit: summary, equation, expected, exceptions, scans, decisions
    Audit {
        #[command(flatten)]
        site: Site,
        #[command(flatten)]
        to: To,
    },
    /// Every school's audit of a quarter, on one page and in one list
    DistrictAudit {
        /// The quarter, as 2026-27/Q1
        #[arg(long)]
        period: String,
        #[command(flatten)]
        to: To,
    },
    /// The devices
    Devices(OfSchool),
    /// The people
    People(OfSchool),
    /// What is odd in the data: shared serials, devices without a home, long unseen …
    Findings(OfSchool),
    /// Everything that happened to a device
    Timeline {
        /// The device, by tag or serial
        device: String,
        #[command(flatten)]
        to: To,
    },
    /// Any list as it is shown, with its columns, filters and order
    List {
        /// The list and how it is shown
        #[arg(long, value_name = "JSON")]
        input: String,
        #[command(flatten)]
        to: To,
    },
}

/// Where it goes, and for whom it is.
#[derive(Debug, Args)]
pub struct To {
    /// The file: .xlsx, or .csv; several sheets as .csv become a .zip
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// For whom: everything, or nothing about students and no free text
    #[arg(long, value_enum, default_value_t = For::Internal)]
    profile: For,
}

/// For whom an export is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum For {
    /// For the people who run the devices
    Internal,
    /// For the board and for public records
    Public,
}

/// A list of one school, or of all.
#[derive(Debug, Args)]
pub struct OfSchool {
    /// Only this school, by code or name
    #[arg(long)]
    school: Option<String>,
    #[command(flatten)]
    to: To,
}

impl Verb {
    /// Writes it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        match self {
            Self::Audit { site, to } => write(&door, "export.audit", json!({ "audit": site.audit(&door)? }), &to),
            Self::DistrictAudit { period, to } => {
                write(&door, "export.district_audit", json!({ "period": door.id("period", &period)? }), &to)
            }
            Self::Devices(list) => list.write(&door, "export.devices"),
            Self::People(list) => list.write(&door, "export.people"),
            Self::Findings(list) => list.write(&door, "export.findings"),
            Self::Timeline { device, to } => {
                write(&door, "export.timeline", json!({ "device": door.id("tag", &device)? }), &to)
            }
            Self::List { input, to } => {
                let input = crate::raw::input(&input).and_then(|input| door.resolve(input))?;
                write(&door, "export.list", input, &to)
            }
        }
    }
}

impl OfSchool {
    fn write(&self, door: &Door, report: &str) -> Result {
        let mut input = json!({});
        if let Some(school) = &self.school {
            input["school"] = door.id("school", school)?;
        }
        write(door, report, input, &self.to)
    }
}

fn write(door: &Door, report: &str, mut input: Value, to: &To) -> Result {
    input["out"] = json!(to.out);
    input["profile"] = json!(match to.profile {
        For::Internal => "internal",
        For::Public => "public",
    });
    let written = door.dispatch_watched(report, input)?;
    door.out.answer(&written, |written| {
        // A command would wrap its answer; a report changes nothing and need not be one.
        let written = if written["path"].is_string() { written } else { &written["value"] };
        let rows = counted(number(written, "rows"), "row", "rows");
        let mut said = format!("{} is written, with {rows}.", text(written, "path"));
        let shortened = number(written, "shortened");
        if shortened > 0 {
            let cells = counted(shortened, "text was", "texts were");
            said.push_str(&format!(" {cells} too long for a workbook and cut; .csv keeps them whole."));
        }
        Ok(said)
    })
}
