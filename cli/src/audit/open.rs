//! `rollcall audit open`: from this moment on the expected list stands still.

use clap::Args;
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{counted, list, number};
use crate::stop::Result;
use crate::verbs::Global;

/// Open audits.
#[derive(Debug, Args)]
pub struct Open {
    /// The school, by code or name
    #[arg(long, required_unless_present = "all", conflicts_with = "all")]
    school: Vec<String>,
    /// Every planned audit of the quarter
    #[arg(long)]
    all: bool,
    /// The quarter, as 2026-27/Q1
    #[arg(long)]
    period: String,
}

impl Open {
    /// Opens them, all or none.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = if self.all {
            json!({ "period": door.id("period", &self.period)? })
        } else {
            let audits = self.school.iter().map(|school| door.audit(school, &self.period));
            json!({ "audits": audits.collect::<Result<Vec<Value>>>()? })
        };
        let done = door.dispatch_watched("audit.open", input)?;
        door.out.answer(&done, |done| {
            let audits = list(&done["value"], "audits");
            if audits.is_empty() {
                return Ok("No audit was left to open.".into());
            }
            let expected = audits.iter().map(|audit| number(audit, "expected")).sum();
            let opened = counted(audits.len() as u64, "audit is open", "audits are open");
            let devices = counted(expected, "device is expected", "devices are expected");
            Ok(format!("{opened}. {devices}; the list stands still from now on."))
        })
    }
}
