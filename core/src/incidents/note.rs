//! What else is to be written down of an incident: a note, or that somebody was reminded of the police report?

use serde::Deserialize;
use ts_rs::TS;

use super::Incident;
use super::record::{IncidentStep, IncidentStepKind};
use super::told::{Told, step};
use super::waits::waits_for_report;
use crate::contract::Command;
use crate::error::{Result, required};
use crate::refusal::IncidentReason;
use crate::store::{Role, Write};
use crate::values::{IncidentId, tidy};

/// Adds a note to an incident, also to one that is done with.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteIncident {
    /// The incident.
    pub incident: IncidentId,
    /// What is noted.
    pub note: String,
}

impl Command for NoteIncident {
    const NAME: &'static str = "incident.note";
    const WHO: Role = Role::Champion;
    type Output = Vec<IncidentStep>;

    fn run(self, write: &mut Write<'_>) -> Result<Vec<IncidentStep>> {
        let words = required("note", &self.note, 4000)?;
        note(write, self.incident, words)?;
        IncidentStep::of(write, self.incident)
    }
}

/// Adds a note to an incident.
///
/// # Errors
/// `not_found`, `other_school`.
pub(super) fn note(write: &mut Write<'_>, id: IncidentId, words: String) -> Result<()> {
    let incident = Incident::own(write, id)?;
    step(write, &incident, IncidentStepKind::Noted, Told::words(Some(words)))
}

/// Writes down that whoever claims a theft was reminded of the police report. The days are counted anew from there.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct RemindOfReport {
    /// The incident.
    pub incident: IncidentId,
    /// Whom, and how.
    #[serde(default)]
    pub note: Option<String>,
}

impl Command for RemindOfReport {
    const NAME: &'static str = "incident.remind";
    const WHO: Role = Role::Champion;
    type Output = Vec<IncidentStep>;

    fn run(self, write: &mut Write<'_>) -> Result<Vec<IncidentStep>> {
        remind(write, self.incident, tidy(self.note))?;
        IncidentStep::of(write, self.incident)
    }
}

/// Writes down that whoever claims a theft was reminded.
///
/// # Errors
/// `not_found`, `other_school`, `incident_closed`, `nothing_to_remind`.
pub(super) fn remind(write: &mut Write<'_>, id: IncidentId, words: Option<String>) -> Result<()> {
    let incident = Incident::own_open(write, id)?;
    if !waits_for_report(&incident) {
        return Err(IncidentReason::NothingToRemind.into());
    }
    step(write, &incident, IncidentStepKind::Reminded, Told::words(words))
}
