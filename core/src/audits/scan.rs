//! What does the station say to a scan? Every raw scan is kept, whatever it was.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choices::ChoiceWord;
use super::lookup::{Hit, look_up, look_up_to_keep};
use super::reconcile::{FoundKind, Rooms, at_its_place, found_kind};
use super::record::{Audit, AuditState, ExceptionKind, Expected, Period, Scan, ScanSource, Verdict};
use super::scan_exception::{kind_of, to_decide};
use crate::contract::Command;
use crate::error::{Error, Result};
use crate::people::{Place, School};
use crate::refusal::{AuditReason, Reason};
use crate::register::{Device, Status};
use crate::settings::policy::{Policy, school_year_of};
use crate::store::{Read, Role, Write};
use crate::values::{AuditId, DeviceId, PlaceId, ScanId, SchoolId, Timestamp, normal_form};

/// One scan at a station.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScanCode {
    /// The audit.
    pub audit: AuditId,
    /// What the scanner sent.
    pub code: String,
    /// The room or cart being scanned; none when no label was scanned yet.
    #[serde(default)]
    #[ts(optional)]
    pub place: Option<PlaceId>,
    /// Which station; the 2-second rule holds per station.
    #[serde(default)]
    #[ts(optional)]
    pub station: Option<String>,
    /// Which of several devices that answer to the code was meant.
    #[serde(default)]
    #[ts(optional)]
    pub device: Option<DeviceId>,
}

/// What the station says.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ScanAnswer {
    /// The recorded scan; undo voids it.
    pub scan: ScanId,
    /// The verdict.
    pub verdict: Verdict,
    /// Its own clock says before opening, or in the future: it counts all the same, and is marked.
    pub outside_window: bool,
    /// The code as it came.
    pub code: String,
    /// The device, where one answers.
    pub device: Option<DeviceId>,
    /// Its tag, or its serial when it has none.
    pub shown: Option<String>,
    /// Its model.
    pub model: Option<String>,
    /// The school that answers for it, when that is another one.
    pub other_school: Option<SchoolId>,
    /// Its status.
    pub status: Option<Status>,
    /// What it is, when it was not expected here.
    pub found: Option<FoundKind>,
    /// Where it should have been, when it was counted at another place.
    pub belongs: Option<PlaceId>,
    /// Expected, and at no place: somebody held it, or it has no home location. It counts anywhere (DOMAIN §7).
    pub anywhere: bool,
    /// The place that is being scanned from now on, after a label.
    pub place: Option<PlaceId>,
    /// A missing, lost or stolen device turned up.
    pub recovers: bool,
    /// The exception it makes, while nobody decided it.
    pub exception: Option<ExceptionKind>,
    /// What may be decided about that now, the first offered first.
    pub may_decide: Vec<ChoiceWord>,
    /// Several devices answer to the code; scan again with one of them chosen.
    pub choices: Vec<DeviceId>,
    /// When two codes ran together: what the station says to the first.
    pub before: Vec<ScanAnswer>,
    /// When it was kept.
    pub at: Timestamp,
}

impl Command for ScanCode {
    const NAME: &'static str = "audit.scan";
    const WHO: Role = Role::Champion;
    type Output = ScanAnswer;

    fn run(self, write: &mut Write<'_>) -> Result<ScanAnswer> {
        let audit: Audit = write.get(self.audit)?;
        write.must_cover(audit.school)?;
        let place = self.place.map(|place| place_here(write, &audit, place)).transpose()?;
        let station = self.station.unwrap_or_else(|| "1".into());
        let raw = Raw { code: self.code, at: None, place, station, source: ScanSource::Station, chosen: self.device };
        take(write, &audit, raw)
    }
}

/// One code as it came in, from a station or a file.
#[derive(Debug, Clone)]
pub struct Raw {
    /// The code.
    pub code: String,
    /// When, by the scanner's own clock.
    pub at: Option<Timestamp>,
    /// Where.
    pub place: Option<PlaceId>,
    /// At which station.
    pub station: String,
    /// How it came in.
    pub source: ScanSource,
    /// Which of several devices was meant.
    pub chosen: Option<DeviceId>,
}

/// The audit takes scans, or says why not.
pub fn must_be_open(audit: &Audit) -> Result<()> {
    match audit.state {
        AuditState::Open => Ok(()),
        AuditState::Planned | AuditState::Submitted | AuditState::Closed => {
            Err(AuditReason::AuditNotOpen { state: audit.state.word().into() }.into())
        }
    }
}

