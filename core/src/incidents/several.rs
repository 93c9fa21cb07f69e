//! What is done with several incidents at once: reminded of, noted, closed. All of them, or none.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Incident;
use super::close::close;
use super::note::{note, remind};
use crate::contract::Command;
use crate::error::{Result, required};
use crate::register::Device;
use crate::store::{Role, Write, each_of};
use crate::values::{IncidentId, tidy};

/// Writes down of several incidents that whoever claims a theft was reminded of the police report.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct RemindOfReports {
    /// The incidents.
    pub incidents: Vec<IncidentId>,
    /// Whom, and how.
    #[serde(default)]
    pub note: Option<String>,
}

/// Adds the same note to several incidents.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteIncidents {
    /// The incidents.
    pub incidents: Vec<IncidentId>,
    /// What is noted.
    pub note: String,
}

/// Is done with several incidents that were decided, or whose devices turned up.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CloseIncidents {
    /// The incidents.
    pub incidents: Vec<IncidentId>,
    /// What is to be noted.
    #[serde(default)]
    pub note: Option<String>,
}

/// What was done with several incidents.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SeveralIncidents {
    /// How many.
    pub incidents: u32,
}

impl Command for RemindOfReports {
    const NAME: &'static str = "incident.remind_all";
    const WHO: Role = Role::Champion;
    type Output = SeveralIncidents;

    fn run(self, write: &mut Write<'_>) -> Result<SeveralIncidents> {
        let words = tidy(self.note);
        each(write, self.incidents, |write, id| remind(write, id, words.clone()).map(drop))
    }
}

impl Command for NoteIncidents {
    const NAME: &'static str = "incident.note_all";
    const WHO: Role = Role::Champion;
    type Output = SeveralIncidents;

    fn run(self, write: &mut Write<'_>) -> Result<SeveralIncidents> {
        let words = required("note", &self.note, 4000)?;
        each(write, self.incidents, |write, id| note(write, id, words.clone()).map(drop))
    }
}

impl Command for CloseIncidents {
    const NAME: &'static str = "incident.close_all";
    const WHO: Role = Role::Champion;
    type Output = SeveralIncidents;

    fn run(self, write: &mut Write<'_>) -> Result<SeveralIncidents> {
        let words = tidy(self.note);
        each(write, self.incidents, |write, id| {
            let incident = Incident::own_open(write, id)?;
            close(write, incident, words.clone()).map(drop)
        })
    }
}

fn each(
    write: &mut Write<'_>,
    incidents: Vec<IncidentId>,
    verb: impl FnMut(&mut Write<'_>, IncidentId) -> Result<()>,
) -> Result<SeveralIncidents> {
    let incidents = each_of(write, "incidents", incidents, verb, shown)?;
    Ok(SeveralIncidents { incidents })
}

/// The device, to those who answer for its incident.
fn shown(write: &Write<'_>, id: IncidentId) -> Result<Option<String>> {
    match write.find::<Incident>(id)?.filter(|incident| write.actor().covers(incident.school)) {
        Some(incident) => Ok(write.get::<Device>(incident.device)?.shown()),
        None => Ok(None),
    }
}
