//! The rows: what happened to an incident, what was decided, what went out in a device's place, who has a plan.

mod answered;
mod counted;
mod decision;
mod open;
mod plan;
mod replacement;
mod step;

pub use decision::{DecidedBecause, IncidentDecision, PriceSteps};
pub use open::each_incident;
pub use plan::ProtectionPlan;
pub use replacement::{ReplacementKind, Substitute};
pub use step::{IncidentStep, IncidentStepKind};

pub(super) use answered::answered_since;
pub(super) use counted::counted_before;
pub(super) use open::open_ones;
