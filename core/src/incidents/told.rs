//! How is what happens to an incident written down, and whose business is one?

use super::Incident;
use super::record::{IncidentStep, IncidentStepKind};
use crate::error::Result;
use crate::refusal::{IncidentReason, NextStep};
use crate::store::{Read, Write};
use crate::values::IncidentId;

/// What is written down of a step.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// What was corrected, or proposed.
    pub field: Option<String>,
    /// What it was before.
    pub was: Option<String>,
    /// What it is now.
    pub became: Option<String>,
    /// Why, or what was noted.
    pub said: Option<String>,
}

impl Told {
    /// Words alone.
    pub fn words(said: Option<String>) -> Self {
        Self { said, ..Self::default() }
    }
}

/// Writes down that something happened to an incident.
///
/// # Errors
/// `other_school`.
pub fn step(write: &mut Write<'_>, incident: &Incident, kind: IncidentStepKind, told: Told) -> Result<()> {
    let step = IncidentStep {
        id: write.new_id(),
        incident: incident.id,
        school: incident.school,
        at: write.now(),
        kind,
        field: told.field,
        was: told.was,
        became: told.became,
        said: told.said,
        operator: write.actor().operator,
    };
    write.record(&step)
}

impl Incident {
    /// The incident, when it is of a school the operator answers for.
    ///
    /// # Errors
    /// `not_found`, `other_school`.
    pub fn own(read: &Read<'_>, id: IncidentId) -> Result<Self> {
        let incident: Self = read.get(id)?;
        read.must_cover(incident.school)?;
        Ok(incident)
    }

    /// The same, while it is not done with.
    ///
    /// # Errors
    /// `not_found`, `other_school`, `incident_closed`.
    pub fn own_open(read: &Read<'_>, id: IncidentId) -> Result<Self> {
        let incident = Self::own(read, id)?;
        match incident.closed_at {
            None => Ok(incident),
            Some(at) => Err(IncidentReason::IncidentClosed { at, next: vec![NextStep::ReopenIncident] }.into()),
        }
    }
}
