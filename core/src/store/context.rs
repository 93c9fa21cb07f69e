//! Who is asking, when, and who wants to hear how far it is?

use chrono_tz::Tz;

use crate::paper::Press;
use crate::values::{Date, OperatorId, SchoolId, Timestamp};

crate::words! {
    /// What an operator may do, from least to most.
    pub enum Role {
        /// Reads, and makes public exports.
        Viewer = "viewer",
        /// A school's Tech Champion: everything of the own school's daily work.
        Champion = "champion",
        /// District IT staff: all schools.
        It = "it",
    }
}

/// Who sits at this program now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// The operator's row; none only before the first operator exists.
    pub operator: Option<OperatorId>,
    /// What the operator may do.
    pub role: Role,
    /// The only school the operator works for; none means the whole district.
    pub school: Option<SchoolId>,
}

impl Actor {
    /// The program itself, before there is an operator.
    pub const FIRST_RUN: Self = Self { operator: None, role: Role::It, school: None };

    /// Whether rows of that school are this operator's business.
    pub fn covers(&self, school: SchoolId) -> bool {
        self.school.is_none_or(|own| own == school)
    }
}

/// Tells the time; stories hold it by hand.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> Timestamp;
}

/// How far a long piece of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Step {
    /// What is being done, as a stable word (`reading`, `writing`, `indexing` …).
    pub phase: &'static str,
    /// Rows done in this phase.
    #[ts(type = "number")]
    pub done: u64,
    /// Rows in this phase, where known.
    #[ts(type = "number | null")]
    pub total: Option<u64>,
}

/// Hears how far long work is, and may ask it to stop.
pub trait Progress: Send + Sync {
    /// Takes a step; `false` asks for a stop, which rolls everything back.
    fn step(&self, step: Step) -> bool;
}

/// What one command or query runs under.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Who asks.
    pub actor: Actor,
    /// The instant at which it happens.
    pub now: Timestamp,
    /// The district's time zone.
    pub zone: Tz,
    /// Who hears of long work.
    pub progress: Option<&'a dyn Progress>,
    /// Who draws what goes on paper.
    pub press: Option<&'a dyn Press>,
}

impl Context<'_> {
    /// Today, where the district is.
    pub fn today(&self) -> Date {
        self.now.date_in(self.zone)
    }
}
