//! When is an incident done with, and when is it open again?

use serde::Deserialize;
use ts_rs::TS;

use super::record::{IncidentDecision, IncidentStepKind, ReplacementKind};
use super::told::{Told, step};
use super::{Incident, OutInstead, out_instead};
use crate::contract::Command;
use crate::error::{Result, required};
use crate::refusal::{IncidentReason, NextStep};
use crate::store::{Read, Role, Write};
use crate::values::{IncidentId, tidy};

/// Is done with an incident that was decided, or whose device turned up.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CloseIncident {
    /// The incident.
    pub incident: IncidentId,
    /// What is to be noted.
    #[serde(default)]
    pub note: Option<String>,
}

impl Command for CloseIncident {
    const NAME: &'static str = "incident.close";
    const WHO: Role = Role::Champion;
    type Output = Incident;

    fn run(self, write: &mut Write<'_>) -> Result<Incident> {
        let incident = Incident::own_open(write, self.incident)?;
        close(write, incident, tidy(self.note))
    }
}

/// Is done with an incident.
///
/// # Errors
/// `undecided` while nothing was decided and the device did not turn up; `loaner_out` when nobody says why it is.
pub fn close(write: &mut Write<'_>, incident: Incident, note: Option<String>) -> Result<Incident> {
    if incident.recovered_at.is_none() && IncidentDecision::last_of(write, incident.id)?.is_none() {
        return Err(IncidentReason::Undecided { next: vec![NextStep::DecideIncident] }.into());
    }
    if note.is_none() {
        must_have_its_loaner_back(write, &incident)?;
    }
    let incident = Incident { closed_at: Some(write.now()), ..incident };
    write.put(&incident)?;
    step(write, &incident, IncidentStepKind::Closed, Told::words(note))?;
    Ok(incident)
}

/// Who is done with an incident whose loaner is out has forgotten it, unless they say why.
fn must_have_its_loaner_back(read: &Read<'_>, incident: &Incident) -> Result<()> {
    let lent = |out: &OutInstead| out.incident == incident.id && out.kind == ReplacementKind::Loaner;
    match out_instead(read, incident.device)?.into_iter().find(lent) {
        None => Ok(()),
        Some(out) => {
            let (shown, holder) = (out.shown.unwrap_or_default(), out.holder_name);
            Err(IncidentReason::LoanerOut { shown, holder, next: vec![NextStep::CheckIn] }.into())
        }
    }
}

/// Opens an incident again that was done with.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReopenIncident {
    /// The incident.
    pub incident: IncidentId,
    /// Why.
    pub reason: String,
}

impl Command for ReopenIncident {
    const NAME: &'static str = "incident.reopen";
    const WHO: Role = Role::Champion;
    type Output = Incident;

    fn run(self, write: &mut Write<'_>) -> Result<Incident> {
        let incident = Incident::own(write, self.incident)?;
        let reason = required("reason", &self.reason, 1000)?;
        if incident.closed_at.is_none() {
            return Err(IncidentReason::IncidentNotClosed.into());
        }
        let incident = Incident { closed_at: None, ..incident };
        write.put(&incident)?;
        step(write, &incident, IncidentStepKind::Reopened, Told::words(Some(reason)))?;
        Ok(incident)
    }
}
