//! `rollcall print`: labels, the sign-off sheet, receipts, a device's timeline, as a PDF to print.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use rollcall_core::paper::{CodeChoice, Stock};
use serde_json::{Value, json};

use crate::audit::Site;
use crate::door::Door;
use crate::fee::Whose;
use crate::print::{counted, number, text};
use crate::stop::{Result, Stop};
use crate::verbs::Global;
use crate::words;

/// Paper.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Labels for devices, rooms or people, or the card of control codes
    Labels(Labels),
    /// One school's audit on one page, to be signed by champion and principal
    SignOff {
        #[command(flatten)]
        site: Site,
        #[command(flatten)]
        to: To,
    },
    /// A receipt of what a person holds, of a payment, or for everyone of a drive: one a page
    Receipt {
        /// The person, by number; or name a drive
        #[arg(required_unless_present = "drive")]
        person: Option<String>,
        /// Of this payment, refund or credit, by its number in rollcall fee statement
        #[arg(long, value_name = "NUMBER", requires = "person")]
        payment: Option<String>,
        /// Everyone of this drive, named as SCHOOL/NAME
        #[arg(long, conflicts_with = "person")]
        drive: Option<String>,
        #[command(flatten)]
        to: To,
    },
    /// Who still has what of a collection, homeroom by homeroom
    StillOut {
        /// The drive, as SCHOOL/NAME
        drive: String,
        #[command(flatten)]
        to: To,
    },
    #[command(flatten)]
    Letters(crate::letters::Verb),
    #[command(flatten)]
    Surplus(crate::manifests::Verb),
    /// Everything that happened to a device
    Timeline {
        /// The device, by tag or serial
        device: String,
        /// Nothing about students, and no free text
        #[arg(long)]
        public: bool,
        #[command(flatten)]
        to: To,
    },
}

/// Where it goes.
#[derive(Debug, Args)]
pub struct To {
    /// The file, ending in .pdf; one that is there is replaced
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Labels.
#[derive(Debug, Args)]
pub struct Labels {
    /// For what
    #[arg(value_enum)]
    kind: LabelKind,
    /// Only this school, by code or name
    #[arg(long)]
    school: Option<String>,
    /// Only this room or cart of the school, by name: itself, or the devices that live there
    #[arg(long, requires = "school")]
    place: Option<String>,
    #[command(flatten)]
    laid: Laid,
    #[command(flatten)]
    to: To,
}

/// How labels lie on the sheet.
#[derive(Debug, Args)]
pub struct Laid {
    /// The sheet of labels: 5160, 5163, 5167, L7160, L7651, 2x1 for a roll, card for plain paper to cut
    #[arg(long, value_parser = stock)]
    sheet: Option<Stock>,
    /// The first free label of the sheet, counted row by row
    #[arg(long, value_name = "N", default_value_t = 1)]
    start: u32,
    /// Moves everything right and down by so many millimetres, as 1.5,-0.5
    #[arg(long, value_name = "X,Y", value_parser = nudge, default_value = "0,0", allow_hyphen_values = true)]
    nudge: Nudge,
    /// Which codes: both, bars (for any scanner) or square (QR)
    #[arg(long, value_parser = codes, default_value = "both")]
    codes: CodeChoice,
}

impl Laid {
    /// As the core takes it, on the usual sheet where none was named.
    pub fn input(&self, usual: Stock) -> Value {
        json!({
            "sheet": self.sheet.unwrap_or(usual),
            "start": self.start,
            "right_mm": self.nudge.0,
            "down_mm": self.nudge.1,
            "codes": self.codes,
        })
    }
}

/// For what labels are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LabelKind {
    /// Every device
    Devices,
    /// Devices whose tag is provisional
    Provisional,
    /// Rooms, carts and closets
    Rooms,
    /// People, with their numbers
    People,
    /// The control codes that a station understands
    Control,
}

/// Right and down, in millimetres.
#[derive(Debug, Clone, Copy)]
pub struct Nudge(f32, f32);

fn stock(typed: &str) -> Result<Stock, String> {
    let known = Stock::ALL.iter().copied().find(|stock| stock.word().eq_ignore_ascii_case(typed));
    known.ok_or_else(|| {
        let all: Vec<&str> = Stock::ALL.iter().map(|stock| stock.word()).collect();
        format!("the sheets are {}", all.join(", "))
    })
}

fn codes(typed: &str) -> Result<CodeChoice, String> {
    CodeChoice::from_word(typed).ok_or_else(|| "it is both, bars or square".into())
}

