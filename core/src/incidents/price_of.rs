//! What would a decision on this incident lead to: status, fee and why, next step? Shown before anybody confirms it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::money::{Standing, standing};
use super::record::{IncidentDecision, ProtectionPlan, counted_before};
use super::serial::must_agree;
use super::{Incident, IncidentKind};
use crate::contract::Query;
use crate::error::Result;
use crate::fees::balance_of;
use crate::fees::price::{Price, PriceFacts, PriceStep, Priced, price};
use crate::people::{Person, PersonState};
use crate::refusal::NextStep;
use crate::register::{Condition, Device, Model, Status};
use crate::settings::Policy;
use crate::settings::policy::{school_year_now, school_year_on};
use crate::store::{Read, Role};
use crate::values::{Amount, Cents, IncidentId, TextList, one_line};

/// What whoever decides says.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct IncidentVerdict {
    /// The damaged parts, by the district's words.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub parts: Vec<String>,
    /// How much, where the price list does not say, or something else is right.
    pub cents: Option<Amount>,
    /// Whether another device is to go out; for what is gone or dead and was somebody's, when absent.
    pub replace: Option<bool>,
    /// Why.
    pub note: Option<String>,
}

/// Asks what a decision would lead to.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PriceIncident {
    /// The incident.
    pub incident: IncidentId,
    /// What would be said.
    #[serde(flatten)]
    #[ts(flatten)]
    pub verdict: IncidentVerdict,
    /// No other field.
    #[serde(flatten)]
    #[ts(skip)]
    pub nothing_else: crate::values::NothingElse,
}

/// What a decision would lead to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Consequences {
    /// What the incident becomes: one that is only missing is given up by it.
    pub kind: IncidentKind,
    /// The device's status before.
    pub status: Status,
    /// The device's status after.
    pub status_after: Status,
    /// The school year whose prices hold.
    pub school_year: String,
    /// The fee; nothing when whoever decides must say.
    pub cents: Option<Cents>,
    /// Whether it counts as a chargeable incident of the school year.
    pub counts: bool,
    /// Why it costs just that.
    pub steps: Vec<PriceStep>,
    /// What stands of an earlier fee and would be taken back.
    pub takes_back: Cents,
    /// What the holder owes now.
    pub balance: Option<Cents>,
    /// What the holder would owe.
    pub balance_after: Option<Cents>,
    /// Whether another device is to go out.
    pub replace: bool,
    /// What may be done then.
    pub next: Option<NextStep>,
}

impl Query for PriceIncident {
    const NAME: &'static str = "incident.price";
    const WHO: Role = Role::Champion;
    type Output = Consequences;

    fn run(self, read: &Read<'_>) -> Result<Consequences> {
        let incident = Incident::own_open(read, self.incident)?;
        let device: Device = read.get(incident.device)?;
        let standing = standing(read, &incident)?;
        let judged = judged(read, &incident, &device, &self.verdict)?;
        let balance = incident.holder.map(|holder| balance_of(read, holder)).transpose()?;
        let cents = judged.price.cents;
        let change = cents.unwrap_or_default().0 - standing.stands.0;
        Ok(Consequences {
            kind: judged.kind,
            status: device.status,
            status_after: status_after(judged.kind, device.status),
            school_year: judged.school_year,
            cents,
            counts: judged.price.counts,
            steps: judged.price.steps,
            takes_back: standing.stands,
            balance,
            balance_after: balance.map(|balance| Cents(balance.0 + change)),
            replace: judged.replace,
            next: next_step(incident.claimed_stolen, judged.replace),
        })
    }
}

/// What a decision comes to.
#[derive(Debug, Clone)]
pub(super) struct Judged {
    /// What the incident becomes.
    pub(super) kind: IncidentKind,
    /// The school year whose prices hold.
    pub(super) school_year: String,
    /// The fee, and why.
    pub(super) price: Price,
    /// The damaged parts.
    pub(super) parts: TextList,
    /// Whether another device is to go out.
    pub(super) replace: bool,
}

