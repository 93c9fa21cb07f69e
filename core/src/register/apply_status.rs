//! How does a device's status change? Here alone: the rule is asked, the row written, the fact recorded.

use super::events::StatusChange;
use super::record::Device;
use super::status::StatusEvent;
use crate::error::Result;
use crate::store::Write;
use crate::values::{Date, IncidentId};

/// What is known of why a status changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Because {
    /// In words.
    pub reason: Option<String>,
    /// The reference of a decision, a report or a certificate.
    pub reference: Option<String>,
    /// The day of that decision, report or certificate.
    pub dated: Option<Date>,
    /// The incident it belongs to.
    pub incident: Option<IncidentId>,
}

impl Because {
    /// A reason in words, where one was given.
    pub fn words(reason: Option<String>) -> Self {
        Self { reason: crate::values::tidy(reason), ..Self::default() }
    }

    /// The incident it belongs to.
    pub fn incident(incident: IncidentId) -> Self {
        Self { incident: Some(incident), ..Self::default() }
    }
}

/// Lets a status event happen to a device: judges it, writes the device, records the fact.
///
/// # Errors
/// `status_forbids`.
pub fn apply_status(write: &mut Write<'_>, device: &mut Device, event: &StatusEvent, because: Because) -> Result<()> {
    let was = device.status;
    let became = was.turned(event.kind())?;
    let (reference, dated) = match event {
        StatusEvent::DeclareStolen(report) => (Some(report.number.clone()), Some(report.filed_on)),
        StatusEvent::WriteOff(approval) => (Some(approval.reference.clone()), Some(approval.on)),
        StatusEvent::ReportMissing
        | StatusEvent::DeclareLost
        | StatusEvent::Recover
        | StatusEvent::DeclareSurplus
        | StatusEvent::Withdraw
        | StatusEvent::Dispose
        | StatusEvent::ReopenGhost => (because.reference, because.dated),
    };
    device.status = became;
    write.put(device)?;
    let change = StatusChange {
        id: write.new_id(),
        device: device.id,
        school: device.school,
        at: write.now(),
        event: event.kind(),
        was,
        became,
        reason: because.reason,
        reference,
        dated,
        incident: because.incident,
    };
    write.record(&change)
}
