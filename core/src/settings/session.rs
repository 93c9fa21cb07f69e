//! What must a caller know at the start: which district, who asks, what today is?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{District, Operator, policy};
use crate::contract::Query;
use crate::error::Result;
use crate::store::Read;
use crate::values::{Date, Timestamp};

/// Where we are.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Session {}

/// The answer to [`Session`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionInfo {
    /// The district; none before set-up.
    pub district: Option<District>,
    /// Who asks; none before one is chosen.
    pub operator: Option<Operator>,
    /// Now.
    pub now: Timestamp,
    /// Today, where the district is.
    pub today: Date,
    /// The school year today falls in.
    pub school_year: String,
}

impl Query for Session {
    const NAME: &'static str = "session.info";
    type Output = SessionInfo;

    fn run(self, read: &Read<'_>) -> Result<SessionInfo> {
        let district = District::find(read)?;
        let operator = read.actor().operator.map(|id| read.find::<Operator>(id)).transpose()?.flatten();
        let starts = district.as_ref().map_or(7, |district| district.year_starts_month);
        let today = read.today();
        Ok(SessionInfo {
            operator,
            now: read.now(),
            today,
            school_year: policy::school_year_of(today, starts),
            district,
        })
    }
}
