//! Which devices left with a signed pickup, as is known today: what both sides signed, with what was corrected beside it.

use super::eligible::judge_one;
use super::proceeds::corrected;
use super::sign::manifest_line;
use crate::error::Result;
use crate::pickups::{CorrectionKind, ManifestLine, Pickup, PickupCorrection, PickupDevice, Wipe};
use crate::register::Device;
use crate::store::Read;
use crate::values::RowId;

/// The lines of a pickup's manifest as they are true today.
pub(super) fn gone(
    read: &Read<'_>,
    pickup: &Pickup,
    manifest: RowId,
    corrections: &[PickupCorrection],
) -> Result<Vec<ManifestLine>> {
    let signed = ManifestLine::of(read, manifest)?;
    let along = went_along(read, pickup, manifest, corrections)?;
    Ok(corrected(&signed, &along, corrections))
}

/// A line for each device that went along though nobody signed for it: what was written down of it for the pickup, and the
/// register's facts of today.
fn went_along(
    read: &Read<'_>,
    pickup: &Pickup,
    manifest: RowId,
    corrections: &[PickupCorrection],
) -> Result<Vec<ManifestLine>> {
    let along = corrections.iter().filter(|correction| correction.kind == CorrectionKind::WentAlong);
    let mut devices: Vec<_> = along.filter_map(|correction| correction.device).collect();
    devices.sort_unstable();
    devices.dedup();
    if devices.is_empty() {
        return Ok(Vec::new());
    }
    let wipes = Wipe::of(read, pickup.id)?;
    let mut lines = Vec::with_capacity(devices.len());
    for device in devices {
        if let Some(line) = PickupDevice::line(read, pickup.id, device)? {
            let judged = judge_one(read, pickup, line, read.get::<Device>(device)?)?;
            lines.push(manifest_line(pickup, manifest, &judged, &wipes)?);
        }
    }
    Ok(lines)
}
