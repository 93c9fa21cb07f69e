//! May a quarter be renamed or re-dated? Only before its first audit is opened (DOMAIN §7); its due day moves any time.

use serde::Deserialize;
use ts_rs::TS;

use super::record::{Audit, AuditState, Period};
use crate::calendar::PeriodName;
use crate::contract::Command;
use crate::error::{Result, invalid};
use crate::refusal::{AuditReason, Problem};
use crate::store::{Role, Write};
use crate::values::{Date, PeriodId};

/// Renames a quarter or moves its days. What is absent stays as it is.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ChangePeriod {
    /// The quarter.
    pub period: PeriodId,
    /// Its name, `2026-27/Q1`.
    #[serde(default)]
    pub name: Option<String>,
    /// First day.
    #[serde(default)]
    pub starts_on: Option<Date>,
    /// Last day.
    #[serde(default)]
    pub ends_on: Option<Date>,
    /// When its audits are due. Audits that were given another day keep theirs.
    #[serde(default)]
    pub due_on: Option<Date>,
}

impl Command for ChangePeriod {
    const NAME: &'static str = "audit.change_period";
    const WHO: Role = Role::It;
    type Output = Period;

    fn run(self, write: &mut Write<'_>) -> Result<Period> {
        let was: Period = write.get(self.period)?;
        let mut period = was.clone();
        if let Some(name) = &self.name {
            period.name = name_of(write, &was, name)?;
        }
        period.starts_on = self.starts_on.unwrap_or(was.starts_on);
        period.ends_on = self.ends_on.unwrap_or(was.ends_on);
        // The due day is the last day unless somebody says otherwise, and goes with it.
        let due_on = if was.due_on == was.ends_on { period.ends_on } else { was.due_on };
        period.due_on = self.due_on.unwrap_or(due_on);
        let audits = Audit::all_of(write, period.id)?;
        if (&period.name, period.starts_on, period.ends_on) != (&was.name, was.starts_on, was.ends_on) {
            may_begin_anew(&audits)?;
        }
        days_fit(write, &period)?;
        write.put(&period)?;
        for audit in audits {
            let waits = matches!(audit.state, AuditState::Planned | AuditState::Open);
            if waits && audit.due_on == was.due_on {
                write.put(&Audit { due_on: period.due_on, ..audit })?;
            }
        }
        Ok(period)
    }
}

fn name_of(write: &Write<'_>, was: &Period, name: &str) -> Result<String> {
    let Some(read) = PeriodName::read(name) else {
        return invalid("name", Problem::OutOfRange { found: name.into(), allowed: "2026-27/Q1".into() });
    };
    let name = read.to_string();
    match Period::named(write, &name)?.filter(|other| other.id != was.id) {
        Some(other) => invalid("name", Problem::Taken { found: name, by: other.id.to_string() }),
        None => Ok(name),
    }
}

fn may_begin_anew(audits: &[Audit]) -> Result<()> {
    let opened: Vec<_> = audits.iter().filter_map(|audit| audit.opened_at).collect();
    match opened.iter().min() {
        None => Ok(()),
        Some(since) => {
            let opened = u32::try_from(opened.len()).unwrap_or(u32::MAX);
            Err(AuditReason::PeriodBegun { opened, since: *since }.into())
        }
    }
}

fn days_fit(write: &Write<'_>, period: &Period) -> Result<()> {
    if period.ends_on < period.starts_on {
        return invalid("ends_on", Problem::EndsBeforeItBegins);
    }
    if period.due_on < period.starts_on {
        return invalid("due_on", Problem::EndsBeforeItBegins);
    }
    let overlaps = |other: &Period| other.starts_on <= period.ends_on && period.starts_on <= other.ends_on;
    match Period::all(write)?.into_iter().find(|other| other.id != period.id && overlaps(other)) {
        None => Ok(()),
        Some(other) => Err(AuditReason::PeriodsOverlap { other: other.name }.into()),
    }
}
