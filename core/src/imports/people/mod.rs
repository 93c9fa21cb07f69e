//! How does a roster reach the register? Rows of people, matched by number within their population.

mod desk;
mod facts;
mod known;
mod record;

use super::hand::Hand;
use super::job::Job;
use super::pass::Passed;
use crate::error::Result;
use crate::reading::mapping::PersonField;
use crate::reading::read::Source;
use crate::store::Read;

pub use record::is_first;

/// Goes through a list of people.
pub fn pass(hand: &mut impl Hand, job: &mut Job<'_>, source: &mut Source) -> Result<Passed> {
    let columns = job.columns::<PersonField>(&desk::KEYS)?;
    let mut desk = desk::PeopleDesk::new(hand, job, facts::Reader::new(&columns, &job.headers))?;
    job.each_row(source, &mut desk)?;
    Ok(Passed::through(&columns))
}

/// The tables that a first import of people fills.
pub const FILLED: [&str; 1] = ["person"];

/// Whether there is nobody yet.
pub fn nobody_yet(read: &Read<'_>) -> Result<bool> {
    is_first(read)
}
