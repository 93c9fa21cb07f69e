//! NOUN. What happened to a device: damage, loss, theft, and its recovery.

pub use crate::register::incident::{Incident, IncidentKind};
