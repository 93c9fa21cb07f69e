//! What does the station show: the place being scanned, the last scans, what waits, and the balance?

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::evidence::reconcile_one;
use super::exception_list::place_name;
use super::exceptions::exceptions;
use super::figures::Figures;
use super::reconcile::OutcomeWord;
use super::record::{Audit, Expected, Period, Scan, Verdict};
use super::sheet;
use crate::contract::Query;
use crate::error::Result;
use crate::people::Person;
use crate::register::{Device, Model};
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
    /// Every figure, live.
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
        let reconciled = reconcile_one(read, &audit, &period)?;
        let open = exceptions(read, &audit, &reconciled)?;
        let figures = sheet::figures(read, &audit, &reconciled, &open)?;
        let place = match self.place {
            Some(place) => {
                let here = reconciled.rows.iter().filter(|(row, _)| row.place == Some(place));
                let seen = here.map(|(row, outcome)| {
                    let counted = matches!(outcome.word, OutcomeWord::Verified | OutcomeWord::Moved);
                    (row.device, outcome.at.filter(|_| counted), outcome.word == OutcomeWord::Missing)
                });
                Some(progress(read, &audit, place, seen.collect())?)
            }
            None => None,
        };
        let last = Scan::latest_of(read, audit.id, LAST_SCANS)?;
        let last = last.into_iter().map(|scan| line(read, scan)).collect::<Result<_>>()?;
        Ok(StationView { audit, place, last, figures })
    }
}

fn progress(
    read: &Read<'_>,
    audit: &Audit,
    place: PlaceId,
    mut devices: Vec<(DeviceId, Option<Timestamp>, bool)>,
) -> Result<PlaceProgress> {
    let expected = u32::try_from(devices.len()).unwrap_or(u32::MAX);
    let left = u32::try_from(devices.iter().filter(|(_, _, missing)| *missing).count()).unwrap_or(u32::MAX);
    // Still to find first, then the latest counted.
    devices.sort_by_key(|(device, at, _)| (at.is_some(), std::cmp::Reverse(*at), *device));
    let mut rows = Vec::new();
    for (device, counted_at, _) in devices.into_iter().take(MOST_ROWS) {
        let frozen = audit.opening.map(|opening| Expected::of(read, opening, device)).transpose()?.flatten();
        let Some(frozen) = frozen else { continue };
        let shown = frozen.tag.or(frozen.serial).unwrap_or_default();
        rows.push(ExpectedHere { device, shown, model: frozen.model, counted_at });
    }
    Ok(PlaceProgress { place, name: place_name(read, place)?, expected, left, rows })
}

fn line(read: &Read<'_>, scan: Scan) -> Result<ScanLine> {
    let place = scan.place.map(|place| place_name(read, place)).transpose()?;
    let device = scan.device.map(|device| read.get::<Device>(device)).transpose()?;
    let shown = device.as_ref().and_then(|device| {
        device.tag.as_ref().map(ToString::to_string).or_else(|| device.serial.as_ref().map(ToString::to_string))
    });
    let model = device.and_then(|device| device.model).map(|model| read.get::<Model>(model)).transpose()?;
    Ok(ScanLine {
        scan: scan.id,
        at: scan.at,
        verdict: scan.verdict,
        code: scan.code,
        shown: shown.or_else(|| place.clone()),
        model: model.map(|model| model.name),
        place,
    })
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
        let reconciled = reconcile_one(read, &audit, &period)?;
        let open = exceptions(read, &audit, &reconciled)?;
        let figures = sheet::figures(read, &audit, &reconciled, &open)?;
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
