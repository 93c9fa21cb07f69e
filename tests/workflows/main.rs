//! Stories: what people do, through the same door the window uses.
#![allow(clippy::unwrap_used)]

mod finding;
mod keeping;
mod lists;
mod rows;
