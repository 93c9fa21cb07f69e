//! What goes along without a tag, and how many of it?

use serde::Deserialize;
use ts_rs::TS;

use crate::contract::Command;
use crate::error::{Result, invalid, required};
use crate::pickups::{Counted, CountedList, Pickup, PickupPeripheral};
use crate::refusal::Problem;
use crate::store::{Read, Role, Write};
use crate::values::{PickupId, folded, one_line};

/// The most of a kind.
const MOST: u32 = 1_000_000;

/// Says how many of a kind go along without a tag: chargers, cases, keyboards. Nought takes the kind off.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CountPeripherals {
    /// The pickup.
    pub pickup: PickupId,
    /// What they are.
    pub kind: String,
    /// How many.
    pub count: u32,
}

impl Command for CountPeripherals {
    const NAME: &'static str = "surplus.count";
    const WHO: Role = Role::Champion;
    type Output = CountedList;

    fn run(self, write: &mut Write<'_>) -> Result<CountedList> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        let kind = required("kind", &one_line(&self.kind), 100)?;
        if self.count > MOST {
            return invalid(
                "count",
                Problem::OutOfRange { found: self.count.to_string(), allowed: format!("0–{MOST}") },
            );
        }
        let known = PickupPeripheral::of(write, pickup.id)?;
        let known = known.into_iter().find(|known| folded(&known.kind) == folded(&kind));
        match (known, self.count) {
            (Some(known), 0) => write.remove::<PickupPeripheral>(known.id)?,
            (Some(known), count) => write.put(&PickupPeripheral { count, ..known })?,
            (None, 0) => {}
            (None, count) => {
                let id = write.new_id();
                write.put(&PickupPeripheral { id, pickup: pickup.id, school: pickup.school, kind, count })?;
            }
        }
        counted(write, pickup.id)
    }
}

/// What goes along without a tag.
pub(super) fn counted(read: &Read<'_>, pickup: PickupId) -> Result<CountedList> {
    let kinds = PickupPeripheral::of(read, pickup)?.into_iter();
    Ok(CountedList(kinds.map(|row| Counted { kind: row.kind, count: row.count }).collect()))
}
