//! The card of control codes: what lies beside the scanner so that nobody needs a mouse.

use serde::Deserialize;
use ts_rs::TS;

use super::print_labels;
use crate::contract::Query;
use crate::error::Result;
use crate::paper::{Label, Labelling, Stock};
use crate::register::finding::{ControlCode, Printed, printed_label};
use crate::store::Read;
use crate::writing::Written;

/// Prints the card of control codes.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrintControlCard {
    /// Where to: `.pdf`.
    pub out: String,
    /// How they lie on the sheet; on plain paper to cut when absent.
    #[serde(default)]
    pub laid: Option<Labelling>,
}

impl Query for PrintControlCard {
    const NAME: &'static str = "print.control_card";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let labels = ControlCode::ALL.iter().copied().map(label).collect();
        let laid = self.laid.unwrap_or(Labelling { sheet: Stock::Card, ..Labelling::default() });
        print_labels(read, "Control codes", labels, laid, self.out)
    }
}

fn label(code: ControlCode) -> Label {
    let (name, says) = words(code);
    let text = printed_label(&Printed::Control(code.word().into()));
    Label { bars: Some(text.clone()), square: text, name: name.into(), lines: vec![says.into()] }
}

/// What stands beside a code.
const fn words(code: ControlCode) -> (&'static str, &'static str) {
    match code {
        ControlCode::Undo => ("Undo", "Takes the last scan back"),
        ControlCode::Next => ("Next", "Goes on to the next person"),
        ControlCode::Done => ("Done", "Ends this person or place"),
        ControlCode::Yes => ("Yes", "Answers what is asked"),
        ControlCode::No => ("No", "Answers what is asked"),
        ControlCode::Charger => ("Charger came back", "For the device scanned last"),
        ControlCode::NoCharger => ("No charger", "For the device scanned last"),
        ControlCode::Working => ("Working", "For the device scanned last"),
        ControlCode::Damaged => ("Damaged", "For the device scanned last"),
    }
}
