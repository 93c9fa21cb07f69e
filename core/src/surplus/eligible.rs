//! May a pickup take a device, and if not, why not? (DOMAIN §9)

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record;
use crate::error::Result;
use crate::fees::Ledger;
use crate::fees::price::worth;
use crate::people::{Place, PlaceKind};
use crate::pickups::{Pickup, PickupDevice};
use crate::refusal::{NotEligible, PickupBlock};
use crate::register::custody::{Custodian, Custody, holder_of};
use crate::register::incident::Incident;
use crate::register::{Device, Funding, Model, Status};
use crate::settings::Policy;
use crate::store::Read;
use crate::values::{Cents, Date, DeviceId, IncidentId, ModelId, PlaceId};

/// What does not hold a device back and should be known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum PickupWarning {
    /// A charge about it is open.
    OpenCharge {
        /// What of it is not settled.
        cents: Cents,
    },
    /// Nobody had it in hand for this pickup: the approval will not declare it surplus.
    NotScanned,
    /// Nobody knows when it was bought, so it is worth what it cost.
    AgeUnknown,
}

/// A device of a pickup's list, judged.
#[derive(Debug, Clone)]
pub struct Judged {
    /// Its line.
    pub line: PickupDevice,
    /// The device.
    pub device: Device,
    /// Its model's name and category.
    pub model: Option<(String, Option<String>)>,
    /// Why it may not go; nothing where it may.
    pub blocks: Vec<PickupBlock>,
    /// What should be known.
    pub warnings: Vec<PickupWarning>,
    /// What it cost, by the register or as somebody said.
    pub cost: Option<Cents>,
    /// What it is worth; as approved, once it is.
    pub worth: Option<Cents>,
}

impl Judged {
    /// Whether it may go.
    pub fn is_eligible(&self) -> bool {
        self.blocks.is_empty()
    }

    /// It and why it may not go.
    pub fn refused(&self) -> NotEligible {
        NotEligible { device: self.device.id, shown: self.device.shown(), blocks: self.blocks.clone() }
    }
}

/// What is known of a device as far as it matters whether a pickup may take it.
#[derive(Debug, Clone, Default)]
pub struct EligibleFacts {
    /// Who has it, where it is not stored: kind and name.
    pub with: Option<(String, Option<String>)>,
    /// What is not done with.
    pub incident: Option<(IncidentId, String)>,
    /// The other pickup that lists it.
    pub elsewhere: Option<u32>,
    /// Its status.
    pub status: Option<Status>,
    /// Whether federal money paid and nobody gave leave: the share, where one is recorded.
    pub without_clearance: Option<Option<u32>>,
    /// Whether it has a tag.
    pub has_tag: bool,
    /// Whether the pickup's school answers for it.
    pub is_ours: bool,
    /// Whether it is known what it cost.
    pub has_cost: bool,
}

/// Why a pickup may not take a device; nothing where it may. Pure.
pub fn blocks(facts: EligibleFacts) -> Vec<PickupBlock> {
    let mut blocks = Vec::new();
    if !facts.is_ours {
        blocks.push(PickupBlock::OtherSchool);
    }
    match facts.status {
        Some(Status::InService | Status::Surplus) | None => {}
        Some(status @ (Status::Missing | Status::Lost | Status::Stolen | Status::Disposed)) => {
            blocks.push(PickupBlock::Status { status: status.word().into() });
        }
    }
    if let Some((kind, name)) = facts.with {
        blocks.push(PickupBlock::CheckedOut { kind, name });
    }
    if let Some((incident, kind)) = facts.incident {
        blocks.push(PickupBlock::OpenIncident { incident, kind });
    }
    if let Some(share) = facts.without_clearance {
        blocks.push(PickupBlock::NoClearance { share });
    }
    if !facts.has_tag {
        blocks.push(PickupBlock::NoTag);
    }
    if let Some(number) = facts.elsewhere {
        blocks.push(PickupBlock::InAnotherPickup { number });
    }
    if !facts.has_cost {
        blocks.push(PickupBlock::CostUnknown);
    }
    blocks
}

