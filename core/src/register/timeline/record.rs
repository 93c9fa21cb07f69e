//! The facts that a timeline tells, with the names they need.

use rusqlite::params;

use crate::error::Result;
use crate::people::{PersonState, Population};
use crate::register::StatusEventKind;
use crate::register::custody::{CustodianKind, CustodyOutcome, Origin, SightingKind};
use crate::register::incident::IncidentKind;
use crate::store::{Read, hands_on};
use crate::values::{Date, DeviceId, Timestamp};
use crate::writing::StaffRecords;

/// One custody.
#[derive(Debug)]
pub(super) struct CustodyFacts {
    pub(super) kind: CustodianKind,
    pub(super) origin: Origin,
    pub(super) person: Option<PersonFacts>,
    /// Whether the district publishes which staff have such a device.
    pub(super) staff_records: StaffRecords,
    pub(super) place: Option<String>,
    pub(super) vendor: Option<String>,
    pub(super) reference: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) due_on: Option<Date>,
    pub(super) outcome: Option<CustodyOutcome>,
}

/// The person of a custody.
#[derive(Debug)]
pub(super) struct PersonFacts {
    pub(super) name: String,
    pub(super) population: Population,
    pub(super) state: PersonState,
}

/// A custody with its beginning and end: when, and by whom.
pub(super) struct CustodyPeriod {
    pub(super) facts: CustodyFacts,
    pub(super) began: (Timestamp, Option<String>),
    pub(super) ended: Option<(Timestamp, Option<String>)>,
}

pub(super) fn custodies(read: &Read<'_>, device: DeviceId, staff_records: StaffRecords) -> Result<Vec<CustodyPeriod>> {
    let sql = "SELECT c.custodian, c.origin, person.population, person.name, place.name, c.vendor, c.reference,
               c.reason, c.due_on, c.outcome, c.started_at, c.ended_at, c.id, person.state FROM custody c LEFT JOIN person ON person.id = c.person LEFT JOIN place ON place.id = c.place
               WHERE c.device = ?1 ORDER BY c.started_at, c.id";
    let mut periods = Vec::new();
    read.walk(sql, [device], |row| {
        let ended: Option<Timestamp> = row.get(11)?;
        // Who did it is in the history: the row's first change began it, its last one ended it.
        let hands = hands_on(read, "custody", row.get(12)?)?;
        periods.push(CustodyPeriod {
            facts: CustodyFacts {
                kind: row.get(0)?,
                origin: row.get(1)?,
                person: match row.get(3)? {
                    Some(name) => Some(PersonFacts { name, population: row.get(2)?, state: row.get(13)? }),
                    None => None,
                },
                staff_records,
                place: row.get(4)?,
                vendor: row.get(5)?,
                reference: row.get(6)?,
                reason: row.get(7)?,
                due_on: row.get(8)?,
                outcome: row.get(9)?,
            },
            began: (row.get(10)?, hands.first),
            ended: ended.map(|at| (at, hands.last)),
        });
        Ok(())
    })?;
    Ok(periods)
}

/// One scan of an audit.
#[derive(Debug)]
pub(super) struct ScanFacts {
    pub(super) at: Timestamp,
    pub(super) by: Option<String>,
    pub(super) place: Option<String>,
    pub(super) period: String,
    /// The school, when it is not the device's own.
    pub(super) elsewhere: Option<String>,
    pub(super) outside_window: bool,
}

pub(super) fn scans(read: &Read<'_>, device: DeviceId) -> Result<Vec<ScanFacts>> {
    let sql = "SELECT scan.at, op.name, place.name, period.name,
               CASE WHEN scan.school <> device.school THEN school.name END, scan.outside
               FROM scan JOIN device ON device.id = scan.device JOIN audit ON audit.id = scan.audit
               JOIN period ON period.id = audit.period JOIN school ON school.id = scan.school
               LEFT JOIN operator op ON op.id = scan.operator LEFT JOIN place ON place.id = scan.place
               WHERE scan.device = ?1 AND scan.verdict <> 'repeat'
               AND NOT EXISTS (SELECT 1 FROM void WHERE fact = scan.id) ORDER BY scan.at, scan.id";
    read.rows(sql, [device], |row| {
        Ok(ScanFacts {
            at: row.get(0)?,
            by: row.get(1)?,
            place: row.get(2)?,
            period: row.get(3)?,
            elsewhere: row.get(4)?,
            outside_window: row.get(5)?,
        })
    })
}

/// One sighting.
#[derive(Debug)]
pub(super) struct SightingFacts {
    pub(super) at: Timestamp,
    pub(super) kind: SightingKind,
    pub(super) source: Option<String>,
    pub(super) by: Option<String>,
}

pub(super) fn sightings(read: &Read<'_>, device: DeviceId) -> Result<Vec<SightingFacts>> {
    let sql = "SELECT at, kind, source, op.name FROM sighting LEFT JOIN operator op ON op.id = sighting.operator
               WHERE device = ?1 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = sighting.id)
               ORDER BY at, sighting.id";
    read.rows(sql, [device], |row| {
        Ok(SightingFacts { at: row.get(0)?, kind: row.get(1)?, source: row.get(2)?, by: row.get(3)? })
    })
}

/// One change of status.
#[derive(Debug)]
pub(super) struct StatusFacts {
    pub(super) at: Timestamp,
    pub(super) event: StatusEventKind,
    pub(super) reason: Option<String>,
    pub(super) reference: Option<String>,
    pub(super) by: Option<String>,
}

