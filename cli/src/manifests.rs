//! `rollcall print manifest|agenda|wipe-labels|certificates`: the papers of surplus pickups.

use clap::Subcommand;
use rollcall_core::paper::Stock;
use serde_json::{Value, json};

use crate::door::Door;
use crate::paper::{Laid, To, print};
use crate::print::counted;
use crate::stop::Result;
use crate::surplus::Numbered;

/// Papers of surplus pickups.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// What goes along with the truck: a draft until both sides signed, then as they signed it
    Manifest {
        #[command(flatten)]
        pickup: Numbered,
        #[command(flatten)]
        to: To,
    },
    /// The pickups to approve, by who has to: for the superintendent and the board
    Agenda {
        /// The pickups, as P-3; every draft when none is named
        #[arg(value_name = "N")]
        pickups: Vec<String>,
        /// Only of this school, by code or name
        #[arg(long, conflicts_with = "pickups")]
        school: Option<String>,
        #[command(flatten)]
        to: To,
    },
    /// Labels for wiped devices: tag, certificate, method, day
    WipeLabels {
        #[command(flatten)]
        pickup: Numbered,
        #[command(flatten)]
        laid: Laid,
        #[command(flatten)]
        to: To,
    },
    /// The wipe certificates of a pickup, to be signed by whoever wiped
    Certificates {
        #[command(flatten)]
        pickup: Numbered,
        #[command(flatten)]
        to: To,
    },
}

impl Verb {
    /// Prints it into a file.
    pub fn run(self, door: &Door) -> Result {
        match self {
            Self::Manifest { pickup, to } => {
                let input = json!({ "pickup": pickup.id(door)? });
                print(door, "print.manifest", input, &to, |rows| {
                    format!("The manifest of {} is", counted(rows, "device", "devices"))
                })
            }
            Self::Agenda { pickups, school, to } => {
                let ids = pickups.into_iter().map(|number| Numbered { number }.id(door));
                let pickups = ids.collect::<Result<Vec<Value>>>()?;
                let school = school.map(|school| door.id("school", &school)).transpose()?;
                let input = json!({ "pickups": pickups, "school": school });
                print(door, "print.agenda", input, &to, |rows| counted(rows, "pickup is", "pickups are"))
            }
            Self::WipeLabels { pickup, laid, to } => {
                let input = json!({ "pickup": pickup.id(door)?, "laid": laid.input(Stock::Avery5160) });
                print(door, "print.wipe_labels", input, &to, |rows| counted(rows, "label is", "labels are"))
            }
            Self::Certificates { pickup, to } => {
                let input = json!({ "pickup": pickup.id(door)? });
                print(door, "print.certificates", input, &to, |rows| {
                    counted(rows, "certificate is", "certificates are")
                })
            }
        }
    }
}
