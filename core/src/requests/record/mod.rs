//! The rows: requests, what happened to each, and how each ended.

mod ended;
mod form;
mod pauses;
mod queue;
mod request;
mod told;

pub(super) use ended::{Ended, ended_between};
pub use pauses::Pauses;
pub(super) use queue::{Thin, ended_page, open_matching, open_ones};
pub use request::Request;
pub(crate) use request::each_request;
pub use told::{RequestOutcome, RequestStep};
