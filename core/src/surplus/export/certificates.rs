//! The certificates of a pickup's wipes as a list.

use serde::Deserialize;
use ts_rs::TS;

use super::super::told;
use super::super::wiped::wiped;
use super::{Whose, day, write_report};
use crate::contract::Query;
use crate::error::Result;
use crate::pickups::Pickup;
use crate::settings::Operator;
use crate::store::Read;
use crate::values::PickupId;
use crate::writing::{Cell, Column, Kind, Privacy, Profile, Row, Rows, Sheet, Written};

/// Writes the certificates of a pickup's wipes.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportCertificates {
    /// The pickup.
    pub pickup: PickupId,
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent.
    #[serde(default)]
    pub profile: Option<Profile>,
}

impl Query for ExportCertificates {
    const NAME: &'static str = "export.certificates";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let pickup = Pickup::own(read, self.pickup)?;
        write_report(read, ("certificates", "Wipe certificates"), &pickup, self.profile, self.out, |_| {
            Ok(vec![sheet(read, &pickup, "Certificates", &mut Whose::now(read)?)?])
        })
    }
}

/// Every wipe that holds, by certificate.
pub(super) fn sheet(read: &Read<'_>, pickup: &Pickup, name: &str, whose: &mut Whose) -> Result<Sheet<'static>> {
    let columns = vec![
        Column::new("Certificate", Kind::Code),
        Column::new("Asset tag", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Serial", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Model", Kind::Text),
        Column::new("How", Kind::Text),
        Column::new("Wiped by", Kind::Text).private(Privacy::StaffIdentity),
        Column::new("Wiped on", Kind::Date),
        Column::new("Released from management", Kind::Date),
        Column::new("Recorded by", Kind::Text).private(Privacy::Operator),
    ];
    let operators = Operator::names(read)?;
    let mut rows = Vec::new();
    for one in wiped(read, pickup)? {
        let operator = one.wipe.operator.and_then(|id| operators.get(&id).cloned());
        rows.push(Row {
            about: whose.of(read, one.device)?,
            cells: vec![
                Cell::code(one.wipe.certificate),
                Cell::of(one.tag, Cell::code),
                Cell::of(one.serial, Cell::code),
                Cell::of(one.model, Cell::text),
                Cell::text(told::method(one.wipe.method)),
                Cell::text(one.wipe.wiped_by),
                day(one.wipe.on_day),
                Cell::of(one.released_on, day),
                Cell::of(operator, Cell::text),
            ],
        });
    }
    Ok(Sheet::list(name, columns, Rows::Held(rows)))
}
