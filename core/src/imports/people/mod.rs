//! How do people reach the register? Rows matched by number within their population, whether a list says no more than
//! its rows, or is a roster that says who is here at all.

mod change;
mod desk;
mod facts;
mod known;
mod record;
mod schools_of;

use super::hand::Hand;
use super::job::Job;
use super::pass::Passed;
use crate::error::Result;
use crate::reading::mapping::PersonField;
use crate::reading::read::Source;
use crate::store::Read;

pub use desk::{KEYS, PeopleDesk};
pub use facts::{Facts, Reader, SchoolSaid};
pub use record::is_first;

/// Goes through a list of people.
pub fn pass(hand: &mut impl Hand, job: &mut Job<'_>, source: &mut Source) -> Result<Passed> {
    let columns = job.columns::<PersonField>(&KEYS)?;
    let reader = Reader::new(&columns, &job.headers, None);
    let mut desk = PeopleDesk::new(hand, job, Some(reader), None)?;
    job.each_row(source, &mut desk)?;
    Ok(Passed::through(&columns))
}

/// The tables that a first import of people fills.
pub const FILLED: [&str; 1] = ["person"];

/// Whether there is nobody yet.
pub fn nobody_yet(read: &Read<'_>) -> Result<bool> {
    is_first(read)
}
