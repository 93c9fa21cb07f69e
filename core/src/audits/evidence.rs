//! What does an audit come to now? Brings frozen rows and evidence together, for one site or the whole district.

use std::collections::HashMap;

use super::figures::ScanFigures;
use super::reconcile::{Evidence, FoundKind, GivenUp, Outcome, Rooms, Seen, found_kind, outcome, sync_since};
use super::record::evidence::{self as asked, About, Reach};
use super::record::scan::ScanMark;
use super::record::{Audit, ExpectedNow, FoundRow, Period, ResultRow, Scan};
use super::scan_tally::ScanTally;
use crate::error::{Error, Result};
use crate::settings::policy::{Policy, school_year_of};
use crate::store::Read;
use crate::values::{AuditId, Date, DeviceId, PlaceId, RowId, SchoolId, Timestamp};

/// Something scanned and not expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: FoundKind,
    /// The device, where one answers.
    pub device: Option<DeviceId>,
    /// The code as it came, where no device answers; else empty.
    pub code: String,
    /// Where it was last scanned.
    pub place: Option<PlaceId>,
    /// When.
    pub at: Timestamp,
}

/// One audit, reconciled.
#[derive(Debug, Clone)]
pub struct Reconciled {
    /// Every expected device with its outcome, by identifier.
    pub rows: Vec<(ExpectedNow, Outcome)>,
    /// What was found and not expected.
    pub found: Vec<Found>,
}

/// Evidence about many devices, each kind in the order of the devices.
struct Lanes {
    given_up: Vec<About<(GivenUp, Timestamp)>>,
    scans: Vec<About<ScanMark>>,
    /// Which of the scans are each audit's own.
    scans_of: HashMap<AuditId, Vec<usize>>,
    in_repair: Vec<About<()>>,
    handled: Vec<About<Timestamp>>,
    synced: Vec<About<Timestamp>>,
    attested: Vec<About<Timestamp>>,
    authorised: Vec<About<()>>,
    departed: Vec<About<(Option<SchoolId>, Timestamp)>>,
}

/// The part of a lane that is about one device; `from` remembers how far an earlier, smaller device was.
fn part<'l, T>(lane: &'l [About<T>], from: &mut usize, device: DeviceId) -> &'l [About<T>] {
    // Devices of other audits lie between: longer and longer steps, then back by halving.
    let is_before = |(other, _): &About<T>| *other < device;
    let mut step = 1;
    while lane.get(*from + step).is_some_and(is_before) {
        *from += step;
        step *= 2;
    }
    let within = &lane[(*from).min(lane.len())..lane.len().min(*from + step)];
    *from += within.partition_point(is_before);
    let length = lane[*from..].iter().take_while(|(other, _)| *other == device).count();
    &lane[*from..*from + length]
}

struct Sites {
    by_audit: HashMap<AuditId, SchoolId>,
}

/// One open audit, now.
///
/// # Errors
/// Storage only; an audit that was never opened has no rows.
pub fn reconcile_one(read: &Read<'_>, audit: &Audit, period: &Period) -> Result<Reconciled> {
    let Some((opening, opened_at)) = opening_of(audit) else {
        return Ok(Reconciled { rows: Vec::new(), found: Vec::new() });
    };
    let mut scans = asked::scans(read, audit.id)?;
    scans.extend(asked::scans_elsewhere(read, opening, audit.id)?);
    scans.sort_by_key(|(device, mark)| (*device, mark.at));
    let lanes = lanes(read, Reach::Opening(opening), period, opened_at, scans)?;
    let rooms = Rooms::from_iter(asked::rooms_of(read, Some(audit.school))?);
    reconcile(read, audit, period, &lanes, &rooms, &sites(read, period)?)
}

