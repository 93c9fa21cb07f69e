//! The sheet of raw scans: each as it came, voided ones too.

use super::super::record::{Scan, ScanSource};
use super::Standing;
use crate::error::Result;
use crate::settings::Operator;
use crate::store::Read;
use crate::writing::{Cell, Column, Kind, Privacy, Row, RowFacts, Rows, Sheet};

/// Every raw scan in order.
pub(super) fn sheet(read: &Read<'_>, standing: &Standing) -> Result<Sheet<'static>> {
    let columns = vec![
        Column::new("Time", Kind::DateTime),
        Column::new("Code", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Place", Kind::Text),
        Column::new("Station", Kind::Text).private(Privacy::Operator),
        Column::new("Operator", Kind::Text).private(Privacy::Operator),
        Column::new("Verdict", Kind::Text),
        Column::new("Came from", Kind::Text),
        Column::new("Clock outside the audit", Kind::YesNo),
        Column::new("Taken back", Kind::YesNo),
    ];
    let operators = Operator::names(read)?;
    // What a decision counted for a device is no scan of its own.
    let raw =
        Scan::all_of(read, standing.audit.id)?.into_iter().filter(|(scan, _)| scan.source != ScanSource::Decision);
    let rows = raw.map(|(scan, is_void)| Row {
        about: RowFacts::default(),
        cells: vec![
            Cell::DateTime(scan.at.wall_clock(read.zone())),
            Cell::code(scan.code),
            Cell::text(standing.place(scan.place)),
            Cell::text(scan.station),
            Cell::of(scan.operator.and_then(|operator| operators.get(&operator).cloned()), Cell::text),
            Cell::text(scan.verdict.word()),
            Cell::text(scan.source.word()),
            Cell::YesNo(scan.outside),
            Cell::YesNo(is_void),
        ],
    });
    Ok(Sheet::list("Scans", columns, Rows::Held(rows.collect())))
}
