//! How do the payments of a portal reach the ledger? By the receipt's number, which is their key, else by person and amount.

mod desk;
mod facts;

use super::hand::Hand;
use super::job::Job;
use super::pass::Passed;
use crate::error::Result;
use crate::reading::mapping::PaymentField;
use crate::reading::read::Source;

/// Goes through a portal's list of payments.
pub fn pass(hand: &mut impl Hand, job: &mut Job<'_>, source: &mut Source) -> Result<Passed> {
    let columns = job.columns::<PaymentField>(&[PaymentField::PersonNumber])?;
    let reader = facts::Reader::new(hand.read(), &columns, &source.shape().sample);
    let mut desk = desk::PaymentDesk::new(hand, reader);
    job.each_row(source, &mut desk)?;
    Ok(Passed::through(&columns))
}
