//! What did the devices of a signed manifest bring, and what of it is the federal government's? Pure.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::worth::federal_part;
use crate::pickups::{CorrectionKind, Disposition, ManifestLine, PickupCorrection};
use crate::values::{Cents, DeviceId};

/// What sales brought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Proceeds {
    /// How many devices were sold.
    pub sold: u32,
    /// For how much.
    pub cents: Cents,
    /// What of that is the federal government's share.
    pub federal: Cents,
}

/// What became of devices: each with its price, where it was sold, and its federal share in hundredths of a percent.
pub fn proceeds(devices: impl Iterator<Item = (Disposition, Option<Cents>, u32)>) -> Proceeds {
    let mut sum = Proceeds::default();
    for (disposition, price, share) in devices {
        if disposition == Disposition::Sold {
            let price = price.unwrap_or_default();
            sum.sold += 1;
            sum.cents += price;
            sum.federal += federal_part(price, share);
        }
    }
    sum
}

/// The lines of a manifest as they are true today: corrected, without what was not taken, with what went along. Each of
/// those has a line of its own, which nobody signed.
pub fn corrected(
    signed: &[ManifestLine],
    along: &[ManifestLine],
    corrections: &[PickupCorrection],
) -> Vec<ManifestLine> {
    let mut by_device: HashMap<DeviceId, Vec<&PickupCorrection>> = HashMap::new();
    for correction in corrections {
        if let Some(device) = correction.device {
            by_device.entry(device).or_default().push(correction);
        }
    }
    let known: HashSet<DeviceId> = signed.iter().map(|line| line.device).collect();
    let unsigned = along.iter().filter(|line| !known.contains(&line.device)).map(|line| (line, false));
    let lines = signed.iter().map(|line| (line, true)).chain(unsigned);
    let mut true_lines = Vec::with_capacity(signed.len());
    for (line, is_signed) in lines {
        let mut line = line.clone();
        let mut has_left = is_signed;
        for correction in by_device.get(&line.device).into_iter().flatten() {
            match correction.kind {
                CorrectionKind::Disposition => becomes(&mut line, correction),
                CorrectionKind::NotTaken => has_left = false,
                CorrectionKind::WentAlong => {
                    has_left = true;
                    becomes(&mut line, correction);
                }
                CorrectionKind::Remark => {}
            }
        }
        if has_left {
            true_lines.push(line);
        }
    }
    true_lines
}

/// What a correction says became of a device; one that says nothing of it leaves its line as it is.
fn becomes(line: &mut ManifestLine, correction: &PickupCorrection) {
    if let Some(disposition) = correction.disposition {
        line.disposition = disposition;
        line.price_cents = correction.price_cents;
        line.receiver.clone_from(&correction.receiver);
    }
}

#[cfg(test)]
mod tests {
    use super::{Cents, Disposition, Proceeds, proceeds};

    #[test]
    fn only_sales_bring_anything() {
        let devices = [
            (Disposition::Sold, Some(Cents(1_000)), 5_000),
            (Disposition::Sold, Some(Cents(333)), 0),
            (Disposition::Donated, Some(Cents(900)), 10_000),
            (Disposition::Sold, None, 10_000),
        ];
        let agreed = Proceeds { sold: 3, cents: Cents(1_333), federal: Cents(500) };
        assert_eq!(proceeds(devices.into_iter()), agreed);
    }
}
