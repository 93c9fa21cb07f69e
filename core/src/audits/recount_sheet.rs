//! Where must somebody look again, and for what? The list a recount walks by (DOMAIN §7: places shown, outcomes hidden).

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::exception_list::{holder_words, place_name};
use super::figures::RecountFigures;
use super::record::{Audit, Recount, RecountItem, RecountScan};
use super::recount;
use crate::contract::Query;
use crate::error::Result;
use crate::store::Read;
use crate::values::{AuditId, DeviceId, PlaceId, Timestamp};

/// The recount of an audit's present revision.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowRecount {
    /// The audit.
    pub audit: AuditId,
}

/// A device of the sample.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecountDevice {
    /// The device.
    pub device: DeviceId,
    /// Its tag, or its serial when it has none, as it was at opening.
    pub shown: String,
    /// Its model.
    pub model: Option<String>,
    /// Who held it at opening: the person to go to.
    pub holder: Option<String>,
    /// When the recount last scanned it; nothing while it is still to be looked for.
    pub scanned_at: Option<Timestamp>,
    /// Where the recount scanned it; told once the recount is finished.
    pub scanned_in: Option<String>,
    /// Whether it was found again at its place; told once the recount is finished.
    pub agrees: Option<bool>,
}

/// A place to visit again, with what was drawn there.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecountPlace {
    /// The place; none for devices that were counted without one.
    pub place: Option<PlaceId>,
    /// Its name, with the room of a cart.
    pub name: Option<String>,
    /// How many of its devices are still to be looked for.
    pub left: u32,
    /// The devices drawn there, those still to be looked for first.
    pub devices: Vec<RecountDevice>,
}

/// The answer to [`ShowRecount`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecountSheet {
    /// The recount; none while none was drawn.
    pub recount: Option<Recount>,
    /// Devices in the sample.
    pub sample: u32,
    /// Devices of the sample that are still to be looked for.
    pub left: u32,
    /// The places to visit, by name; devices without a place come last.
    pub places: Vec<RecountPlace>,
    /// Scans that were of no device in the sample.
    pub strangers: u32,
    /// What it came to; told once it is finished.
    pub figures: Option<RecountFigures>,
}

impl Query for ShowRecount {
    const NAME: &'static str = "audit.recount";
    type Output = RecountSheet;

    fn run(self, read: &Read<'_>) -> Result<RecountSheet> {
        let audit: Audit = read.get(self.audit)?;
        read.must_cover(audit.school)?;
        match Recount::of(read, audit.id, audit.revision)? {
            Some(recount) => sheet(read, &audit, recount),
            None => {
                Ok(RecountSheet { recount: None, sample: 0, left: 0, places: Vec::new(), strangers: 0, figures: None })
            }
        }
    }
}

fn sheet(read: &Read<'_>, audit: &Audit, recount: Recount) -> Result<RecountSheet> {
    let finished = recount.finished_at.is_some();
    let items = RecountItem::all_of(read, recount.id)?;
    let disagreed = recount::disagreements(read, &recount)?;
    let mut strangers = 0;
    // In the order of scanning, so that the last one of a device stays.
    let mut seen: HashMap<DeviceId, RecountScan> = HashMap::new();
    for scan in RecountScan::all_of(read, recount.id)? {
        match scan.device.filter(|device| items.iter().any(|item| item.device == *device)) {
            Some(device) => drop(seen.insert(device, scan)),
            None => strangers += 1,
        }
    }
    let sample = u32::try_from(items.len()).unwrap_or(u32::MAX);
    let left = sample - u32::try_from(seen.len()).unwrap_or(u32::MAX);
    let mut places: HashMap<Option<PlaceId>, RecountPlace> = HashMap::new();
    for item in items {
        let place = match places.entry(item.place) {
            std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::hash_map::Entry::Vacant(new) => {
                let name = item.place.map(|place| place_name(read, place)).transpose()?;
                new.insert(RecountPlace { place: item.place, name, left: 0, devices: Vec::new() })
            }
        };
        let scan = seen.get(&item.device);
        place.left += u32::from(scan.is_none());
        let mut device = drawn(read, audit, item.device)?;
        device.scanned_at = scan.map(|scan| scan.at);
        if finished {
            device.scanned_in = scan.and_then(|scan| scan.place).map(|place| place_name(read, place)).transpose()?;
            device.agrees = Some(disagreed.iter().all(|other| other.device != item.device));
        }
        place.devices.push(device);
    }
    let mut places: Vec<RecountPlace> = places.into_values().collect();
    places.sort_by(|a, b| (a.name.is_none(), &a.name, a.place).cmp(&(b.name.is_none(), &b.name, b.place)));
    for place in &mut places {
        place.devices.sort_by(|a, b| (a.scanned_at.is_some(), &a.shown).cmp(&(b.scanned_at.is_some(), &b.shown)));
    }
    let figures = if finished { Some(recount::figures(read, &recount)?) } else { None };
    Ok(RecountSheet { recount: Some(recount), sample, left, places, strangers, figures })
}

fn drawn(read: &Read<'_>, audit: &Audit, device: DeviceId) -> Result<RecountDevice> {
    let frozen = audit.expected(read, device)?;
    let holder = frozen.as_ref().and_then(|frozen| frozen.holder);
    let holder = holder.map(|holder| holder_words(read, holder)).transpose()?;
    let (shown, model) = match frozen {
        Some(frozen) => (frozen.tag.or(frozen.serial).unwrap_or_default(), frozen.model),
        None => (String::new(), None),
    };
    Ok(RecountDevice { device, shown, model, holder, scanned_at: None, scanned_in: None, agrees: None })
}