/// Whether federal money paid for a device.
pub fn is_federal(device: &Device) -> bool {
    device.funding == Some(Funding::Federal) || device.federal_share.is_some_and(|share| share > 0)
}

/// The federal share of a device, in hundredths of a percent: all of it where federal money paid and none is recorded.
pub fn federal_share(device: &Device) -> u32 {
    device.federal_share.unwrap_or(if device.funding == Some(Funding::Federal) { 10_000 } else { 0 })
}

/// Every fact about a pickup's devices, each kind asked once.
struct Desk {
    policy: Policy,
    today: Date,
    models: HashMap<ModelId, (String, Option<String>)>,
    custodies: HashMap<DeviceId, Custody>,
    incidents: HashMap<DeviceId, (IncidentId, String)>,
    elsewhere: HashMap<DeviceId, u32>,
    charges: HashMap<DeviceId, Cents>,
    closets: HashMap<PlaceId, bool>,
}

impl Desk {
    fn of(read: &Read<'_>, pickup: &Pickup) -> Result<Self> {
        let mut charges: HashMap<DeviceId, Cents> = HashMap::new();
        for person in record::charged_people(read, pickup.id)? {
            for charge in Ledger::of(read, person)?.settled.charges.iter().filter(|charge| charge.open > Cents(0)) {
                if let Some(device) = charge.charge.device {
                    *charges.entry(device).or_default() += charge.open;
                }
            }
        }
        let models = Model::all(read)?.into_iter().map(|model| (model.id, (model.name, model.category)));
        Ok(Self {
            policy: Policy::now(read)?,
            today: read.today(),
            models: models.collect(),
            custodies: record::custodies(read, pickup.id)?,
            incidents: record::incidents(read, pickup.id)?,
            elsewhere: record::elsewhere(read, pickup.id)?,
            charges,
            closets: HashMap::new(),
        })
    }

    /// The same about one device, which the pickup need not list yet. Charges only warn, and are not looked for.
    fn of_one(read: &Read<'_>, pickup: &Pickup, device: &Device) -> Result<Self> {
        let model = device.model.map(|model| read.get::<Model>(model)).transpose()?;
        let open = Incident::all_of(read, device.id)?.into_iter().find(|incident| incident.closed_at.is_none());
        let other = PickupDevice::under_way(read, device.id)?.filter(|line| line.pickup != pickup.id);
        let other = other.map(|line| read.get::<Pickup>(line.pickup)).transpose()?;
        Ok(Self {
            policy: Policy::now(read)?,
            today: read.today(),
            models: model.into_iter().map(|model| (model.id, (model.name, model.category))).collect(),
            custodies: Custody::open_of(read, device.id)?.into_iter().map(|custody| (device.id, custody)).collect(),
            incidents: open.into_iter().map(|found| (device.id, (found.id, found.kind.word().into()))).collect(),
            elsewhere: other.into_iter().map(|other| (device.id, other.number)).collect(),
            charges: HashMap::new(),
            closets: HashMap::new(),
        })
    }

    /// Who has a device, where it is neither with IT nor in a closet.
    fn with(&mut self, read: &Read<'_>, device: DeviceId) -> Result<Option<(String, Option<String>)>> {
        let Some(custody) = self.custodies.get(&device) else { return Ok(None) };
        let who = custody.who();
        let is_stored = match &who {
            Custodian::It => true,
            Custodian::Place { place } => match self.closets.get(place) {
                Some(is_closet) => *is_closet,
                None => {
                    let is_closet = read.get::<Place>(*place)?.kind == PlaceKind::Closet;
                    self.closets.insert(*place, is_closet);
                    is_closet
                }
            },
            Custodian::Person { .. } | Custodian::Vendor { .. } => false,
        };
        if is_stored {
            return Ok(None);
        }
        let holder = holder_of(read, &who)?;
        Ok(Some((holder.kind, holder.name)))
    }

