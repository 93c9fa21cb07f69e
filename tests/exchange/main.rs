//! Files in and out: the sample district's truth against the audits, and what the lists say.
#![allow(clippy::unwrap_used, reason = "what tests share is no test to clippy")]

mod truth;
