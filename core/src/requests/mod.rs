//! NOUN. What did schools ask for, who works on it, and is it in time?
//!
//! A request is a noun, for attachments, replacements, pickups, imports and exports all refer to it. Its rules are in
//! `kinds` (one file a kind), `requester` (who may ask for what), `domains` and `sla` (the clock), all pure.

mod ask;
mod desk;
mod domains;
pub mod kinds;
mod pauses;
mod record;
mod requester;
pub mod sla;
mod warning;
mod words;

pub use ask::Ask;
pub use desk::{Clocks, Desk, Run};
pub use pauses::Pauses;
pub use record::{Request, RequestOutcome, RequestStep};
pub use requester::capacities;
pub use warning::RequestWarning;
pub use words::{
    Capacity, Channel, ClosedBecause, ContactOutcome, Priority, RequestKind, RequestState, StepKind,
};
