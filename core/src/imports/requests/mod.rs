//! How does a help-desk portal's export reach the queue? Rows become requests, and are found again by the portal's number.

mod bring;
mod change;
mod correct;
mod desk;
mod facts;
mod named;

use super::hand::Hand;
use super::job::Job;
use super::pass::Passed;
use crate::error::Result;
use crate::reading::mapping::RequestField;
use crate::reading::read::Source;

/// Goes through an export.
pub fn pass(hand: &mut impl Hand, job: &mut Job<'_>, source: &mut Source) -> Result<Passed> {
    let columns = job.columns::<RequestField>(&[RequestField::PortalNumber])?;
    let reader = facts::Reader::new(hand.read(), &columns, &source.shape().sample);
    let school = (columns.of(RequestField::School), columns.of(RequestField::SchoolName));
    let mut desk = desk::RequestDesk::new(hand, job, reader, school)?;
    job.each_row(source, &mut desk)?;
    Ok(Passed::through(&columns))
}
