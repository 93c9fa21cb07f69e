//! A device is made ready for a request, and handed over: which, and when may it go?
//!
//! Staff get it only once they are active: that is the rule of custody, and it is asked here too.

use serde::Deserialize;
use ts_rs::TS;

use super::act::{RequestDone, told};
use super::ask::Ask;
use super::desk::Desk;
use super::kinds::{MobilePhone, phone_number};
use super::letters::Tells;
use super::record::Request;
use super::selling;
use super::steps::{Said, end, step};
use super::words::{RequestKind, RequestState, StepKind};
use crate::contract::Command;
use crate::error::{Result, invalid};
use crate::refusal::{Problem, RequestReason};
use crate::register::Device;
use crate::register::custody::{Custodian, Custody, Receiver, Terms, check_out, may_go_to, must_be_stored, transfer};
use crate::register::finding::device_of;
use crate::store::{Role, Write};
use crate::values::{Date, RequestId, tidy};

/// Makes a device ready for a request. It stays where it is, and is told apart.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrepareDevice {
    /// The request.
    pub request: RequestId,
    /// The device, by tag or serial.
    pub code: String,
}

impl Command for PrepareDevice {
    const NAME: &'static str = "request.prepare";
    const WHO: Role = Role::It;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let mut request = Request::own(write, self.request)?;
        request.must_be_open()?;
        must_lead_to_a_device(&request)?;
        let device = device_of(write, &self.code, Some(request.school))?;
        may_go_to(Receiver::Person, device.status, device.condition)?;
        must_be_stored(write, &device)?;
        if let Some(other) = Request::prepared_with(write, device.id)?.filter(|other| other.id != request.id) {
            return Err(RequestReason::PreparedFor { number: other.number }.into());
        }
        request.prepared = Some(device.id);
        request.responded_at = request.responded_at.or(Some(write.now()));
        write.put(&request)?;
        let shown = device.shown().unwrap_or_default();
        step(write, &request, StepKind::Prepared, Said::words(&shown))?;
        told(&Desk::of(write)?, request, Tells::Ready(&shown))
    }
}

/// Hands the prepared device, or the charger, over to whom the request is about, which is the end of the request.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct HandOver {
    /// The request.
    pub request: RequestId,
    /// When it is due back; the day a loaner was asked for until, when absent.
    #[serde(default)]
    pub due_on: Option<Date>,
    /// Why they get another one, or why a student gets one who is not active yet.
    #[serde(default)]
    pub reason: Option<String>,
    /// The phone's number, for a phone.
    #[serde(default)]
    pub phone: Option<String>,
}

impl Command for HandOver {
    const NAME: &'static str = "request.hand_over";
    const WHO: Role = Role::It;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let mut request = Request::own(write, self.request)?;
        request.must_be_open()?;
        if request.kind == RequestKind::Charger {
            return selling::sell(write, request);
        }
        must_lead_to_a_device(&request)?;
        let Some(device) = request.prepared else { return Err(RequestReason::NothingPrepared.into()) };
        let Some(person) = request.person else { return invalid("person", Problem::Missing) };
        if let Ask::MobilePhone(form) = &request.details {
            let Some(number) = tidy(self.phone) else { return invalid("phone", Problem::Missing) };
            let number = Some(phone_number("phone", &number)?);
            request.details = Ask::MobilePhone(MobilePhone { number, ..form.clone() });
        }
        let device: Device = write.get(device)?;
        // It may have gone out since it was made ready.
        must_be_stored(write, &device)?;
        let until = match &request.details {
            Ask::StudentDevice(form) => form.until.filter(|_| form.loaner),
            Ask::StaffDevice(_)
            | Ask::MobilePhone(_)
            | Ask::Replacement(_)
            | Ask::Charger(_)
            | Ask::SurplusPickup(_)
            | Ask::Support(_)
            | Ask::ProjectorLamp(_)
            | Ask::Quote(_)
            | Ask::Purchase(_)
            | Ask::Other(_) => None,
        };
        let reason = tidy(self.reason);
        let terms =
            Terms { due_on: self.due_on.or(until), take_home: None, reason: reason.clone(), override_reason: reason };
        let to = Custodian::Person { person };
        match Custody::open_of(write, device.id)? {
            Some(_) => transfer(write, &device, to, &terms)?,
            None => check_out(write, &device, to, &terms)?,
        };
        let shown = device.shown().unwrap_or_default();
        step(write, &request, StepKind::HandedOver, Said::words(&shown))?;
        let desk = Desk::of(write)?;
        end(write, &desk, &mut request, RequestState::Resolved, None, "")?;
        told(&desk, request, Tells::HandedOver(&format!("device {shown}")))
    }
}

fn must_lead_to_a_device(request: &Request) -> Result<()> {
    if request.kind.leads_to_a_device() {
        return Ok(());
    }
    let needs = RequestKind::ALL.iter().filter(|kind| kind.leads_to_a_device()).map(|kind| kind.word().into());
    Err(RequestReason::AnotherKind { found: request.kind.word().into(), needs: needs.collect() }.into())
}