pub(super) fn place_here(read: &Read<'_>, audit: &Audit, place: PlaceId) -> Result<PlaceId> {
    let place: Place = read.get(place)?;
    match place.school == audit.school {
        true => Ok(place.id),
        false => {
            let school: School = read.get(place.school)?;
            Err(Reason::PlaceElsewhere { place: place.name, school: school.name }.into())
        }
    }
}

/// Keeps one raw scan and says what it was.
///
/// # Errors
/// `audit_not_open`; `invalid` for a code with nothing in it.
pub fn take(write: &mut Write<'_>, audit: &Audit, raw: Raw) -> Result<ScanAnswer> {
    let repeat_millis = i64::from(policy_of(write, audit)?.repeat_seconds) * 1000;
    let hit = match raw.chosen {
        Some(device) => Hit::Device(write.get::<Device>(device)?.id),
        None => look_up_to_keep(write, audit.school, &raw.code)??,
    };
    let mut answers = Vec::new();
    for (scan, hit) in keep(write, audit, raw, hit, repeat_millis)? {
        answers.push(answer(write, audit, &scan, &hit)?);
    }
    let Some(mut last) = answers.pop() else { return Err(Error::Broken("a scan without an answer".into())) };
    last.before = answers;
    Ok(last)
}

/// Keeps one raw scan, or the two that ran together; `repeat_millis` is how long the same code at one station is the
/// same scan.
///
/// # Errors
/// As [`take`].
pub(super) fn keep(
    write: &mut Write<'_>,
    audit: &Audit,
    raw: Raw,
    hit: Hit,
    repeat_millis: i64,
) -> Result<Vec<(Scan, Hit)>> {
    must_be_open(audit)?;
    let Hit::Split(parts) = hit else { return Ok(vec![keep_one(write, audit, raw, hit, repeat_millis)?]) };
    let mut kept = Vec::new();
    for code in parts {
        let hit = look_up(write, audit.school, &code)?;
        kept.push(keep_one(write, audit, Raw { code, ..raw.clone() }, hit, repeat_millis)?);
    }
    Ok(kept)
}

fn keep_one(write: &mut Write<'_>, audit: &Audit, raw: Raw, hit: Hit, repeat_millis: i64) -> Result<(Scan, Hit)> {
    let code_norm = normal_form(&raw.code);
    let now = write.now();
    let judged = judge(write, audit, &raw, &code_norm, &hit, repeat_millis)?;
    let scan = Scan {
        id: write.new_id(),
        audit: audit.id,
        school: audit.school,
        code: raw.code,
        code_norm,
        at: raw.at.unwrap_or(now),
        received_at: now,
        operator: write.actor().operator,
        station: raw.station,
        place: judged.place,
        device: judged.device,
        outside: judged.outside,
        verdict: judged.verdict,
        source: raw.source,
    };
    write.record(&scan)?;
    Ok((scan, hit))
}

struct Judged {
    verdict: Verdict,
    outside: bool,
    device: Option<DeviceId>,
    place: Option<PlaceId>,
}

fn judge(
    write: &Write<'_>,
    audit: &Audit,
    raw: &Raw,
    code_norm: &str,
    hit: &Hit,
    repeat_millis: i64,
) -> Result<Judged> {
    let now = write.now();
    let outside = raw.at.is_some_and(|at| at > now || audit.opened_at.is_some_and(|opened| at < opened));
    let (device, place) = match hit {
        Hit::Device(device) => (Some(*device), raw.place),
        // The cart itself is counted where it stands: at its place.
        Hit::Place(place) => (place.device, place.device.map_or(Some(place.id), |_| None)),
        Hit::Several(_) | Hit::Split(_) | Hit::Control(_) | Hit::Person(_) | Hit::Nothing => (None, raw.place),
    };
    let verdict = if let Hit::Place(Place { device: None, .. }) = hit {
        Verdict::PlaceSet
    } else if is_repeat(write, audit, raw, code_norm, repeat_millis)? {
        Verdict::Repeat
    } else {
        first_or_again(write, audit, code_norm, device, hit)?
    };
    Ok(Judged { verdict, outside, device, place })
}

