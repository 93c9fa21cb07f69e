//! How does a file somebody brings become rows whose columns and words we understand?
//!
//! `read` turns a file into rows, `mapping` says what columns and words mean, `cells` reads one value.
//! Nothing in here knows the register, the clock or the screen: problems are facts, sentences come later.

pub mod cells;
pub mod mapping;
pub mod read;
