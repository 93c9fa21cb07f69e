//! Which rules of the requests say no?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::values::{Date, RequestId, Timestamp};

/// Which rule of the requests said no. It is told like any other reason, by the same `why`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum RequestReason {
    /// It is not for them to ask: somebody else has to.
    RequesterMustBe {
        /// As what somebody asks whom it takes.
        allowed: Vec<String>,
    },
    /// A champion asks for themselves and for students, not for other staff.
    OnlyForThemselves,
    /// It is about somebody of the other people: staff, or students.
    WrongPerson {
        /// Which people it takes.
        needs: String,
    },
    /// Who asks for themselves is not asking for somebody else.
    NotTheEndUser {
        /// Whom it is about.
        person: String,
    },
    /// The e-mail is not of the district.
    OutsideDomains {
        /// What was given.
        found: String,
        /// The district's domains.
        domains: Vec<String>,
        /// What was meant, when one is nearly it.
        meant: Option<String>,
    },
    /// The same was asked for, and is still open.
    AskedAlready {
        /// The open request.
        request: RequestId,
        /// Its number.
        number: u32,
        /// It in one line.
        subject: String,
        /// Since when.
        since: Timestamp,
    },
    /// The request is done with.
    RequestEnded {
        /// Its number.
        number: u32,
        /// How it ended.
        state: String,
        /// Why it was closed.
        because: Option<String>,
    },
    /// It waits for the requester already.
    WaitsAlready {
        /// Since when.
        since: Timestamp,
    },
    /// Only another kind of request has that.
    AnotherKind {
        /// The kind it is.
        found: String,
        /// The kinds that have it.
        needs: Vec<String>,
    },
    /// The district's directory has no such entry.
    NotInDirectory {
        /// What was looked for.
        sought: String,
        /// What it has.
        known: Vec<String>,
    },
    /// No quote was given yet.
    NoQuote,
    /// They said already that they are ready to buy at this quote.
    ReadyAlready {
        /// Since when.
        since: Timestamp,
    },
    /// The quote does not hold any more.
    QuoteExpired {
        /// The last day on which it held.
        on: Date,
    },
    /// The device was made ready for another request.
    PreparedFor {
        /// That request's number.
        number: u32,
    },
    /// No device was made ready for it.
    NothingPrepared,
    /// It does not say who in the register gets the device.
    NobodyGetsIt {
        /// Its number.
        number: u32,
    },
    /// Requests are given to somebody of IT who still works here.
    CannotWorkOnIt {
        /// Who it was.
        name: String,
        /// Whether they still work here.
        active: bool,
    },
    /// A duplicate repeats another request, not itself.
    RepeatsItself {
        /// Its number.
        number: u32,
    },
    /// Only a duplicate repeats another request.
    OnlyADuplicate,
}
