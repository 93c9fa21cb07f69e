//! What must still be decided, in the words of the people who decide?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choices::{ChoiceWord, choices};
use super::evidence::standing;
use super::exceptions::{About, Exception, exceptions_standing};
use super::record::evidence as asked;
use super::record::{Audit, AuditState, Decision, ExceptionKind, Period};
use crate::contract::Query;
use crate::error::Result;
use crate::people::{Person, Place, School};
use crate::register::{Device, Status};
use crate::store::Read;
use crate::values::{AuditId, DeviceId, PlaceId, Timestamp};

/// The exceptions of an audit.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Exceptions {
    /// The audit.
    pub audit: AuditId,
    /// One kind only.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<ExceptionKind>,
}

/// One exception, ready to be shown.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExceptionRow {
    /// What kind.
    pub kind: ExceptionKind,
    /// The device, where one answers.
    pub device: Option<DeviceId>,
    /// The code nobody knows.
    pub code: Option<String>,
    /// The device's tag, or its serial when it has none.
    pub shown: Option<String>,
    /// Its model.
    pub model: Option<String>,
    /// Its status now.
    pub status: Option<Status>,
    /// The school that answers for it, when that is another one.
    pub other_school: Option<String>,
    /// Who held it at opening; never shown for another school's device.
    pub holder: Option<String>,
    /// Where it was to be counted.
    pub audit_place: Option<String>,
    /// Where it was scanned.
    pub seen_place: Option<String>,
    /// When it was scanned.
    pub seen_at: Option<Timestamp>,
    /// What shows it: the scan it was counted by, else what last showed the device at all.
    pub evidence: Option<EvidenceLine>,
    /// When it was last seen by anything at all.
    pub last_seen: Option<Timestamp>,
    /// What was decided.
    pub decision: Option<Decision>,
    /// It still stands.
    pub stands: bool,
    /// It is still to be decided: it stands, and nobody decided it yet.
    pub open: bool,
    /// What may be decided, the first offered first; empty when nothing may any more.
    pub choices: Vec<ChoiceWord>,
}

crate::words! {
    /// What shows a device.
    pub enum EvidenceKind {
        /// It was scanned in an audit.
        Scanned = "scanned",
        /// It was checked out.
        CheckedOut = "checked_out",
        /// It was checked in.
        CheckedIn = "checked_in",
        /// It went from one custodian to another.
        Transferred = "transferred",
        /// It reported to device management.
        Synced = "synced",
        /// Somebody vouched for having seen it.
        Attested = "attested",
        /// It was found again.
        Recovered = "recovered",
    }
}

/// What shows a device, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct EvidenceLine {
    /// What.
    pub kind: EvidenceKind,
    /// When.
    pub at: Timestamp,
}

/// How many of a kind, and how many of them are decided.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KindCount {
    /// The kind.
    pub kind: ExceptionKind,
    /// How many there are.
    pub all: u32,
    /// How many nobody decided yet.
    pub open: u32,
}

/// The answer to [`Exceptions`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExceptionList {
    /// Counts of every kind there is.
    pub kinds: Vec<KindCount>,
    /// The exceptions, the undecided ones first within a kind.
    pub exceptions: Vec<ExceptionRow>,
}

impl Query for Exceptions {
    const NAME: &'static str = "audit.exceptions";
    type Output = ExceptionList;

    fn run(self, read: &Read<'_>) -> Result<ExceptionList> {
        let audit: Audit = read.get(self.audit)?;
        read.must_cover(audit.school)?;
        let period: Period = read.get(audit.period)?;
        let reconciled = standing(read, &audit, &period, audit.submission)?;
        let all = exceptions_standing(read, &audit, audit.submission, &reconciled)?;
        let mut kinds: Vec<KindCount> = Vec::new();
        for exception in &all {
            let open = u32::from(exception.is_open());
            match kinds.iter_mut().find(|count| count.kind == exception.kind) {
                Some(count) => (count.all, count.open) = (count.all + 1, count.open + open),
                None => kinds.push(KindCount { kind: exception.kind, all: 1, open }),
            }
        }
        let wanted = all.into_iter().filter(|exception| self.kind.is_none_or(|kind| kind == exception.kind));
        let exceptions = wanted.map(|exception| show(read, &audit, exception)).collect::<Result<_>>()?;
        Ok(ExceptionList { kinds, exceptions })
    }
}

fn show(read: &Read<'_>, audit: &Audit, exception: Exception) -> Result<ExceptionRow> {
    let open = exception.is_open();
    let choices = if audit.state == AuditState::Open && open { choices(exception.kind) } else { &[] };
    let mut row = ExceptionRow {
        kind: exception.kind,
        device: None,
        code: exception.code,
        shown: None,
        model: None,
        status: None,
        other_school: None,
        holder: None,
        audit_place: None,
        seen_place: exception.place.map(|place| place_name(read, place)).transpose()?,
        seen_at: exception.at,
        evidence: exception.at.map(|at| EvidenceLine { kind: EvidenceKind::Scanned, at }),
        last_seen: None,
        decision: exception.decision,
        stands: exception.stands,
        open,
        choices: choices.to_vec(),
    };
    let About::Device(id) = exception.about else { return Ok(row) };
    let device: Device = read.get(id)?;
    row.device = Some(id);
    row.shown = device.shown();
    row.model = device.model_name(read)?;
    row.status = Some(device.status);
    if device.school != audit.school {
        row.other_school = Some(read.get::<School>(device.school)?.name);
    }
    let expected = audit.expected(read, id)?;
    if let Some(expected) = expected {
        row.holder = expected.holder.map(|holder| holder_words(read, holder)).transpose()?;
        row.audit_place = expected.place.map(|place| place_name(read, place)).transpose()?;
    }
    let last = asked::last_evidence(read, id)?;
    row.last_seen = last.map(|last| last.at);
    row.evidence = row.evidence.or(last);
    Ok(row)
}

/// "Ana Beltrán, 8B": name and homeroom, grade, or population.
pub(super) fn holder_words(read: &Read<'_>, person: crate::values::PersonId) -> Result<String> {
    let person: Person = read.get(person)?;
    let group = person.homeroom.or(person.grade).unwrap_or_else(|| person.population.word().into());
    Ok(format!("{}, {group}", person.name))
}

/// "Room 114, Cart 7B": a cart or closet with its room in front.
pub(super) fn place_name(read: &Read<'_>, place: PlaceId) -> Result<String> {
    let place: Place = read.get(place)?;
    match place.room.map(|room| read.get::<Place>(room)).transpose()? {
        Some(room) => Ok(format!("{}, {}", room.name, place.name)),
        None => Ok(place.name),
    }
}
