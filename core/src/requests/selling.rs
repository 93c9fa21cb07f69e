//! A charger is asked for: what has to be paid for it, and when may it go?
//!
//! It is charged when it is asked for. Whoever lost the one they were given, and was charged for that, pays for the new
//! one by that charge: nobody pays twice. It goes once nothing of the charge is open, where the district has it so.

use serde::Deserialize;
use ts_rs::TS;

use super::act::{RequestDone, done, told};
use super::ask::Ask;
use super::desk::Desk;
use super::kinds::{CHARGER, Charger};
use super::letters::Tells;
use super::record::Request;
use super::steps::{Said, end, step};
use super::words::{RequestKind, RequestState, StepKind};
use crate::accessories::{Accessory, close_as_replaced, may_be_replaced};
use crate::contract::Command;
use crate::error::{Result, invalid};
use crate::fees::{self, Charge, Ledger, LedgerKind, OpenCharge};
use crate::refusal::{MoneyReason, Problem, Reason, RequestReason};
use crate::register::custody::Custody;
use crate::settings::Policy;
use crate::settings::policy::school_year_now;
use crate::store::{Read, Role, Write};
use crate::values::{Cents, RequestId};

/// Charges for the charger that a request asks for, where that was not done when it was opened.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChargeRequest {
    /// The request.
    pub request: RequestId,
}

impl Command for ChargeRequest {
    const NAME: &'static str = "request.charge";
    const WHO: Role = Role::Champion;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let request = Request::own(write, self.request)?;
        request.must_be_open()?;
        must_be_a_charger(&request)?;
        if let Some(charged) = charged(write, &request)? {
            let on = charged.charge.on_day.unwrap_or_else(|| write.today());
            return Err(MoneyReason::ChargedAlready { cents: charged.charge.cents, on }.into());
        }
        if !charge(write, &request)? {
            let school_year = school_year_now(write)?;
            return Err(Reason::NoPrice { kind: CHARGER.into(), school_year }.into());
        }
        done(&Desk::of(write)?, request)
    }
}

fn must_be_a_charger(request: &Request) -> Result<()> {
    match request.kind {
        RequestKind::Charger => Ok(()),
        other => {
            let needs = vec![RequestKind::Charger.word().into()];
            Err(RequestReason::AnotherKind { found: other.word().into(), needs }.into())
        }
    }
}

/// The charger somebody was given that a new one takes the place of: one that is lost, else one that is out.
pub(super) fn line_of(read: &Read<'_>, request: &Request) -> Result<Option<Accessory>> {
    let Some(person) = request.person else { return Ok(None) };
    let lines = Accessory::open_of(read, person)?;
    let mut chargers: Vec<Accessory> =
        lines.into_iter().filter(|line| line.kind.eq_ignore_ascii_case(CHARGER)).collect();
    chargers.sort_by_key(|line| !line.state.is_lost());
    Ok(chargers.into_iter().next())
}

const fn form(request: &Request) -> Option<&Charger> {
    match &request.details {
        Ask::Charger(form) => Some(form),
        Ask::StaffDevice(_)
        | Ask::StudentDevice(_)
        | Ask::MobilePhone(_)
        | Ask::Replacement(_)
        | Ask::SurplusPickup(_)
        | Ask::Support(_)
        | Ask::ProjectorLamp(_)
        | Ask::Quote(_)
        | Ask::Purchase(_)
        | Ask::Other(_) => None,
    }
}

/// The charge that pays for a request's charger: its own, or that for the lost one. One that was credited in full, because
/// the lost one came back, pays for nothing.
pub(super) fn charged(read: &Read<'_>, request: &Request) -> Result<Option<OpenCharge>> {
    let (Some(person), Some(form)) = (request.person, form(request)) else { return Ok(None) };
    let pays = |one: &&OpenCharge| {
        let is_for = one.charge.request == Some(request.id)
            || (form.accessory.is_some() && one.charge.accessory == form.accessory);
        is_for && one.stands() + one.waived > Cents(0)
    };
    Ok(Ledger::of(read, person)?.settled.charges.iter().rev().find(pays).cloned())
}

/// Charges at the price of today, unless a charge stands; answers whether there is a price.
pub(super) fn charge(write: &mut Write<'_>, request: &Request) -> Result<bool> {
    let Some(person) = request.person else { return invalid("person", Problem::Missing) };
    if charged(write, request)?.is_some() {
        return Ok(true);
    }
    let school_year = school_year_now(write)?;
    let Some(cents) = Policy::now(write)?.price_of(CHARGER) else { return Ok(false) };
    let line = form(request).and_then(|form| form.accessory);
    let device = match line {
        Some(line) => {
            let line: Accessory = write.get(line)?;
            Some(write.get::<Custody>(line.custody)?.device)
        }
        None => None,
    };
    let on_day = write.today();
    let charge = Charge {
        person,
        school: request.school,
        cents,
        about: CHARGER.into(),
        device,
        accessory: line,
        incident: None,
        request: Some(request.id),
        on_day,
        school_year,
        note: None,
    };
    fees::charge(write, charge)?;
    Ok(true)
}

/// Hands the charger over, which is the end of the request; the line of the lost one is closed.
///
/// # Errors
/// `not_charged_yet`, `charge_credited`, `not_paid_yet` where the district hands out once it is paid or waived.
pub(super) fn sell(write: &mut Write<'_>, mut request: Request) -> Result<RequestDone> {
    let desk = Desk::of(write)?;
    if desk.policy(write.now()).charger_after_payment {
        let has_price = Policy::now(write)?.price_of(CHARGER).is_some();
        match charged(write, &request)? {
            Some(charge) if charge.open > Cents(0) => {
                return Err(MoneyReason::NotPaidYet { open: charge.open }.into());
            }
            None if has_price => return Err(unpaid(write, &request)?.into()),
            Some(_) | None => {}
        }
    }
    if let Some(line) = form(&request).and_then(|form| form.accessory) {
        let line: Accessory = write.get(line)?;
        if may_be_replaced(line.state) {
            close_as_replaced(write, line)?;
        }
    }
    step(write, &request, StepKind::HandedOver, Said::words(CHARGER))?;
    end(write, &desk, &mut request, RequestState::Resolved, None, "")?;
    told(&desk, request, Tells::HandedOver(CHARGER))
}

/// Why nothing pays for it: it was credited since, or never charged.
fn unpaid(read: &Read<'_>, request: &Request) -> Result<MoneyReason> {
    let Some(person) = request.person else { return Ok(MoneyReason::NotChargedYet) };
    let ledger = Ledger::of(read, person)?;
    let is_its = |one: &&OpenCharge| one.charge.request == Some(request.id) && one.charge.kind == LedgerKind::Charge;
    Ok(match ledger.settled.charges.iter().rev().find(is_its) {
        Some(credited) => MoneyReason::ChargeCredited { cents: credited.charge.cents },
        None => MoneyReason::NotChargedYet,
    })
}

/// It is not wanted any more: what was charged for it is owed no longer.
pub(super) fn let_go(write: &mut Write<'_>, request: &Request) -> Result<()> {
    let own = charged(write, request)?.filter(|charge| charge.charge.request == Some(request.id));
    if let Some(charge) = own.filter(|charge| charge.stands() > Cents(0)) {
        fees::credit(write, &charge, None, None)?;
    }
    Ok(())
}