    fn judge(&mut self, read: &Read<'_>, pickup: &Pickup, line: PickupDevice, device: Device) -> Result<Judged> {
        let cost = device.cost_cents.or(line.cost_cents);
        let is_cleared = line.clearance.is_some();
        let with = self.with(read, device.id)?;
        let facts = EligibleFacts {
            with,
            incident: self.incidents.get(&device.id).cloned(),
            elsewhere: self.elsewhere.get(&device.id).copied(),
            status: Some(device.status),
            without_clearance: (is_federal(&device) && !is_cleared).then_some(device.federal_share),
            has_tag: device.tag.is_some(),
            is_ours: device.school == pickup.school,
            has_cost: cost.is_some(),
        };
        let mut warnings = Vec::new();
        if let Some(cents) = self.charges.get(&device.id) {
            warnings.push(PickupWarning::OpenCharge { cents: *cents });
        }
        if line.scanned_at.is_none() {
            warnings.push(PickupWarning::NotScanned);
        }
        if device.purchased_on.is_none() && cost.is_some() {
            warnings.push(PickupWarning::AgeUnknown);
        }
        let shares = &self.policy.incident_prices.by_age_percent;
        let now = cost.map(|cost| worth(cost, device.purchased_on, self.today, shares));
        Ok(Judged {
            model: device.model.and_then(|model| self.models.get(&model).cloned()),
            blocks: blocks(facts),
            warnings,
            cost,
            worth: line.value_cents.or(now),
            line,
            device,
        })
    }
}

/// Judges every device of a pickup, in the order in which they were listed.
pub fn judged(read: &Read<'_>, pickup: &Pickup) -> Result<Vec<Judged>> {
    let mut devices = record::devices(read, pickup.id)?;
    let mut desk = Desk::of(read, pickup)?;
    let mut judged = Vec::with_capacity(devices.len());
    for line in PickupDevice::of(read, pickup.id)? {
        if let Some(device) = devices.remove(&line.device) {
            judged.push(desk.judge(read, pickup, line, device)?);
        }
    }
    Ok(judged)
}

/// Judges one device that a pickup lists, or would.
pub fn judge_one(read: &Read<'_>, pickup: &Pickup, line: PickupDevice, device: Device) -> Result<Judged> {
    let mut desk = Desk::of_one(read, pickup, &device)?;
    desk.judge(read, pickup, line, device)
}

#[cfg(test)]
mod tests {
    use super::{EligibleFacts, Status, blocks};
    use crate::refusal::PickupBlock;
    use crate::values::IncidentId;

    fn fine() -> EligibleFacts {
        EligibleFacts {
            status: Some(Status::InService),
            has_tag: true,
            is_ours: true,
            has_cost: true,
            ..EligibleFacts::default()
        }
    }

    #[test]
    fn every_reason_against_a_device_is_named() {
        let incident = IncidentId(uuid::Uuid::from_u128(7));
        assert_eq!(blocks(fine()), []);
        assert_eq!(blocks(EligibleFacts { status: Some(Status::Surplus), ..fine() }), []);
        let all = EligibleFacts {
            with: Some(("person".into(), Some("Ana".into()))),
            incident: Some((incident, "damage".into())),
            elsewhere: Some(4),
            status: Some(Status::Lost),
            without_clearance: Some(Some(7_500)),
            has_tag: false,
            is_ours: false,
            has_cost: false,
        };
        let named = [
            PickupBlock::OtherSchool,
            PickupBlock::Status { status: "lost".into() },
            PickupBlock::CheckedOut { kind: "person".into(), name: Some("Ana".into()) },
            PickupBlock::OpenIncident { incident, kind: "damage".into() },
            PickupBlock::NoClearance { share: Some(7_500) },
            PickupBlock::NoTag,
            PickupBlock::InAnotherPickup { number: 4 },
            PickupBlock::CostUnknown,
        ];
        assert_eq!(blocks(all), named);
    }
}
