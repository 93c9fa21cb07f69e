//! Which reports are there, as a person reads it?

use rollcall_core::catalog::{ReportGroup, ReportNeeds};
use rollcall_core::writing::Profile;
use serde_json::Value;

use crate::print::{list, text, typed};
use crate::stop::Result;

/// Every report by its verb, group by group, with what it must be told.
pub fn said(found: &Value) -> Result<String> {
    let reports = list(found, "reports");
    let mut lines = Vec::new();
    let mut last = None;
    for report in reports {
        let group: ReportGroup = typed(&report["group"])?;
        if last != Some(group) {
            lines.push(about(group).to_owned());
            last = Some(group);
        }
        let verb = text(report, "name").trim_start_matches("export.").replace('_', "-");
        let profiles: Vec<Profile> = typed(&report["profiles"])?;
        let who = match profiles.as_slice() {
            [] => "; not for you",
            [Profile::Public] => "; for you --profile public only",
            [Profile::Internal] => "; for inside only",
            [_, _, ..] => "",
        };
        let needs = needs(typed(&report["needs"])?);
        lines.push(format!("  {verb:<15} {}: {needs}{who}", text(report, "title")));
    }
    lines.push("More about one: rollcall export VERB --help".into());
    Ok(lines.join("\n"))
}

const fn about(group: ReportGroup) -> &'static str {
    match group {
        ReportGroup::Audits => "Audits",
        ReportGroup::Devices => "Devices",
        ReportGroup::People => "People",
        ReportGroup::Incidents => "Damage and loss",
        ReportGroup::Money => "Money",
        ReportGroup::Requests => "Requests",
        ReportGroup::District => "The district",
    }
}

const fn needs(needs: ReportNeeds) -> &'static str {
    match needs {
        ReportNeeds::None => "as things are now",
        ReportNeeds::Audit => "of a school and quarter",
        ReportNeeds::Period => "of a quarter",
        ReportNeeds::Device => "of a device",
        ReportNeeds::Drive => "of a collection",
        ReportNeeds::Pickup => "of a pickup",
        ReportNeeds::Dates => "between two days, or of this school year",
        ReportNeeds::Since => "since a day, or all of it",
        ReportNeeds::AsOf => "as of a day, or today",
        ReportNeeds::SchoolYear => "of a school year",
    }
}
