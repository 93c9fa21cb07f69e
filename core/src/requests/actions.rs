//! What may be done with a request now, and by whom? Pure; the same for the window and the command line.

use super::words::{RequestKind, RequestState};
use crate::store::Role;

crate::words! {
    /// Something that may be done with a request.
    pub enum RequestAction {
        /// Add a note.
        Note = "note",
        /// Tell the requester something.
        Reply = "reply",
        /// Write down an attempt to reach the requester.
        Contact = "contact",
        /// Ask the requester, and wait.
        Wait = "wait",
        /// Write down what the requester answered.
        Answer = "answer",
        /// It is done.
        Resolve = "resolve",
        /// End it without doing it.
        Close = "close",
        /// Tell the requester whose it is.
        Route = "route",
        /// They do not need it any more.
        Withdraw = "withdraw",
        /// Take it on, or give it to somebody.
        Assign = "assign",
        /// Make it more or less urgent.
        Prioritise = "prioritise",
        /// Change what is known of it.
        Change = "change",
        /// Give the quote.
        GiveQuote = "give_quote",
        /// The requester is ready to buy.
        ConfirmQuote = "confirm_quote",
        /// Make a device ready.
        Prepare = "prepare",
        /// Hand the device or the charger over.
        HandOver = "hand_over",
        /// Attach a picture or a paper.
        Attach = "attach",
    }
}

impl RequestKind {
    /// Whether a device goes out for it.
    pub const fn leads_to_a_device(self) -> bool {
        match self {
            Self::StaffDevice | Self::StudentDevice | Self::MobilePhone | Self::Replacement => true,
            Self::Charger
            | Self::SurplusPickup
            | Self::Support
            | Self::ProjectorLamp
            | Self::Quote
            | Self::Purchase
            | Self::Other => false,
        }
    }
}

/// What is known of a request as far as its actions go.
#[derive(Debug, Clone, Copy)]
pub struct Stands {
    /// What is asked for.
    pub kind: RequestKind,
    /// Where it stands.
    pub state: RequestState,
    /// Whether a quote was given.
    pub quoted: bool,
    /// Whether a device was made ready.
    pub prepared: bool,
    /// Whether whoever sits at the program asked for it.
    pub own: bool,
}

/// What that role may do with a request, the most likely first.
pub fn actions(role: Role, stands: Stands) -> Vec<RequestAction> {
    use RequestAction::{
        Answer, Assign, Attach, Change, Close, ConfirmQuote, Contact, GiveQuote, HandOver, Note, Prepare, Prioritise,
        Reply, Resolve, Route, Wait, Withdraw,
    };
    let is_ended = stands.state.is_ended();
    match (role, is_ended) {
        (Role::Viewer, _) => Vec::new(),
        (Role::Champion, true) => vec![Answer, Note, Attach],
        (Role::Champion, false) if stands.own => vec![Answer, Note, Attach, Withdraw],
        (Role::Champion, false) => vec![Answer, Note, Attach],
        (Role::It, true) => vec![Answer, Note, Attach],
        (Role::It, false) => {
            let mut may = Vec::new();
            if stands.kind.leads_to_a_device() {
                may.extend(stands.prepared.then_some(HandOver));
                may.push(Prepare);
            }
            if stands.kind == RequestKind::Charger {
                may.push(HandOver);
            }
            if stands.kind == RequestKind::Quote {
                may.extend(stands.quoted.then_some(ConfirmQuote));
                may.push(GiveQuote);
            }
            may.extend([Reply, Contact]);
            may.extend((stands.state == RequestState::Open).then_some(Wait));
            may.extend([Answer, Resolve, Close, Route, Assign, Prioritise, Note, Change, Attach, Withdraw]);
            may
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RequestAction, RequestKind, RequestState, Role, Stands, actions};
    use std::fmt::Write as _;

    #[test]
    fn what_may_be_done_with_a_request() {
        let mut table = String::new();
        for role in Role::ALL {
            for kind in [RequestKind::StaffDevice, RequestKind::Quote, RequestKind::Support] {
                for state in RequestState::ALL {
                    for ready in [false, true] {
                        let stands = Stands { kind, state: *state, quoted: ready, prepared: ready, own: ready };
                        let may = actions(*role, stands);
                        let may: Vec<_> = may.iter().map(|action: &RequestAction| action.word()).collect();
                        let readiness = if ready { "ready" } else { "-" };
                        let _ = writeln!(
                            table,
                            "{:<8} {:<12} {:<8} {readiness:<5} {}",
                            role.word(),
                            kind.word(),
                            state.word(),
                            may.join(" ")
                        );
                    }
                }
            }
        }
        insta::assert_snapshot!(table);
    }
}