/// The same code within two seconds at one station; only where times are known.
fn is_repeat(write: &Write<'_>, audit: &Audit, raw: &Raw, code_norm: &str, repeat_millis: i64) -> Result<bool> {
    let at = match (raw.source, raw.at) {
        (ScanSource::Station, at) => at.unwrap_or_else(|| write.now()),
        (ScanSource::File, Some(at)) => at,
        (ScanSource::File, None) | (ScanSource::Decision, _) => return Ok(false),
    };
    let Some(last) = Scan::last_at_station(write, audit.id, code_norm, &raw.station)? else { return Ok(false) };
    Ok((at.millis() - last.at.millis()).abs() <= repeat_millis)
}

fn first_or_again(
    write: &Write<'_>,
    audit: &Audit,
    code_norm: &str,
    device: Option<DeviceId>,
    hit: &Hit,
) -> Result<Verdict> {
    let Some(device) = device else {
        let seen = Scan::last_of_code(write, audit.id, code_norm)?.is_some();
        return Ok(match hit {
            Hit::Several(_) => Verdict::Unclear,
            Hit::Nothing | Hit::Split(_) | Hit::Control(_) | Hit::Person(_) | Hit::Device(_) | Hit::Place(_) => {
                if seen { Verdict::Again } else { Verdict::Unlisted }
            }
        });
    };
    if Scan::has_counted(write, audit.id, device)? {
        return Ok(Verdict::Again);
    }
    let expected = audit.expected(write, device)?;
    Ok(if expected.is_some() { Verdict::Counted } else { Verdict::Found })
}

pub(super) fn policy_of(read: &Read<'_>, audit: &Audit) -> Result<Policy> {
    let period: Period = read.get(audit.period)?;
    let starts = crate::settings::District::get(read)?.year_starts_month;
    Policy::in_year(read, &school_year_of(period.starts_on, starts))
}

fn is_at_its_place(read: &Read<'_>, expected: Option<PlaceId>, seen: Option<PlaceId>) -> Result<bool> {
    let rooms = match (expected, seen) {
        (Some(place), Some(seen)) if place != seen => {
            read.get::<Place>(place)?.room.map(|room| (place, room)).into_iter().collect()
        }
        (_, _) => Rooms::new(),
    };
    Ok(at_its_place(expected, seen, &rooms))
}

fn answer(write: &Write<'_>, audit: &Audit, scan: &Scan, hit: &Hit) -> Result<ScanAnswer> {
    let mut answer = ScanAnswer {
        scan: scan.id,
        verdict: scan.verdict,
        outside_window: scan.outside,
        code: scan.code.clone(),
        device: scan.device,
        shown: None,
        model: None,
        other_school: None,
        status: None,
        found: None,
        belongs: None,
        anywhere: false,
        place: None,
        recovers: false,
        exception: None,
        may_decide: Vec::new(),
        choices: Vec::new(),
        before: Vec::new(),
        at: scan.at,
    };
    match hit {
        Hit::Place(place) => answer.place = Some(place.id),
        Hit::Several(devices) => answer.choices.clone_from(devices),
        Hit::Nothing | Hit::Split(_) | Hit::Control(_) | Hit::Person(_) | Hit::Device(_) => {}
    }
    if let Some(device) = scan.device {
        describe(write, audit, scan, device, &mut answer)?;
    }
    let kind = kind_of(hit, answer.found, answer.recovers);
    if let Some((kind, choices)) = to_decide(write, audit, scan, kind)? {
        answer.exception = Some(kind);
        answer.may_decide = choices.to_vec();
    }
    Ok(answer)
}

/// What the station says of the device that answered.
fn describe(read: &Read<'_>, audit: &Audit, scan: &Scan, id: DeviceId, answer: &mut ScanAnswer) -> Result<()> {
    let device: Device = read.get(id)?;
    answer.shown = device.shown();
    answer.model = device.model_name(read)?;
    answer.other_school = (device.school != audit.school).then_some(device.school);
    answer.status = Some(device.status);
    answer.recovers = device.status.is_away();
    let opening = audit.opening.ok_or_else(|| Error::Broken("an open audit without an opening".into()))?;
    match Expected::of(read, opening, id)? {
        Some(expected) => {
            answer.anywhere = expected.place.is_none();
            if !is_at_its_place(read, expected.place, scan.place)? {
                answer.belongs = expected.place;
            }
        }
        None => answer.found = Some(found_kind(device.status, device.school == audit.school)),
    }
    Ok(())
}
