//! What happens when somebody asks for something?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ask::Ask;
use super::desk::Clocks;
use super::draft::{Draft, RequestForm, drafted};
use super::kinds::{Happened, Verdict, entry_of};
use super::letters::{Letter, Tells, letter};
use super::record::Request;
use super::selling;
use super::steps::{Said, end, step};
use super::warning::RequestWarning;
use super::words::{ClosedBecause, RequestKind, RequestState, StepKind};
use crate::contract::{Command, Query};
use crate::error::Result;
use crate::incidents::{Account, Outlook, claim_stolen, declare_lost};
use crate::pickups;
use crate::register::incident::Incident;
use crate::register::{Damage, Device, damaged};
use crate::store::{Read, Role, Write};
use crate::values::{IncidentId, NothingElse};

/// Opens a request.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpenRequest {
    /// What is asked for.
    #[serde(flatten)]
    #[ts(flatten)]
    pub form: RequestForm,
    /// No other field.
    #[serde(flatten)]
    #[ts(skip)]
    pub nothing_else: NothingElse,
}

/// The answer to [`OpenRequest`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpenedRequest {
    /// The request, open, or closed at once.
    pub request: Request,
    /// How its clocks stand.
    pub clocks: Clocks,
    /// What whoever filed it should know.
    pub warnings: Vec<RequestWarning>,
    /// What to tell the requester.
    pub letter: Letter,
}

impl Command for OpenRequest {
    const NAME: &'static str = "request.open";
    const WHO: Role = Role::Champion;
    type Output = OpenedRequest;

    fn run(self, write: &mut Write<'_>) -> Result<OpenedRequest> {
        let Draft { request, judged, device, listed, desk } = drafted(write, self.form)?;
        let mut request = Request { id: write.new_id(), ..request };
        if let (Ask::Replacement(form), Some(device)) = (&request.details, device) {
            let account = Account {
                what_happened: form.what_happened.clone().unwrap_or_default(),
                last_seen: form.last_seen.clone(),
                happened_on: form.happened_on,
            };
            request.incident = Some(incident(write, form.happened, device, account)?);
        }
        if let Ask::SurplusPickup(form) = &request.details {
            let pickup = pickups::draft(write, request.school, &listed, form.peripherals.clone())?;
            request.pickup = Some(pickup.id);
        }
        let line = selling::line_of(write, &request)?.map(|line| line.id);
        if let Ask::Charger(form) = &mut request.details {
            form.accessory = line;
        }
        let channel = Some(request.channel);
        let question = match &judged.verdict {
            Verdict::Ask(question) => Some(question.clone()),
            Verdict::Open | Verdict::Close(..) => None,
        };
        let opened = Said { channel, text: question, ..Said::default() };
        write.put(&request)?;
        step(write, &request, StepKind::Opened, opened)?;
        if request.kind == RequestKind::Charger {
            selling::charge(write, &request)?;
        }
        if let Verdict::Close(because, sentence) = &judged.verdict {
            end(write, &desk, &mut request, RequestState::Closed, Some(*because), sentence)?;
        }
        let clocks = desk.clocks(request.run())?;
        let letter = first_letter(&request, &judged.verdict, &judged.warnings, &clocks, &desk);
        Ok(OpenedRequest { request, clocks, warnings: judged.warnings, letter })
    }
}

fn first_letter(
    request: &Request,
    verdict: &Verdict,
    warnings: &[RequestWarning],
    clocks: &Clocks,
    desk: &super::Desk,
) -> Letter {
    let zone = desk.calendar.zone();
    let opened = |question| Tells::Opened { due: clocks.resolution.due, warnings, question };
    match verdict {
        Verdict::Open => letter(request, opened(None), zone),
        Verdict::Ask(question) => letter(request, opened(Some(question)), zone),
        Verdict::Close(ClosedBecause::Routed, sentence) => {
            let sought = match &request.details {
                Ask::Other(form) => form.entry.as_deref(),
                Ask::StaffDevice(_)
                | Ask::StudentDevice(_)
                | Ask::MobilePhone(_)
                | Ask::Replacement(_)
                | Ask::Charger(_)
                | Ask::SurplusPickup(_)
                | Ask::Support(_)
                | Ask::ProjectorLamp(_)
                | Ask::Quote(_)
                | Ask::Purchase(_) => None,
            };
            let entry = sought.and_then(|sought| entry_of(desk.policy(request.opened_at), sought).ok());
            letter(request, entry.map_or(Tells::Said(sentence), Tells::Routed), zone)
        }
        Verdict::Close(
            ClosedBecause::NoContact
            | ClosedBecause::OutOfScope
            | ClosedBecause::Purchase
            | ClosedBecause::Advice
            | ClosedBecause::Duplicate
            | ClosedBecause::Withdrawn,
            sentence,
        ) => letter(request, Tells::Said(sentence), zone),
    }
}

/// The incident a replacement is for: the one because of which the device is away or damaged already, else a new one.
fn incident(write: &mut Write<'_>, happened: Option<Happened>, device: Device, account: Account) -> Result<IncidentId> {
    if let Some(open) = Incident::open_loss(write, device.id)? {
        return Ok(open.id);
    }
    let holder = crate::register::custody::Custody::answering(write, device.id)?.and_then(|custody| custody.person);
    let incident = match happened {
        Some(Happened::Lost) => declare_lost(write, device, account)?,
        Some(Happened::Stolen) => claim_stolen(write, device, account, Outlook::Gone)?,
        Some(Happened::Damaged) | None => {
            if let Some(open) = Incident::open_damage(write, device.id)? {
                return Ok(open.id);
            }
            let incident = damaged(write, device, Damage::Damaged, holder, &account.what_happened)?;
            let told = Incident { happened_on: account.happened_on, last_seen: account.last_seen, ..incident };
            write.put(&told)?;
            told
        }
    };
    Ok(incident.id)
}

/// Asks what would become of a request, while it is being written. What stands against it is refused as it would be.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TryRequest {
    /// What is asked for.
    #[serde(flatten)]
    #[ts(flatten)]
    pub form: RequestForm,
    /// No other field.
    #[serde(flatten)]
    #[ts(skip)]
    pub nothing_else: NothingElse,
}

/// The answer to [`TryRequest`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct TriedRequest {
    /// The request as it would be opened.
    pub request: Request,
    /// Whether it would be closed at once, and why.
    pub closes: Option<ClosedBecause>,
    /// The sentence it would be closed with, or what IT would ask first.
    pub sentence: Option<String>,
    /// By when it would be answered and done.
    pub clocks: Clocks,
    /// What to know.
    pub warnings: Vec<RequestWarning>,
}

impl Query for TryRequest {
    const NAME: &'static str = "request.try";
    const WHO: Role = Role::Champion;
    type Output = TriedRequest;

    fn run(self, read: &Read<'_>) -> Result<TriedRequest> {
        let Draft { request, judged, desk, .. } = drafted(read, self.form)?;
        let clocks = desk.clocks(request.run())?;
        let (closes, sentence) = match judged.verdict {
            Verdict::Open => (None, None),
            Verdict::Ask(question) => (None, Some(question)),
            Verdict::Close(because, sentence) => (Some(because), Some(sentence)),
        };
        Ok(TriedRequest { request, closes, sentence, clocks, warnings: judged.warnings })
    }
}
