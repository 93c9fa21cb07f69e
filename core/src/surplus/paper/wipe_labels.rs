//! Labels for wiped devices: that nobody takes one to the truck, or to a class, that still holds data.

use std::path::PathBuf;

use serde::Deserialize;
use ts_rs::TS;

use super::super::told;
use crate::contract::Query;
use crate::error::Result;
use crate::paper::{Label, Labelling, day};
use crate::pickups::{Pickup, PickupDevice, Wipe};
use crate::refusal::Reason;
use crate::register::Device;
use crate::register::finding::{Printed, printed_label};
use crate::store::Read;
use crate::values::PickupId;
use crate::writing::{Written, print};

/// Prints a label for each wiped device of a pickup: tag, certificate, method and day.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrintWipeLabels {
    /// The pickup.
    pub pickup: PickupId,
    /// Where to: `.pdf`.
    pub out: String,
    /// How they lie on the sheet.
    #[serde(default)]
    pub laid: Option<Labelling>,
}

impl Query for PrintWipeLabels {
    const NAME: &'static str = "print.wipe_labels";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let pickup = Pickup::own(read, self.pickup)?;
        let wipes = Wipe::of(read, pickup.id)?;
        let mut labels = Vec::new();
        for line in PickupDevice::of(read, pickup.id)? {
            if let Some(wipe) = line.wipe.and_then(|id| wipes.get(&id)) {
                labels.push(label(&read.get(line.device)?, wipe));
            }
        }
        if labels.is_empty() {
            return Err(Reason::NothingToPrint.into());
        }
        let title = format!("Wipe labels {}", told::number(pickup.number));
        let run = self.laid.unwrap_or_default().lay(title, labels)?;
        Ok(print(&PathBuf::from(self.out), read.press(), run.labels.len(), |press| Ok(press.labels(&run)?))?)
    }
}

fn label(device: &Device, wipe: &Wipe) -> Label {
    let code = device.shown();
    Label {
        bars: code.clone(),
        square: printed_label(&Printed::Device(device.id.0)),
        name: code.unwrap_or_else(|| "No tag, no serial".into()),
        lines: vec![
            format!("Certificate {}", wipe.certificate),
            told::method(wipe.method).into(),
            format!("Wiped {}", day(wipe.on_day.0)),
        ],
    }
}
