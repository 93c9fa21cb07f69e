//! What does device management say of the devices there are? It brings none: it shows when each was seen and by whom it
//! was used, and fills what nobody knew of its model.

mod desk;
mod facts;

use super::devices::system_of;
use super::hand::Hand;
use super::job::Job;
use super::pass::Passed;
use crate::error::Result;
use crate::reading::mapping::{DeviceField, Field};
use crate::reading::read::Source;

/// Goes through a report of device management.
pub fn pass(hand: &mut impl Hand, job: &mut Job<'_>, source: &mut Source) -> Result<Passed> {
    let columns = job.columns::<DeviceField>(&[DeviceField::Serial])?;
    let system = facts::system(&job.headers).unwrap_or_else(|| system_of(&job.plan.path));
    let reader = facts::Reader::new(&columns, &job.headers, &source.shape().sample);
    let mut desk = desk::MdmDesk::new(hand, job, reader, system)?;
    job.each_row(source, &mut desk)?;
    // What is not used of such a report is most of it, and nobody misses it.
    let mut passed = Passed { unused: Vec::new(), ..Passed::through(&columns) };
    passed.guesses.retain(|guess| DeviceField::named(&guess.field).is_some_and(|field| facts::USED.contains(&field)));
    Ok(passed)
}
