//! `rollcall audit submit`, `return`, `close`, `reopen`: when is an audit done?

use clap::Args;
use serde_json::{Value, json};

use super::Site;
use super::status::balance;
use crate::door::Door;
use crate::print::text;
use crate::stop::Result;
use crate::verbs::Global;

/// IT takes an audit up again, and says why.
#[derive(Debug, Args)]
pub struct WithReason {
    #[command(flatten)]
    site: Site,
    /// Why
    #[arg(long, value_name = "WORDS")]
    reason: String,
}

impl WithReason {
    /// Returns or reopens it.
    pub fn run(self, command: &str, said: &str, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = json!({ "audit": self.site.audit(&door)?, "reason": self.reason });
        let done = door.dispatch(command, input)?;
        door.out.answer(&done, |done| {
            let revision = &done["value"]["revision"];
            Ok(format!(
                "{said}: {} {}, revision {revision}. It takes scans and decisions again.",
                self.site.school, self.site.period
            ))
        })
    }
}

/// The school says: that is it.
pub fn submit(site: &Site, global: &Global) -> Result {
    let door = Door::open(global)?;
    let done = door.dispatch_watched("audit.submit", json!({ "audit": site.audit(&door)? }))?;
    door.out.answer(&done, |done| sheet(&door, &done["value"], "submitted. Its figures stand still now."))
}

/// IT accepts it.
pub fn close(site: &Site, global: &Global) -> Result {
    let door = Door::open(global)?;
    let done = door.dispatch("audit.close", json!({ "audit": site.audit(&door)? }))?;
    door.out.answer(&done, |done| sheet(&door, &done["value"], "closed."))
}

fn sheet(door: &Door, audit: &Value, said: &str) -> Result<String> {
    let sheet = door.dispatch("audit.show", json!({ "audit": audit["id"] }))?;
    let (school, period) = (text(&sheet["school"], "name"), text(&sheet["period"], "name"));
    Ok(format!("{school}, {period}: {said}\n{}", balance(&sheet["figures"])))
}
