//! Who left and still has something? One row a device, with what they owe beside the first.

use serde::Deserialize;
use ts_rs::TS;

use super::frame::{one_list, write_report};
use crate::contract::Query;
use crate::error::Result;
use crate::people::holder_of;
use crate::register::Published;
use crate::register::lists::{LeftBecause, LeftDevice, LeftHolder, LeftHolding};
use crate::store::Read;
use crate::values::SchoolId;
use crate::writing::{Cell, Column, Holder, Kind, Privacy, Profile, RowFacts, Written};

/// Writes the list of those who left and still have something.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportLeftHolding {
    /// Whose devices; all that are the operator's business when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent. The public one leaves students out, and tells of nobody what they owe.
    #[serde(default)]
    pub profile: Option<Profile>,
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("Name", Kind::Text).private(Privacy::HolderIdentity),
        Column::new("Number", Kind::Code).private(Privacy::HolderIdentity),
        Column::new("Who", Kind::Text),
        Column::new("Why", Kind::Text),
        Column::new("Last at", Kind::Text),
        Column::new("Asset tag", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Serial", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Model", Kind::Text),
        Column::new("School that collects it", Kind::Text),
        Column::new("Status", Kind::Text),
        Column::new("Has it since", Kind::Date),
        Column::new("Due back", Kind::Date),
        Column::new("Accessories", Kind::Text),
        // That a member of staff holds a device may be public record; what somebody owes is not.
        Column::new("Balance", Kind::Money).private(Privacy::StudentIdentity),
    ]
}

impl Query for ExportLeftHolding {
    const NAME: &'static str = "export.left_holding";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let people = LeftHolding { school: self.school }.run(read)?.people;
        let title = "Left, and still holding devices".into();
        write_report(read, "left_holding", title, self.profile, self.out, |profile| {
            Ok(one_list("Left and holding", columns(), move |put| {
                let mut published = Published::now(read)?;
                for person in &people {
                    let holder = holder_of(person.population, person.state);
                    // A row of one student is a count under five.
                    if profile != Profile::Internal && holder != Holder::Staff {
                        continue;
                    }
                    for (at, device) in person.devices.iter().enumerate() {
                        let about = RowFacts::of(holder, published.device(read, device.device)?);
                        put(about, &cells(read, person, device, at == 0))?;
                    }
                }
                Ok(())
            }))
        })
    }
}

fn cells(read: &Read<'_>, person: &LeftHolder, device: &LeftDevice, is_first: bool) -> Vec<Cell<'static>> {
    let why = match person.because {
        LeftBecause::Left => "left the district",
        LeftBecause::Transferred => "at another school now",
    };
    let accessories = Some(person.accessories.join(", ")).filter(|kinds| is_first && !kinds.is_empty());
    vec![
        Cell::text(person.name.clone()),
        Cell::of(person.number.clone(), Cell::code),
        Cell::text(person.population.word()),
        Cell::text(why),
        Cell::of(person.school_name.clone(), Cell::text),
        Cell::of(device.tag.as_ref(), |tag| Cell::code(tag.to_string())),
        Cell::of(device.serial.as_ref(), |serial| Cell::code(serial.to_string())),
        Cell::of(device.model.clone(), Cell::text),
        Cell::text(device.school_name.clone()),
        Cell::text(device.status.word().replace('_', " ")),
        Cell::Date(device.since.date_in(read.zone()).0),
        Cell::of(device.due_on, |day| Cell::Date(day.0)),
        Cell::of(accessories, Cell::text),
        if is_first { Cell::Money(person.balance.0) } else { Cell::Empty },
    ]
}
