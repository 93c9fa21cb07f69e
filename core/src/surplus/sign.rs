//! When do devices leave for good? When both sides sign what is on the truck. (DOMAIN §9)

use serde::Deserialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::PickupDone;
use super::count::counted;
use super::eligible::{Judged, federal_share, judged};
use super::load::{approval_of, must_be_scheduled};
use super::proceeds::proceeds;
use super::record::request_of;
use crate::agreements::drawing;
use crate::attachments::{Brought, content_of};
use crate::contract::Command;
use crate::error::{Result, allowed, required};
use crate::pickups::{Disposition, Manifest, ManifestLine, Pickup, PickupDevice, PickupOutcome, PickupState, Wipe};
use crate::refusal::SurplusReason;
use crate::register::{Approval, dispose};
use crate::requests::{Desk, Request, resolve};
use crate::store::{Role, Write, each_of};
use crate::values::{PickupId, RowId, one_line, tidy};

/// How many devices are named whose sale does not hold.
const MOST_NAMED: usize = 20;

/// Signs a pickup's manifest for both sides, once the day of the truck is agreed. What is on the truck is disposed of;
/// what was approved and is not, is short, stays here, and must not be sold. From then on nothing of it is changed or
/// taken back: a mistake is corrected beside it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SignManifest {
    /// The pickup.
    pub pickup: PickupId,
    /// Who signs for the school.
    pub giver: SignedBy,
    /// Who signs for whoever fetches.
    pub taker: SignedBy,
    /// What the requester is told: the request is done with then. Where nothing is said it stays open.
    #[serde(default)]
    pub tell: Option<String>,
}

/// Who signs.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SignedBy {
    /// The name.
    pub name: String,
    /// As what, or for which company.
    #[serde(default)]
    pub role: Option<String>,
    /// What was drawn: a PNG in base64, as a data address or bare. Nothing where the printed manifest is signed.
    #[serde(default)]
    pub picture: Option<String>,
    /// The drawing, once it was read.
    #[serde(skip)]
    #[ts(skip)]
    pub ink: Option<Brought>,
}

impl Command for SignManifest {
    const NAME: &'static str = "surplus.sign";
    const WHO: Role = Role::It;
    const UNDOABLE: bool = false;
    type Output = PickupDone;

    fn prepare(&mut self) -> Result<()> {
        for side in [&mut self.giver, &mut self.taker] {
            side.ink = side.picture.as_deref().map(drawing).transpose()?;
        }
        Ok(())
    }

    fn run(self, write: &mut Write<'_>) -> Result<PickupDone> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        approval_of(write, &pickup)?;
        must_be_scheduled(&pickup)?;
        let peripherals = counted(write, pickup.id)?;
        let all = judged(write, &pickup)?;
        let (loaded, others): (Vec<Judged>, Vec<Judged>) =
            all.into_iter().partition(|one| one.line.loaded_at.is_some());
        if loaded.is_empty() && peripherals.0.is_empty() {
            return Err(SurplusReason::NothingLoaded { number: pickup.number }.into());
        }
        must_be_sold_whole(&loaded)?;
        must_not_stay_sold(&others)?;
        let id: RowId = write.new_id();
        let lines = lines(write, &pickup, id, &loaded)?;
        let sales = proceeds(lines.iter().map(|line| (line.disposition, line.price_cents, line.federal_share)));
        let short = others.iter().filter(|one| one.line.value_cents.is_some()).count();
        let (giver_name, giver_role, giver_ink) = signed(write, "giver", self.giver)?;
        let (taker_name, taker_company, taker_ink) = signed(write, "taker", self.taker)?;
        let manifest = Manifest {
            id,
            pickup: pickup.id,
            school: pickup.school,
            at: write.now(),
            devices: super::many(lines.len()),
            short: super::many(short),
            value_cents: lines.iter().map(|line| line.value_cents).sum(),
            proceeds_cents: sales.cents,
            federal_cents: sales.federal,
            peripherals,
            giver_name,
            giver_role,
            giver_ink,
            taker_name,
            taker_company,
            taker_ink,
            digest: digest(&lines)?,
            operator: write.actor().operator,
        };
        write.record(&manifest)?;
        for line in &lines {
            write.record(line)?;
        }
        gone(write, &pickup, loaded)?;
        for one in others {
            write.put(&PickupDevice { outcome: Some(PickupOutcome::Short), ..one.line })?;
        }
        let pickup = Pickup { state: PickupState::Signed, manifest: Some(id), ..pickup };
        write.put(&pickup)?;
        tell(write, &pickup, self.tell)?;
        Ok(PickupDone { pickup, devices: super::many(lines.len()) })
    }
}

