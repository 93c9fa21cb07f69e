//! What does the station show: the place being scanned, the last scans, what waits, and the balance?

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::evidence::standing;
use super::exception_list::place_name;
use super::figures::Figures;
use super::reconcile::{FoundKind, OutcomeWord, Rooms, at_its_place, found_kind};
use super::record::evidence::rooms_of;
use super::record::{Audit, Period, Scan, Verdict};
use super::sheet;
use crate::contract::Query;
use crate::error::Result;
use crate::people::{Person, School};
use crate::register::Device;
use crate::store::Read;
use crate::values::{AuditId, DeviceId, PlaceId, ScanId, Timestamp};

/// What the station shows.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Station {
    /// The audit.
    pub audit: AuditId,
    /// The place being scanned.
    #[serde(default)]
    #[ts(optional)]
    pub place: Option<PlaceId>,
}

/// A device expected at the place being scanned.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExpectedHere {
    /// The device.
    pub device: DeviceId,
    /// Its tag, or its serial when it has none.
    pub shown: String,
    /// Its model.
    pub model: Option<String>,
    /// When it was counted.
    pub counted_at: Option<Timestamp>,
    /// What became of it so far; while it is `missing`, it is still to be found.
    pub outcome: OutcomeWord,
}

/// The place being scanned.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceProgress {
    /// The place.
    pub place: PlaceId,
    /// Its name, with the room of a cart.
    pub name: String,
    /// How many devices are expected there.
    pub expected: u32,
    /// How many of them are still to find.
    pub left: u32,
    /// The expected ones, those still to find first; at most two hundred.
    pub rows: Vec<ExpectedHere>,
}

/// A scan on the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ScanLine {
    /// The scan.
    pub scan: ScanId,
    /// When.
    pub at: Timestamp,
    /// What the station said.
    pub verdict: Verdict,
    /// The code as it came.
    pub code: String,
    /// The device's tag, or the place's name.
    pub shown: Option<String>,
    /// Its model.
    pub model: Option<String>,
    /// Where it was scanned.
    pub place: Option<String>,
    /// What it is, when it was not expected here.
    pub found: Option<FoundKind>,
    /// The school that answers for it, when that is another one.
    pub other_school: Option<String>,
    /// Where it belongs, when it was expected at another place of the site.
    pub belongs: Option<String>,
}

/// The answer to [`Station`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct StationView {
    /// The audit.
    pub audit: Audit,
    /// The place being scanned.
    pub place: Option<PlaceProgress>,
    /// The last scans, the newest first.
    pub last: Vec<ScanLine>,
    /// Every figure: live while open, frozen once submitted.
    pub figures: Figures,
}

const LAST_SCANS: u32 = 40;
const MOST_ROWS: usize = 200;

impl Query for Station {
    const NAME: &'static str = "audit.station";
    type Output = StationView;

    fn run(self, read: &Read<'_>) -> Result<StationView> {
        let audit: Audit = read.get(self.audit)?;
        read.must_cover(audit.school)?;
        let period: Period = read.get(audit.period)?;
        let reconciled = standing(read, &audit, &period, audit.submission)?;
        let figures = sheet::standing(read, &audit, &reconciled, audit.submission)?;
        let place = match self.place {
            Some(place) => {
                let here = reconciled.rows.iter().filter(|(row, _)| row.place == Some(place));
                let seen = here.map(|(row, outcome)| {
                    let counted = matches!(outcome.word, OutcomeWord::Verified | OutcomeWord::Moved);
                    (row.device, outcome.at.filter(|_| counted), outcome.word)
                });
                Some(progress(read, &audit, place, seen.collect())?)
            }
            None => None,
        };
        let last = Scan::latest_of(read, audit.id, LAST_SCANS)?;
        let rooms = Rooms::from_iter(rooms_of(read, Some(audit.school))?);
        let last = last.into_iter().map(|scan| line(read, &audit, &rooms, scan)).collect::<Result<_>>()?;
        Ok(StationView { audit, place, last, figures })
    }
}

fn progress(
    read: &Read<'_>,
    audit: &Audit,
    place: PlaceId,
    mut devices: Vec<(DeviceId, Option<Timestamp>, OutcomeWord)>,
) -> Result<PlaceProgress> {
    let expected = u32::try_from(devices.len()).unwrap_or(u32::MAX);
    let is_left = |outcome: &OutcomeWord| *outcome == OutcomeWord::Missing;
    let left = u32::try_from(devices.iter().filter(|(_, _, outcome)| is_left(outcome)).count()).unwrap_or(u32::MAX);
    // Still to find first, then the latest counted, then what is shown in another way.
    devices.sort_by_key(|(device, at, outcome)| (!is_left(outcome), at.is_none(), std::cmp::Reverse(*at), *device));
    let mut rows = Vec::new();
    for (device, counted_at, outcome) in devices.into_iter().take(MOST_ROWS) {
        let frozen = audit.expected(read, device)?;
        let Some(frozen) = frozen else { continue };
        let shown = frozen.tag.or(frozen.serial).unwrap_or_default();
        rows.push(ExpectedHere { device, shown, model: frozen.model, counted_at, outcome });
    }
    Ok(PlaceProgress { place, name: place_name(read, place)?, expected, left, rows })
}

