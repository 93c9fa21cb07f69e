//! The sheet of the truck: every scan with what came of it, and what was approved and is not on it.

use std::collections::HashMap;

use super::super::eligible::Judged;
use super::super::{TruckBecause, told};
use super::{Whose, moment};
use crate::error::Result;
use crate::pickups::{Pickup, TruckScan};
use crate::register::Device;
use crate::settings::Operator;
use crate::store::Read;
use crate::values::DeviceId;
use crate::writing::{Cell, Column, Kind, Privacy, Row, RowFacts, Rows, Sheet};

/// Scans in the order in which they were made, then what is short.
pub(super) fn sheet(read: &Read<'_>, pickup: &Pickup, all: &[Judged], whose: &mut Whose) -> Result<Sheet<'static>> {
    let columns = vec![
        Column::new("Time", Kind::DateTime),
        // Whatever was scanned: it may be a student's number, also where a device answers to it.
        Column::new("Code scanned", Kind::Code).private(Privacy::FreeText),
        Column::new("Asset tag", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Model", Kind::Text),
        Column::new("What came of it", Kind::Text),
        Column::new("Why it stays", Kind::Text),
        Column::new("Initials", Kind::Text).private(Privacy::Operator),
        Column::new("On the truck", Kind::YesNo),
        Column::new("Scanned by", Kind::Text).private(Privacy::Operator),
    ];
    let operators = Operator::names(read)?;
    let listed: HashMap<DeviceId, &Judged> = all.iter().map(|one| (one.device.id, one)).collect();
    let mut rows = Vec::new();
    for scan in TruckScan::of(read, pickup.id)?.into_iter().rev() {
        let known = scan.device.and_then(|id| listed.get(&id).copied());
        let (tag, model) = match (known, scan.device) {
            (Some(one), _) => (one.device.tag.clone(), one.model.as_ref().map(|(name, _)| name.clone())),
            // What is not on the list stayed here.
            (None, Some(id)) => {
                let device: Device = read.get(id)?;
                let model = device.model_name(read)?;
                (device.tag, model)
            }
            (None, None) => (None, None),
        };
        let because: Option<TruckBecause> = scan.because.as_deref().map(serde_json::from_str).transpose()?;
        let about = match scan.device {
            Some(device) => whose.of(read, device)?,
            None => RowFacts::default(),
        };
        rows.push(Row {
            about,
            cells: vec![
                moment(read, scan.at),
                Cell::code(scan.code),
                Cell::of(tag, |tag| Cell::code(tag.to_string())),
                Cell::of(model, Cell::text),
                Cell::text(told::verdict(scan.verdict)),
                Cell::of(because, |because| Cell::text(told::stayed(&because))),
                Cell::of(scan.initials, Cell::text),
                Cell::YesNo(known.is_some_and(|one| one.line.loaded_at.is_some())),
                Cell::of(scan.operator.and_then(|id| operators.get(&id).cloned()), Cell::text),
            ],
        });
    }
    for one in all.iter().filter(|one| one.line.value_cents.is_some() && one.line.loaded_at.is_none()) {
        rows.push(Row { about: whose.of(read, one.device.id)?, cells: short(one) });
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
