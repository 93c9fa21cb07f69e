//! Which devices stand on a manifest: as signed, or as they would be signed now?

use std::collections::HashSet;

use super::super::eligible::{Judged, federal_share, judged};
use crate::error::Result;
use crate::pickups::{Disposition, ListedHow, Manifest, ManifestLine, Pickup, PickupDevice, Wipe};
use crate::register::Device;
use crate::store::Read;
use crate::values::{Cents, Date, DeviceId};

use super::super::told;

/// A device of a manifest.
pub(super) struct Line {
    /// Its tag.
    pub tag: String,
    /// Its serial.
    pub serial: String,
    /// Its model.
    pub model: String,
    /// How it was wiped.
    pub method: String,
    /// On which day.
    pub wiped_on: Option<Date>,
    /// The certificate.
    pub certificate: String,
    /// What becomes of it.
    pub disposition: Disposition,
    /// Who buys or gets it.
    pub receiver: Option<String>,
    /// What it is worth.
    pub value: Cents,
    /// What it is sold for.
    pub price: Option<Cents>,
    /// Its federal share, in hundredths of a percent.
    pub federal: u32,
    /// Whose initials let it go along.
    pub initials: Option<String>,
}

/// What is approved and does not leave: tag, serial, model.
pub(super) struct Short {
    /// The device.
    pub device: DeviceId,
    /// By tag or serial.
    pub shown: [String; 2],
    /// Its model.
    pub model: String,
}

/// Devices that leave, and those that do not.
pub(super) struct Listed {
    /// They leave.
    pub lines: Vec<Line>,
    /// They are approved and do not.
    pub short: Vec<Short>,
    /// Whether the lines are what is on the truck, or still what may go.
    pub is_loaded: bool,
}

/// As both sides signed it.
pub(super) fn signed(read: &Read<'_>, pickup: &Pickup, manifest: &Manifest) -> Result<Listed> {
    let lines = ManifestLine::of(read, manifest.id)?;
    let gone: HashSet<DeviceId> = lines.iter().map(|line| line.device).collect();
    let lines = lines.into_iter().map(of_manifest).collect();
    let mut short = Vec::new();
    for line in PickupDevice::of(read, pickup.id)? {
        // What nobody listed was on the truck, or is known of only by a correction.
        if line.how != ListedHow::Truck && !gone.contains(&line.device) {
            let device: Device = read.get(line.device)?;
            let model = device.model_name(read)?;
            short.push(left_behind(&device, model));
        }
    }
    Ok(Listed { lines, short, is_loaded: true })
}

/// As it would be signed now: what is on the truck; before anything is, what is approved; before that, what may go.
pub(super) fn draft(read: &Read<'_>, pickup: &Pickup) -> Result<Listed> {
    let wipes = Wipe::of(read, pickup.id)?;
    let all = judged(read, pickup)?;
    let is_loaded = all.iter().any(|one| one.line.loaded_at.is_some());
    let stands = |one: &Judged| match (is_loaded, pickup.approval) {
        (true, _) => one.line.loaded_at.is_some(),
        (false, Some(_)) => one.line.value_cents.is_some(),
        (false, None) => one.is_eligible(),
    };
    let (standing, others): (Vec<Judged>, Vec<Judged>) = all.into_iter().partition(stands);
    let short = others.into_iter().filter(|one| is_loaded && one.line.value_cents.is_some());
    let mut lines: Vec<Line> = standing
        .into_iter()
        .map(|one| {
            let wipe = one.line.wipe.and_then(|id| wipes.get(&id));
            of_judged(&one, wipe)
        })
        .collect();
    lines.sort_by(|one, other| (&one.tag, &one.serial).cmp(&(&other.tag, &other.serial)));
    Ok(Listed {
        lines,
        short: short.map(|one| left_behind(&one.device, one.model.map(|(name, _)| name))).collect(),
        is_loaded,
    })
}

fn of_manifest(line: ManifestLine) -> Line {
    Line {
        tag: line.tag.unwrap_or_default(),
        serial: line.serial.unwrap_or_default(),
        model: line.model.unwrap_or_default(),
        method: told::method(line.method).into(),
        wiped_on: Some(line.wiped_on),
        certificate: line.certificate,
        disposition: line.disposition,
        receiver: line.receiver,
        value: line.value_cents,
        price: line.price_cents,
        federal: line.federal_share,
        initials: line.initials,
    }
}

fn of_judged(one: &Judged, wipe: Option<&Wipe>) -> Line {
    let [tag, serial] = codes(&one.device);
    let line = &one.line;
    Line {
        tag,
        serial,
        model: one.model.as_ref().map(|(name, _)| name.clone()).unwrap_or_default(),
        method: wipe.map(|wipe| told::method(wipe.method)).unwrap_or_default().into(),
        wiped_on: wipe.map(|wipe| wipe.on_day),
        certificate: wipe.map(|wipe| wipe.certificate.clone()).unwrap_or_default(),
        disposition: line.disposition,
        receiver: line.receiver.clone(),
        value: one.worth.unwrap_or_default(),
        price: line.price_cents.filter(|_| line.disposition == Disposition::Sold),
        federal: federal_share(&one.device),
        initials: line.initials.clone(),
    }
}

fn left_behind(device: &Device, model: Option<String>) -> Short {
    Short { device: device.id, shown: codes(device), model: model.unwrap_or_default() }
}

/// Its tag and its serial.
pub(super) fn codes(device: &Device) -> [String; 2] {
    let tag = device.tag.as_ref().map(ToString::to_string);
    let serial = device.serial.as_ref().map(ToString::to_string);
    [tag, serial].map(Option::unwrap_or_default)
}
