//! The fact: something that happened to an incident.

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{IncidentId, OperatorId, RowId, SchoolId, Timestamp};

crate::words! {
    /// What happened to an incident.
    pub enum IncidentStepKind {
        /// A note was added.
        Noted = "noted",
        /// What was told was corrected.
        Corrected = "corrected",
        /// Another serial was given than the device has, and somebody said why that is in order.
        SerialSettled = "serial_settled",
        /// Whoever claimed a theft was reminded of the police report.
        Reminded = "reminded",
        /// The police report arrived: a loss became a theft.
        ReportFiled = "report_filed",
        /// What a recovery proposes was done.
        Accepted = "accepted",
        /// What a recovery proposes was turned down.
        Declined = "declined",
        /// It is done with.
        Closed = "closed",
        /// It is open again.
        Reopened = "reopened",
    }
}

crate::fact! {
    /// Something that happened to an incident.
    pub struct IncidentStep in "incident_step" {
        /// The row.
        id: RowId,
        /// The incident.
        incident: IncidentId,
        /// The incident's school.
        school: SchoolId,
        /// When.
        at: Timestamp,
        /// What.
        kind: IncidentStepKind,
        /// What was corrected, or proposed.
        field: Option<String>,
        /// What it was before.
        was: Option<String>,
        /// What it is now.
        became: Option<String>,
        /// Why, or what was noted.
        said: Option<String>,
        /// By whom.
        operator: Option<OperatorId>,
    }
    scope |row| Scope::School(row.school);
    undo Void; merge Union;
    refers { incident -> "incident" }
}

impl IncidentStep {
    /// Everything that happened to an incident and was not taken back, the oldest first.
    pub fn of(read: &Read<'_>, incident: IncidentId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM incident_step WHERE incident = ?1
             AND NOT EXISTS (SELECT 1 FROM void WHERE fact = incident_step.id) ORDER BY at, id",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [incident], Self::read)
    }
}