/// Every device on the truck is disposed of, all or none.
fn gone(write: &mut Write<'_>, pickup: &Pickup, loaded: Vec<Judged>) -> Result<()> {
    let approval = Approval { reference: format!("manifest of pickup {}", pickup.number), on: write.today() };
    let mut by_device: std::collections::HashMap<_, _> =
        loaded.into_iter().map(|one| (one.device.id, (one.line, one.device))).collect();
    let mut ids: Vec<_> = by_device.keys().copied().collect();
    ids.sort_unstable();
    if ids.is_empty() {
        return Ok(());
    }
    let leave = |write: &mut Write<'_>, id| {
        let Some((line, device)) = by_device.remove(&id) else { return Ok(()) };
        dispose(write, device, &approval)?;
        write.put(&PickupDevice { outcome: Some(PickupOutcome::Taken), ..line })
    };
    each_of(write, "devices", ids, leave, |write, id| Ok(Some(super::shown(write, id)?)))?;
    Ok(())
}

/// A sale has a price and a buyer.
fn must_be_sold_whole(loaded: &[Judged]) -> Result<()> {
    let lacks = |one: &&Judged| {
        let line = &one.line;
        line.disposition == Disposition::Sold && (line.price_cents.is_none() || line.receiver.is_none())
    };
    let lacking: Vec<&Judged> = loaded.iter().filter(lacks).collect();
    match lacking.is_empty() {
        true => Ok(()),
        false => {
            let which = named(&lacking);
            Err(SurplusReason::SaleIncomplete { devices: super::many(lacking.len()), which }.into())
        }
    }
}

/// What stays here is not sold. Of a lot's price it bears a part, which only whoever sells can lay on the others.
fn must_not_stay_sold(others: &[Judged]) -> Result<()> {
    let sold: Vec<&Judged> = others.iter().filter(|one| one.line.disposition == Disposition::Sold).collect();
    match sold.is_empty() {
        true => Ok(()),
        false => {
            let which = named(&sold);
            Err(SurplusReason::SoldAndShort { devices: super::many(sold.len()), which }.into())
        }
    }
}

/// The first of them, by tag or serial.
fn named(some: &[&Judged]) -> Vec<String> {
    some.iter().take(MOST_NAMED).filter_map(|one| one.device.shown()).collect()
}

fn lines(write: &Write<'_>, pickup: &Pickup, manifest: RowId, loaded: &[Judged]) -> Result<Vec<ManifestLine>> {
    let wipes = Wipe::of(write, pickup.id)?;
    loaded.iter().map(|one| manifest_line(pickup, manifest, one, &wipes)).collect()
}

/// A device as it stands on a manifest.
///
/// # Errors
/// A fault where nobody wiped it.
pub(super) fn manifest_line(
    pickup: &Pickup,
    manifest: RowId,
    one: &Judged,
    wipes: &std::collections::HashMap<RowId, Wipe>,
) -> Result<ManifestLine> {
    let Some(wipe) = one.line.wipe.and_then(|id| wipes.get(&id)) else {
        return Err(crate::error::Error::Broken("a device on the truck that nobody wiped".into()));
    };
    let (model, category) = one.model.clone().map_or((None, None), |(name, category)| (Some(name), category));
    Ok(ManifestLine {
        id: manifest,
        device: one.device.id,
        school: pickup.school,
        tag: one.device.tag.as_ref().map(ToString::to_string),
        serial: one.device.serial.as_ref().map(ToString::to_string),
        model,
        category,
        value_cents: one.line.value_cents.unwrap_or_default(),
        funding: one.device.funding,
        award_number: one.device.award_number.clone(),
        federal_share: federal_share(&one.device),
        method: wipe.method,
        wiped_on: wipe.on_day,
        certificate: wipe.certificate.clone(),
        disposition: one.line.disposition,
        price_cents: one.line.price_cents.filter(|_| one.line.disposition == Disposition::Sold),
        receiver: one.line.receiver.clone(),
        initials: one.line.initials.clone(),
    })
}

/// SHA-256 over the lines, so that a printed copy can be held against the record.
fn digest(lines: &[ManifestLine]) -> Result<String> {
    let mut hash = Sha256::new();
    for line in lines {
        hash.update(serde_json::to_vec(line)?);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

type Signature = (String, Option<String>, Option<RowId>);

fn signed(write: &mut Write<'_>, field: &str, side: SignedBy) -> Result<Signature> {
    let name = required(&format!("{field}.name"), &one_line(&side.name), 200)?;
    let role = allowed(&format!("{field}.role"), side.role, 200)?;
    let ink = side.ink.map(|ink| content_of(write, ink)).transpose()?;
    Ok((name, role, ink))
}

/// The request is done with, once whoever asked is told.
fn tell(write: &mut Write<'_>, pickup: &Pickup, words: Option<String>) -> Result<()> {
    let (Some(words), Some((request, ..))) = (tidy(words), request_of(write, pickup.id)?) else { return Ok(()) };
    if !write.get::<Request>(request)?.state.is_ended() {
        let desk = Desk::of(write)?;
        resolve(write, &desk, request, &words)?;
    }
    Ok(())
}
