//! The sheet of corrections: what was said beside the signed manifest.

use super::super::told;
use super::{Whose, moment, money};
use crate::error::Result;
use crate::pickups::PickupCorrection;
use crate::register::Device;
use crate::settings::Operator;
use crate::store::Read;
use crate::writing::{Cell, Column, Kind, Privacy, Row, RowFacts, Rows, Sheet};

/// Every correction, the oldest first.
pub(super) fn sheet(read: &Read<'_>, corrections: &[PickupCorrection], whose: &mut Whose) -> Result<Sheet<'static>> {
    let columns = vec![
        Column::new("Time", Kind::DateTime),
        Column::new("Asset tag", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("What", Kind::Text),
        Column::new("What became of it", Kind::Text),
        Column::new("It said", Kind::Text).private(Privacy::FreeText),
        Column::new("It is", Kind::Text).private(Privacy::FreeText),
        Column::new("Price", Kind::Money),
        Column::new("Why", Kind::Text).private(Privacy::FreeText),
        Column::new("Corrected by", Kind::Text).private(Privacy::Operator),
    ];
    let operators = Operator::names(read)?;
    let mut rows = Vec::with_capacity(corrections.len());
    for correction in corrections.iter().cloned() {
        let device = correction.device.map(|id| read.get::<Device>(id)).transpose()?;
        let about = match correction.device {
            Some(device) => whose.of(read, device)?,
            None => RowFacts::NO_PERSON,
        };
        rows.push(Row {
            about,
            cells: vec![
                moment(read, correction.at),
                Cell::of(device.and_then(|device| device.shown()), Cell::code),
                Cell::text(told::corrected(correction.kind)),
                Cell::of(correction.disposition, |what| Cell::text(told::disposition(what))),
                Cell::of(correction.was, Cell::text),
                Cell::of(correction.became, Cell::text),
                Cell::of(correction.price_cents, money),
                Cell::text(correction.reason),
                Cell::of(correction.operator.and_then(|id| operators.get(&id).cloned()), Cell::text),
            ],
        });
    }
    Ok(Sheet::list("Corrections", columns, Rows::Held(rows)))
}
