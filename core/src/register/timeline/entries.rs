//! Everything that happened to a device, in order.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::edits;
use super::record::{self, SightingFacts};
use super::sentences::{self, Audience};
use crate::contract::Query;
use crate::error::Result;
use crate::register::custody::SightingKind;
use crate::register::{Device, Published};
use crate::store::{Change, Read, changes_of};
use crate::values::{DeviceId, Timestamp};
use crate::writing::StaffRecords;

crate::words! {
    /// What kind of thing happened; the screen has an icon for each.
    pub enum EntryKind {
        /// It came into the register.
        Registered = "registered",
        /// Somebody got it.
        Handed = "handed",
        /// It came back, or was given up.
        CameBack = "came_back",
        /// An audit scanned it.
        Scanned = "scanned",
        /// It was seen otherwise.
        Seen = "seen",
        /// Its status changed.
        Status = "status",
        /// Another school answers for it.
        Allocated = "allocated",
        /// Something happened to it.
        Incident = "incident",
        /// A fact of the register was changed.
        Edited = "edited",
    }
}

impl EntryKind {
    /// The icon's name.
    pub const fn icon(self) -> &'static str {
        match self {
            Self::Registered => "plus",
            Self::Handed => "send",
            Self::CameBack => "archive-restore",
            Self::Scanned => "scan-line",
            Self::Seen => "cloud-check",
            Self::Status => "circle-dot",
            Self::Allocated => "school",
            Self::Incident => "triangle-alert",
            Self::Edited => "pencil",
        }
    }
}

/// One line of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Entry {
    /// When.
    pub at: Timestamp,
    /// What kind of thing.
    pub kind: EntryKind,
    /// Its icon's name.
    pub icon: &'static str,
    /// The sentence.
    pub sentence: String,
    /// Who recorded it.
    pub by: Option<String>,
}

/// What happened to a device.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeviceTimeline {
    /// Which.
    pub device: DeviceId,
    /// For whom; those whose business it is when absent.
    #[serde(default)]
    pub audience: Option<Audience>,
}

/// The latest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Timeline {
    /// The lines.
    pub entries: Vec<Entry>,
}

impl Query for DeviceTimeline {
    const NAME: &'static str = "device.timeline";
    type Output = Timeline;

    fn run(self, read: &Read<'_>) -> Result<Timeline> {
        let audience = self.audience.unwrap_or(Audience::Internal);
        let mut entries = timeline(read, self.device, audience)?;
        entries.reverse();
        Ok(Timeline { entries })
    }
}

/// What happened to a device, the earliest first.
///
/// # Errors
/// `not_found`; `other_school` for an operator whose business it is not.
pub fn timeline(read: &Read<'_>, device: DeviceId, audience: Audience) -> Result<Vec<Entry>> {
    let row: Device = read.get(device)?;
    read.must_cover(row.school)?;
    let mut entries = Vec::new();
    let mut tell = |at: Timestamp, kind: EntryKind, sentence: String, by: Option<String>| {
        entries.push(Entry { at, kind, icon: kind.icon(), sentence, by });
    };
    for change in changes_of(read, "device", device.uuid())? {
        if let Some((kind, sentence)) = edited(read, &change, audience)? {
            tell(change.operation.at, kind, sentence, change.by);
        }
    }
    let staff_records = match row.public_record {
        true => StaffRecords::Public,
        false => Published::now(read)?.device(read, device)?,
    };
    for custody in record::custodies(read, device, staff_records)? {
        let facts = &custody.facts;
        tell(custody.began.0, EntryKind::Handed, sentences::custody_begins(facts, audience), custody.began.1);
        if let (Some((at, by)), Some(sentence)) = (custody.ended, sentences::custody_ends(facts, audience)) {
            tell(at, EntryKind::CameBack, sentence, by);
        }
    }
    for scan in record::scans(read, device)? {
        tell(scan.at, EntryKind::Scanned, sentences::scanned(&scan), scan.by.clone());
    }
    for (sighting, times) in gathered(record::sightings(read, device)?) {
        if let Some(sentence) = sentences::seen(&sighting, times, audience) {
            tell(sighting.at, EntryKind::Seen, sentence, sighting.by);
        }
    }
    for change in record::status_changes(read, device)? {
        tell(change.at, EntryKind::Status, sentences::status(&change, audience), change.by.clone());
    }
    for change in record::allocations(read, device)? {
        let sentence = sentences::allocated(&change.from, &change.to, change.note.as_deref(), audience);
        tell(change.at, EntryKind::Allocated, sentence, change.by);
    }
    for incident in record::incidents(read, device)? {
        tell(incident.at, EntryKind::Incident, sentences::incident(&incident, audience), incident.by.clone());
    }
    entries.sort_by_key(|entry| entry.at);
    Ok(entries)
}

/// Syncs that follow each other are one line, at the time of the last.
fn gathered(sightings: Vec<SightingFacts>) -> Vec<(SightingFacts, u32)> {
    let mut gathered: Vec<(SightingFacts, u32)> = Vec::new();
    for sighting in sightings {
        match gathered.last_mut() {
            Some((last, times))
                if last.kind == SightingKind::Synced
                    && sighting.kind == SightingKind::Synced
                    && last.source == sighting.source =>
            {
                *times += 1;
                *last = sighting;
            }
            Some(_) | None => gathered.push((sighting, 1)),
        }
    }
    gathered
}

fn edited(read: &Read<'_>, change: &Change, audience: Audience) -> Result<Option<(EntryKind, String)>> {
    if !record::stands(read, change.operation.seq)? {
        return Ok(None);
    }
    if change.before.is_none() && change.after.is_some() && change.operation.undoes.is_none() {
        let from_file = change.operation.command.starts_with("import.");
        let sentence = if from_file { "Registered, from an imported file." } else { "Registered." };
        return Ok(Some((EntryKind::Registered, sentence.into())));
    }
    if change.erased {
        return Ok(Some((EntryKind::Edited, "Changed; what it was is erased.".into())));
    }
    let name = |column: &str, id: &[u8]| record::name_of(read, column, id);
    let fields = edits::differing(change.before.as_ref(), change.after.as_ref(), name)?;
    let told: Vec<String> = fields.iter().filter_map(|field| edits::said(field, audience)).collect();
    Ok((!told.is_empty()).then(|| (EntryKind::Edited, told.join(" "))))
}
