//! What should whoever files a request know, although it is taken?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::values::{Cents, Date, RequestId};

/// Something to know about a request that is taken all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum RequestWarning {
    /// It cannot be ready by the day it is wanted.
    EarliestReady {
        /// The first day by which it will be.
        on: Date,
    },
    /// Nobody is there on that day.
    ClosedThatDay {
        /// The day.
        on: Date,
        /// Why: the holiday's or the closing's name; none for a weekend.
        name: Option<String>,
    },
    /// The device is handed over only once the person is active.
    OnceActive {
        /// Who.
        name: String,
    },
    /// Tests are written, so it may take longer.
    TestingWindow {
        /// Its name.
        name: String,
        /// Its last day.
        until: Date,
        /// Whether the clock stands still meanwhile.
        clock_stops: bool,
    },
    /// The same person asked for the same kind already; neither says about what.
    MaybeSame {
        /// The other request.
        request: RequestId,
        /// Its number.
        number: u32,
        /// What it is about.
        subject: String,
    },
    /// It costs something.
    Costs {
        /// How much.
        cents: Cents,
        /// Whether it is handed out only once it was paid or waived.
        before: bool,
    },
    /// The school year has no price for it.
    NoPrice {
        /// The school year.
        school_year: String,
    },
    /// What is written here is public record.
    PublicRecord,
    /// Nothing can be written to the requester: no e-mail is known.
    NoEmail,
}
