//! Labels for devices: the tag as bars, Rollcall's own code beside it, tag and model in words.

use serde::Deserialize;
use ts_rs::TS;

use super::print_labels;
use crate::contract::Query;
use crate::error::Result;
use crate::paper::{Label, Labelling};
use crate::register::finding::{Printed, printed_label};
use crate::register::lists::{DevicePage, DeviceRow, each_device};
use crate::store::Read;
use crate::writing::Written;

crate::words! {
    /// Which devices of a list get a label.
    pub enum WhichTags {
        /// All of them.
        All = "all",
        /// Those with a provisional tag.
        Provisional = "provisional",
    }
}

/// Prints labels for the devices of a list or a selection.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrintDeviceLabels {
    /// Where to: `.pdf`.
    pub out: String,
    /// The list as shown, or a selection by its `filters.devices`; every device when absent.
    #[serde(default)]
    pub list: Option<DevicePage>,
    /// Which of them; all when absent.
    #[serde(default)]
    pub which: Option<WhichTags>,
    /// How they lie on the sheet.
    #[serde(default)]
    pub laid: Option<Labelling>,
}

impl Query for PrintDeviceLabels {
    const NAME: &'static str = "print.device_labels";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let which = self.which.unwrap_or(WhichTags::All);
        let mut labels = Vec::new();
        each_device(read, &self.list.unwrap_or_default(), |row| {
            let wanted = match which {
                WhichTags::All => true,
                WhichTags::Provisional => row.provisional_tag,
            };
            if wanted {
                labels.push(label(row));
            }
            Ok(())
        })?;
        print_labels(read, "Device labels", labels, self.laid.unwrap_or_default(), self.out)
    }
}

fn label(row: &DeviceRow) -> Label {
    let code = row.tag.as_ref().map(ToString::to_string).or_else(|| row.serial.as_ref().map(ToString::to_string));
    let said = match (&row.tag, row.provisional_tag) {
        (Some(_), true) => Some("Provisional tag".to_owned()),
        (Some(_), false) => None,
        (None, _) => row.serial.as_ref().map(|_| "Serial, no tag yet".to_owned()),
    };
    Label {
        bars: code.clone(),
        square: printed_label(&Printed::Device(row.id.0)),
        name: code.unwrap_or_else(|| "No tag, no serial".into()),
        lines: row.model_name.clone().into_iter().chain(said).chain([row.school_name.clone()]).collect(),
    }
}
