//! The list of devices as it is shown: the same filters, search and order.

use serde::Deserialize;
use ts_rs::TS;

use super::frame::{Holders, write_report};
use crate::contract::Query;
use crate::error::Result;
use crate::register::lists::{DevicePage, DeviceRow};
use crate::store::Read;
use crate::writing::{Cell, Column, Kind, Privacy, Profile, RowFacts, Rows, Sheet, Written};

/// Writes the list of devices.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportDevices {
    /// Where to: `.xlsx` or `.csv`.
    pub out: String,
    /// For whom; internal when absent.
    #[serde(default)]
    pub profile: Option<Profile>,
    /// The list as shown; every device when absent.
    #[serde(default)]
    pub list: DevicePage,
}

impl Query for ExportDevices {
    const NAME: &'static str = "export.devices";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let list = self.list;
        write_report(read, "devices", "Devices".into(), self.profile, self.out, |_| {
            Ok(vec![Sheet::list(
                "Devices",
                columns(),
                Rows::streamed(move |sink| {
                    let mut holders = Holders::default();
                    each(read, &list, |row| {
                        let about =
                            RowFacts::held_by(holders.of(read, row.with.as_ref().and_then(|with| with.person))?);
                        Ok(sink.row(about, &cells(read, row))?)
                    })?;
                    Ok(())
                }),
            )])
        })
    }
}

/// Walks over the whole list, window by window.
fn each(read: &Read<'_>, list: &DevicePage, mut visit: impl FnMut(&DeviceRow) -> Result<()>) -> Result<()> {
    let mut page = DevicePage { from: None, after: None, count: Some(500), ..list.clone() };
    loop {
        let rows = page.clone().run(read)?;
        for row in &rows.rows {
            visit(row)?;
        }
        match rows.next {
            Some(next) => page.after = Some(next),
            None => return Ok(()),
        }
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("Asset tag", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Serial", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Model", Kind::Text),
        Column::new("Category", Kind::Text),
        Column::new("School", Kind::Text),
        Column::new("Home location", Kind::Text),
        Column::new("With or in", Kind::Text).private(Privacy::HolderIdentity),
        Column::new("Status", Kind::Text),
        Column::new("Condition", Kind::Text),
        Column::new("Take home", Kind::YesNo),
        Column::new("Funding source", Kind::Text),
        Column::new("Purchase order", Kind::Text),
        Column::new("Cost", Kind::Money),
        Column::new("Purchase date", Kind::Date),
        Column::new("Update end", Kind::Date),
        Column::new("Last seen", Kind::DateTime),
    ]
}

fn cells(read: &Read<'_>, row: &DeviceRow) -> Vec<Cell<'static>> {
    vec![
        Cell::of(row.tag.as_ref(), |tag| Cell::code(tag.to_string())),
        Cell::of(row.serial.as_ref(), |serial| Cell::code(serial.to_string())),
        Cell::of(row.model_name.clone(), Cell::text),
        Cell::of(row.category.clone(), Cell::text),
        Cell::text(row.school_name.clone()),
        Cell::of(row.home_name.clone(), Cell::text),
        Cell::of(row.with.as_ref(), |with| Cell::text(with.words.clone())),
        Cell::text(row.status.word()),
        Cell::text(row.condition.word()),
        Cell::YesNo(row.take_home),
        Cell::of(row.funding, |funding| Cell::text(funding.word())),
        Cell::of(row.po.clone(), Cell::text),
        Cell::of(row.cost_cents, |cost| Cell::Money(cost.0)),
        Cell::of(row.purchased_on, |day| Cell::Date(day.0)),
        Cell::of(row.update_end, |day| Cell::Date(day.0)),
        Cell::of(row.last_seen, |at| Cell::DateTime(at.wall_clock(read.zone()))),
    ]
}
