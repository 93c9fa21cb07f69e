//! NOUN. What happened to a device: damage, loss, theft, and its recovery.

mod record;

pub use record::{Incident, IncidentKind};
