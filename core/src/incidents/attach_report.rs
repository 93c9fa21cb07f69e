//! The police report arrived: what becomes of the loss?

use serde::Deserialize;
use ts_rs::TS;

use super::account::checked_report;
use super::record::{IncidentDecision, IncidentStepKind};
use super::reprice::reprice;
use super::told::{Told, step};
use super::{Incident, IncidentKind};
use crate::contract::Command;
use crate::error::Result;
use crate::refusal::Reason;
use crate::register::custody::{CustodyOutcome, end_open};
use crate::register::{Because, Device, PoliceReport, StatusEvent, StatusEventKind, apply_status};
use crate::store::{Role, Write};
use crate::values::IncidentId;

/// Attaches the police report to a loss, which becomes a theft. When it was reported here and when the report was
/// filed both stay known.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachReport {
    /// The incident.
    pub incident: IncidentId,
    /// The report filed with the police.
    pub report: PoliceReport,
}

impl Command for AttachReport {
    const NAME: &'static str = "incident.attach_report";
    const WHO: Role = Role::Champion;
    type Output = Incident;

    fn run(self, write: &mut Write<'_>) -> Result<Incident> {
        let incident: Incident = write.get(self.incident)?;
        write.must_cover(incident.school)?;
        attach_report(write, incident, &self.report)
    }
}

/// Attaches the police report to a loss.
///
/// # Errors
/// `has_report`, `no_report_for`, `recovered`, `status_forbids`, `missing`, `in_the_future`.
pub fn attach_report(write: &mut Write<'_>, incident: Incident, report: &PoliceReport) -> Result<Incident> {
    let report = checked_report(report, incident.happened_on, write.today())?;
    match incident.kind {
        IncidentKind::Missing | IncidentKind::Lost => {}
        IncidentKind::Stolen => {
            return Err(Reason::HasReport { number: incident.police_number.unwrap_or_default() }.into());
        }
        IncidentKind::Damage => return Err(Reason::NoReportFor { kind: incident.kind.word().into() }.into()),
    }
    if let Some(at) = incident.recovered_at {
        return Err(Reason::Recovered { at }.into());
    }
    let mut device: Device = write.get(incident.device)?;
    device.status.turned(StatusEventKind::DeclareStolen)?;
    let was = incident.kind;
    let incident = incident.with_report(write, &report);
    write.put(&incident)?;
    end_open(write, device.id, CustodyOutcome::Stolen)?;
    let number = report.number.clone();
    apply_status(write, &mut device, &StatusEvent::DeclareStolen(report), Because::incident(incident.id))?;
    became_stolen(write, &incident, was, number)?;
    Ok(incident)
}

/// Writes down that a loss told of before became a theft, and prices it anew where it was decided.
pub(super) fn became_stolen(
    write: &mut Write<'_>,
    incident: &Incident,
    was: IncidentKind,
    number: String,
) -> Result<()> {
    let told = Told {
        was: Some(was.word().into()),
        became: Some(incident.kind.word().into()),
        said: Some(number),
        ..Told::default()
    };
    step(write, incident, IncidentStepKind::ReportFiled, told)?;
    match IncidentDecision::last_of(write, incident.id)? {
        Some(decided) => reprice(write, incident, decided),
        None => Ok(()),
    }
}
