//! What does a decision change outside the audit?

use super::choices::{Choice, Whereabouts};
use super::decide::attested_day;
use super::exceptions::{About, Exception};
use super::reconcile::{Rooms, at_its_place};
use super::record::evidence::rooms_of;
use super::record::{Audit, Period, Scan, ScanSource, Verdict};
use crate::error::{Error, Result, invalid, not_found};
use crate::incidents::{Account, declare_lost, declare_stolen};
use crate::refusal::Problem;
use crate::register::custody::{Custodian, Custody, Sighting, SightingKind};
use crate::register::{
    AddDevice, Device, Spot, Status, StatusChange, add_alias, add_device, recover, report_missing, set_home,
};
use crate::store::Write;
use crate::values::{Date, DeviceId, IncidentId, Timestamp};

/// What carrying out a choice led to.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Settled {
    /// The device an unlisted code turned out to be, or became.
    pub(super) target: Option<DeviceId>,
    /// The incident of a loss.
    pub(super) incident: Option<IncidentId>,
}

/// Does what the choice says; several choices are a record only.
pub(super) fn carry_out(
    write: &mut Write<'_>,
    audit: &Audit,
    period: &Period,
    exception: &Exception,
    choice: &Choice,
) -> Result<Settled> {
    match choice {
        Choice::UpdatePlace => update_place(write, exception)?,
        Choice::ConfirmMissing => {
            let device = device_of(write, exception)?;
            if device.status == Status::InService {
                report_missing(write, device, None)?;
            }
        }
        Choice::Attest { name, on } => {
            let day = attested_day(write, period, *on)?;
            attest(write, exception, name, day)?;
        }
        Choice::DeclareLost { what_happened } => {
            let device = device_of(write, exception)?;
            let incident = declare_lost(write, device, account(audit, what_happened.as_deref()))?;
            return Ok(Settled { incident: Some(incident.id), ..Settled::default() });
        }
        Choice::DeclareStolen { what_happened, report } => {
            let device = device_of(write, exception)?;
            let incident = declare_stolen(write, device, account(audit, what_happened.as_deref()), report)?;
            return Ok(Settled { incident: Some(incident.id), ..Settled::default() });
        }
        Choice::Recover { whereabouts } => {
            let device = device_of(write, exception)?;
            let spot = spot(write, audit, exception, *whereabouts)?;
            let seen = turned_up(write, audit, device.id)?;
            recover(write, device, spot, seen)?;
        }
        Choice::IsDevice { device, alias } => {
            let device: Device = write.get(*device)?;
            if *alias {
                add_alias(write, &device, &code_of(exception)?)?;
            }
            return count_for(write, audit, exception, device.id);
        }
        Choice::Register { model } => {
            let device = register(write, audit, exception, model.clone())?;
            return count_for(write, audit, exception, device.id);
        }
        Choice::Leave
        | Choice::Dispute { .. }
        | Choice::SendBack
        | Choice::TakeOver
        | Choice::Explain { .. }
        | Choice::AskReopen { .. }
        | Choice::BackToStorage
        | Choice::AskWithdraw { .. }
        | Choice::Acknowledge
        | Choice::NotOurs { .. } => {}
    }
    Ok(Settled::default())
}

fn device_of(write: &Write<'_>, exception: &Exception) -> Result<Device> {
    match &exception.about {
        About::Device(device) => write.get(*device),
        About::Code(code) => not_found("device", code),
    }
}

fn code_of(exception: &Exception) -> Result<String> {
    exception.code.clone().ok_or_else(|| Error::Broken("an unlisted exception without its code".into()))
}

fn account(audit: &Audit, what_happened: Option<&str>) -> Account {
    let told = what_happened.map(str::trim).filter(|told| !told.is_empty());
    let what_happened =
        told.map_or_else(|| format!("Not found in the audit, revision {}.", audit.revision), str::to_owned);
    Account { what_happened, last_seen: None, happened_on: None }
}

/// Lent to a place: the loan's place changes; else the home location does.
fn update_place(write: &mut Write<'_>, exception: &Exception) -> Result<()> {
    let device = device_of(write, exception)?;
    let Some(seen) = exception.place else { return invalid("place", Problem::Missing) };
    match Custody::open_of(write, device.id)? {
        Some(custody) if matches!(custody.who(), Custodian::Place { .. }) => {
            write.put(&Custody { place: Some(seen), ..custody })
        }
        Some(_) | None => set_home(write, device, Some(seen)).map(drop),
    }
}

fn attest(write: &mut Write<'_>, exception: &Exception, name: &str, day: Date) -> Result<()> {
    let device = device_of(write, exception)?;
    let at = if day == write.today() { write.now() } else { day.starts_at(write.zone()) };
    let sighting = Sighting {
        id: write.new_id(),
        device: device.id,
        school: device.school,
        at,
        kind: SightingKind::Attested,
        place: None,
        source: Some(name.trim().to_owned()),
        operator: write.actor().operator,
    };
    write.record(&sighting)
}

/// It turned up when it was scanned, not when somebody came to decide it: the first scan since it was gone.
fn turned_up(write: &Write<'_>, audit: &Audit, device: DeviceId) -> Result<Timestamp> {
    let gone = StatusChange::all_of(write, device)?.last().map(|change| change.at);
    let seen = Scan::first_since(write, audit.id, device, gone)?;
    Ok(seen.map_or(write.now(), |seen| seen.min(write.now())))
}

fn spot(write: &Write<'_>, audit: &Audit, exception: &Exception, whereabouts: Whereabouts) -> Result<Spot> {
    match whereabouts {
        Whereabouts::WithHolder => Ok(Spot::WithHolder),
        Whereabouts::Here => {
            let About::Device(device) = exception.about else { return Ok(Spot::Elsewhere) };
            let expected = audit.expected(write, device)?;
            let rooms = Rooms::from_iter(rooms_of(write, Some(audit.school))?);
            // Without a place of its own a device cannot have lain at it.
            let at_home = expected
                .and_then(|row| row.place)
                .is_some_and(|place| at_its_place(Some(place), exception.place, &rooms));
            Ok(if at_home { Spot::AtItsPlace } else { Spot::Elsewhere })
        }
    }
}

/// A provisional tag until a real one is put on; the code that was scanned finds it from now on.
fn register(write: &mut Write<'_>, audit: &Audit, exception: &Exception, model: Option<String>) -> Result<Device> {
    let mut new = AddDevice::of(audit.school);
    new.model_name = model;
    new.home = exception.place;
    let device = add_device(write, new)?;
    add_alias(write, &device, &code_of(exception)?)?;
    Ok(device)
}

/// The scan of the unlisted code counts for the device from now on; the raw code stays as it came.
fn count_for(write: &mut Write<'_>, audit: &Audit, exception: &Exception, device: DeviceId) -> Result<Settled> {
    let About::Code(code_norm) = &exception.about else { return not_found("scan", "") };
    let Some(original) = Scan::last_of_code(write, audit.id, code_norm)? else { return not_found("scan", code_norm) };
    let scan = Scan {
        id: write.new_id(),
        device: Some(device),
        verdict: Verdict::Counted,
        source: ScanSource::Decision,
        received_at: write.now(),
        operator: write.actor().operator,
        ..original
    };
    write.record(&scan)?;
    Ok(Settled { target: Some(device), ..Settled::default() })
}