/// Judges a decision by the prices of today's school year, or of the one in which it was decided first.
///
/// # Errors
/// `serial_differs`, `out_of_range`, `not_money`.
pub(super) fn judged(
    read: &Read<'_>,
    incident: &Incident,
    device: &Device,
    verdict: &IncidentVerdict,
) -> Result<Judged> {
    must_agree(read, incident)?;
    let said = verdict.cents.as_ref().map(|cents| cents.cents_or_nothing("cents")).transpose()?;
    let school_year = match IncidentDecision::last_of(read, incident.id)? {
        Some(decision) => decision.school_year,
        None => school_year_now(read)?,
    };
    let kind = match incident.kind {
        IncidentKind::Missing => IncidentKind::Lost,
        IncidentKind::Damage | IncidentKind::Lost | IncidentKind::Stolen => incident.kind,
    };
    let parts = TextList::of(&verdict.parts.iter().map(|part| one_line(part)).collect::<Vec<_>>());
    let price = priced(read, incident, device, kind, &school_year, &parts, said)?;
    let replace = match verdict.replace {
        Some(replace) => replace,
        None => gets_another(read, incident, device)?,
    };
    Ok(Judged { kind, school_year, price, parts, replace })
}

/// What an incident of that kind costs by the prices of a school year.
pub(super) fn priced(
    read: &Read<'_>,
    incident: &Incident,
    device: &Device,
    kind: IncidentKind,
    school_year: &str,
    parts: &TextList,
    said: Option<Cents>,
) -> Result<Price> {
    let prices = Policy::in_year(read, school_year)?.incident_prices;
    let model = device.model.map(|model| read.get::<Model>(model)).transpose()?;
    let what = match kind {
        IncidentKind::Damage => Priced::Damage { parts: parts.words() },
        IncidentKind::Missing => Priced::Missing,
        IncidentKind::Lost => Priced::Lost,
        IncidentKind::Stolen => Priced::Stolen,
    };
    let (before, has_plan) = match incident.holder {
        None => (0, false),
        Some(holder) => (
            counted_before(read, holder, school_year, incident.id)?,
            ProtectionPlan::in_year(read, holder, school_year)?.is_some(),
        ),
    };
    let facts = PriceFacts {
        what,
        replacement: model.and_then(|model| model.replacement_cents),
        purchased_on: device.purchased_on,
        on: incident.happened_on.unwrap_or_else(|| incident.reported_at.date_in(read.zone())),
        before,
        has_plan,
        somebody_answers: incident.holder.is_some(),
        said,
    };
    Ok(price(&facts, &prices))
}

/// The school year in which an incident was reported: its prices hold when it is priced anew.
pub(super) fn school_year_of_incident(read: &Read<'_>, incident: &Incident) -> Result<String> {
    school_year_on(read, incident.reported_at.date_in(read.zone()))
}

/// Whoever had what is gone or dead, and is still here, gets another one.
fn gets_another(read: &Read<'_>, incident: &Incident, device: &Device) -> Result<bool> {
    let Some(holder) = incident.holder else { return Ok(false) };
    let is_needed = match incident.kind {
        IncidentKind::Missing | IncidentKind::Lost | IncidentKind::Stolen => true,
        IncidentKind::Damage => device.condition == Condition::Dead,
    };
    Ok(is_needed && read.get::<Person>(holder)?.state == PersonState::Active)
}

/// The device's status once an incident is decided as that kind.
pub(super) const fn status_after(kind: IncidentKind, status: Status) -> Status {
    match (kind, status) {
        (IncidentKind::Lost, Status::InService | Status::Missing) => Status::Lost,
        (IncidentKind::Lost, Status::Lost | Status::Stolen | Status::Surplus | Status::Disposed)
        | (IncidentKind::Damage | IncidentKind::Missing | IncidentKind::Stolen, _) => status,
    }
}

/// What may be done once it is decided: the report, while it is waited for; then the other device.
pub(super) const fn next_step(is_claimed: bool, replace: bool) -> Option<NextStep> {
    match (is_claimed, replace) {
        (true, _) => Some(NextStep::AttachReport),
        (false, true) => Some(NextStep::IssueReplacement),
        (false, false) => None,
    }
}

impl Standing {
    /// Whether anything of a fee stands.
    pub(super) fn is_some(&self) -> bool {
        self.stands > Cents(0)
    }
}
