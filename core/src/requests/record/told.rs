//! The facts of a request: what happened to it, and how long it took.

use crate::error::Result;
use crate::requests::words::{Channel, ClosedBecause, ContactOutcome, RequestState, StepKind};
use crate::store::{Read, Row, Scope};
use crate::values::{OperatorId, RequestId, RowId, SchoolId, Timestamp};

crate::fact! {
    /// Something that happened to a request.
    pub struct RequestStep in "request_step" {
        /// The row.
        id: RowId,
        /// The request.
        request: RequestId,
        /// The request's school.
        school: SchoolId,
        /// When.
        at: Timestamp,
        /// What.
        kind: StepKind,
        /// How, where somebody was reached for.
        channel: Option<Channel>,
        /// What came of it.
        outcome: Option<ContactOutcome>,
        /// What was said or noted.
        said: Option<String>,
        /// By whom.
        operator: Option<OperatorId>,
    }
    scope |row| Scope::School(row.school);
    undo Void; merge Union;
    refers { request -> "request" }
}

impl RequestStep {
    /// Everything that happened to a request and was not taken back, the oldest first.
    pub fn of(read: &Read<'_>, request: RequestId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM request_step WHERE request = ?1
             AND NOT EXISTS (SELECT 1 FROM void WHERE fact = request_step.id) ORDER BY at, id",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [request], Self::read)
    }
}

crate::fact! {
    /// How long a request took until it was done with, by the calendar and the policy of that day.
    pub struct RequestOutcome in "request_outcome" {
        /// The row.
        id: RowId,
        /// The request.
        request: RequestId,
        /// The request's school.
        school: SchoolId,
        /// Done, or closed without being done.
        kind: RequestState,
        /// When.
        at: Timestamp,
        /// Why it was closed.
        because: Option<ClosedBecause>,
        /// Minutes of support hours until the first response; none when there was none.
        response_minutes: Option<u32>,
        /// In how many minutes it was promised.
        response_target: u32,
        /// Whether the promise was kept.
        response_met: Option<bool>,
        /// Minutes of support hours until it was done with, less those in which the clock stood still.
        resolution_minutes: u32,
        /// In how many minutes it was promised.
        resolution_target: u32,
        /// Whether the promise was kept.
        resolution_met: bool,
        /// The school year from which on the policy held that it is measured by.
        policy_year: String,
    }
    scope |row| Scope::School(row.school);
    undo Void; merge Union;
    refers { request -> "request" }
}

impl RequestOutcome {
    /// The last time a request was done with.
    pub fn last_of(read: &Read<'_>, request: RequestId) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT {} FROM request_outcome WHERE request = ?1
             AND NOT EXISTS (SELECT 1 FROM void WHERE fact = request_outcome.id) ORDER BY at DESC, id DESC LIMIT 1",
            Self::COLUMNS.join(", ")
        );
        read.row(&sql, [request], Self::read)
    }
}
