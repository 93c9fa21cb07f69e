//! Does a second, blind look agree with the audit? (DOMAIN §7, blind recount)

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::evidence::reconcile_one;
use super::figures::RecountFigures;
use super::lookup::{Hit, look_up, look_up_to_keep};
use super::reconcile::{OutcomeWord, Rooms, at_its_place};
use super::record::evidence::rooms_of;
use super::record::{Audit, Period, Recount, RecountItem, RecountScan};
use super::scan::{must_be_open, place_here, policy_of};
use crate::contract::Command;
use crate::error::{Error, Result};
use crate::refusal::AuditReason;
use crate::store::{Read, Role, Write};
use crate::values::{AuditId, DeviceId, PlaceId};

/// Draws the sample.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DrawRecount {
    /// The audit.
    pub audit: AuditId,
    /// What to draw with, so that anybody can draw it again; made by the program when absent.
    #[serde(default)]
    #[ts(optional)]
    pub seed: Option<String>,
}

impl Command for DrawRecount {
    const NAME: &'static str = "audit.draw_recount";
    const WHO: Role = Role::Champion;
    type Output = Recount;

    fn run(self, write: &mut Write<'_>) -> Result<Recount> {
        let audit: Audit = write.get(self.audit)?;
        write.must_cover(audit.school)?;
        must_be_open(&audit)?;
        match Recount::of(write, audit.id, audit.revision)? {
            None => {}
            Some(Recount { finished_at: Some(at), .. }) => return Err(AuditReason::RecountFinished { at }.into()),
            Some(Recount { finished_at: None, .. }) => return Err(AuditReason::RecountDrawn.into()),
        }
        let period: Period = write.get(audit.period)?;
        let policy = policy_of(write, &audit)?;
        let id = write.new_id();
        let seed = self.seed.unwrap_or_else(|| uuid::Uuid::from(id).simple().to_string());
        let counted: Vec<(DeviceId, Option<PlaceId>)> = reconcile_one(write, &audit, &period)?
            .rows
            .into_iter()
            .filter_map(|(row, outcome)| match outcome.word {
                OutcomeWord::Verified => Some((row.device, row.place)),
                OutcomeWord::Moved => Some((row.device, outcome.place)),
                OutcomeWord::Elsewhere
                | OutcomeWord::Evidenced
                | OutcomeWord::InRepair
                | OutcomeWord::Lost
                | OutcomeWord::Stolen
                | OutcomeWord::Missing => None,
            })
            .collect();
        let sample = sample(&seed, counted, policy.recount_percent, policy.recount_least);
        if sample.is_empty() {
            return Err(AuditReason::NothingToRecount.into());
        }
        let (drawn_at, operator) = (write.now(), write.actor().operator);
        let recount = Recount {
            id,
            audit: audit.id,
            school: audit.school,
            revision: audit.revision,
            seed,
            drawn_at,
            operator,
            finished_at: None,
        };
        write.put(&recount)?;
        for (device, place) in sample {
            write.record(&RecountItem { id, device, school: audit.school, place })?;
        }
        Ok(recount)
    }
}

/// The first devices by SHA-256 of seed and identifier: so many percent, at least `least`, all when there are fewer.
fn sample<T>(seed: &str, mut counted: Vec<(DeviceId, T)>, percent: u32, least: u32) -> Vec<(DeviceId, T)> {
    let rank = |device: &DeviceId| -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(seed.as_bytes());
        hash.update(device.uuid().as_bytes());
        hash.finalize().into()
    };
    let share = (counted.len() * percent as usize).div_ceil(100);
    counted.sort_by_cached_key(|(device, _)| rank(device));
    counted.truncate(share.max(least as usize));
    counted
}

/// One scan of the recount.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScanRecount {
    /// The audit.
    pub audit: AuditId,
    /// What the scanner sent.
    pub code: String,
    /// Where.
    #[serde(default)]
    #[ts(optional)]
    pub place: Option<PlaceId>,
}

/// What the recount says to a scan. Whether the audit agrees is not told: the recount is blind.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecountAnswer {
    /// The scan, as kept.
    pub scan: RecountScan,
    /// The code is a room or cart label: scanning goes on there.
    pub place: Option<PlaceId>,
    /// Whether the device is in the sample.
    pub in_sample: bool,
    /// Devices of the sample not looked for yet.
    pub left: u32,
}

impl Command for ScanRecount {
    const NAME: &'static str = "audit.scan_recount";
    const WHO: Role = Role::Champion;
    type Output = RecountAnswer;

