//! Which pickups are under way, how far is each, and what does it wait for?

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::request_of;
use super::show::shown;
use super::{PickupAction, PickupCounts};
use crate::contract::Query;
use crate::error::Result;
use crate::pickups::{Band, Pickup, PickupState};
use crate::store::Read;
use crate::values::{Cents, Date, PickupId, RequestId, SchoolId, Timestamp};

/// The pickups.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PickupBoard {
    /// The school; every school the operator answers for when absent.
    pub school: Option<SchoolId>,
    /// Only those in this state.
    pub state: Option<PickupState>,
    /// Those that are signed or withdrawn as well.
    #[ts(as = "Option<bool>", optional)]
    pub ended: bool,
}

/// The answer to [`PickupBoard`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct PickupBoardAnswer {
    /// The pickups, the latest first.
    pub rows: Vec<PickupRow>,
    /// How many are in which state.
    #[ts(type = "Partial<Record<PickupState, number>>")]
    pub counts: BTreeMap<&'static str, u32>,
    /// Requests for a pickup that began none yet: they came from a portal.
    pub without: Vec<RequestId>,
}

/// A pickup on the board.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PickupRow {
    /// The row.
    pub id: PickupId,
    /// Its number.
    pub number: u32,
    /// How far it is.
    pub state: PickupState,
    /// The school.
    pub school: SchoolId,
    /// The school's name.
    pub school_name: String,
    /// The number of its request.
    pub request_number: Option<u32>,
    /// When it was begun.
    pub began_at: Timestamp,
    /// The day on which the truck comes.
    pub scheduled_on: Option<Date>,
    /// Who fetches.
    pub collector: Option<String>,
    /// How many devices are how far.
    pub counts: PickupCounts,
    /// How many kinds go along without a tag.
    pub peripherals: u32,
    /// What it is worth.
    pub value: Cents,
    /// Who has to approve, or approved.
    pub band: Band,
    /// What may be done with it now.
    pub actions: Vec<PickupAction>,
}

impl Query for PickupBoard {
    const NAME: &'static str = "surplus.board";
    type Output = PickupBoardAnswer;

    fn run(self, read: &Read<'_>) -> Result<PickupBoardAnswer> {
        let school = read.school_asked(self.school)?;
        let mut counts: BTreeMap<&'static str, u32> = BTreeMap::new();
        let mut rows = Vec::new();
        let is_ended = self.ended || self.state.is_some_and(PickupState::is_ended);
        for pickup in Pickup::list(read, school, is_ended)? {
            *counts.entry(pickup.state.word()).or_default() += 1;
            if self.state.is_none_or(|state| state == pickup.state) {
                rows.push(row(read, pickup)?);
            }
        }
        Ok(PickupBoardAnswer { rows, counts, without: super::record::requests_without(read, school)? })
    }
}

fn row(read: &Read<'_>, pickup: Pickup) -> Result<PickupRow> {
    let one = shown(read, pickup)?;
    let pickup = one.pickup;
    Ok(PickupRow {
        id: pickup.id,
        number: pickup.number,
        state: pickup.state,
        school: pickup.school,
        school_name: one.school_name,
        request_number: request_of(read, pickup.id)?.map(|(_, number, _)| number),
        began_at: pickup.began_at,
        scheduled_on: pickup.scheduled_on,
        collector: pickup.collector,
        counts: one.counts,
        peripherals: super::many(one.peripherals.0.len()),
        value: one.value,
        band: one.band,
        actions: one.actions,
    })
}
