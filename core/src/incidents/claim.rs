//! Somebody says what happened: what does it make of the device, and what comes next? Without a report nothing is stolen.

use super::IncidentKind;
use super::claim_stolen::{Outlook, kind_until_reported};
use crate::error::Result;
use crate::refusal::{IncidentReason, NextStep, Reason};
use crate::register::lists::DeviceAction;
use crate::register::{Status, StatusEventKind, must_live};

crate::words! {
    /// What is said to have happened to a device.
    pub enum Claim {
        /// It was damaged.
        Damage = "damage",
        /// Nobody knows where it is, and they are searching.
        Missing = "missing",
        /// It is gone.
        Lost = "lost",
        /// They say it was stolen, and there is no police report.
        ClaimedStolen = "claimed_stolen",
        /// It was stolen, and here is the police report.
        Stolen = "stolen",
    }
}

/// What a claim makes of a device: the incident's kind, and the device's status.
///
/// # Errors
/// `no_report`, `no_report_for`, `status_forbids`.
pub fn becomes(claim: Claim, has_report: bool, status: Status, outlook: Outlook) -> Result<(IncidentKind, Status)> {
    match (claim, has_report) {
        (Claim::Stolen, false) => Err(IncidentReason::NoReport.into()),
        (Claim::Damage | Claim::Missing | Claim::Lost | Claim::ClaimedStolen, true) => {
            Err(Reason::NoReportFor { kind: claim.word().into() }.into())
        }
        (Claim::Damage, false) => {
            must_live(status, DeviceAction::ReportDamage)?;
            Ok((IncidentKind::Damage, status))
        }
        // It may have been reported missing before anybody told what happened.
        (Claim::Missing, false) if status == Status::Missing => Ok((IncidentKind::Missing, status)),
        (Claim::Missing, false) => Ok((IncidentKind::Missing, status.turned(StatusEventKind::ReportMissing)?)),
        (Claim::Lost, false) => Ok((IncidentKind::Lost, status.turned(StatusEventKind::DeclareLost)?)),
        (Claim::ClaimedStolen, false) => match kind_until_reported(status, outlook) {
            Some(IncidentKind::Missing) => Ok((IncidentKind::Missing, Status::Missing)),
            Some(IncidentKind::Lost | IncidentKind::Damage | IncidentKind::Stolen) => {
                Ok((IncidentKind::Lost, Status::Lost))
            }
            None => Ok((IncidentKind::Stolen, status.turned(StatusEventKind::DeclareStolen)?)),
        },
        (Claim::Stolen, true) => Ok((IncidentKind::Stolen, status.turned(StatusEventKind::DeclareStolen)?)),
    }
}

/// What comes next once it is told: the report, while it is waited for; the search; else the decision.
pub const fn next_after(kind: IncidentKind, is_claimed: bool) -> NextStep {
    match (kind, is_claimed) {
        (IncidentKind::Missing | IncidentKind::Lost, true) => NextStep::AttachReport,
        (IncidentKind::Missing, false) => NextStep::Recover,
        (IncidentKind::Damage | IncidentKind::Lost | IncidentKind::Stolen, _) => NextStep::DecideIncident,
    }
}
