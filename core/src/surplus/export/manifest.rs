//! The sheet of the manifest: the lines as both sides signed them.

use super::super::told;
use super::{Whose, day, money};
use crate::error::Result;
use crate::pickups::ManifestLine;
use crate::store::Read;
use crate::writing::{Cell, Column, Kind, Privacy, Row, Rows, Sheet, Total};

/// The frozen lines; none before it is signed.
pub(super) fn sheet(read: &Read<'_>, lines: &[ManifestLine], whose: &mut Whose) -> Result<Sheet<'static>> {
    let columns = vec![
        Column::new("Asset tag", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Serial", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Model", Kind::Text),
        Column::new("Category", Kind::Text),
        Column::new("Wiped", Kind::Text),
        Column::new("Wiped on", Kind::Date),
        Column::new("Certificate", Kind::Code),
        Column::new("Paid by", Kind::Text),
        Column::new("Award", Kind::Code),
        Column::new("Federal share", Kind::Percent),
        Column::new("Disposition", Kind::Text),
        Column::new("Who got it", Kind::Text).private(Privacy::FreeText),
        Column::new("Value", Kind::Money),
        Column::new("Price", Kind::Money),
        Column::new("Initials", Kind::Text).private(Privacy::Operator),
    ];
    let mut rows = Vec::with_capacity(lines.len());
    for line in lines {
        rows.push(Row { about: whose.of(read, line.device)?, cells: cells(line.clone()) });
    }
    Ok(Sheet {
        total: Total::Summed { label: "Sum".into(), columns: vec!["Value".into(), "Price".into()] },
        ..Sheet::list("Manifest", columns, Rows::Held(rows))
    })
}

fn cells(line: ManifestLine) -> Vec<Cell<'static>> {
    vec![
        Cell::of(line.tag, Cell::code),
        Cell::of(line.serial, Cell::code),
        Cell::of(line.model, Cell::text),
        Cell::of(line.category, Cell::text),
        Cell::text(told::method(line.method)),
        day(line.wiped_on),
        Cell::code(line.certificate),
        Cell::of(line.funding, |funding| Cell::text(told::funding(funding))),
        Cell::of(line.award_number, Cell::code),
        if line.federal_share > 0 { Cell::Share(i64::from(line.federal_share)) } else { Cell::Empty },
        Cell::text(told::disposition(line.disposition)),
        Cell::of(line.receiver, Cell::text),
        money(line.value_cents),
        Cell::of(line.price_cents, money),
        Cell::of(line.initials, Cell::text),
    ]
}
