//! The rows: what happened to an incident, what was decided, what went out in a device's place, who has a plan.

mod counted;
mod decision;
mod open;
mod plan;
mod replacement;
mod step;

pub use decision::{DecidedBecause, IncidentDecision, PriceSteps};
pub use open::each_incident;
pub use plan::ProtectionPlan;
pub use replacement::{Replacement, ReplacementKind};
pub use step::{IncidentStep, IncidentStepKind};

pub(super) use counted::counted_before;
pub(super) use open::open_ones;
