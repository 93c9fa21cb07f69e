//! What was told was wrong: how is it corrected, so that what was told first stays known?

use serde::Deserialize;
use ts_rs::TS;

use super::Incident;
use super::account::checked_report;
use super::record::IncidentStepKind;
use super::told::{Told, step};
use crate::contract::Command;
use crate::error::{Result, invalid, not_in_future, required};
use crate::refusal::{Problem, Reason};
use crate::store::{Role, Write};
use crate::values::{Date, IncidentId, one_line, tidy};

crate::words! {
    /// What of an incident may be corrected.
    pub enum IncidentField {
        /// What happened.
        WhatHappened = "what_happened",
        /// When.
        HappenedOn = "happened_on",
        /// Where it was last seen.
        LastSeen = "last_seen",
        /// Who reported it.
        ReportedBy = "reported_by",
        /// Who saw it.
        Witnesses = "witnesses",
        /// The serial given.
        SerialGiven = "serial_given",
        /// The police agency.
        PoliceAgency = "police_agency",
        /// The police report's number.
        PoliceNumber = "police_number",
        /// The day it was filed.
        PoliceFiledOn = "police_filed_on",
    }
}

/// Corrects what was told of an incident.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CorrectIncident {
    /// The incident.
    pub incident: IncidentId,
    /// What is corrected.
    pub field: IncidentField,
    /// What it is; nothing clears what need not be known.
    #[serde(default)]
    pub value: Option<String>,
    /// Why.
    pub reason: String,
}

impl Command for CorrectIncident {
    const NAME: &'static str = "incident.correct";
    const WHO: Role = Role::Champion;
    type Output = Incident;

    fn run(self, write: &mut Write<'_>) -> Result<Incident> {
        let before = Incident::own_open(write, self.incident)?;
        let reason = required("reason", &self.reason, 1000)?;
        let incident = corrected(before.clone(), self.field, tidy(self.value), write.today())?;
        let (was, became) = (shown(&before, self.field), shown(&incident, self.field));
        if was == became {
            return Ok(before);
        }
        write.put(&incident)?;
        let told = Told { field: Some(self.field.word().into()), was, became, said: Some(reason) };
        step(write, &incident, IncidentStepKind::Corrected, told)?;
        Ok(incident)
    }
}

fn corrected(incident: Incident, field: IncidentField, value: Option<String>, today: Date) -> Result<Incident> {
    let name = field.word();
    let given = || required(name, value.as_deref().unwrap_or_default(), 4000);
    let day = |text: &str| {
        let shape = || Problem::OutOfRange { found: text.to_owned(), allowed: "2026-11-21".into() };
        Date::read(text).map_or_else(|| invalid(name, shape()), Ok)
    };
    Ok(match field {
        IncidentField::WhatHappened => Incident { what_happened: given()?, ..incident },
        IncidentField::HappenedOn => {
            let happened_on = value.as_deref().map(day).transpose()?;
            if let Some(day) = happened_on {
                not_in_future(name, day, today)?;
            }
            reported(Incident { happened_on, ..incident }, today)?
        }
        IncidentField::LastSeen => Incident { last_seen: value, ..incident },
        IncidentField::ReportedBy => Incident { reported_by: value, ..incident },
        IncidentField::Witnesses => Incident { witnesses: value, ..incident },
        IncidentField::SerialGiven => Incident { serial_given: value.map(|serial| one_line(&serial)), ..incident },
        IncidentField::PoliceAgency => {
            reported(Incident { police_agency: Some(given()?), ..with_report(incident)? }, today)?
        }
        IncidentField::PoliceNumber => {
            reported(Incident { police_number: Some(given()?), ..with_report(incident)? }, today)?
        }
        IncidentField::PoliceFiledOn => {
            reported(Incident { police_filed_on: Some(day(&given()?)?), ..with_report(incident)? }, today)?
        }
    })
}

/// Only a report that there is can be corrected.
fn with_report(incident: Incident) -> Result<Incident> {
    match incident.report() {
        Some(_) => Ok(incident),
        None => Err(Reason::NoReportFor { kind: incident.kind.word().into() }.into()),
    }
}

/// The incident, when its report, if it has one, was not filed before the loss.
fn reported(incident: Incident, today: Date) -> Result<Incident> {
    if let Some(report) = incident.report() {
        checked_report(&report, incident.happened_on, today)?;
    }
    Ok(incident)
}

fn shown(incident: &Incident, field: IncidentField) -> Option<String> {
    match field {
        IncidentField::WhatHappened => Some(incident.what_happened.clone()),
        IncidentField::HappenedOn => incident.happened_on.map(|day| day.to_string()),
        IncidentField::LastSeen => incident.last_seen.clone(),
        IncidentField::ReportedBy => incident.reported_by.clone(),
        IncidentField::Witnesses => incident.witnesses.clone(),
        IncidentField::SerialGiven => incident.serial_given.clone(),
        IncidentField::PoliceAgency => incident.police_agency.clone(),
        IncidentField::PoliceNumber => incident.police_number.clone(),
        IncidentField::PoliceFiledOn => incident.police_filed_on.map(|day| day.to_string()),
    }
}