/// Every audit of a period that was opened, now, with its raw scans; one pass over each kind of evidence.
pub fn reconcile_all(read: &Read<'_>, period: &Period) -> Result<Vec<(Audit, Reconciled, ScanFigures)>> {
    let audits = Audit::everywhere(read, period.id)?;
    let Some(first) = audits.iter().filter_map(|audit| audit.opened_at).min() else { return Ok(Vec::new()) };
    let tally = ScanTally::of(read, &audits)?;
    let lanes = lanes(read, Reach::District, period, first, tally.marks)?;
    let rooms = Rooms::from_iter(asked::rooms_of(read, None)?);
    let sites = sites(read, period)?;
    let mut all = Vec::with_capacity(audits.len());
    for audit in audits {
        if audit.opening.is_some() {
            let reconciled = reconcile(read, &audit, period, &lanes, &rooms, &sites)?;
            let scans = tally.figures.get(&audit.id).copied().unwrap_or_default();
            all.push((audit, reconciled, scans));
        }
    }
    Ok(all)
}

fn opening_of(audit: &Audit) -> Option<(RowId, Timestamp)> {
    Some((audit.opening?, audit.opened_at?))
}

fn sites(read: &Read<'_>, period: &Period) -> Result<Sites> {
    let audits = Audit::everywhere(read, period.id)?;
    Ok(Sites { by_audit: audits.into_iter().map(|audit| (audit.id, audit.school)).collect() })
}

fn lanes(
    read: &Read<'_>,
    reach: Reach,
    period: &Period,
    opened_at: Timestamp,
    scans: Vec<About<ScanMark>>,
) -> Result<Lanes> {
    let window = period.starts_on.starts_at(read.zone());
    let mut scans_of: HashMap<AuditId, Vec<usize>> = HashMap::new();
    for (nth, (_, mark)) in scans.iter().enumerate() {
        scans_of.entry(mark.audit).or_default().push(nth);
    }
    Ok(Lanes {
        given_up: asked::given_up(read, reach, opened_at)?,
        scans,
        scans_of,
        in_repair: asked::in_repair(read, reach)?,
        handled: asked::handled(read, reach, window)?,
        synced: asked::synced(read, reach, sync_start(read, period)?)?,
        attested: asked::attested(read, reach, window)?,
        authorised: asked::authorised(read, reach, read.today())?,
        departed: asked::departed(read, reach, opened_at)?,
    })
}

/// The first instant whose sync counts, were the audit submitted now.
pub(super) fn sync_start(read: &Read<'_>, period: &Period) -> Result<Timestamp> {
    sync_start_on(read, period, read.today())
}

/// The first instant whose sync counts for a submission on that day.
pub(super) fn sync_start_on(read: &Read<'_>, period: &Period, submission_day: Date) -> Result<Timestamp> {
    let starts = crate::settings::District::get(read)?.year_starts_month;
    let policy = Policy::in_year(read, &school_year_of(period.starts_on, starts))?;
    Ok(sync_since(submission_day, policy.sync_days, read.zone()))
}

/// One audit as it stands: as a submission froze it, else reconciled now.
///
/// # Errors
/// Storage only.
pub(super) fn standing(
    read: &Read<'_>,
    audit: &Audit,
    period: &Period,
    submission: Option<RowId>,
) -> Result<Reconciled> {
    match (submission, audit.opening) {
        (Some(submission), Some(opening)) => frozen(read, opening, submission),
        (_, None) | (None, _) => reconcile_one(read, audit, period),
    }
}

fn frozen(read: &Read<'_>, opening: RowId, submission: RowId) -> Result<Reconciled> {
    let mut results = ResultRow::all_of(read, submission)?.into_iter().peekable();
    let mut rows = Vec::with_capacity(results.len());
    // Both come in the order of the devices.
    for row in ExpectedNow::of(read, opening)? {
        if let Some(result) = results.next_if(|result| result.device == row.device) {
            let (word, grade, at, place) = (result.outcome, result.grade, result.seen_at, result.seen_place);
            rows.push((row, Outcome { word, grade, at, place }));
        }
    }
    let found = FoundRow::all_of(read, submission)?.into_iter();
    let found =
        found.map(|row| Found { kind: row.kind, device: row.device, code: row.code, place: row.place, at: row.at });
    Ok(Reconciled { rows, found: found.collect() })
}

