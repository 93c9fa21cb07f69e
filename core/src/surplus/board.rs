//! Which pickups are under way, how far is each, and what does it wait for?

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::request_of;
use super::show::{shown, value_of};
use super::worth::band_of;
use super::{PickupAction, PickupCounts, PickupShown, many};
use crate::contract::Query;
use crate::error::Result;
use crate::people::School;
use crate::pickups::{Band, Manifest, Pickup, PickupApproval, PickupPeripheral, PickupState};
use crate::settings::Policy;
use crate::store::{Read, Role};
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
    /// Open requests for a pickup that have none: they came from a portal and began none yet, or theirs was withdrawn.
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
    let seen = match pickup.state.is_ended() {
        true => ended(read, &pickup)?,
        false => under_way(read, pickup.clone())?,
    };
    Ok(PickupRow {
        school_name: read.get::<School>(pickup.school)?.name,
        request_number: request_of(read, pickup.id)?.map(|(_, number, _)| number),
        peripherals: many(PickupPeripheral::of(read, pickup.id)?.len()),
        counts: seen.counts,
        value: seen.value,
        band: seen.band,
        actions: seen.actions,
        id: pickup.id,
        number: pickup.number,
        state: pickup.state,
        school: pickup.school,
        began_at: pickup.began_at,
        scheduled_on: pickup.scheduled_on,
        collector: pickup.collector,
    })
}

struct Seen {
    counts: PickupCounts,
    value: Cents,
    band: Band,
    actions: Vec<PickupAction>,
}

fn under_way(read: &Read<'_>, pickup: Pickup) -> Result<Seen> {
    let PickupShown { counts, value, band, actions, .. } = shown(read, pickup)?;
    Ok(Seen { counts, value, band, actions })
}

/// What is over is not judged any more: there may be years of it.
fn ended(read: &Read<'_>, pickup: &Pickup) -> Result<Seen> {
    let manifest = pickup.manifest.map(|id| Manifest::find(read, id)).transpose()?.flatten();
    let approval = pickup.approval.map(|id| PickupApproval::find(read, id)).transpose()?.flatten();
    let value = value_of(pickup, manifest.as_ref(), &[]);
    let band = match approval {
        Some(approval) => approval.band,
        None => band_of(value, &Policy::now(read)?),
    };
    let may_correct = pickup.state == PickupState::Signed && read.actor().role == Role::It;
    let actions = may_correct.then_some(PickupAction::Correct).into_iter().collect();
    Ok(Seen { counts: super::record::ended_counts(read, pickup.id)?, value, band, actions })
}
