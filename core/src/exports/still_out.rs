//! Who still has something of a collection: one row a device or accessory, homeroom by homeroom.

use serde::Deserialize;
use ts_rs::TS;

use super::frame::{one_list, write_report};
use crate::contract::Query;
use crate::drives::{Drive, StillOutPerson, still_out};
use crate::error::Result;
use crate::people::holder_of;
use crate::store::Read;
use crate::values::DriveId;
use crate::writing::{Cell, Column, Kind, Privacy, Profile, RowFacts, Written};

/// Writes the still-out list of a collection.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportStillOut {
    /// The collection.
    pub drive: DriveId,
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent. The public one leaves students out.
    #[serde(default)]
    pub profile: Option<Profile>,
}

impl Query for ExportStillOut {
    const NAME: &'static str = "export.still_out";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let drive: Drive = read.get(self.drive)?;
        read.must_cover(drive.school)?;
        let title = match self.profile.unwrap_or_default() {
            Profile::Internal => format!("Still out: {}", drive.name),
            // What somebody called it may name a class, or worse.
            Profile::Public => "Still out".into(),
        };
        let list = still_out(read, drive)?;
        write_report(read, "still_out", title, self.profile, self.out, |profile| {
            let columns = vec![
                Column::new("Homeroom", Kind::Text),
                Column::new("Name", Kind::Text).private(Privacy::HolderIdentity),
                Column::new("Number", Kind::Code).private(Privacy::HolderIdentity),
                Column::new("Grade", Kind::Text),
                Column::new("What", Kind::Text),
                Column::new("Tag", Kind::Code).private(Privacy::HolderIdentity),
                Column::new("Serial", Kind::Code).private(Privacy::HolderIdentity),
                Column::new("Model", Kind::Text),
                Column::new("Standing", Kind::Text),
            ];
            Ok(one_list("Still out", columns, move |put| {
                for person in &list.people {
                    let holder = holder_of(person.population, person.state);
                    if profile != Profile::Internal && holder != crate::writing::Holder::Staff {
                        continue;
                    }
                    for cells in lines(person) {
                        put(RowFacts::held_by(holder), &cells)?;
                    }
                }
                Ok(())
            }))
        })
    }
}

fn lines(person: &StillOutPerson) -> Vec<Vec<Cell<'static>>> {
    let who = || {
        vec![
            Cell::of(person.homeroom.clone(), Cell::text),
            Cell::text(person.name.clone()),
            Cell::of(person.number.clone(), Cell::code),
            Cell::of(person.grade.clone(), Cell::text),
        ]
    };
    let mut lines = Vec::new();
    for (devices, standing) in [(&person.devices, None), (&person.keeps, Some("kept over the summer"))] {
        for device in devices {
            let mut cells = who();
            cells.push(Cell::text("device"));
            cells.push(Cell::of(device.tag.as_ref().map(ToString::to_string), Cell::code));
            cells.push(Cell::of(device.serial.as_ref().map(ToString::to_string), Cell::code));
            cells.push(Cell::of(device.model.clone(), Cell::text));
            cells.push(Cell::text(standing.unwrap_or(device.status.word())));
            lines.push(cells);
        }
    }
    for accessory in &person.accessories {
        let mut cells = who();
        cells.push(Cell::text(accessory.kind.clone()));
        cells.push(Cell::of(accessory.tag.as_ref().map(ToString::to_string), Cell::code));
        cells.push(Cell::of(accessory.serial.as_ref().map(ToString::to_string), Cell::code));
        cells.push(Cell::Empty);
        cells.push(Cell::text(accessory.state.word().replace('_', " ")));
        lines.push(cells);
    }
    lines
}