fn line(read: &Read<'_>, audit: &Audit, rooms: &Rooms, scan: Scan) -> Result<ScanLine> {
    let place = scan.place.map(|place| place_name(read, place)).transpose()?;
    let mut line = ScanLine {
        scan: scan.id,
        at: scan.at,
        verdict: scan.verdict,
        code: scan.code,
        shown: place.clone().filter(|_| scan.verdict == Verdict::PlaceSet),
        model: None,
        place,
        found: None,
        other_school: None,
        belongs: None,
    };
    let Some(device) = scan.device.map(|device| read.get::<Device>(device)).transpose()? else {
        let unknown = matches!(scan.verdict, Verdict::Unlisted | Verdict::Again);
        line.found = unknown.then_some(FoundKind::Unlisted);
        return Ok(line);
    };
    let shown = device.shown();
    line.shown = shown.or(line.shown);
    line.model = device.model_name(read)?;
    if device.school != audit.school {
        line.other_school = Some(read.get::<School>(device.school)?.name);
    }
    match audit.expected(read, device.id)? {
        Some(expected) if at_its_place(expected.place, scan.place, rooms) => {}
        Some(expected) => line.belongs = expected.place.map(|place| place_name(read, place)).transpose()?,
        None => line.found = Some(found_kind(device.status, device.school == audit.school)),
    }
    Ok(line)
}

/// What is left to find, by room and homeroom.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Left {
    /// The audit.
    pub audit: AuditId,
}

/// A room, cart or homeroom with what is left there.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LeftAt {
    /// The place, when it is one.
    pub place: Option<PlaceId>,
    /// Its name: a place, or "Homeroom 8D, held by students".
    pub name: String,
    /// Whether people hold these devices.
    pub held: bool,
    /// Devices expected.
    pub expected: u32,
    /// Devices still to find.
    pub left: u32,
}

/// The answer to [`Left`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct LeftList {
    /// The most left first.
    pub groups: Vec<LeftAt>,
    /// The figures that go with it.
    pub figures: Figures,
}

impl Query for Left {
    const NAME: &'static str = "audit.left";
    type Output = LeftList;

    fn run(self, read: &Read<'_>) -> Result<LeftList> {
        let audit: Audit = read.get(self.audit)?;
        read.must_cover(audit.school)?;
        let period: Period = read.get(audit.period)?;
        let reconciled = standing(read, &audit, &period, audit.submission)?;
        let figures = sheet::standing(read, &audit, &reconciled, audit.submission)?;
        let mut homerooms: HashMap<crate::values::PersonId, String> = HashMap::new();
        let mut groups: HashMap<(Option<PlaceId>, String), LeftAt> = HashMap::new();
        for (row, outcome) in &reconciled.rows {
            let homeroom = match row.holder {
                Some(person) => match homerooms.get(&person) {
                    Some(known) => known.clone(),
                    None => {
                        let name = homeroom_of(read, person)?;
                        homerooms.insert(person, name.clone());
                        name
                    }
                },
                None => String::new(),
            };
            let key = (row.place, homeroom.clone());
            let group = groups.entry(key).or_insert_with(|| LeftAt {
                place: row.place,
                name: homeroom,
                held: row.holder.is_some(),
                expected: 0,
                left: 0,
            });
            group.expected += 1;
            group.left += u32::from(outcome.word == OutcomeWord::Missing);
        }
        let mut groups: Vec<LeftAt> = groups.into_values().collect();
        for group in &mut groups {
            if let Some(place) = group.place {
                group.name = place_name(read, place)?;
            }
        }
        groups.sort_by(|a, b| b.left.cmp(&a.left).then_with(|| a.name.cmp(&b.name)));
        Ok(LeftList { groups, figures })
    }
}

/// The homeroom of a student, the population of anybody else.
fn homeroom_of(read: &Read<'_>, person: crate::values::PersonId) -> Result<String> {
    let found: Person = read.get(person)?;
    match found.homeroom {
        Some(homeroom) => Ok(homeroom),
        None => Ok(found.grade.unwrap_or_else(|| found.population.word().into())),
    }
}
