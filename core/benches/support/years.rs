//! Five years of what happens to a district's devices, written straight through the store.
#![allow(clippy::unwrap_used, reason = "a bench says where it broke")]

use rollcall_core::audits::{Audit, AuditState, Figures, Outcomes, Period, Submission};
use rollcall_core::calendar::PeriodName;
use rollcall_core::error::Result;
use rollcall_core::fees::{LedgerEntry, LedgerKind};
use rollcall_core::incidents::{DecidedBecause, Incident, IncidentDecision, IncidentKind};
use rollcall_core::people::{Person, School};
use rollcall_core::register::custody::{CustodianKind, Custody, CustodyOutcome, Origin, Sighting, SightingKind};
use rollcall_core::register::{AllocationChange, Device, Status, StatusChange, StatusEventKind};
use rollcall_core::store::Write;
use rollcall_core::values::{Cents, Date, PersonId, SchoolId, TextList, Timestamp};
use serde_json::json;

use super::district::Chance;

/// A day in milliseconds.
pub const DAY: i64 = 24 * 3_600_000;
/// How many.
pub const YEARS: i64 = 5;

pub fn everybody_moves_up(write: &mut Write<'_>, people: &[Person], years_ago: i64) -> Result<()> {
    for person in people {
        let now = person.grade.as_deref().and_then(|grade| grade.parse::<i64>().ok()).unwrap_or_default();
        write.put(&Person { grade: Some((now - years_ago + 1).max(-1).to_string()), ..person.clone() })?;
    }
    Ok(())
}

/// Every device was with somebody for the year and seen four times; one in ten was looked for and found, one in thirty
/// went to another school and came back.
pub fn a_year_passes(write: &mut Write<'_>, devices: &[Device], people: &[Person], years_ago: i64) -> Result<()> {
    let now = write.now();
    let later = |days: i64| Timestamp::from_millis(now.millis() + days * DAY);
    let schools: Vec<SchoolId> = School::all(write)?.into_iter().map(|school| school.id).collect();
    let mut chance = Chance(years_ago.unsigned_abs());
    for device in devices {
        let id = write.new_id();
        write.insert(&Custody {
            id,
            device: device.id,
            school: device.school,
            custodian: CustodianKind::Person,
            person: Some(people[chance.below(people.len())].id),
            place: None,
            vendor: None,
            reference: None,
            reason: None,
            take_home: true,
            origin: Origin::CheckedOut,
            started_at: now,
            due_on: None,
            ended_at: Some(later(280)),
            outcome: Some(CustodyOutcome::Returned),
        })?;
        for quarter in 0..4 {
            let seen = sighting(write, device, later(quarter * 70));
            write.record(&seen)?;
        }
        if chance.below(10) == 0 && device.status == Status::InService {
            let events = [
                (StatusEventKind::ReportMissing, Status::InService, Status::Missing, later(100)),
                (StatusEventKind::Recover, Status::Missing, Status::InService, later(130)),
            ];
            for (event, was, became, at) in events {
                let (id, device, school) = (write.new_id(), device.id, device.school);
                let (reason, reference, dated, incident) = (None, None, None, None);
                write.record(&StatusChange {
                    id,
                    device,
                    school,
                    at,
                    event,
                    was,
                    became,
                    reason,
                    reference,
                    dated,
                    incident,
                })?;
            }
        }
        if chance.below(30) == 0 {
            let other = schools[chance.below(schools.len())];
            for (from_school, to_school, at) in [(device.school, other, later(20)), (other, device.school, later(200))]
            {
                let (id, device) = (write.new_id(), device.id);
                write.record(&AllocationChange { id, device, at, from_school, to_school, note: None })?;
            }
        }
    }
    Ok(())
}

fn sighting(write: &mut Write<'_>, device: &Device, at: Timestamp) -> Sighting {
    Sighting {
        id: write.new_id(),
        device: device.id,
        school: device.school,
        at,
        kind: SightingKind::Synced,
        place: None,
        source: Some("Google".into()),
        operator: None,
    }
}

