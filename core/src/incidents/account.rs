//! What is told when a device is gone, and which incident does it go into?

use serde::Deserialize;
use ts_rs::TS;

use super::{Incident, IncidentKind};
use crate::error::{Result, allowed, invalid, not_in_future, required};
use crate::refusal::Problem;
use crate::register::custody::{Custody, CustodyOutcome};
use crate::register::{Device, PoliceReport};
use crate::store::{Read, Write};
use crate::values::{Date, PersonId};

/// What is told of a loss.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Account {
    /// What happened, in words.
    pub what_happened: String,
    /// Where the device was last seen.
    #[serde(default)]
    pub last_seen: Option<String>,
    /// When it happened.
    #[serde(default)]
    pub happened_on: Option<Date>,
}

impl Account {
    /// The account with its blanks gone, of a day that has come.
    ///
    /// # Errors
    /// `missing`, `in_the_future`, `too_long`.
    pub(super) fn checked(self, today: Date) -> Result<Self> {
        if let Some(day) = self.happened_on {
            not_in_future("happened_on", day, today)?;
        }
        Ok(Self {
            what_happened: required("what_happened", &self.what_happened, 4000)?,
            last_seen: allowed("last_seen", self.last_seen, 1000)?,
            happened_on: self.happened_on,
        })
    }
}

/// The report with agency and number, filed on a day that has come, and not before the loss.
///
/// # Errors
/// `missing`, `in_the_future`, `before_loss`.
pub(super) fn checked_report(report: &PoliceReport, lost_on: Option<Date>, today: Date) -> Result<PoliceReport> {
    let checked = PoliceReport {
        agency: required("report.agency", &report.agency, 200)?,
        number: required("report.number", &report.number, 100)?,
        filed_on: report.filed_on,
    };
    not_in_future("report.filed_on", checked.filed_on, today)?;
    match lost_on.filter(|lost_on| checked.filed_on < *lost_on) {
        None => Ok(checked),
        Some(lost_on) => invalid("report.filed_on", Problem::BeforeLoss { found: checked.filed_on, lost_on }),
    }
}

/// The incident a loss goes into: the one for which the device is away already, or a new one. The first account and
/// its dates stay; what is told now is added.
pub(super) fn incident_of(
    write: &mut Write<'_>,
    device: &Device,
    kind: IncidentKind,
    account: Account,
) -> Result<Incident> {
    if let Some(open) = Incident::open_loss(write, device.id)? {
        let what_happened = match open.what_happened.contains(&account.what_happened) {
            true => open.what_happened.clone(),
            false => format!("{}\n{}", open.what_happened, account.what_happened),
        };
        let happened_on = open.happened_on.or(account.happened_on);
        let last_seen = open.last_seen.clone().or(account.last_seen);
        return Ok(Incident { kind, what_happened, happened_on, last_seen, ..open });
    }
    Ok(Incident {
        id: write.new_id(),
        device: device.id,
        school: device.school,
        holder: holder(write, device)?,
        kind,
        claimed_stolen: false,
        happened_on: account.happened_on,
        last_seen: account.last_seen,
        what_happened: account.what_happened,
        reported_at: write.now(),
        police_agency: None,
        police_number: None,
        police_filed_on: None,
        report_received_at: None,
        recovered_at: None,
        closed_at: None,
        serial_given: None,
        reported_by: None,
        witnesses: None,
    })
}

/// Who answers for a device that is gone: whoever has it, or had it when it was given up and did not turn up since.
fn holder(read: &Read<'_>, device: &Device) -> Result<Option<PersonId>> {
    let last = Custody::all_of(read, device.id)?.into_iter().next();
    let turned_up = Incident::all_of(read, device.id)?.into_iter().filter_map(|incident| incident.recovered_at).max();
    Ok(last.and_then(|custody| match custody.outcome {
        Some(CustodyOutcome::Lost | CustodyOutcome::Stolen) if turned_up > custody.ended_at => None,
        None | Some(CustodyOutcome::Lost | CustodyOutcome::Stolen) => custody.person,
        Some(CustodyOutcome::Returned | CustodyOutcome::Transferred | CustodyOutcome::Disposed) => None,
    }))
}

impl Incident {
    /// The incident with its police report: a theft from now on.
    pub(super) fn with_report(self, read: &Read<'_>, report: &PoliceReport) -> Self {
        Self {
            kind: IncidentKind::Stolen,
            claimed_stolen: false,
            police_agency: Some(report.agency.clone()),
            police_number: Some(report.number.clone()),
            police_filed_on: Some(report.filed_on),
            report_received_at: Some(read.now()),
            ..self
        }
    }
}
