//! The rows: requests, what happened to each, and how each ended.

mod queue;
mod request;
mod told;

pub(super) use queue::{Thin, open_ones};
pub use request::Request;
pub use told::{RequestOutcome, RequestStep};
