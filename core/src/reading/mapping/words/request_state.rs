//! Is a request open, and if not, why not?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Word, WordField};

/// Where a request stands, and why it was closed without being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RequestStateWord {
    /// IT has to act.
    Open,
    /// The requester has to act.
    Waiting,
    /// Done.
    Resolved,
    /// Nobody could be reached.
    NoContact,
    /// Not the department's.
    OutOfScope,
    /// Somebody else's.
    Routed,
    /// Not bought by the department.
    Purchase,
    /// Nothing needed doing.
    Advice,
    /// Asked for already.
    Duplicate,
    /// Not needed any more.
    Withdrawn,
}

impl Word for RequestStateWord {
    const FIELD: WordField = WordField::RequestState;
    const MEANINGS: &'static [(Self, &'static str)] = &[
        (Self::Open, "open"),
        (Self::Waiting, "waiting"),
        (Self::Resolved, "resolved"),
        (Self::NoContact, "no_contact"),
        (Self::OutOfScope, "out_of_scope"),
        (Self::Routed, "routed"),
        (Self::Purchase, "purchase"),
        (Self::Advice, "advice"),
        (Self::Duplicate, "duplicate"),
        (Self::Withdrawn, "withdrawn"),
    ];
    const SAID: &'static [(&'static str, Self)] = &[
        ("open", Self::Open),
        ("opened", Self::Open),
        ("new", Self::Open),
        ("reopened", Self::Open),
        ("re opened", Self::Open),
        ("to do", Self::Open),
        ("todo", Self::Open),
        ("backlog", Self::Open),
        ("in progress", Self::Open),
        ("work in progress", Self::Open),
        ("in process", Self::Open),
        ("working", Self::Open),
        ("assigned", Self::Open),
        ("unassigned", Self::Open),
        ("submitted", Self::Open),
        ("received", Self::Open),
        ("active", Self::Open),
        ("escalated", Self::Open),
        ("scheduled", Self::Open),
        ("on hold", Self::Open),
        ("pending vendor", Self::Open),
        ("waiting on vendor", Self::Open),
        ("waiting on third party", Self::Open),
        ("waiting for parts", Self::Open),
        ("waiting on parts", Self::Open),
        ("parts ordered", Self::Open),
        ("waiting for support", Self::Open),
        ("waiting on agent", Self::Open),
        ("waiting", Self::Waiting),
        ("pending", Self::Waiting),
        ("waiting on requester", Self::Waiting),
        ("waiting on requestor", Self::Waiting),
        ("waiting for requester", Self::Waiting),
        ("waiting on customer", Self::Waiting),
        ("waiting for customer", Self::Waiting),
        ("waiting on user", Self::Waiting),
        ("waiting for user", Self::Waiting),
        ("awaiting reply", Self::Waiting),
        ("awaiting response", Self::Waiting),
        ("awaiting user info", Self::Waiting),
        ("awaiting your reply", Self::Waiting),
        ("pending user", Self::Waiting),
        ("pending requester", Self::Waiting),
        ("pending customer", Self::Waiting),
        ("resolved", Self::Resolved),
        ("closed", Self::Resolved),
        ("done", Self::Resolved),
        ("completed", Self::Resolved),
        ("complete", Self::Resolved),
        ("solved", Self::Resolved),
        ("fixed", Self::Resolved),
        ("finished", Self::Resolved),
        ("fulfilled", Self::Resolved),
        ("closed complete", Self::Resolved),
        ("closed resolved", Self::Resolved),
        ("closed no response", Self::NoContact),
        ("no response", Self::NoContact),
        ("no contact", Self::NoContact),
        ("unable to contact", Self::NoContact),
        ("user unresponsive", Self::NoContact),
        ("out of scope", Self::OutOfScope),
        ("not supported", Self::OutOfScope),
        ("unsupported", Self::OutOfScope),
        ("rejected", Self::OutOfScope),
        ("declined", Self::OutOfScope),
        ("denied", Self::OutOfScope),
        ("wont do", Self::OutOfScope),
        ("wont fix", Self::OutOfScope),
        ("closed incomplete", Self::OutOfScope),
        ("routed", Self::Routed),
        ("referred", Self::Routed),
        ("forwarded", Self::Routed),
        ("transferred", Self::Routed),
        ("redirected", Self::Routed),
        ("school purchase", Self::Purchase),
        ("advised", Self::Advice),
        ("no action needed", Self::Advice),
        ("no action required", Self::Advice),
        ("duplicate", Self::Duplicate),
        ("closed duplicate", Self::Duplicate),
        ("merged", Self::Duplicate),
        ("cancelled", Self::Withdrawn),
        ("canceled", Self::Withdrawn),
        ("withdrawn", Self::Withdrawn),
        ("closed cancelled", Self::Withdrawn),
        ("cancelled by user", Self::Withdrawn),
        ("no longer needed", Self::Withdrawn),
    ];
}
