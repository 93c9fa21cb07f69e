//! Somebody says a device was stolen, but there is no police report: what is it until one arrives?

use serde::Deserialize;
use ts_rs::TS;

use super::account::{Account, incident_of};
use super::{Incident, IncidentKind};
use crate::contract::Command;
use crate::error::Result;
use crate::register::custody::{CustodyOutcome, end_open};
use crate::register::{Because, Device, Status, StatusEvent, StatusEventKind, apply_status};
use crate::store::{Role, Write};
use crate::values::{DeviceId, NothingElse};

/// Claims that a device was stolen. Without a police report it is lost, or missing while they still search.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ClaimStolen {
    /// The device.
    pub device: DeviceId,
    /// What is told of it.
    #[serde(flatten)]
    #[ts(flatten)]
    pub account: Account,
    /// Whether somebody is still searching for it.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub still_searching: bool,
    /// No other field.
    #[serde(flatten)]
    #[ts(skip)]
    pub nothing_else: NothingElse,
}

impl Command for ClaimStolen {
    const NAME: &'static str = "incident.claim_stolen";
    const WHO: Role = Role::Champion;
    type Output = Incident;

    fn run(self, write: &mut Write<'_>) -> Result<Incident> {
        let device = Device::own(write, self.device)?;
        let outlook = if self.still_searching { Outlook::StillSearching } else { Outlook::Gone };
        claim_stolen(write, device, self.account, outlook)
    }
}

/// What those who claim a theft think of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlook {
    /// It is gone.
    Gone,
    /// They are still searching.
    StillSearching,
}

/// Claims that a device was stolen.
///
/// # Errors
/// `status_forbids`, `missing`, `in_the_future`.
pub fn claim_stolen(write: &mut Write<'_>, mut device: Device, account: Account, outlook: Outlook) -> Result<Incident> {
    let account = account.checked(write.today())?;
    let Some(kind) = kind_until_reported(device.status, outlook) else {
        device.status.turned(StatusEventKind::DeclareStolen)?;
        return Err(crate::error::Error::Broken("a claim is refused that a report would carry".into()));
    };
    let incident = Incident { claimed_stolen: true, ..incident_of(write, &device, kind, account)? };
    write.put(&incident)?;
    let because = Because::incident(incident.id);
    match (kind, device.status) {
        (IncidentKind::Lost, Status::InService | Status::Missing) => {
            end_open(write, device.id, CustodyOutcome::Lost)?;
            apply_status(write, &mut device, &StatusEvent::DeclareLost, because)?;
        }
        (IncidentKind::Missing, Status::InService | Status::Surplus) => {
            apply_status(write, &mut device, &StatusEvent::ReportMissing, because)?;
        }
        // It is what the claim makes of it already.
        (IncidentKind::Damage | IncidentKind::Stolen | IncidentKind::Lost | IncidentKind::Missing, _) => {}
    }
    Ok(incident)
}

/// What a device claimed stolen counts as until a report arrives; nothing when there is nothing to claim.
pub const fn kind_until_reported(status: Status, outlook: Outlook) -> Option<IncidentKind> {
    match (status, outlook) {
        (Status::InService | Status::Missing, Outlook::Gone)
        | (Status::Lost, Outlook::Gone | Outlook::StillSearching) => Some(IncidentKind::Lost),
        (Status::InService | Status::Missing, Outlook::StillSearching)
        | (Status::Surplus, Outlook::Gone | Outlook::StillSearching) => Some(IncidentKind::Missing),
        (Status::Stolen | Status::Disposed, Outlook::Gone | Outlook::StillSearching) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{IncidentKind, Outlook, Status, kind_until_reported};
    use std::fmt::Write as _;

    #[test]
    fn a_claim_without_a_report_never_makes_a_theft() {
        let mut table = String::from("status     gone      still searching\n");
        for status in Status::ALL {
            let [gone, searching] = [Outlook::Gone, Outlook::StillSearching]
                .map(|outlook| kind_until_reported(*status, outlook).map_or("refused", IncidentKind::word));
            let _ = writeln!(table, "{:<10} {gone:<9} {searching}", status.word());
        }
        insta::assert_snapshot!(table);
    }
}