fn nudge(typed: &str) -> Result<Nudge, String> {
    let millimetres =
        |part: &str| part.trim().trim_end_matches("mm").trim().parse::<f32>().ok().filter(|mm| mm.is_finite());
    let pair = typed.split_once(',').and_then(|(x, y)| Some(Nudge(millimetres(x)?, millimetres(y)?)));
    pair.ok_or_else(|| "two numbers of millimetres, right and down: 1.5,-0.5".into())
}

impl Verb {
    /// Prints it into a file.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        match self {
            Self::Labels(labels) => labels.print(&door),
            Self::SignOff { site, to } => {
                print(&door, "print.sign_off", json!({ "audit": site.audit(&door)? }), &to, |_| "The sheet is".into())
            }
            Self::Receipt { person: Some(person), payment: Some(payment), to, .. } => {
                let whose = Whose { person };
                let entry = whose.entry(&door, Some(&payment))?;
                let input = json!({ "person": whose.id(&door)?, "entry": entry });
                print(&door, "print.payment", input, &to, |_| "The receipt is".into())
            }
            Self::Receipt { person, drive, to, .. } => {
                let person = person.map(|person| door.id("person", &person)).transpose()?;
                let drive = drive.map(|drive| door.id("drive", &drive)).transpose()?;
                let input = json!({ "person": person, "drive": drive });
                print(&door, "print.receipts", input, &to, |rows| counted(rows, "receipt is", "receipts are"))
            }
            Self::Letters(letters) => letters.run(&door),
            Self::Surplus(paper) => paper.run(&door),
            Self::StillOut { drive, to } => {
                let input = json!({ "drive": door.id("drive", &drive)? });
                print(&door, "print.still_out", input, &to, |rows| counted(rows, "person is", "people are"))
            }
            Self::Timeline { device, public, to } => {
                let profile = if public { "public" } else { "internal" };
                let input = json!({ "device": door.id("tag", &device)?, "profile": profile });
                if to.out.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("pdf")) {
                    return Err(Stop::Usage("What is printed ends in .pdf; for others see rollcall export.".into()));
                }
                print(&door, "export.timeline", input, &to, |rows| counted(rows, "entry is", "entries are"))
            }
        }
    }
}

impl Labels {
    fn print(&self, door: &Door) -> Result {
        let school = self.school.as_ref().map(|school| door.id("school", school)).transpose()?;
        let place = match (&self.school, &self.place) {
            (Some(school), Some(place)) => Some(door.id("place", &format!("{school}/{place}"))?),
            (_, _) => None,
        };
        let usual = if self.kind == LabelKind::Control { Stock::Card } else { Stock::Avery5160 };
        let devices = json!({ "school": school, "filters": { "homes": Vec::from_iter(place.clone()) } });
        let (name, mut input) = match self.kind {
            LabelKind::Devices => ("print.device_labels", json!({ "list": devices })),
            LabelKind::Provisional => ("print.device_labels", json!({ "list": devices, "which": "provisional" })),
            LabelKind::Rooms => {
                let places = place.map(|place| vec![place]);
                ("print.place_labels", json!({ "school": school, "places": places }))
            }
            LabelKind::People => ("print.person_labels", json!({ "list": { "school": school } })),
            LabelKind::Control => ("print.control_card", json!({})),
        };
        if place_means_nothing(self.kind) && self.place.is_some() {
            return Err(Stop::Usage("--place is for devices and rooms.".into()));
        }
        input["laid"] = self.laid.input(usual);
        print(door, name, input, &self.to, |rows| counted(rows, "label is", "labels are"))
    }
}

fn place_means_nothing(kind: LabelKind) -> bool {
    match kind {
        LabelKind::Devices | LabelKind::Provisional | LabelKind::Rooms => false,
        LabelKind::People | LabelKind::Control => true,
    }
}

/// Prints into the file and tells what is in it.
pub fn print(door: &Door, name: &str, mut input: Value, to: &To, what: impl FnOnce(u64) -> String) -> Result {
    input["out"] = json!(to.out);
    let written = door.dispatch_watched(name, input)?;
    door.out.answer(&written, |written| {
        let pages = words::paper::pages(written)?.unwrap_or_default();
        let said = format!("{} in {}, on {pages}.", what(number(written, "rows")), text(written, "path"));
        Ok(said + &words::paper::notes(written)?)
    })
}
