//! Which rules of the incidents, replacements and recoveries say no?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::NextStep;
use crate::values::{Cents, Date, IncidentId, Timestamp};

/// An incident in one line, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ToldIncident {
    /// The row.
    pub incident: IncidentId,
    /// Its device and its number among those of the device: `MC-0001234#2`.
    pub called: String,
    /// What it is.
    pub kind: String,
    /// Whether a theft is claimed without a report.
    pub claimed_stolen: bool,
    /// The day it was reported.
    pub on: Date,
    /// What happened, in words.
    pub what_happened: String,
    /// Whether it is done with.
    pub is_closed: bool,
}

/// Which rule of the incidents said no. It is told like any other reason, by the same `why`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum IncidentReason {
    /// What happened to the device is told already, and is not done with.
    IncidentOpen {
        /// The open incident.
        incident: IncidentId,
        /// What it is.
        kind: String,
        /// Since when.
        since: Timestamp,
        /// What may be done instead.
        next: Vec<NextStep>,
    },
    /// Nothing is stolen without a police report.
    NoReport,
    /// The incident is done with.
    IncidentClosed {
        /// Since when.
        at: Timestamp,
        /// What may be done first.
        next: Vec<NextStep>,
    },
    /// Nothing went out because of it, so no sheet goes along.
    NothingWentOut {
        /// What may be done first.
        next: Vec<NextStep>,
    },
    /// The incident is open.
    IncidentNotClosed,
    /// Another serial was given than the device has, and nobody said why that is in order.
    SerialDiffers {
        /// The serial given.
        given: String,
        /// The serial the device has.
        recorded: Option<String>,
        /// What may be done first.
        next: Vec<NextStep>,
    },
    /// The serial given is the device's, or none was given.
    SerialAgrees,
    /// The school year has no price for it: whoever decides says how much.
    SayHowMuch {
        /// What it is.
        kind: String,
        /// The school year.
        school_year: String,
    },
    /// It was decided already; who decides anew says why.
    DecidedAlready {
        /// The fee.
        cents: Cents,
        /// When.
        on: Date,
    },
    /// Nothing was decided yet.
    Undecided {
        /// What may be done first.
        next: Vec<NextStep>,
    },
    /// Nobody answers for the device, so there is nobody to charge, and nobody to give another one.
    NobodyAnswers,
    /// The device is there and works: nobody needs another one.
    NothingToReplace {
        /// Its status.
        status: String,
        /// Its condition.
        condition: String,
    },
    /// Another device went out for it already.
    ReplacedAlready {
        /// Which, by tag or serial.
        shown: String,
        /// When.
        since: Timestamp,
    },
    /// The person got as many replacements as the district gives in a school year.
    TooManyReplacements {
        /// How many they got.
        had: u32,
        /// The most.
        most: u32,
        /// The school year.
        school_year: String,
        /// What may be done instead.
        next: Vec<NextStep>,
    },
    /// IT decided that no other device goes out.
    NoneGoesOut {
        /// When.
        on: Date,
        /// What may be done instead.
        next: Vec<NextStep>,
    },
    /// What was lent in its place is still out.
    LoanerOut {
        /// Which, by tag or serial.
        shown: String,
        /// Who has it.
        holder: String,
        /// What may be done first.
        next: Vec<NextStep>,
    },
    /// More than one thing is told of the device, and each may be meant.
    SeveralIncidents {
        /// Each of them, the oldest first.
        choices: Vec<ToldIncident>,
    },
    /// Nothing of that kind is proposed for the incident, or it was answered already.
    NotProposed {
        /// What was to be answered.
        what: String,
    },
    /// Nobody claims a theft that waits for its report.
    NothingToRemind,
}
