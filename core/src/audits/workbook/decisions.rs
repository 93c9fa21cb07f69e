//! The sheet of decisions: who decided what, when, with which words.

use super::super::record::Decision;
use super::Standing;
use crate::error::Result;
use crate::register::Device;
use crate::settings::Operator;
use crate::store::Read;
use crate::writing::{Cell, Column, Kind, Privacy, Row, RowFacts, Rows, Sheet};

/// Every decision of every revision, in order.
pub(super) fn sheet(read: &Read<'_>, standing: &Standing) -> Result<Sheet<'static>> {
    let columns = vec![
        Column::new("Revision", Kind::Number),
        Column::new("Time", Kind::DateTime),
        Column::new("Kind", Kind::Text),
        Column::new("Asset tag or code", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Decision", Kind::Text),
        Column::new("Words", Kind::Text).private(Privacy::FreeText),
        Column::new("Attested by", Kind::Text).private(Privacy::FreeText),
        Column::new("Attested for", Kind::Date),
        Column::new("Answer", Kind::Text),
        Column::new("Decided by", Kind::Text).private(Privacy::Operator),
    ];
    let mut rows = Vec::new();
    for decision in Decision::all_of(read, standing.audit.id, standing.audit.revision)? {
        let device = decision.device.map(|device| read.get::<Device>(device)).transpose()?;
        let tag = device.and_then(|device| device.tag).map(|tag| tag.to_string());
        let operator = decision.operator.map(|operator| read.find::<Operator>(operator)).transpose()?.flatten();
        rows.push(Row {
            about: RowFacts::default(),
            cells: vec![
                Cell::Number(i64::from(decision.revision)),
                Cell::DateTime(decision.at.wall_clock(read.zone())),
                Cell::text(decision.kind.word()),
                Cell::of(tag.or(decision.code_norm), Cell::code),
                Cell::text(decision.choice.word()),
                Cell::of(decision.note, Cell::text),
                Cell::of(decision.attested_by, Cell::text),
                Cell::of(decision.attested_on, |day| Cell::Date(day.0)),
                Cell::of(decision.answer, |answer| Cell::text(answer.word())),
                Cell::of(operator, |operator| Cell::text(operator.name)),
            ],
        });
    }
    Ok(Sheet::list("Decisions", columns, Rows::Held(rows)))
}
