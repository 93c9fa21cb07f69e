//! What does an auditor get of one pickup? A workbook: summary, devices, approval, wipes, truck, manifest, proceeds,
//! corrections.

use serde::Deserialize;
use ts_rs::TS;

use super::super::eligible::judged;
use super::super::gone::gone;
use super::{Whose, approval, certificates, corrections, devices, manifest, proceeds, summary, truck, write_report};
use crate::contract::Query;
use crate::error::Result;
use crate::pickups::{ManifestLine, Pickup, PickupCorrection};
use crate::store::Read;
use crate::values::PickupId;
use crate::writing::{Profile, Written};

/// Writes the surplus packet of a pickup.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportSurplus {
    /// The pickup.
    pub pickup: PickupId,
    /// Where to: `.xlsx` or `.pdf`, or `.csv` for one file a sheet in a `.zip`.
    pub out: String,
    /// For whom; internal when absent. The public one has no initials, no notes, no names of buyers, and no tag or serial
    /// of what a student has; references of approvals, and who signed for which company, are public record.
    #[serde(default)]
    pub profile: Option<Profile>,
}

impl Query for ExportSurplus {
    const NAME: &'static str = "export.surplus";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let pickup = Pickup::own(read, self.pickup)?;
        let all = judged(read, &pickup)?;
        let signed = pickup.manifest.map(|id| ManifestLine::of(read, id)).transpose()?;
        let corrected = PickupCorrection::of(read, pickup.id)?;
        let left = pickup.manifest.map(|id| gone(read, &pickup, id, &corrected)).transpose()?;
        write_report(read, ("surplus", "Surplus packet"), &pickup, self.profile, self.out, |profile| {
            let (lines, mut whose) = (signed.as_deref(), Whose::now(read)?);
            Ok(vec![
                summary::sheet(read, &pickup, profile)?,
                devices::sheet(read, &pickup, &all, &mut whose)?,
                approval::sheet(read, &pickup)?,
                certificates::sheet(read, &pickup, "Wipes", &mut whose)?,
                truck::sheet(read, &pickup, &all, &mut whose)?,
                manifest::sheet(read, lines.unwrap_or_default(), &mut whose)?,
                proceeds::sheet(&all, left.as_deref(), profile),
                corrections::sheet(read, &corrected, &mut whose)?,
            ])
        })
    }
}