/// One incident for each fifteen devices and year, most decided and charged, half of those paid.
pub fn incidents(write: &mut Write<'_>, devices: &[Device], people: &[Person]) -> Result<()> {
    let (now, zone) = (write.now().millis(), write.zone());
    let mut chance = Chance(11);
    for number in 0..devices.len() / 3 {
        let device = &devices[chance.below(devices.len())];
        let person = people[chance.below(people.len())].id;
        let at = Timestamp::from_millis(now - chance.below(365 * 5) as i64 * DAY);
        let kind = IncidentKind::ALL[[0, 0, 0, 1, 2, 2, 3][number % 7]];
        let incident = incident(write, device, person, kind, at);
        write.insert(&incident)?;
        if number % 5 > 0 {
            let decision = decision(write, &incident, at.date_in(zone));
            write.record(&decision)?;
            let charge = entry(write, &incident, person, LedgerKind::Charge, decision.cents, None);
            write.record(&charge)?;
            if number % 2 == 0 {
                let payment = entry(write, &incident, person, LedgerKind::Payment, -decision.cents, Some(&charge));
                write.record(&payment)?;
            }
        }
    }
    Ok(())
}

fn incident(write: &mut Write<'_>, device: &Device, person: PersonId, kind: IncidentKind, at: Timestamp) -> Incident {
    Incident {
        id: write.new_id(),
        device: device.id,
        school: device.school,
        holder: Some(person),
        kind,
        claimed_stolen: false,
        happened_on: Some(at.date_in(chrono_tz::UTC)),
        last_seen: None,
        what_happened: "It fell off the desk between the second and the third lesson.".into(),
        reported_at: at,
        police_agency: (kind == IncidentKind::Stolen).then(|| "Sheriff".into()),
        police_number: (kind == IncidentKind::Stolen).then(|| "27-0042".into()),
        police_filed_on: (kind == IncidentKind::Stolen).then(|| at.date_in(chrono_tz::UTC)),
        report_received_at: None,
        recovered_at: None,
        closed_at: Some(at),
        serial_given: None,
        reported_by: None,
        witnesses: None,
    }
}

fn decision(write: &mut Write<'_>, incident: &Incident, on_day: Date) -> IncidentDecision {
    IncidentDecision {
        id: write.new_id(),
        incident: incident.id,
        school: incident.school,
        person: incident.holder,
        at: incident.reported_at,
        on_day,
        because: DecidedBecause::Decided,
        kind: incident.kind,
        school_year: "2026-27".into(),
        cents: Cents(4_000),
        counts: true,
        parts: TextList::default(),
        steps: serde_json::from_value(json!([])).unwrap(),
        replace: false,
        note: None,
        operator: None,
    }
}

fn entry(
    write: &mut Write<'_>,
    incident: &Incident,
    person: PersonId,
    kind: LedgerKind,
    cents: Cents,
    settles: Option<&LedgerEntry>,
) -> LedgerEntry {
    LedgerEntry {
        id: write.new_id(),
        person,
        school: incident.school,
        kind,
        cents,
        at: incident.reported_at,
        school_year: "2026-27".into(),
        about: incident.kind.word().into(),
        device: Some(incident.device),
        accessory: None,
        settles: settles.map(|charge| charge.id),
        reverses: None,
        note: None,
        operator: None,
        incident: Some(incident.id),
        request: None,
        receipt: None,
        approver: None,
        on_day: Some(incident.reported_at.date_in(chrono_tz::UTC)),
    }
}

/// The quarters of five years, each closed at every school.
pub fn earlier_audits(write: &mut Write<'_>) -> Result<()> {
    let schools = School::all(write)?;
    let mut name = PeriodName::of(write.today(), 7);
    for _ in 0..YEARS * 4 - 1 {
        name = name.before();
        let Some(span) = name.span(7) else { continue };
        let (id, due_on) = (write.new_id(), span.ends_on);
        write.put(&Period { id, name: name.to_string(), starts_on: span.starts_on, ends_on: span.ends_on, due_on })?;
        for school in &schools {
            let at = span.ends_on.starts_at(chrono_tz::UTC);
            let (audit, submission, opening) = (write.new_id(), write.new_id(), write.new_id());
            let outcomes = Outcomes { verified: 1_300, missing: 20, ..Outcomes::default() };
            let figures = Figures { expected: 1_320, outcomes, value_at_risk: Cents(698_000), ..Figures::default() };
            let figures = serde_json::to_string(&figures)?;
            write.record(&Submission {
                id: submission,
                audit,
                school: school.id,
                revision: 1,
                at,
                operator: None,
                figures,
            })?;
            write.put(&Audit {
                id: audit,
                school: school.id,
                period: id,
                state: AuditState::Closed,
                revision: 1,
                due_on,
                opening: Some(opening),
                opened_at: Some(at),
                opened_by: None,
                submission: Some(submission),
                submitted_at: Some(at),
                submitted_by: None,
                closed_at: Some(at),
                closed_by: None,
                sent_back_because: None,
            })?;
        }
    }
    Ok(())
}
