//! What does leadership get of one audit? A workbook: summary, equation, expected, exceptions, scans, decisions.

mod decisions;
mod equation;
mod expected;
mod scans;
mod standing;

use std::path::PathBuf;

use serde::Deserialize;
use ts_rs::TS;

use super::record::{Audit, Period};
use crate::contract::Query;
use crate::error::Result;
use crate::people::School;
use crate::settings::{District, operators};
use crate::store::Read;
use crate::values::{AuditId, RowId};
use crate::writing::{Cell, Fact, Profile, Report, Written, write};

pub(super) use equation::outcomes;
pub(super) use standing::Standing;

/// Writes the audit workbook.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportAudit {
    /// The audit.
    pub audit: AuditId,
    /// An earlier submission; the present state when absent.
    #[serde(default)]
    #[ts(optional)]
    pub submission: Option<RowId>,
    /// Where to: `.xlsx` or `.pdf`, or `.csv` for one file a sheet in a `.zip`.
    pub out: String,
    /// For whom; internal when absent.
    #[serde(default)]
    #[ts(optional)]
    pub profile: Option<Profile>,
}

impl Query for ExportAudit {
    const NAME: &'static str = "export.audit";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let profile = self.profile.unwrap_or_default();
        operators::may_export(read, profile)?;
        let audit: Audit = read.get(self.audit)?;
        read.must_cover(audit.school)?;
        let standing = Standing::of(read, audit, self.submission)?;
        let mut report = Report {
            name: "audit".into(),
            title: format!("Device audit {}, {}", standing.period.name, standing.school.name),
            profile,
            facts: head(read, &standing.period, &standing)?,
            sheets: vec![
                equation::summary(&standing),
                equation::equation(&standing),
                expected::sheet(read, &standing)?,
                expected::exceptions(read, &standing)?,
                scans::sheet(read, &standing)?,
                decisions::sheet(read, &standing)?,
            ],
        };
        Ok(write(&mut report, &PathBuf::from(self.out), read.press())?)
    }
}

fn head(read: &Read<'_>, period: &Period, standing: &Standing) -> Result<Vec<Fact>> {
    let audit = &standing.audit;
    let moment = |at: Option<crate::values::Timestamp>| Cell::of(at, |at| Cell::DateTime(at.wall_clock(read.zone())));
    let School { name, code, .. } = &standing.school;
    Ok(vec![
        Fact::new("District", Cell::text(District::get(read)?.name)),
        Fact::new("School or site", Cell::text(format!("{name} ({code})"))),
        Fact::new("Period", Cell::text(format!("{}, {} to {}", period.name, period.starts_on, period.ends_on))),
        Fact::new("State", Cell::text(format!("{}, revision {}", audit.state, audit.revision))),
        Fact::new("Due", Cell::Date(audit.due_on.0)),
        Fact::new("Opened", moment(audit.opened_at)),
        Fact::new("Submitted", moment(audit.submitted_at)),
        Fact::new("Closed", moment(audit.closed_at)),
        Fact::new("Made on", Cell::DateTime(read.now().wall_clock(read.zone()))),
    ])
}
