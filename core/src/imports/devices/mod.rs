//! How does a list of devices reach the register?

mod bring;
mod change;
mod desk;
mod facts;
mod fill;
mod fleet;
mod happen;
mod holder_facts;
mod holders;
mod models;
mod record;
mod start;
mod syncs;
mod take;

use super::hand::Hand;
use super::job::Job;
use super::pass::Passed;
use crate::error::Result;
use crate::reading::mapping::DeviceField;
use crate::reading::read::Source;
use crate::store::Read;

pub use desk::called;
pub use facts::Facts;
pub use fleet::{Fleet, RowCodes};
pub use happen::happen;
pub use models::Models;
pub use record::{Devices, FILLED, SPARSE, fleet};
pub use syncs::{Syncs, instant, system_of};
pub use take::Event;

/// Goes through a list of devices.
pub fn pass(hand: &mut impl Hand, job: &mut Job<'_>, source: &mut Source) -> Result<Passed> {
    let columns = job.columns::<DeviceField>(&desk::KEYS)?;
    let reader = facts::Reader::new(&columns, &source.shape().sample);
    let mut desk = desk::DeviceDesk::new(hand, job, reader)?;
    job.each_row(source, &mut desk)?;
    Ok(Passed::through(&columns))
}

/// Whether there is any device yet.
pub fn is_first(read: &Read<'_>) -> Result<bool> {
    Ok(!record::any_device(read)?)
}
