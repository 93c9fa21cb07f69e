//! The sheet of proceeds: what became of the devices, who got them, and what they brought.

use std::collections::BTreeMap;

use super::super::eligible::{Judged, federal_share};
use super::super::proceeds::proceeds;
use super::super::told;
use super::money;
use crate::pickups::{Disposition, ManifestLine};
use crate::values::Cents;
use crate::writing::{Cell, Column, Kind, Privacy, Profile, Rows, Sheet, Total};

/// A line each disposition and receiver: as signed and corrected, or as it is said so far. Somebody wrote who the receiver
/// is, so for the public there is a line each disposition.
pub(super) fn sheet(all: &[Judged], left: Option<&[ManifestLine]>, profile: Profile) -> Sheet<'static> {
    let columns = vec![
        Column::new("Disposition", Kind::Text),
        Column::new("Who got it", Kind::Text).private(Privacy::FreeText),
        Column::new("Devices", Kind::Number),
        Column::new("Value", Kind::Money),
        Column::new("Proceeds", Kind::Money),
        Column::new("Federal share", Kind::Money),
    ];
    let mut groups: BTreeMap<Key, Vec<Gone>> = BTreeMap::new();
    let mut add = |what: Disposition, receiver: Option<String>, gone: Gone| {
        let receiver = match profile {
            Profile::Internal => receiver,
            Profile::Public => None,
        };
        groups.entry((what, receiver)).or_default().push(gone);
    };
    match left {
        Some(lines) => {
            for line in lines {
                let gone = (line.disposition, line.price_cents, line.federal_share, line.value_cents);
                add(line.disposition, line.receiver.clone(), gone);
            }
        }
        None => {
            for one in all {
                let line = &one.line;
                let gone =
                    (line.disposition, line.price_cents, federal_share(&one.device), one.worth.unwrap_or_default());
                add(line.disposition, line.receiver.clone(), gone);
            }
        }
    }
    let rows = groups.into_iter().map(|((what, receiver), gone)| row(what, receiver, &gone));
    let sums = ["Devices", "Value", "Proceeds", "Federal share"].map(str::to_owned).into();
    Sheet {
        total: Total::Summed { label: "Sum".into(), columns: sums },
        ..Sheet::list("Proceeds", columns, Rows::held(rows.collect()))
    }
}

/// What became of it, and who got it.
type Key = (Disposition, Option<String>);
/// What became of it, its price, federal share and value.
type Gone = (Disposition, Option<Cents>, u32, Cents);

fn row(what: Disposition, receiver: Option<String>, gone: &[Gone]) -> Vec<Cell<'static>> {
    let brought = proceeds(gone.iter().map(|(what, price, share, _)| (*what, *price, *share)));
    vec![
        Cell::text(told::disposition(what)),
        Cell::of(receiver, Cell::text),
        Cell::Number(gone.len() as i64),
        money(gone.iter().map(|(.., value)| *value).sum()),
        money(brought.cents),
        money(brought.federal),
    ]
}
