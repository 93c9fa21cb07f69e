//! `rollcall drive create`.

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::drives::DriveKind;
use rollcall_core::values::Date;
use serde_json::{Value, json};

use super::status::nobody;
use crate::door::Door;
use crate::print::{counted, day, number, text};
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;

/// Set up a drive.
#[derive(Debug, Args)]
pub struct Create {
    /// Its name
    name: String,
    /// The school: its code or name
    #[arg(long)]
    school: String,
    /// Which way the devices go
    #[arg(long, value_parser = kinds())]
    kind: String,
    /// The last day, as 2026-08-21
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    deadline: Date,
    /// A grade it is for, again for more; every grade when left out
    #[arg(long = "grade", value_name = "GRADE")]
    grades: Vec<String>,
    /// A homeroom it is for, again for more; every homeroom when left out
    #[arg(long = "homeroom", value_name = "HOMEROOM")]
    homerooms: Vec<String>,
    /// A person it names besides, by number; again for more
    #[arg(long = "person", value_name = "NUMBER")]
    people: Vec<String>,
    /// Only for the people named
    #[arg(long)]
    only_named: bool,
    /// What everyone gets, or brings back, besides the device: charger, case … ; again for more
    #[arg(long = "accessory", value_name = "KIND")]
    accessories: Vec<String>,
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(DriveKind::ALL.iter().map(|kind| kind.word()))
}

impl Create {
    /// Sets it up.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let people = self.people.iter().map(|person| door.id("person", person)).collect::<Result<Vec<Value>>>()?;
        let done = door.dispatch(
            "drive.create",
            json!({
                "school": door.id("school", &self.school)?,
                "kind": self.kind,
                "name": self.name,
                "deadline": self.deadline,
                "grades": self.grades,
                "homerooms": self.homerooms,
                "people": people,
                "only_listed": self.only_named,
                "accessories": self.accessories,
            }),
        )?;
        door.out.answer(&done, |done| {
            let drive = &done["value"];
            let board = door.dispatch("drive.board", json!({ "drive": drive["id"] }))?;
            let expected = number(&board, "expected");
            let nobody = if expected == 0 { format!(" {}", nobody(drive)) } else { String::new() };
            let expected = counted(expected, "person", "people");
            let today = door.app().now().date_in(door.zone());
            let until = Date::read(text(drive, "deadline")).map(|until| day(until, today)).unwrap_or_default();
            Ok(format!("{} is set up for {expected}, until {until}.{nobody}", text(drive, "name")))
        })
    }
}
