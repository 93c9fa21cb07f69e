//! The sheet of devices: what was listed, whether it may go, what it is worth.

use super::super::eligible::{Judged, federal_share};
use super::super::told;
use super::{Whose, day, moment, money};
use crate::error::Result;
use crate::pickups::{Pickup, PickupOutcome};
use crate::store::Read;
use crate::writing::{Cell, Column, Kind, Privacy, Row, Rows, Sheet, Total};

/// Every listed device. Whether it may go is asked no more once the pickup is over.
pub(super) fn sheet(read: &Read<'_>, pickup: &Pickup, all: &[Judged], whose: &mut Whose) -> Result<Sheet<'static>> {
    let columns = vec![
        Column::new("Asset tag", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Serial", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Model", Kind::Text),
        Column::new("Category", Kind::Text),
        Column::new("Listed", Kind::Text),
        Column::new("Scanned", Kind::DateTime),
        Column::new("Status", Kind::Text),
        Column::new("Condition", Kind::Text),
        Column::new("May go", Kind::YesNo),
        Column::new("Why not", Kind::Text),
        // What a family owes is theirs to know.
        Column::new("To be known", Kind::Text).private(Privacy::StudentIdentity),
        Column::new("Paid by", Kind::Text),
        Column::new("Award", Kind::Code),
        Column::new("Federal share", Kind::Percent),
        Column::new("Clearance", Kind::Text).private(Privacy::FreeText),
        Column::new("Cleared on", Kind::Date),
        Column::new("Bought on", Kind::Date),
        Column::new("Cost", Kind::Money),
        Column::new("Value", Kind::Money),
        Column::new("What becomes of it", Kind::Text),
        Column::new("Who gets it", Kind::Text).private(Privacy::FreeText),
        Column::new("Came to", Kind::Text),
    ];
    let is_open = !pickup.state.is_ended();
    let mut rows = Vec::with_capacity(all.len());
    for one in all {
        rows.push(Row { about: whose.of(read, one.device.id)?, cells: cells(read, one, is_open) });
    }
    Ok(Sheet {
        total: Total::Summed { label: "Sum".into(), columns: vec!["Cost".into(), "Value".into()] },
        ..Sheet::list("Devices", columns, Rows::Held(rows))
    })
}

fn cells(read: &Read<'_>, one: &Judged, is_open: bool) -> Vec<Cell<'static>> {
    let Judged { line, device, model, blocks, warnings, cost, worth } = one;
    let known = |words: String| if words.is_empty() || !is_open { Cell::Empty } else { Cell::text(words) };
    let share = federal_share(device);
    vec![
        Cell::of(device.tag.as_ref(), |tag| Cell::code(tag.to_string())),
        Cell::of(device.serial.as_ref(), |serial| Cell::code(serial.to_string())),
        Cell::of(model.as_ref(), |(name, _)| Cell::text(name.clone())),
        Cell::of(model.as_ref().and_then(|(_, category)| category.clone()), Cell::text),
        Cell::text(told::listed(line.how)),
        Cell::of(line.scanned_at, |at| moment(read, at)),
        Cell::text(device.status.word().replace('_', " ")),
        Cell::text(device.condition.word().replace('_', " ")),
        if is_open { Cell::YesNo(blocks.is_empty()) } else { Cell::Empty },
        known(told::several(blocks.iter().map(told::block))),
        known(told::several(warnings.iter().map(told::warning))),
        Cell::of(device.funding, |funding| Cell::text(told::funding(funding))),
        Cell::of(device.award_number.clone(), Cell::code),
        if share > 0 { Cell::Share(i64::from(share)) } else { Cell::Empty },
        Cell::of(line.clearance.clone(), Cell::text),
        Cell::of(line.cleared_on, day),
        Cell::of(device.purchased_on, day),
        Cell::of(*cost, money),
        Cell::of(*worth, money),
        Cell::text(told::disposition(line.disposition)),
        Cell::of(line.receiver.clone(), Cell::text),
        Cell::of(line.outcome, |outcome| Cell::text(outcome_word(outcome))),
    ]
}

const fn outcome_word(outcome: PickupOutcome) -> &'static str {
    match outcome {
        PickupOutcome::Taken => "left with the truck",
        PickupOutcome::Short => "short: still here",
    }
}