    fn run(self, write: &mut Write<'_>) -> Result<RecountAnswer> {
        let audit: Audit = write.get(self.audit)?;
        write.must_cover(audit.school)?;
        must_be_open(&audit)?;
        let recount = drawn(write, &audit)?;
        let place = self.place.map(|place| place_here(write, &audit, place)).transpose()?;
        let items = RecountItem::all_of(write, recount.id)?;
        let codes = match look_up_to_keep(write, audit.school, &self.code)?? {
            Hit::Split(parts) => parts,
            Hit::Device(_) | Hit::Place(_) | Hit::Several(_) | Hit::Control(_) | Hit::Person(_) | Hit::Nothing => {
                vec![self.code]
            }
        };
        let mut kept = Vec::new();
        for code in codes {
            kept.push(keep(write, &audit, &recount, &items, code, place)?);
        }
        let Some((scan, place)) = kept.pop() else { return Err(Error::Broken("a scan of no code".into())) };
        let seen = RecountScan::all_of(write, recount.id)?;
        let left = items.iter().filter(|item| !seen.iter().any(|scan| scan.device == Some(item.device))).count();
        let in_sample = scan.device.is_some_and(|device| items.iter().any(|item| item.device == device));
        Ok(RecountAnswer { scan, place, in_sample, left: u32::try_from(left).unwrap_or(u32::MAX) })
    }
}

/// Keeps one raw scan of a recount, and says which place its code means, if any.
fn keep(
    write: &mut Write<'_>,
    audit: &Audit,
    recount: &Recount,
    items: &[RecountItem],
    code: String,
    place: Option<PlaceId>,
) -> Result<(RecountScan, Option<PlaceId>)> {
    let hit = look_up(write, audit.school, &code)?;
    let device = match &hit {
        Hit::Device(device) => Some(*device),
        Hit::Place(place) => place.device,
        // Of several that read alike the one in the sample is meant.
        Hit::Several(devices) => devices.iter().copied().find(|device| items.iter().any(|item| item.device == *device)),
        Hit::Split(_) | Hit::Control(_) | Hit::Person(_) | Hit::Nothing => None,
    };
    let (id, at, operator) = (write.new_id(), write.now(), write.actor().operator);
    let scan = RecountScan { id, recount: recount.id, school: audit.school, code, device, place, at, operator };
    write.record(&scan)?;
    let named = if let Hit::Place(place) = hit { Some(place.id) } else { None };
    Ok((scan, named))
}

/// Ends the recount: what was not found again becomes an exception.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FinishRecount {
    /// The audit.
    pub audit: AuditId,
}

impl Command for FinishRecount {
    const NAME: &'static str = "audit.finish_recount";
    const WHO: Role = Role::Champion;
    type Output = RecountFigures;

    fn run(self, write: &mut Write<'_>) -> Result<RecountFigures> {
        let audit: Audit = write.get(self.audit)?;
        write.must_cover(audit.school)?;
        must_be_open(&audit)?;
        let mut recount = drawn(write, &audit)?;
        recount.finished_at = Some(write.now());
        write.put(&recount)?;
        figures(write, &recount)
    }
}

/// The recount that goes on. A finished one has told which devices disagree: whoever knows them would look for no others.
fn drawn(read: &Read<'_>, audit: &Audit) -> Result<Recount> {
    match Recount::of(read, audit.id, audit.revision)? {
        None => Err(AuditReason::NoRecount.into()),
        Some(Recount { finished_at: Some(at), .. }) => Err(AuditReason::RecountFinished { at }.into()),
        Some(recount) => Ok(recount),
    }
}

/// The devices of the sample that were not found again at the same place.
pub(super) fn disagreements(read: &Read<'_>, recount: &Recount) -> Result<Vec<RecountItem>> {
    let rooms = Rooms::from_iter(rooms_of(read, Some(recount.school))?);
    let scans = RecountScan::all_of(read, recount.id)?;
    let mut items = RecountItem::all_of(read, recount.id)?;
    items.retain(|item| {
        let last = scans.iter().rev().find(|scan| scan.device == Some(item.device));
        !last.is_some_and(|scan| at_its_place(item.place, scan.place, &rooms))
    });
    Ok(items)
}

/// What a recount came to.
pub(super) fn figures(read: &Read<'_>, recount: &Recount) -> Result<RecountFigures> {
    let sample = u32::try_from(RecountItem::all_of(read, recount.id)?.len()).unwrap_or(u32::MAX);
    let disagreed = u32::try_from(disagreements(read, recount)?.len()).unwrap_or(u32::MAX);
    Ok(RecountFigures { sample, agreed: sample - disagreed, finished: recount.finished_at.is_some() })
}

#[cfg(test)]
mod tests {
    use super::sample;
    use crate::values::DeviceId;
    use uuid::Uuid;

    fn devices(count: u128) -> Vec<(DeviceId, ())> {
        (0..count).map(|number| (DeviceId(Uuid::from_u128(number)), ())).collect()
    }

    #[test]
    fn five_percent_rounded_up_but_at_least_five_and_never_more_than_there_are() {
        let sizes = [0, 3, 5, 100, 101, 120, 121].map(|count| sample("seed", devices(count), 5, 5).len());
        assert_eq!(sizes, [0, 3, 5, 5, 6, 6, 7]);
    }

    #[test]
    fn the_same_seed_draws_the_same_sample_and_another_another() {
        let draw = |seed| sample(seed, devices(1000), 5, 5);
        assert_eq!(draw("a"), draw("a"));
        assert_ne!(draw("a"), draw("b"));
    }
}
