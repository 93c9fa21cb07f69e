//! `rollcall init`: how does a district's file begin?

use clap::Args;
use serde_json::json;

use crate::door::Door;
use crate::print::text;
use crate::stop::Result;
use crate::verbs::Global;

/// Set up a district's file.
#[derive(Debug, Args)]
pub struct Init {
    /// The district's name, as on paper
    #[arg(long, value_name = "NAME")]
    district: String,
    /// The first IT operator's name; "IT" when not given
    #[arg(long, value_name = "NAME")]
    operator: Option<String>,
    /// The time zone; America/New_York when not given
    #[arg(long, value_name = "TZ")]
    zone: Option<String>,
}

impl Init {
    /// Makes the file and its first operator.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open_or_make(global)?;
        let input = json!({ "district": self.district, "operator": self.operator, "zone": self.zone });
        let done = door.dispatch_as(&door.anyone()?, "session.set_up", input, None)?;
        door.out.answer(&done, |done| {
            let operator = text(&done["value"], "name");
            let file = door.app().store().path().display();
            let next = "Next: rollcall import devices FILE, or rollcall operator add.";
            Ok(format!("{} is set up in {file}. {operator} is its first IT operator.\n{next}", self.district.trim()))
        })
    }
}
