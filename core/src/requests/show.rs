//! What is there to know of one request: who asked for what, why it is due then, what happened, what may be done now?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::actions::{RequestAction, actions};
use super::closing::{Closing, closings};
use super::desk::{Clocks, Desk};
use super::record::{Request, RequestOutcome, RequestStep};
use super::selling::charged;
use super::words::RequestState;
use crate::calendar::{DayKind, Explanation, explain};
use crate::contract::Query;
use crate::error::Result;
use crate::fees::OpenCharge;
use crate::people::{Person, Place, School};
use crate::pickups::{Pickup, PickupDevice};
use crate::register::Device;
use crate::settings::{CalendarEntry, Operator};
use crate::store::Read;
use crate::values::{Date, RequestId};

/// One request, with everything around it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowRequest {
    /// The request.
    pub request: RequestId,
}

/// The answer to [`ShowRequest`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct RequestShown {
    /// The request.
    pub request: Request,
    /// The school's name.
    pub school_name: String,
    /// The name of whom it is about.
    pub person_name: Option<String>,
    /// The device it is about, by tag or serial.
    pub device_shown: Option<String>,
    /// The device that was made ready, by tag or serial.
    pub prepared_shown: Option<String>,
    /// The room it is about.
    pub place_name: Option<String>,
    /// Who works on it.
    pub assignee_name: Option<String>,
    /// The pickup's number, and how many devices it lists.
    pub pickup: Option<RequestPickup>,
    /// What pays for the charger, and what of it is still open.
    pub charge: Option<OpenCharge>,
    /// How its clocks stand.
    pub clocks: Clocks,
    /// Why it is due then, day by day.
    pub why: Explanation,
    /// Attempts in a row to reach the requester after which it closes.
    pub attempts_allowed: u32,
    /// What happened, the latest first.
    pub steps: Vec<StepShown>,
    /// How long it took, once it is done with.
    pub outcome: Option<RequestOutcome>,
    /// Tests that are written now or soon.
    pub testing: Vec<TestingShown>,
    /// The request that it repeats.
    pub linked: Option<OtherRequest>,
    /// Other requests about the same device or person, the latest first.
    pub others: Vec<OtherRequest>,
    /// What may be done now.
    pub actions: Vec<RequestAction>,
    /// With which reasons it may be closed, where it may be.
    pub closings: Vec<Closing>,
}

/// The pickup a request led to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RequestPickup {
    /// Its number.
    pub number: u32,
    /// How many devices it lists.
    pub devices: u32,
    /// What else is told of it.
    pub note: Option<String>,
}

/// Something that happened to a request, and who did it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StepShown {
    /// The step.
    #[serde(flatten)]
    #[ts(flatten)]
    pub step: RequestStep,
    /// Who did it.
    pub operator_name: Option<String>,
}

/// A testing window.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TestingShown {
    /// Its name.
    pub name: String,
    /// Its first day.
    pub from_on: Date,
    /// Its last day.
    pub until_on: Date,
    /// Whether the clock stands still meanwhile.
    pub clock_stops: bool,
}

/// Another request about the same.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OtherRequest {
    /// The request.
    pub request: RequestId,
    /// Its number.
    pub number: u32,
    /// It in one line.
    pub subject: String,
    /// Where it stands.
    pub state: RequestState,
}

/// So many days ahead a testing window is told.
const SOON: u64 = 21;

impl Query for ShowRequest {
    const NAME: &'static str = "request.show";
    type Output = RequestShown;

    fn run(self, read: &Read<'_>) -> Result<RequestShown> {
        let request = Request::own(read, self.request)?;
        let desk = Desk::of(read)?;
        let policy = desk.policy(request.opened_at);
        let within = i64::from(policy.resolution_hours) * 3_600_000;
        let seen = request.ended_at.unwrap_or_else(|| read.now());
        let actions = actions(read.actor().role, request.stands(read)?);
        let may_close = actions.contains(&RequestAction::Close);
        let shown = |device: Option<_>| -> Result<Option<String>> {
            Ok(device.map(|device| read.get::<Device>(device)).transpose()?.and_then(|device| device.shown()))
        };
        Ok(RequestShown {
            school_name: read.get::<School>(request.school)?.name,
            person_name: request.person.map(|person| read.get::<Person>(person)).transpose()?.map(|person| person.name),
            device_shown: shown(request.device)?,
            prepared_shown: shown(request.prepared)?,
            place_name: request.place.map(|place| read.get::<Place>(place)).transpose()?.map(|place| place.name),
            assignee_name: request.assignee.map(|id| read.get::<Operator>(id)).transpose()?.map(|found| found.name),
            pickup: pickup(read, &request)?,
            charge: charged(read, &request)?,
            clocks: desk.clocks(request.run())?,
            why: explain(&desk.calendar, request.opened_at, within, request.pauses.times(), seen)?,
            attempts_allowed: policy.contact_attempts,
            steps: steps(read, &request)?,
            outcome: RequestOutcome::last_of(read, request.id)?.filter(|_| request.ended_at.is_some()),
            testing: testing(read, &request, policy.testing_stops_clock)?,
            linked: linked(read, &request)?,
            others: others(read, &request)?,
            closings: match may_close {
                true => closings(request.kind, desk.policy(read.now())),
                false => Vec::new(),
            },
            actions,
            request,
        })
    }
}

fn pickup(read: &Read<'_>, request: &Request) -> Result<Option<RequestPickup>> {
    let Some(id) = request.pickup else { return Ok(None) };
    let Pickup { number, note, .. } = read.get(id)?;
    let devices = u32::try_from(PickupDevice::of(read, id)?.len()).unwrap_or(u32::MAX);
    Ok(Some(RequestPickup { number, devices, note }))
}

fn steps(read: &Read<'_>, request: &Request) -> Result<Vec<StepShown>> {
    let operators = Operator::names(read)?;
    let name = |step: &RequestStep| step.operator.and_then(|id| operators.get(&id).cloned());
    let steps = RequestStep::of(read, request.id)?.into_iter().rev();
    Ok(steps.map(|step| StepShown { operator_name: name(&step), step }).collect())
}

fn testing(read: &Read<'_>, request: &Request, clock_stops: bool) -> Result<Vec<TestingShown>> {
    if request.ended_at.is_some() {
        return Ok(Vec::new());
    }
    let (today, soon) = (read.today(), read.today().plus_days(SOON));
    let windows = CalendarEntry::all(read)?
        .into_iter()
        .filter(|entry| entry.kind == DayKind::Testing && entry.until_on >= today && entry.from_on <= soon);
    Ok(windows
        .map(|entry| TestingShown { name: entry.name, from_on: entry.from_on, until_on: entry.until_on, clock_stops })
        .collect())
}

/// The request that it repeats, where the operator may know of it.
fn linked(read: &Read<'_>, request: &Request) -> Result<Option<OtherRequest>> {
    let linked = request.linked.map(|linked| read.get::<Request>(linked)).transpose()?;
    Ok(linked.filter(|linked| read.actor().covers(linked.school)).map(OtherRequest::from))
}

/// So many other requests are told.
const OTHERS: usize = 20;

fn others(read: &Read<'_>, request: &Request) -> Result<Vec<OtherRequest>> {
    let touching = Request::touching(read, request.id, request.device, request.person, OTHERS)?;
    Ok(touching.into_iter().map(OtherRequest::from).collect())
}

impl From<Request> for OtherRequest {
    fn from(Request { id: request, number, subject, state, .. }: Request) -> Self {
        Self { request, number, subject, state }
    }
}
