//! With which reasons may somebody close a request, and what is the requester told then? Pure; the window and the command
//! line offer the same.

use serde::Serialize;
use ts_rs::TS;

use super::words::{ClosedBecause, RequestKind};
use crate::settings::SupportPolicy;

/// A reason with which a request may be closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "RequestClosing")]
pub struct Closing {
    /// Why.
    pub because: ClosedBecause,
    /// What the requester is told when nothing else is written: the district's own sentence. Without one, somebody
    /// writes it, or names the request that this one repeats.
    pub sentence: Option<String>,
    /// Whether the request that this one repeats may be named.
    pub takes_original: bool,
}

impl ClosedBecause {
    /// The reasons that somebody gives, the most likely first. The others come about by attempts and by the directory.
    pub const GIVEN: &'static [Self] =
        &[Self::Duplicate, Self::OutOfScope, Self::Purchase, Self::Advice, Self::Withdrawn];

    /// Whether it says that another request was there before.
    pub(super) const fn takes_original(self) -> bool {
        match self {
            Self::Duplicate => true,
            Self::NoContact | Self::OutOfScope | Self::Routed | Self::Purchase | Self::Advice | Self::Withdrawn => {
                false
            }
        }
    }
}

/// The reasons with which a request of that kind may be closed.
pub(super) fn closings(kind: RequestKind, policy: &SupportPolicy) -> Vec<Closing> {
    let closing = |because: &ClosedBecause| Closing {
        because: *because,
        sentence: sentence(*because, kind, policy).map(str::to_owned),
        takes_original: because.takes_original(),
    };
    ClosedBecause::GIVEN.iter().map(closing).collect()
}

/// What the district says in such a case.
fn sentence(because: ClosedBecause, kind: RequestKind, policy: &SupportPolicy) -> Option<&str> {
    match because {
        ClosedBecause::OutOfScope => Some(&policy.out_of_scope_sentence),
        ClosedBecause::Purchase => Some(&policy.purchase_sentence),
        ClosedBecause::Advice if kind == RequestKind::ProjectorLamp => Some(&policy.lamp_sentence),
        ClosedBecause::Advice
        | ClosedBecause::Duplicate
        | ClosedBecause::Withdrawn
        | ClosedBecause::NoContact
        | ClosedBecause::Routed => None,
    }
}
