//! `rollcall export`: a report or a list as a workbook, CSV or PDF.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use rollcall_core::values::Date;
use serde_json::{Value, json};

use crate::audit::Site;
use crate::door::Door;
use crate::print::{counted, number, text};
use crate::sample::a_day;
use crate::stop::{Result, Stop};
use crate::surplus::Numbered;
use crate::verbs::Global;
use crate::words;

/// A report or a list, or which there are.
#[derive(Debug, Args)]
pub struct Export {
    /// Which reports and lists there are, and what each must be told
    #[arg(long)]
    list: bool,
    #[command(subcommand)]
    verb: Option<Verb>,
}

impl Export {
    /// Writes it, or lists them.
    pub fn run(self, global: &Global) -> Result {
        match self.verb {
            Some(verb) => verb.run(global),
            None if self.list => reports(global),
            None => Err(Stop::Usage("Which report? rollcall export --list names them all.".into())),
        }
    }
}

/// Exports.
#[derive(Debug, Subcommand)]
enum Verb {
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
    /// The district quarter by quarter: accounted for, at risk, lost, charged, promised; and how old its devices are
    Leadership {
        /// The school year whose quarters are the last, as 2026-27; this one when left out
        #[arg(long, value_name = "YEAR")]
        year: Option<String>,
        /// How many quarters, 1 to 8
        #[arg(long, default_value_t = 4)]
        quarters: u32,
        #[command(flatten)]
        to: To,
    },
    /// The annual inventory: by school, grade, system, whether it goes home, and age
    Inventory {
        /// As of the end of that day; today when left out
        #[arg(long, value_name = "DAY", value_parser = a_day)]
        as_of: Option<Date>,
        /// Only this school, by code or name
        #[arg(long)]
        school: Option<String>,
        #[command(flatten)]
        to: To,
    },
    /// What Tech Champions are paid, by attendance and term
    Stipends {
        /// The school year, as 2026-27; this one when left out
        #[arg(long, value_name = "YEAR")]
        year: Option<String>,
        /// Only this school, by code or name
        #[arg(long)]
        school: Option<String>,
        #[command(flatten)]
        to: To,
    },
    /// What was damaged and lost: by school, kind and quarter, and incident by incident
    Losses {
        /// The first day; that of this school year when left out
        #[arg(long, value_name = "DAY", value_parser = a_day)]
        from: Option<Date>,
        /// The last day; today when left out
        #[arg(long, value_name = "DAY", value_parser = a_day)]
        until: Option<Date>,
        /// Only this school, by code or name
        #[arg(long)]
        school: Option<String>,
        #[command(flatten)]
        to: To,
    },
    /// Who left and still has devices, with what they owe
    LeftHolding {
        /// Whose devices, by code or name
        #[arg(long)]
        school: Option<String>,
        #[command(flatten)]
        to: To,
    },
    /// Who has not brought back what a collection is for
    StillOut {
        /// The collection, as "CFM/June collection"
        drive: String,
        #[command(flatten)]
        to: To,
    },
    /// The devices: all of them, or a list as it is shown
    Devices(List),
    /// The people: all of them, or a list as it is shown
    People(List),
    /// What is odd in the data: shared serials, devices without a home, long unseen …
    Findings {
        /// Only this school, by code or name
        #[arg(long)]
        school: Option<String>,
        #[command(flatten)]
        to: To,
    },
    /// What happened to devices, one row an incident: reported, decided, paid, found again
    Incidents {
        /// Only this school, by code or name
        #[arg(long)]
        school: Option<String>,
        /// Only what was reported on that day or later
        #[arg(long, value_name = "DAY", value_parser = a_day)]
        since: Option<Date>,
        #[command(flatten)]
        to: To,
    },
    /// What device management is to do: disable, re-enable or deprovision, one row a device
    MdmActions {
        /// Only this school, by code or name
        #[arg(long)]
        school: Option<String>,
        /// Only what changed on that day or later
        #[arg(long, value_name = "DAY", value_parser = a_day)]
        since: Option<Date>,
        /// Where to: .xlsx, .csv or .pdf
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// A surplus pickup as a workbook: devices, approval, wipes, truck, manifest, proceeds, corrections
    Surplus {
        #[command(flatten)]
        pickup: Numbered,
        #[command(flatten)]
        to: To,
    },
    /// The wipe certificates of a surplus pickup
    Certificates {
        #[command(flatten)]
        pickup: Numbered,
        #[command(flatten)]
        to: To,
    },
    /// What schools asked for, one row a request
    Requests {
        /// Only this school, by code or name
        #[arg(long)]
        school: Option<String>,
        /// Only what is open
        #[arg(long)]
        open: bool,
        #[command(flatten)]
        to: To,
    },
    /// Were promises kept: by school, kind and month
    Sla {
        /// The first day; that of this school year when left out
        #[arg(long, value_name = "DAY", value_parser = a_day)]
        from: Option<Date>,
        /// The last day; today when left out
        #[arg(long, value_name = "DAY", value_parser = a_day)]
        until: Option<Date>,
        /// Only this school, by code or name
        #[arg(long)]
        school: Option<String>,
        #[command(flatten)]
        to: To,
    },
    /// Every entry of the ledger
    Ledger(Money),
    /// Who owes how much; for the public by school
    Balances {
        /// Only people of this school, by code or name
        #[arg(long)]
        school: Option<String>,
        /// Which accounts
        #[arg(long, default_value = "owing", value_parser = ["owing", "credit", "all"])]
        show: String,
        /// Only people who have left
        #[arg(long)]
        left: bool,
        #[command(flatten)]
        to: To,
    },
    /// What was charged for chargers, and what became of it; for the public by school
    ChargerFees(Money),
    /// Everything that happened to a device
    Timeline {
        /// The device, by tag or serial
        device: String,
        #[command(flatten)]
        to: To,
    },
}

/// Where it goes, and for whom it is.
#[derive(Debug, Args)]
pub struct To {
    /// The file: .xlsx, .csv or .pdf; several sheets as .csv become a .zip
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

/// What of the ledger.
#[derive(Debug, Args)]
pub struct Money {
    /// Only this school, by code or name
    #[arg(long)]
    school: Option<String>,
    /// Only at the prices of this school year, as 2026-27
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    #[command(flatten)]
    to: To,
}

impl Money {
    fn write(&self, door: &Door, report: &str) -> Result {
        let school = self.school.as_deref().map(|school| door.id("school", school)).transpose()?;
        write(door, report, json!({ "school": school, "school_year": self.year }), &self.to)
    }
}

/// A list: every row, one school's, or just as it is shown.
#[derive(Debug, Args)]
pub struct List {
    /// Only this school, by code or name
    #[arg(long)]
    school: Option<String>,
    /// The list as it is shown: its filters, search and order, as asked of device.page or person.page
    #[arg(long, value_name = "JSON", default_value = "{}")]
    list: String,
    /// Only these columns, in this order, as tag,serial,status; all of them when left out
    #[arg(long, value_name = "COLUMN,…", value_delimiter = ',')]
    columns: Option<Vec<String>>,
    #[command(flatten)]
    to: To,
}

impl Verb {
    fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        match self {
            Self::Leadership { year, quarters, to } => {
                write(&door, "export.leadership", json!({ "school_year": year, "quarters": quarters }), &to)
            }
            Self::Inventory { as_of, school, to } => {
                let school = school.map(|school| door.id("school", &school)).transpose()?;
                write(&door, "export.inventory", json!({ "as_of": as_of, "school": school }), &to)
            }
            Self::Stipends { year, school, to } => {
                let school = school.map(|school| door.id("school", &school)).transpose()?;
                write(&door, "export.stipends", json!({ "school_year": year, "school": school }), &to)
            }
            Self::Losses { from, until, school, to } => {
                let school = school.map(|school| door.id("school", &school)).transpose()?;
                write(&door, "export.losses", json!({ "from": from, "until": until, "school": school }), &to)
            }
            Self::LeftHolding { school, to } => {
                let school = school.map(|school| door.id("school", &school)).transpose()?;
                write(&door, "export.left_holding", json!({ "school": school }), &to)
            }
            Self::StillOut { drive, to } => {
                write(&door, "export.still_out", json!({ "drive": door.id("drive", &drive)? }), &to)
            }
            Self::Audit { site, to } => write(&door, "export.audit", json!({ "audit": site.audit(&door)? }), &to),
            Self::DistrictAudit { period, to } => {
                write(&door, "export.district_audit", json!({ "period": door.id("period", &period)? }), &to)
            }
            Self::Devices(list) => list.write(&door, "export.devices"),
            Self::People(list) => list.write(&door, "export.people"),
            Self::Findings { school, to } => {
                let school = school.map(|school| door.id("school", &school)).transpose()?;
                write(&door, "export.findings", json!({ "school": school }), &to)
            }
            Self::Incidents { school, since, to } => {
                let school = school.map(|school| door.id("school", &school)).transpose()?;
                write(&door, "export.incidents", json!({ "school": school, "since": since }), &to)
            }
            Self::MdmActions { school, since, out } => {
                let school = school.map(|school| door.id("school", &school)).transpose()?;
                write_to(&door, "export.mdm_actions", json!({ "school": school, "since": since }), &out)
            }
            Self::Surplus { pickup, to } => write(&door, "export.surplus", json!({ "pickup": pickup.id(&door)? }), &to),
            Self::Certificates { pickup, to } => {
                write(&door, "export.certificates", json!({ "pickup": pickup.id(&door)? }), &to)
            }
            Self::Requests { school, open, to } => {
                let school = school.map(|school| door.id("school", &school)).transpose()?;
                write(&door, "export.requests", json!({ "school": school, "only_open": open }), &to)
            }
            Self::Sla { from, until, school, to } => {
                let school = school.map(|school| door.id("school", &school)).transpose()?;
                write(&door, "export.sla", json!({ "school": school, "from": from, "until": until }), &to)
            }
            Self::Ledger(money) => money.write(&door, "export.ledger"),
            Self::Balances { school, show, left, to } => {
                let school = school.map(|school| door.id("school", &school)).transpose()?;
                write(&door, "export.balances", json!({ "school": school, "show": show, "left": left }), &to)
            }
            Self::ChargerFees(money) => money.write(&door, "export.charger_fees"),
            Self::Timeline { device, to } => {
                write(&door, "export.timeline", json!({ "device": door.id("tag", &device)? }), &to)
            }
        }
    }
}

/// Which reports there are, group by group.
fn reports(global: &Global) -> Result {
    let door = Door::open(global)?;
    let found = door.dispatch("report.list", json!({}))?;
    door.out.answer(&found, words::reports::said)
}

impl List {
    fn write(&self, door: &Door, report: &str) -> Result {
        let mut list = door.resolve(crate::raw::input(&self.list)?)?;
        if !list.is_object() {
            return Err(Stop::Usage("--list takes what device.page or person.page is asked with: {…}.".into()));
        }
        if let Some(school) = &self.school {
            list["school"] = door.id("school", school)?;
        }
        let mut input = json!({ "list": list });
        if let Some(columns) = &self.columns {
            input["columns"] = json!(columns.iter().map(|column| column.trim()).collect::<Vec<_>>());
        }
        write(door, report, input, &self.to)
    }
}

fn write(door: &Door, report: &str, mut input: Value, to: &To) -> Result {
    input["profile"] = json!(match to.profile {
        For::Internal => "internal",
        For::Public => "public",
    });
    write_to(door, report, input, &to.out)
}

fn write_to(door: &Door, report: &str, mut input: Value, out: &Path) -> Result {
    input["out"] = json!(out);
    let written = door.dispatch_watched(report, input)?;
    door.out.answer(&written, |written| {
        let rows = counted(number(written, "rows"), "row", "rows");
        let mut said = format!("{} is written, with {rows}.", text(written, "path"));
        if let Some(pages) = words::paper::pages(written)? {
            said = format!("{} is written, with {rows} on {pages}.", text(written, "path"));
        }
        said.push_str(&words::paper::notes(written)?);
        let shortened = number(written, "shortened");
        if shortened > 0 {
            let cells = counted(shortened, "text was", "texts were");
            said.push_str(&format!(" {cells} too long for a workbook and cut; .csv keeps them whole."));
        }
        Ok(said)
    })
}
