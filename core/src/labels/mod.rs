//! WORKFLOW. Which labels are printed: for devices, rooms and carts, people, and the card of control codes?
//!
//! Every square code says what `register::finding` reads back at any scan box; bars say what stands beside them.

mod control;
mod devices;
mod people;
mod places;

use std::path::PathBuf;

use crate::error::Result;
use crate::paper::{Label, Labelling};
use crate::refusal::Reason;
use crate::store::Read;
use crate::writing::{Written, print};

pub use control::PrintControlCard;
pub use devices::{PrintDeviceLabels, WhichTags};
pub use people::PrintPersonLabels;
pub use places::PrintPlaceLabels;

/// Lays labels on their sheet and writes them.
fn print_labels(read: &Read<'_>, title: &str, labels: Vec<Label>, laid: Labelling, out: String) -> Result<Written> {
    if labels.is_empty() {
        return Err(Reason::NothingToPrint.into());
    }
    let run = laid.lay(title, labels)?;
    Ok(print(&PathBuf::from(out), read.press(), run.labels.len(), |press| Ok(press.labels(&run)?))?)
}
