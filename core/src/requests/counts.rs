//! Where to drive first? Open requests by school, and how they stand.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::desk::Desk;
use super::queue::lined_up;
use super::sla::SlaStanding;
use crate::contract::Query;
use crate::error::Result;
use crate::people::School;
use crate::store::Read;
use crate::values::SchoolId;

/// Counts of open requests.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CountRequests {
    /// The school; every school the operator answers for when absent.
    pub school: Option<SchoolId>,
}

/// How many requests are open, and how they stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "RequestCounts")]
pub struct Counts {
    /// Open ones.
    pub open: u32,
    /// Of them overdue.
    pub overdue: u32,
    /// Of them due soon.
    pub due_soon: u32,
    /// Of them on track.
    pub on_track: u32,
    /// Of them waiting for the requester.
    pub paused: u32,
    /// Of them major.
    pub major: u32,
}

impl Counts {
    fn add(&mut self, standing: SlaStanding, major: bool) {
        self.open += 1;
        self.major += u32::from(major);
        match standing {
            SlaStanding::Overdue => self.overdue += 1,
            SlaStanding::DueSoon => self.due_soon += 1,
            SlaStanding::OnTrack => self.on_track += 1,
            SlaStanding::Paused => self.paused += 1,
            // An open request's resolution still runs.
            SlaStanding::Met | SlaStanding::Missed => {}
        }
    }
}

/// The open requests of one school.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SchoolRequests {
    /// The school.
    pub school: SchoolId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its requests.
    pub counts: Counts,
}

/// The answer to [`CountRequests`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct RequestTotals {
    /// All of them.
    pub total: Counts,
    /// By school, where to drive first: the most overdue, then the most open.
    pub schools: Vec<SchoolRequests>,
}

impl Query for CountRequests {
    const NAME: &'static str = "request.counts";
    type Output = RequestTotals;

    fn run(self, read: &Read<'_>) -> Result<RequestTotals> {
        let school = read.school_asked(self.school)?;
        let desk = Desk::of(read)?;
        let mut total = Counts::default();
        let mut by_school: BTreeMap<SchoolId, Counts> = BTreeMap::new();
        for (thin, standing) in lined_up(read, &desk, school)? {
            total.add(standing, thin.major);
            by_school.entry(thin.school).or_default().add(standing, thin.major);
        }
        let mut schools: Vec<SchoolRequests> = School::all(read)?
            .into_iter()
            .filter_map(|school| {
                let counts = *by_school.get(&school.id)?;
                Some(SchoolRequests { school: school.id, code: school.code, name: school.name, counts })
            })
            .collect();
        schools.sort_by_key(|row| std::cmp::Reverse((row.counts.overdue, row.counts.open)));
        Ok(RequestTotals { total, schools })
    }
}
