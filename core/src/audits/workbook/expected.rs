//! The sheets of devices: what was expected and became of it, and what did not add up by itself.

use super::super::exceptions::About;
use super::super::record::Expected;
use super::Standing;
use super::standing::Names;
use crate::error::Result;
use crate::register::{Device, Model, Published};
use crate::store::Read;
use crate::writing::{Cell, Column, Kind, Privacy, Row, RowFacts, Rows, Sheet};

/// Every expected device, by tag.
pub(super) fn sheet(read: &Read<'_>, standing: &Standing) -> Result<Sheet<'static>> {
    let columns = vec![
        Column::new("Asset tag", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Serial", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Model", Kind::Text),
        Column::new("Holder at opening", Kind::Text).private(Privacy::HolderIdentity),
        Column::new("Audit place", Kind::Text),
        Column::new("Status at opening", Kind::Text),
        Column::new("Condition at opening", Kind::Text),
        Column::new("Outcome", Kind::Text),
        Column::new("Evidence", Kind::Text),
        Column::new("Seen", Kind::DateTime),
        Column::new("Seen at", Kind::Text),
        Column::new("Value", Kind::Money),
    ];
    let (mut names, mut published) = (Names::default(), Published::now(read)?);
    let mut rows = Vec::new();
    if let Some(opening) = standing.audit.opening {
        Expected::walk(read, opening, |row| {
            let (holder, held_by) = names.of(read, row.holder)?;
            let outcome = standing.outcomes.get(&row.device);
            let cells = vec![
                Cell::of(row.tag, Cell::code),
                Cell::of(row.serial, Cell::code),
                Cell::of(row.model, Cell::text),
                Cell::text(holder),
                Cell::text(standing.place(row.place)),
                Cell::text(row.status.word()),
                Cell::text(row.condition.word()),
                Cell::of(outcome, |outcome| Cell::text(outcome.word.word())),
                Cell::of(outcome.and_then(|outcome| outcome.grade), |grade| Cell::text(grade.word())),
                Cell::of(outcome.and_then(|outcome| outcome.at), |at| Cell::DateTime(at.wall_clock(read.zone()))),
                Cell::text(standing.place(outcome.and_then(|outcome| outcome.place))),
                Cell::of(row.value_cents, |value| Cell::Money(value.0)),
            ];
            rows.push(Row { about: RowFacts::of(held_by, published.device(read, row.device)?), cells });
            Ok(())
        })?;
    }
    Ok(Sheet::list("Expected", columns, Rows::Held(rows)))
}

/// Every exception, with what was decided.
pub(super) fn exceptions(read: &Read<'_>, standing: &Standing) -> Result<Sheet<'static>> {
    let columns = vec![
        Column::new("Kind", Kind::Text),
        Column::new("Asset tag", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Code scanned", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Model", Kind::Text),
        Column::new("Status now", Kind::Text),
        Column::new("Seen", Kind::DateTime),
        Column::new("Seen at", Kind::Text),
        Column::new("Decision", Kind::Text),
        Column::new("Words", Kind::Text).private(Privacy::FreeText),
        Column::new("Decided", Kind::DateTime),
    ];
    let mut rows = Vec::new();
    for exception in &standing.exceptions {
        let device = match exception.about {
            About::Device(id) => Some(read.get::<Device>(id)?),
            About::Code(_) => None,
        };
        let model =
            device.as_ref().and_then(|device| device.model).map(|model| read.get::<Model>(model)).transpose()?;
        let decision = exception.decision.as_ref();
        let cells = vec![
            Cell::text(exception.kind.word()),
            Cell::of(device.as_ref().and_then(|device| device.tag.as_ref()), |tag| Cell::code(tag.to_string())),
            Cell::of(exception.code.clone(), Cell::code),
            Cell::of(model, |model| Cell::text(model.name)),
            Cell::of(device.as_ref(), |device| Cell::text(device.status.word())),
            Cell::of(exception.at, |at| Cell::DateTime(at.wall_clock(read.zone()))),
            Cell::text(standing.place(exception.place)),
            Cell::text(decision.map_or("not decided", |decision| decision.choice.word()).to_owned()),
            Cell::of(decision.and_then(|decision| decision.note.clone()), Cell::text),
            Cell::of(decision, |decision| Cell::DateTime(decision.at.wall_clock(read.zone()))),
        ];
        // Who holds it is not said here, so a public export shows no code.
        rows.push(Row { about: RowFacts::default(), cells });
    }
    Ok(Sheet::list("Exceptions", columns, Rows::Held(rows)))
}
