//! How does a custody begin and end, and what does it leave behind?

use super::check_out::Terms;
use super::holder::holder_of;
use super::record::{Custodian, CustodianKind, Custody, CustodyOutcome, Origin, Sighting, SightingKind};
use crate::accessories;
use crate::error::{Error, Result};
use crate::people::{Place, PlaceKind};
use crate::refusal::{NextStep, Reason};
use crate::register::Device;
use crate::store::{Read, Write};
use crate::values::{DeviceId, PlaceId, tidy};

/// Begins a custody. Nothing is judged here: callers ask [`super::may_go_to`] first, imports take what a file says.
pub fn begin(write: &mut Write<'_>, device: &Device, to: Custodian, terms: &Terms, origin: Origin) -> Result<Custody> {
    let (custodian, person, place, vendor, reference) = match to {
        Custodian::Person { person } => (CustodianKind::Person, Some(person), None, None, None),
        Custodian::Place { place } => (CustodianKind::Place, None, Some(place), None, None),
        Custodian::It => (CustodianKind::It, None, None, None, None),
        Custodian::Vendor { vendor, reference } => (CustodianKind::Vendor, None, None, Some(vendor), reference),
    };
    let reasons = [&terms.reason, &terms.override_reason].map(|reason| tidy(reason.clone()));
    let reason = reasons.into_iter().flatten().collect::<Vec<_>>().join("; ");
    let custody = Custody {
        id: write.new_id(),
        device: device.id,
        school: device.school,
        custodian,
        person,
        place,
        vendor,
        reference: tidy(reference),
        reason: tidy(Some(reason)),
        take_home: terms.take_home.unwrap_or(device.take_home),
        origin,
        started_at: write.now(),
        due_on: terms.due_on,
        ended_at: None,
        outcome: None,
    };
    write.put(&custody)?;
    Ok(custody)
}

/// Ends a custody. What went along was not looked at until somebody says what became of it.
pub fn end(write: &mut Write<'_>, custody: Custody, outcome: CustodyOutcome) -> Result<Custody> {
    let ended = Custody { ended_at: Some(write.now()), outcome: Some(outcome), ..custody };
    write.put(&ended)?;
    let came_back = match outcome {
        CustodyOutcome::Returned | CustodyOutcome::Transferred => true,
        CustodyOutcome::Lost | CustodyOutcome::Stolen | CustodyOutcome::Disposed => false,
    };
    if came_back {
        accessories::nobody_looked(write, ended.id)?;
    }
    Ok(ended)
}

/// Ends a device's open custody, when it has one.
pub fn end_open(write: &mut Write<'_>, device: DeviceId, outcome: CustodyOutcome) -> Result<Option<Custody>> {
    Custody::open_of(write, device)?.map(|custody| end(write, custody, outcome)).transpose()
}

/// Records that a device was seen now.
pub fn record_sighting(
    write: &mut Write<'_>,
    device: &Device,
    kind: SightingKind,
    place: Option<PlaceId>,
) -> Result<()> {
    let sighting = Sighting {
        id: write.new_id(),
        device: device.id,
        school: device.school,
        at: write.now(),
        kind,
        place,
        source: None,
        operator: write.actor().operator,
    };
    write.record(&sighting)
}

/// Refuses when somebody has the device; IT and a closet only keep it.
///
/// # Errors
/// `checked_out`.
pub fn must_be_stored(read: &Read<'_>, device: &Device) -> Result<()> {
    let Some(custody) = Custody::open_of(read, device.id)? else { return Ok(()) };
    let is_stored = match custody.who() {
        Custodian::It => true,
        Custodian::Place { place } => read.get::<Place>(place)?.kind == PlaceKind::Closet,
        Custodian::Person { .. } | Custodian::Vendor { .. } => false,
    };
    match is_stored {
        true => Ok(()),
        false => Err(checked_out(read, &custody, vec![NextStep::CheckIn])?),
    }
}

/// The refusal that names who has a device.
pub fn checked_out(read: &Read<'_>, custody: &Custody, next: Vec<NextStep>) -> Result<Error> {
    let holder = holder_of(read, &custody.who())?;
    Ok(Reason::CheckedOut { holder, since: custody.started_at, next }.into())
}

/// The refusal that says where a device is when nobody has it.
pub fn not_checked_out(read: &Read<'_>, device: &Device, next: Vec<NextStep>) -> Result<Error> {
    let home = device.home.map(|home| read.get::<Place>(home)).transpose()?.map(|place| place.name);
    Ok(Reason::NotCheckedOut { status: device.status.word().into(), home, back_at: None, next }.into())
}

/// The refusal of a check-in when nobody has the device: it came back before, or nobody ever had it.
pub fn back_already(read: &Read<'_>, device: &Device, next: Vec<NextStep>) -> Result<Error> {
    let last = Custody::all_of(read, device.id)?.into_iter().next();
    let returned = last.filter(|custody| custody.outcome == Some(CustodyOutcome::Returned));
    let Some(back_at) = returned.and_then(|custody| custody.ended_at) else {
        return not_checked_out(read, device, next);
    };
    let home = device.home.map(|home| read.get::<Place>(home)).transpose()?.map(|place| place.name);
    Ok(Reason::NotCheckedOut { status: device.status.word().into(), home, back_at: Some(back_at), next }.into())
}
