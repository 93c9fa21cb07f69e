//! Labels for rooms, carts and closets: what a station scans before it counts what is in there.

use std::collections::HashMap;

use serde::Deserialize;
use ts_rs::TS;

use super::print_labels;
use crate::contract::Query;
use crate::error::Result;
use crate::paper::{Label, Labelling};
use crate::people::{Place, School};
use crate::register::finding::{Printed, printed_label};
use crate::store::Read;
use crate::values::{PlaceId, SchoolId};
use crate::writing::Written;

/// Prints labels for places.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrintPlaceLabels {
    /// Where to: `.pdf`.
    pub out: String,
    /// The school; all that are the operator's business when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Only these of them; all when absent.
    #[serde(default)]
    pub places: Option<Vec<PlaceId>>,
    /// How they lie on the sheet.
    #[serde(default)]
    pub laid: Option<Labelling>,
}

impl Query for PrintPlaceLabels {
    const NAME: &'static str = "print.place_labels";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let school = read.school_asked(self.school)?;
        let schools = School::names(read)?;
        let all = Place::all(read, school)?;
        let names: HashMap<PlaceId, String> = all.iter().map(|place| (place.id, place.name.clone())).collect();
        let wanted = all.iter().filter(|place| self.places.as_ref().is_none_or(|places| places.contains(&place.id)));
        let labels = wanted
            .map(|place| {
                let room = place.room.and_then(|room| names.get(&room)).map(|room| format!("in {room}"));
                label(place, room, schools.get(&place.school).cloned().unwrap_or_default())
            })
            .collect();
        print_labels(read, "Room and cart labels", labels, self.laid.unwrap_or_default(), self.out)
    }
}

fn label(place: &Place, room: Option<String>, school: String) -> Label {
    Label {
        bars: place.label.clone(),
        square: printed_label(&Printed::Place(place.id.0)),
        name: place.name.clone(),
        lines: room.into_iter().chain([school]).collect(),
    }
}
