//! What came to light after an audit was submitted? Shown beside its frozen figures; changes none (DOMAIN §7).

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::evidence::sync_start_on;
use super::exception_list::place_name;
use super::reconcile::{FoundKind, OutcomeWord};
use super::record::late as asked;
use super::record::{Audit, Period, Submission};
use crate::contract::Query;
use crate::error::Result;
use crate::people::School;
use crate::register::{Device, Status};
use crate::store::Read;
use crate::values::{AuditId, DeviceId, RowId, Timestamp};

crate::words! {
    /// What came to light.
    pub enum LateKind {
        /// Scanned in another audit, or in a later revision of this one.
        Scanned = "scanned",
        /// It reported to device management.
        Synced = "synced",
        /// Somebody vouched for having seen it.
        Attested = "attested",
        /// Checked out, in or transferred.
        Handled = "handled",
        /// Recorded as found again.
        Recovered = "recover",
        /// Reported missing.
        ReportedMissing = "report_missing",
        /// Declared lost.
        DeclaredLost = "declare_lost",
        /// Declared stolen.
        DeclaredStolen = "declare_stolen",
        /// Set aside as surplus.
        DeclaredSurplus = "declare_surplus",
        /// Taken back from surplus.
        Withdrawn = "withdraw",
        /// Disposed of.
        Disposed = "dispose",
        /// Written off.
        WrittenOff = "write_off",
        /// A ghost that IT brought back.
        Reopened = "reopen_ghost",
    }
}

impl LateKind {
    /// It shows where the device is.
    const fn shows(self) -> bool {
        match self {
            Self::Scanned | Self::Synced | Self::Attested | Self::Handled | Self::Recovered | Self::Reopened => true,
            Self::ReportedMissing
            | Self::DeclaredLost
            | Self::DeclaredStolen
            | Self::DeclaredSurplus
            | Self::Withdrawn
            | Self::Disposed
            | Self::WrittenOff => false,
        }
    }

    /// It says that nobody knows where the device is.
    const fn loses(self) -> bool {
        matches!(self, Self::ReportedMissing | Self::DeclaredLost | Self::DeclaredStolen)
    }
}

/// What came to light since a submission.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LateFindings {
    /// The audit.
    pub audit: AuditId,
    /// An earlier submission; the one that holds when absent.
    #[serde(default)]
    #[ts(optional)]
    pub submission: Option<RowId>,
}

/// One late finding.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LateFinding {
    /// The device.
    pub device: DeviceId,
    /// Its tag, or its serial when it has none.
    pub shown: Option<String>,
    /// Its model.
    pub model: Option<String>,
    /// Its frozen outcome, when it was expected.
    pub outcome: Option<OutcomeWord>,
    /// What it was, when it was found and not expected.
    pub found: Option<FoundKind>,
    /// What happened since; each kind once a device.
    pub kind: LateKind,
    /// When first.
    pub at: Timestamp,
    /// Where, if known.
    pub place: Option<String>,
    /// At which school, when that is another one.
    pub other_school: Option<String>,
    /// Its status now.
    pub status: Status,
}

/// The answer to [`LateFindings`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct LateList {
    /// The submission they came after; none while the audit is not submitted.
    pub submission: Option<RowId>,
    /// When it was submitted.
    pub since: Option<Timestamp>,
    /// Devices submitted as missing, lost or stolen that have been seen since.
    pub turned_up: u32,
    /// Devices submitted as accounted for that are missing, lost or stolen since.
    pub gone: u32,
    /// Each of them, the earliest first.
    pub findings: Vec<LateFinding>,
}

impl Query for LateFindings {
    const NAME: &'static str = "audit.late";
    type Output = LateList;

    fn run(self, read: &Read<'_>) -> Result<LateList> {
        let audit: Audit = read.get(self.audit)?;
        read.must_cover(audit.school)?;
        let nothing = LateList { submission: None, since: None, turned_up: 0, gone: 0, findings: Vec::new() };
        let Some(id) = self.submission.or(audit.submission) else { return Ok(nothing) };
        let submission = Submission::of(read, audit.id, id)?;
        let period: Period = read.get(audit.period)?;
        let window = period.starts_on.starts_at(read.zone());
        let sync_since = sync_start_on(read, &period, submission.at.date_in(read.zone()))?;
        let late = asked::after(read, &submission, period.id, window, sync_since)?;
        let (turned_up, gone) = (turned_up(&late), gone(&late));
        let findings = late.iter().map(|late| show(read, &audit, late)).collect::<Result<_>>()?;
        Ok(LateList { submission: Some(id), since: Some(submission.at), turned_up, gone, findings })
    }
}

const fn was_unaccounted(outcome: OutcomeWord) -> bool {
    matches!(outcome, OutcomeWord::Missing | OutcomeWord::Lost | OutcomeWord::Stolen)
}

/// How many devices that were submitted as missing, lost or stolen have been seen since.
fn turned_up(late: &[asked::Late]) -> u32 {
    devices(late, |since, outcome| since.shows() && was_unaccounted(outcome))
}

/// How many devices that were submitted as accounted for are missing, lost or stolen since.
fn gone(late: &[asked::Late]) -> u32 {
    devices(late, |since, outcome| since.loses() && !was_unaccounted(outcome))
}

fn devices(late: &[asked::Late], such: impl Fn(LateKind, OutcomeWord) -> bool) -> u32 {
    let found = late.iter().filter(|late| late.outcome.is_some_and(|outcome| such(late.kind, outcome)));
    u32::try_from(found.map(|late| late.device).collect::<HashSet<_>>().len()).unwrap_or(u32::MAX)
}

fn show(read: &Read<'_>, audit: &Audit, late: &asked::Late) -> Result<LateFinding> {
    let device: Device = read.get(late.device)?;
    let elsewhere = late.school != audit.school;
    Ok(LateFinding {
        device: late.device,
        shown: device.shown(),
        model: device.model_name(read)?,
        outcome: late.outcome,
        found: late.found,
        kind: late.kind,
        at: late.at,
        place: late.place.filter(|_| !elsewhere).map(|place| place_name(read, place)).transpose()?,
        other_school: if elsewhere { Some(read.get::<School>(late.school)?.name) } else { None },
        status: device.status,
    })
}
