//! Which audits will there be in a period? Planning is IT's.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::{Audit, AuditState, Period};
use crate::calendar::PeriodName;
use crate::contract::Command;
use crate::error::{Result, invalid};
use crate::people::School;
use crate::refusal::Problem;
use crate::settings::District;
use crate::store::{Role, Write};
use crate::values::{Date, SchoolId};

/// Plans a period's audits.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The period's name, `2026-27/Q1`.
    pub period: String,
    /// The sites; every school and site when absent.
    #[serde(default)]
    #[ts(optional)]
    pub schools: Option<Vec<SchoolId>>,
    /// When they are due; the period's last day when absent.
    #[serde(default)]
    #[ts(optional)]
    pub due_on: Option<Date>,
}

/// What was planned.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Planned {
    /// The period.
    pub period: Period,
    /// The audits planned now.
    pub planned: Vec<Audit>,
    /// Sites that had an audit of this period already.
    pub already: u32,
}

impl Command for Plan {
    const NAME: &'static str = "audit.plan";
    const WHO: Role = Role::It;
    type Output = Planned;

    fn run(self, write: &mut Write<'_>) -> Result<Planned> {
        let period = find_or_make_period(write, &self.period, self.due_on)?;
        let schools = match self.schools {
            Some(schools) => schools,
            None => School::all(write)?.into_iter().map(|school| school.id).collect(),
        };
        let mut planned = Vec::new();
        let mut already = 0;
        for school in schools {
            write.get::<School>(school)?;
            if Audit::of(write, school, period.id)?.is_some() {
                already += 1;
                continue;
            }
            let audit = new_audit(write, school, &period);
            write.put(&audit)?;
            planned.push(audit);
        }
        Ok(Planned { period, planned, already })
    }
}

fn new_audit(write: &mut Write<'_>, school: SchoolId, period: &Period) -> Audit {
    Audit {
        id: write.new_id(),
        school,
        period: period.id,
        state: AuditState::Planned,
        revision: 1,
        due_on: period.due_on,
        opening: None,
        opened_at: None,
        opened_by: None,
        submission: None,
        submitted_at: None,
        submitted_by: None,
        closed_at: None,
        closed_by: None,
        sent_back_because: None,
    }
}

fn find_or_make_period(write: &mut Write<'_>, name: &str, due_on: Option<Date>) -> Result<Period> {
    let Some(name) = PeriodName::read(name) else {
        return invalid("period", Problem::OutOfRange { found: name.into(), allowed: "2026-27/Q1".into() });
    };
    if let Some(period) = Period::named(write, &name.to_string())? {
        return Ok(period);
    }
    let starts = District::get(write)?.year_starts_month;
    let Some(span) = name.span(starts) else {
        return invalid("period", Problem::OutOfRange { found: name.to_string(), allowed: "2026-27/Q1".into() });
    };
    let due_on = due_on.unwrap_or(span.ends_on);
    if due_on < span.starts_on {
        return invalid("due_on", Problem::EndsBeforeItBegins);
    }
    let id = write.new_id();
    let period = Period { id, name: name.to_string(), starts_on: span.starts_on, ends_on: span.ends_on, due_on };
    write.put(&period)?;
    Ok(period)
}
