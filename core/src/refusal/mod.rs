//! What may a caller act on? Facts without sentences; window and command line each find the words.

mod attach;
mod auditing;
mod incident;
mod money;
mod plain;
mod problem;
mod reason;
mod rejection;
mod requesting;
mod roster;
mod surplus;
mod template;

use serde::Serialize;
use ts_rs::TS;

pub use attach::AttachProblem;
pub use auditing::AuditReason;
pub use incident::{IncidentReason, ToldIncident};
pub use money::MoneyReason;
pub use plain::word_of_code;
pub use problem::Problem;
pub use reason::Reason;
pub use rejection::{RejectedFor, RejectedRow, Rejection, RejectionKind};
pub use requesting::RequestReason;
pub use roster::{LeaversAt, RosterProblem};
pub use surplus::{NotEligible, PickupBlock, SurplusReason};
pub use template::{TemplateFault, Unshown};

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// A rule said no.
    Refused {
        /// Which, with its facts.
        reason: Reason,
    },
    /// A field of the input is not as it must be.
    Invalid {
        /// Its name.
        field: String,
        /// What is wrong with it.
        problem: Problem,
    },
    /// No row answers to what was asked for.
    NotFound {
        /// The kind of row.
        entity: String,
        /// What was asked for.
        sought: String,
    },
    /// The row is no longer as it was when it was looked at.
    ChangedSince {
        /// The kind of row.
        entity: String,
        /// The row.
        id: String,
    },
    /// Somebody else is writing and did not finish in time.
    Busy {
        /// Who, where known.
        by: Option<String>,
    },
    /// Our mistake; the log knows more under this reference.
    Fault {
        /// The reference.
        reference: String,
    },
}

crate::words! {
    /// What may be done about a refusal, by its name in the catalog.
    pub enum NextStep {
        /// Check the device in.
        CheckIn = "custody.check_in",
        /// Check the device out.
        CheckOut = "custody.check_out",
        /// Transfer it from custodian to custodian.
        Transfer = "custody.transfer",
        /// Say that it turned up.
        Recover = "device.recover",
        /// Take it back from surplus.
        WithdrawSurplus = "device.withdraw_surplus",
        /// Set it aside.
        DeclareSurplus = "device.declare_surplus",
        /// Write it off.
        WriteOff = "device.write_off",
        /// Reopen the ghost.
        ReopenGhost = "device.reopen_ghost",
        /// Check its condition.
        CheckCondition = "device.check_condition",
        /// Say that it was repaired.
        Repaired = "device.repaired",
        /// Add a note to the incident.
        NoteIncident = "incident.note",
        /// Attach the police report to the incident.
        AttachReport = "incident.attach_report",
        /// Decide the incident.
        DecideIncident = "incident.decide",
        /// Open the incident again.
        ReopenIncident = "incident.reopen",
        /// Say why another serial was given.
        SettleSerial = "incident.settle_serial",
        /// Hand out another device for good.
        IssueReplacement = "replacement.issue",
        /// Lend a device for a while.
        LendDevice = "replacement.lend",
        /// Take back the approval of a pickup.
        TakeBackApproval = "surplus.take_back_approval",
        /// Withdraw a pickup.
        WithdrawPickup = "surplus.withdraw",
    }
}

/// Who has a device, as far as a refusal must say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CurrentHolder {
    /// Person, place, IT or vendor.
    pub kind: String,
    /// The person's or place's row.
    pub id: Option<String>,
    /// The name of the person, place or vendor; IT needs none.
    pub name: Option<String>,
}

/// Why one of a selection cannot be done.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CannotDo {
    /// The row.
    pub id: String,
    /// What it is called: a device's tag, or its serial when it has none.
    pub shown: Option<String>,
    /// Why not.
    pub refusal: Refusal,
}
