//! The sheet of the truck: every scan with what came of it, and what was approved and is not on it.

use std::collections::HashSet;

use super::super::eligible::Judged;
use super::super::{TruckBecause, told};
use super::holders::Holders;
use super::moment;
use crate::error::Result;
use crate::pickups::{Pickup, TruckScan};
use crate::register::Device;
use crate::settings::Operator;
use crate::store::Read;
use crate::values::DeviceId;
use crate::writing::{Cell, Column, Kind, Privacy, Row, RowFacts, Rows, Sheet};

/// Scans in the order in which they were made, then what is short.
pub(super) fn sheet(read: &Read<'_>, pickup: &Pickup, all: &[Judged]) -> Result<Sheet<'static>> {
    let columns = vec![
        Column::new("Time", Kind::DateTime),
        Column::new("Code scanned", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Asset tag", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Model", Kind::Text),
        Column::new("What came of it", Kind::Text),
        Column::new("Why it stays", Kind::Text),
        Column::new("Initials", Kind::Text).private(Privacy::Operator),
        Column::new("On the truck", Kind::YesNo),
        Column::new("Scanned by", Kind::Text).private(Privacy::Operator),
    ];
    let operators = Operator::names(read)?;
    let mut holders = Holders::now(read)?;
    let loaded: HashSet<DeviceId> =
        all.iter().filter(|one| one.line.loaded_at.is_some()).map(|one| one.device.id).collect();
    let mut rows = Vec::new();
    for scan in TruckScan::of(read, pickup.id)?.into_iter().rev() {
        let device = scan.device.map(|id| read.get::<Device>(id)).transpose()?;
        let because: Option<TruckBecause> = scan.because.as_deref().map(serde_json::from_str).transpose()?;
        // Of a code that nobody knows, nobody knows whether it is a student's number.
        let about = match scan.device {
            Some(device) => holders.of(read, device)?,
            None => RowFacts::default(),
        };
        let model = device.as_ref().map(|device| device.model_name(read)).transpose()?.flatten();
        rows.push(Row {
            about,
            cells: vec![
                moment(read, scan.at),
                Cell::code(scan.code),
                Cell::of(device.and_then(|device| device.tag), |tag| Cell::code(tag.to_string())),
                Cell::of(model, Cell::text),
                Cell::text(told::verdict(scan.verdict)),
                Cell::of(because, |because| Cell::text(told::stayed(&because))),
                Cell::of(scan.initials, Cell::text),
                Cell::YesNo(scan.device.is_some_and(|id| loaded.contains(&id))),
                Cell::of(scan.operator.and_then(|id| operators.get(&id).cloned()), Cell::text),
            ],
        });
    }
    for one in all.iter().filter(|one| one.line.value_cents.is_some() && one.line.loaded_at.is_none()) {
        rows.push(Row { about: holders.of(read, one.device.id)?, cells: short(one) });
    }
    Ok(Sheet::list("Truck", columns, Rows::Held(rows)))
}

fn short(one: &Judged) -> Vec<Cell<'static>> {
    let tag = one.device.tag.as_ref().map(ToString::to_string);
    vec![
        Cell::Empty,
        Cell::Empty,
        Cell::of(tag, Cell::code),
        Cell::of(one.model.as_ref(), |(name, _)| Cell::text(name.clone())),
        Cell::text("short"),
        Cell::Empty,
        Cell::Empty,
        Cell::YesNo(false),
        Cell::Empty,
    ]
}
