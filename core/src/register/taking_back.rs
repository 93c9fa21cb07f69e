//! May an operation be taken back, as far as custody goes? Nobody is left with a device that is surplus or gone for good
//! (DOMAIN §2).

use super::custody::{Custody, checked_out};
use super::record::Device;
use crate::error::Result;
use crate::refusal::{NextStep, Reason};
use crate::store::{Read, Row};

/// Asked before an operation is taken back and after: only then are its rows as they would stay.
///
/// # Errors
/// `not_in_service` where a device would be in somebody's hands again, `checked_out` where one in somebody's hands would
/// be out of service again.
pub fn may_be_taken_back(read: &Read<'_>, operation: i64) -> Result<()> {
    if let Some(custody) = Custody::out_of_service(read, operation, Custody::TABLE)? {
        let status = read.get::<Device>(custody.device)?.status;
        return Err(Reason::NotInService { status: status.word().into(), next: status.next_steps() }.into());
    }
    match Custody::out_of_service(read, operation, Device::TABLE)? {
        None => Ok(()),
        Some(custody) => Err(checked_out(read, &custody, vec![NextStep::CheckIn])?),
    }
}
