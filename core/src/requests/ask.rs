//! The form of a request: one of the kinds, kept as JSON beside the request.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::kinds::{
    Charger, Facts, Judged, MobilePhone, Other, ProjectorLamp, Purchase, Quote, Replacement, StaffDevice,
    StudentDevice, Support, SurplusPickup,
};
use super::words::RequestKind;
use crate::error::Result;

/// What is asked for, with the form of its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(rename = "RequestAsk")]
pub enum Ask {
    /// A device for a new member of staff.
    StaffDevice(StaffDevice),
    /// A device for a new student, or a loaner.
    StudentDevice(StudentDevice),
    /// A mobile phone.
    MobilePhone(MobilePhone),
    /// Another device for one that was damaged, lost or stolen.
    Replacement(Replacement),
    /// A charger.
    Charger(Charger),
    /// That surplus devices are fetched.
    SurplusPickup(SurplusPickup),
    /// Help with something.
    Support(Support),
    /// A lamp for a projector.
    ProjectorLamp(ProjectorLamp),
    /// What something would cost.
    Quote(Quote),
    /// That something is bought.
    Purchase(Purchase),
    /// Anything else.
    Other(Other),
}

impl Ask {
    /// Which kind it is.
    pub const fn kind(&self) -> RequestKind {
        match self {
            Self::StaffDevice(_) => RequestKind::StaffDevice,
            Self::StudentDevice(_) => RequestKind::StudentDevice,
            Self::MobilePhone(_) => RequestKind::MobilePhone,
            Self::Replacement(_) => RequestKind::Replacement,
            Self::Charger(_) => RequestKind::Charger,
            Self::SurplusPickup(_) => RequestKind::SurplusPickup,
            Self::Support(_) => RequestKind::Support,
            Self::ProjectorLamp(_) => RequestKind::ProjectorLamp,
            Self::Quote(_) => RequestKind::Quote,
            Self::Purchase(_) => RequestKind::Purchase,
            Self::Other(_) => RequestKind::Other,
        }
    }

    /// The empty form of a kind.
    pub fn blank(kind: RequestKind) -> Self {
        match kind {
            RequestKind::StaffDevice => Self::StaffDevice(StaffDevice::default()),
            RequestKind::StudentDevice => Self::StudentDevice(StudentDevice::default()),
            RequestKind::MobilePhone => Self::MobilePhone(MobilePhone::default()),
            RequestKind::Replacement => Self::Replacement(Replacement::default()),
            RequestKind::Charger => Self::Charger(Charger::default()),
            RequestKind::SurplusPickup => Self::SurplusPickup(SurplusPickup::default()),
            RequestKind::Support => Self::Support(Support::default()),
            RequestKind::ProjectorLamp => Self::ProjectorLamp(ProjectorLamp::default()),
            RequestKind::Quote => Self::Quote(Quote::default()),
            RequestKind::Purchase => Self::Purchase(Purchase::default()),
            RequestKind::Other => Self::Other(Other::default()),
        }
    }

    /// Somebody it is about whom the register does not know.
    pub fn stranger(&self) -> Option<&str> {
        let name = match self {
            Self::StaffDevice(form) => form.new_hire.as_deref(),
            Self::MobilePhone(form) => form.employee.as_deref(),
            Self::StudentDevice(_)
            | Self::Replacement(_)
            | Self::Charger(_)
            | Self::SurplusPickup(_)
            | Self::Support(_)
            | Self::ProjectorLamp(_)
            | Self::Quote(_)
            | Self::Purchase(_)
            | Self::Other(_) => None,
        };
        name.filter(|name| !name.trim().is_empty())
    }

    /// What becomes of it.
    ///
    /// # Errors
    /// Those of its kind.
    pub fn judge(&self, facts: &Facts<'_>) -> Result<Judged> {
        match self {
            Self::StaffDevice(form) => form.judge(facts),
            Self::StudentDevice(form) => form.judge(facts),
            Self::MobilePhone(form) => form.judge(facts),
            Self::Replacement(form) => form.judge(facts),
            Self::Charger(form) => form.judge(facts),
            Self::SurplusPickup(form) => form.judge(facts),
            Self::Support(form) => form.judge(facts),
            Self::ProjectorLamp(form) => form.judge(facts),
            Self::Quote(form) => form.judge(facts),
            Self::Purchase(form) => form.judge(facts),
            Self::Other(form) => form.judge(facts),
        }
    }
}
