//! What is printed is read back: pages as pictures by a code reader, text by another program.
#![allow(clippy::unwrap_used, reason = "what tests share is no test to clippy")]

mod documents;
mod labels;
mod paper;
