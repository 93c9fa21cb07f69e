//! Is the property accounted for, and which event may change that? (DOMAIN §2, Status)

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::values::Date;

crate::words! {
    /// Is the property accounted for?
    pub enum Status {
        /// In use or ready for it.
        InService = "in_service",
        /// Nobody knows where it is; its holder still answers.
        Missing = "missing",
        /// Given up.
        Lost = "lost",
        /// Stolen, with a police report.
        Stolen = "stolen",
        /// Set aside for a pickup.
        Surplus = "surplus",
        /// Gone for good.
        Disposed = "disposed",
    }
}

/// A report filed with the police: without one, nothing is stolen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PoliceReport {
    /// The agency it was filed with.
    pub agency: String,
    /// Its number.
    pub number: String,
    /// The day it was filed.
    pub filed_on: Date,
}

/// Leave to write property off: a board's or superintendent's decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// The decision's reference.
    pub reference: String,
    /// Its date.
    pub on: Date,
}

/// What may happen to a device's status. Theft carries its report, a write-off its approval: neither can be built
/// without.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatusEvent {
    /// Nobody knows where it is.
    ReportMissing,
    /// It is given up.
    DeclareLost,
    /// It was stolen.
    DeclareStolen(PoliceReport),
    /// It turned up.
    Recover,
    /// It is set aside.
    DeclareSurplus,
    /// It is taken back from surplus.
    Withdraw,
    /// It went to its end.
    Dispose,
    /// It is written off without having been seen.
    WriteOff(Approval),
    /// IT reopens a disposed device that was found: a ghost.
    ReopenGhost,
}

crate::words! {
    /// The name of a status event, for tables and timelines.
    pub enum StatusEventKind {
        /// Nobody knows where it is.
        ReportMissing = "report_missing",
        /// It is given up.
        DeclareLost = "declare_lost",
        /// It was stolen.
        DeclareStolen = "declare_stolen",
        /// It turned up.
        Recover = "recover",
        /// It is set aside.
        DeclareSurplus = "declare_surplus",
        /// It is taken back from surplus.
        Withdraw = "withdraw",
        /// It went to its end.
        Dispose = "dispose",
        /// It is written off.
        WriteOff = "write_off",
        /// A ghost is reopened.
        ReopenGhost = "reopen_ghost",
    }
}

impl StatusEvent {
    /// The event's name.
    pub const fn kind(&self) -> StatusEventKind {
        match self {
            Self::ReportMissing => StatusEventKind::ReportMissing,
            Self::DeclareLost => StatusEventKind::DeclareLost,
            Self::DeclareStolen(_) => StatusEventKind::DeclareStolen,
            Self::Recover => StatusEventKind::Recover,
            Self::DeclareSurplus => StatusEventKind::DeclareSurplus,
            Self::Withdraw => StatusEventKind::Withdraw,
            Self::Dispose => StatusEventKind::Dispose,
            Self::WriteOff(_) => StatusEventKind::WriteOff,
            Self::ReopenGhost => StatusEventKind::ReopenGhost,
        }
    }
}

impl Status {
    /// Whether nobody knows where the property is: what turns up is to be recovered.
    pub const fn is_away(self) -> bool {
        match self {
            Self::Missing | Self::Lost | Self::Stolen => true,
            Self::InService | Self::Surplus | Self::Disposed => false,
        }
    }

    /// The status after an event, or nothing when DOMAIN §2 does not allow it.
    pub fn after(self, event: StatusEventKind) -> Option<Self> {
        use StatusEventKind as E;
        match (self, event) {
            (Self::InService | Self::Surplus, E::ReportMissing) => Some(Self::Missing),
            (Self::InService | Self::Missing, E::DeclareLost) => Some(Self::Lost),
            (Self::InService | Self::Missing | Self::Lost | Self::Surplus, E::DeclareStolen) => Some(Self::Stolen),
            (Self::Missing | Self::Lost | Self::Stolen, E::Recover) => Some(Self::InService),
            (Self::InService, E::DeclareSurplus) => Some(Self::Surplus),
            (Self::Surplus, E::Withdraw) | (Self::Disposed, E::ReopenGhost) => Some(Self::InService),
            (Self::Surplus, E::Dispose) | (Self::Missing | Self::Lost | Self::Stolen, E::WriteOff) => {
                Some(Self::Disposed)
            }
            // The last arm of a transition table refuses; the printed table below is compared with DOMAIN.
            (_, _) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Status, StatusEventKind};
    use std::fmt::Write as _;

    #[test]
    fn the_status_table_is_the_one_agreed() {
        let mut table = String::new();
        for event in StatusEventKind::ALL {
            let _ = write!(table, "{:<15}", event.word());
            for status in Status::ALL {
                let to = status.after(*event).map_or("·", Status::word);
                let _ = write!(table, " {:>10}→{to:<10}", status.word());
            }
            let line = table.trim_end().len();
            table.truncate(line);
            table.push('\n');
        }
        insta::assert_snapshot!(table);
    }
}
