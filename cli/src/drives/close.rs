//! `rollcall drive close`, `reopen`, `report-missing`.

use clap::Args;
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{counted, list, number, text};
use crate::stop::Result;
use crate::verbs::Global;

/// One drive.
#[derive(Debug, Args)]
pub struct Named {
    /// The drive, as SCHOOL/NAME
    drive: String,
}

impl Named {
    /// Its identifier.
    pub fn id(&self, door: &Door) -> Result<Value> {
        door.id("drive", &self.drive)
    }

    /// It takes nothing more.
    pub fn close(self, global: &Global) -> Result {
        self.turn("drive.close", "is closed", global)
    }

    /// It goes on.
    pub fn reopen(self, global: &Global) -> Result {
        self.turn("drive.reopen", "goes on", global)
    }

    fn turn(self, command: &str, now: &str, global: &Global) -> Result {
        let door = Door::open(global)?;
        let done = door.dispatch(command, json!({ "drive": self.id(&door)? }))?;
        door.out.answer(&done, |done| Ok(format!("{} {now}.", text(&done["value"], "name"))))
    }

    /// What did not come back is missing.
    pub fn report_missing(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let done = door.dispatch_watched("collection.report_rest_missing", json!({ "drive": self.id(&door)? }))?;
        door.out.answer(&done, |done| {
            let devices = counted(list(&done["value"], "devices").len() as u64, "device", "devices");
            let people = counted(number(&done["value"], "people"), "person", "people");
            Ok(format!(
                "{devices} of {people} reported missing; they still answer for them. rollcall undo takes it back."
            ))
        })
    }
}