pub(super) fn status_changes(read: &Read<'_>, device: DeviceId) -> Result<Vec<StatusFacts>> {
    let sql = "SELECT e.at, e.event, e.reason, e.reference, op.name FROM status_event e
               JOIN operation o ON o.seq = e.operation LEFT JOIN operator op ON op.id = o.operator
               WHERE e.device = ?1 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = e.id) ORDER BY e.at, e.id";
    read.rows(sql, [device], |row| {
        Ok(StatusFacts {
            at: row.get(0)?,
            event: row.get(1)?,
            reason: row.get(2)?,
            reference: row.get(3)?,
            by: row.get(4)?,
        })
    })
}

/// One change of allocation, with the schools' names.
pub(super) struct AllocationFacts {
    pub(super) at: Timestamp,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) note: Option<String>,
    pub(super) by: Option<String>,
}

pub(super) fn allocations(read: &Read<'_>, device: DeviceId) -> Result<Vec<AllocationFacts>> {
    let sql = "SELECT e.at, f.name, t.name, e.note, op.name FROM allocation_event e
               JOIN school f ON f.id = e.from_school JOIN school t ON t.id = e.to_school
               JOIN operation o ON o.seq = e.operation LEFT JOIN operator op ON op.id = o.operator
               WHERE e.device = ?1 AND NOT EXISTS (SELECT 1 FROM void WHERE fact = e.id) ORDER BY e.at, e.id";
    read.rows(sql, [device], |row| {
        Ok(AllocationFacts { at: row.get(0)?, from: row.get(1)?, to: row.get(2)?, note: row.get(3)?, by: row.get(4)? })
    })
}

/// One incident.
#[derive(Debug)]
pub(super) struct IncidentFacts {
    pub(super) at: Timestamp,
    pub(super) kind: IncidentKind,
    pub(super) claimed_stolen: bool,
    pub(super) what_happened: String,
    pub(super) agency: Option<String>,
    pub(super) number: Option<String>,
    pub(super) by: Option<String>,
}

pub(super) fn incidents(read: &Read<'_>, device: DeviceId) -> Result<Vec<IncidentFacts>> {
    let sql = "SELECT reported_at, kind, claimed_stolen, what_happened, police_agency, police_number, id
               FROM incident WHERE device = ?1 ORDER BY reported_at, id";
    let mut incidents = Vec::new();
    read.walk(sql, [device], |row| {
        incidents.push(IncidentFacts {
            at: row.get(0)?,
            kind: row.get(1)?,
            claimed_stolen: row.get(2)?,
            what_happened: row.get(3)?,
            agency: row.get(4)?,
            number: row.get(5)?,
            by: hands_on(read, "incident", row.get(6)?)?.first,
        });
        Ok(())
    })?;
    Ok(incidents)
}

pub(super) fn aliases(read: &Read<'_>, device: DeviceId) -> Result<Vec<String>> {
    read.rows("SELECT code FROM alias WHERE device = ?1 ORDER BY code", [device], |row| row.get(0))
}

/// How often a device was seen: sightings and scans that count.
pub(super) fn times_seen(read: &Read<'_>, device: DeviceId) -> Result<u32> {
    let sql = "SELECT (SELECT count(*) FROM sighting WHERE device = ?1
                AND NOT EXISTS (SELECT 1 FROM void WHERE fact = sighting.id))
             + (SELECT count(*) FROM scan WHERE device = ?1 AND verdict <> 'repeat'
                AND NOT EXISTS (SELECT 1 FROM void WHERE fact = scan.id))";
    Ok(read.row(sql, [device], |row| row.get(0))?.unwrap_or_default())
}

/// The words for a row that a column points to; none where it points to no row.
pub(super) fn name_of(read: &Read<'_>, column: &str, id: &[u8]) -> Result<Option<String>> {
    let sql = match column {
        "school" | "from_school" | "to_school" => "SELECT name FROM school WHERE id = ?1",
        "home" | "place" | "room" => "SELECT name FROM place WHERE id = ?1",
        "model" => "SELECT name FROM model WHERE id = ?1",
        "person" | "holder" => "SELECT name FROM person WHERE id = ?1",
        "device" | "target" => "SELECT coalesce(tag, serial, 'a device without tag') FROM device WHERE id = ?1",
        "operator" | "opened_by" | "submitted_by" | "closed_by" => "SELECT name FROM operator WHERE id = ?1",
        "period" => "SELECT name FROM period WHERE id = ?1",
        "incident" => "SELECT what_happened FROM incident WHERE id = ?1",
        "agreement" => "SELECT signer_name || ', ' || school_year FROM agreement WHERE id = ?1",
        "text" => "SELECT text FROM agreement_text WHERE id = ?1",
        // The bytes themselves are no words; their hash tells whether two are the same.
        "content" => "SELECT substr(hash, 1, 16) FROM content WHERE id = ?1",
        _ => return Ok(None),
    };
    read.row(sql, params![id], |row| row.get(0))
}

/// Whether an operation still stands as something done: neither taken back nor itself a taking-back. A redo stands.
pub(super) fn stands(read: &Read<'_>, seq: i64) -> Result<bool> {
    let undone = read.row("SELECT 1 FROM operation WHERE undoes = ?1", [seq], |_| Ok(()))?.is_some();
    let (mut depth, mut at) = (0, seq);
    while let Some(earlier) =
        read.row("SELECT undoes FROM operation WHERE seq = ?1", [at], |row| row.get::<_, Option<i64>>(0))?.flatten()
    {
        depth += 1;
        at = earlier;
    }
    Ok(!undone && depth % 2 == 0)
}