fn reconcile(
    read: &Read<'_>,
    audit: &Audit,
    period: &Period,
    lanes: &Lanes,
    rooms: &Rooms,
    sites: &Sites,
) -> Result<Reconciled> {
    let Some((opening, opened_at)) = opening_of(audit) else {
        return Err(Error::Broken("reconciling an audit that was not opened".into()));
    };
    let sync_since = sync_start(read, period)?;
    let expected = ExpectedNow::of(read, opening)?;
    let mut at = [0; 8];
    let mut rows = Vec::with_capacity(expected.len());
    for row in expected {
        let device = row.device;
        let marks = part(&lanes.scans, &mut at[0], device);
        let here = marks.iter().rev().find(|(_, mark)| mark.audit == audit.id);
        let other =
            |mark: &&About<ScanMark>| sites.by_audit.get(&mark.1.audit).is_some_and(|school| *school != audit.school);
        let elsewhere = marks.iter().rev().find(other);
        let departed = part(&lanes.departed, &mut at[1], device).iter();
        let evidence = Evidence {
            given_up: part(&lanes.given_up, &mut at[2], device)
                .iter()
                .map(|(_, gone)| *gone)
                .filter(|gone| gone.1 >= opened_at)
                .max_by_key(|gone| gone.1),
            here: here.map(|(_, mark)| Seen { at: mark.at, place: mark.place }),
            elsewhere: elsewhere.and_then(|(_, mark)| Some((mark.at, *sites.by_audit.get(&mark.audit)?))),
            in_repair: !part(&lanes.in_repair, &mut at[3], device).is_empty(),
            handled: latest(part(&lanes.handled, &mut at[4], device)),
            synced: latest(part(&lanes.synced, &mut at[5], device)),
            authorised: !part(&lanes.authorised, &mut at[6], device).is_empty(),
            attested: latest(part(&lanes.attested, &mut at[7], device)),
            departed: departed
                .filter(|(_, (from, at))| *at >= opened_at && from.is_none_or(|from| from == audit.school))
                .map(|(_, (_, at))| *at)
                .max(),
        };
        rows.push((row, outcome(row.place, &evidence, sync_since, rooms)));
    }
    let found = found(read, audit, lanes, &rows)?;
    Ok(Reconciled { rows, found })
}

fn latest(lane: &[About<Timestamp>]) -> Option<Timestamp> {
    lane.iter().map(|(_, at)| *at).max()
}

fn found(read: &Read<'_>, audit: &Audit, lanes: &Lanes, rows: &[(ExpectedNow, Outcome)]) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    let own = lanes.scans_of.get(&audit.id).into_iter().flatten().map(|nth| &lanes.scans[*nth]);
    let mut last: Option<ScanMark> = None;
    let mut strangers = Vec::new();
    for (device, mark) in own {
        if rows.binary_search_by_key(device, |(row, _)| row.device).is_ok() {
            continue;
        }
        if let Some(previous) = last.filter(|previous| previous.device != *device) {
            strangers.push(previous);
        }
        last = Some(*mark);
    }
    strangers.extend(last);
    for mark in strangers {
        let Some((school, status)) = asked::standing(read, mark.device)? else { continue };
        let kind = found_kind(status, school == audit.school);
        found.push(Found { kind, device: Some(mark.device), code: String::new(), place: mark.place, at: mark.at });
    }
    for scan in Scan::unlisted_of(read, audit.id)? {
        found.push(Found { kind: FoundKind::Unlisted, device: None, code: scan.code, place: scan.place, at: scan.at });
    }
    Ok(found)
}
