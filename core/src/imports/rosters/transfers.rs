//! What becomes of the devices when somebody changes schools?

use super::answer::{TransferChoice, TransferRow};
use super::roster::Roster;
use crate::error::Result;
use crate::imports::hand::Hand;
use crate::imports::schools::Schools;
use crate::people::Person;
use crate::register::custody::Custody;
use crate::register::{Device, Status};
use crate::values::SchoolId;

/// Lets a person change schools. The devices of the old school go along, or stay its own to be collected: then the
/// enrolment that ended says so.
///
/// # Errors
/// Those of the transfer of a device.
pub fn transfer(
    hand: &mut impl Hand,
    roster: &mut Roster,
    schools: &Schools,
    person: &Person,
    (from, to): (SchoolId, SchoolId),
) -> Result<()> {
    roster.end(hand, person.id, |_, row| row.school == from)?;
    roster.was_at(hand, person.id, from)?;
    let choice = roster.choice_of(person.id);
    let mut devices = 0;
    for custody in Custody::held_by(hand.read(), person.id)?.into_iter().filter(|custody| custody.ended_at.is_none()) {
        let device: Device = hand.read().get(custody.device)?;
        let is_theirs = device.school == from && matches!(device.status, Status::InService | Status::Missing);
        if !is_theirs {
            continue;
        }
        devices += 1;
        match choice {
            TransferChoice::Along => hand.move_along(device, to)?,
            TransferChoice::Collect => {}
        }
    }
    roster.outcome.transfers(TransferRow {
        id: person.id,
        called: person.name.clone(),
        number: person.number.clone(),
        from: schools.code_of(from).to_owned(),
        to: schools.code_of(to).to_owned(),
        devices,
        choice,
    });
    Ok(())
}
