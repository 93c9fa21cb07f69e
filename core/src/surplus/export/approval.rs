//! The sheet of approvals: the one that holds, and those that were taken back.

use super::super::told;
use super::{day, moment, money};
use crate::error::Result;
use crate::pickups::{Pickup, PickupApproval};
use crate::settings::Operator;
use crate::store::Read;
use crate::writing::{Cell, Column, Kind, Privacy, Rows, Sheet};

/// Every approval, the oldest first.
pub(super) fn sheet(read: &Read<'_>, pickup: &Pickup) -> Result<Sheet<'static>> {
    let columns = vec![
        Column::new("Recorded", Kind::DateTime),
        Column::new("Who approved", Kind::Text),
        Column::new("Reference", Kind::Text),
        Column::new("Approved on", Kind::Date),
        Column::new("Public sale", Kind::Text),
        Column::new("Devices", Kind::Number),
        Column::new("Value", Kind::Money),
        Column::new("Holds", Kind::YesNo),
        Column::new("Recorded by", Kind::Text).private(Privacy::Operator),
    ];
    let operators = Operator::names(read)?;
    let rows = PickupApproval::of(read, pickup.id)?.into_iter().map(|approval| {
        let operator = approval.operator.and_then(|id| operators.get(&id).cloned());
        vec![
            moment(read, approval.at),
            Cell::text(told::approves(approval.band)),
            Cell::text(approval.reference),
            day(approval.on_day),
            Cell::of(approval.sale_reference, Cell::text),
            Cell::Number(i64::from(approval.devices)),
            money(approval.value_cents),
            Cell::YesNo(pickup.approval == Some(approval.id)),
            Cell::of(operator, Cell::text),
        ]
    });
    Ok(Sheet::list("Approval", columns, Rows::held(rows.collect())))
}
