//! The fact: what was decided of an incident, and why it costs just that.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Result;
use crate::fees::price::PriceStep;
use crate::register::incident::IncidentKind;
use crate::store::{Read, Row, Scope};
use crate::values::{Cents, Date, IncidentDecisionId, IncidentId, OperatorId, PersonId, SchoolId, TextList, Timestamp};

crate::words! {
    /// Why something was decided.
    pub enum DecidedBecause {
        /// Somebody decided.
        Decided = "decided",
        /// The police report arrived, and the price is another.
        ReportFiled = "report_filed",
    }
}

/// Why it costs just that, as it was reckoned; kept as JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "PriceStep[]")]
pub struct PriceSteps(pub Vec<PriceStep>);

impl ToSql for PriceSteps {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let text =
            serde_json::to_string(&self.0).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
        Ok(text.into())
    }
}

impl FromSql for PriceSteps {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(|error| FromSqlError::Other(error.into()))
    }
}

crate::fact! {
    /// What was decided of an incident; the last one holds.
    pub struct IncidentDecision in "incident_decision" {
        /// The row.
        id: IncidentDecisionId,
        /// The incident.
        incident: IncidentId,
        /// The incident's school.
        school: SchoolId,
        /// Who answered for the device then.
        person: Option<PersonId>,
        /// When.
        at: Timestamp,
        /// The day it was, where the district is.
        on_day: Date,
        /// Why.
        because: DecidedBecause,
        /// What the incident was then.
        kind: IncidentKind,
        /// The school year whose prices hold.
        school_year: String,
        /// The fee; nothing to pay is 0.
        cents: Cents,
        /// Whether it counts as a chargeable incident, whatever was left to pay.
        counts: bool,
        /// The damaged parts.
        parts: TextList,
        /// Why it costs just that.
        steps: PriceSteps,
        /// Whether another device is to go out.
        replace: bool,
        /// What whoever decided said.
        note: Option<String>,
        /// By whom.
        operator: Option<OperatorId>,
    }
    scope |row| Scope::School(row.school);
    undo Void; merge Union;
    refers { incident -> "incident", person -> "person" }
}

impl IncidentDecision {
    /// Everything decided of an incident and not taken back, the oldest first.
    pub fn of(read: &Read<'_>, incident: IncidentId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM incident_decision WHERE incident = ?1
             AND NOT EXISTS (SELECT 1 FROM void WHERE fact = incident_decision.id) ORDER BY at, id",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [incident], Self::read)
    }

    /// What holds of an incident.
    pub fn last_of(read: &Read<'_>, incident: IncidentId) -> Result<Option<Self>> {
        Ok(Self::of(read, incident)?.pop())
    }
}
