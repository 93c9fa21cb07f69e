//! A quote was given: until when does it hold, and are they ready to buy?

use serde::Deserialize;
use ts_rs::TS;

use super::act::{RequestDone, done, told};
use super::ask::Ask;
use super::desk::Desk;
use super::kinds::{GivenQuote, Quote};
use super::letters::Tells;
use super::record::Request;
use super::steps::{Said, step};
use super::talk::responded;
use super::words::{RequestKind, StepKind};
use crate::contract::Command;
use crate::error::{Result, allowed, invalid, not_in_future};
use crate::refusal::{Problem, RequestReason};
use crate::store::{Role, Write};
use crate::values::{Cents, Date, RequestId};

/// Gives a quote. It holds thirty days, unless the district's policy says otherwise.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct GiveQuote {
    /// The request.
    pub request: RequestId,
    /// What it would cost.
    pub cents: Cents,
    /// When it was given; today when absent.
    #[serde(default)]
    pub given_on: Option<Date>,
    /// The vendor, or the quote's number.
    #[serde(default)]
    pub reference: Option<String>,
}

impl Command for GiveQuote {
    const NAME: &'static str = "request.give_quote";
    const WHO: Role = Role::It;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let (mut request, form) = quote_of(write, self.request)?;
        if !(1..=1_000_000_000).contains(&self.cents.0) {
            let (found, allowed) = (self.cents.to_string(), "$0.01–$10,000,000.00".into());
            return invalid("cents", Problem::OutOfRange { found, allowed });
        }
        let given_on = self.given_on.unwrap_or_else(|| write.today());
        not_in_future("given_on", given_on, write.today())?;
        let desk = Desk::of(write)?;
        let expires_on = given_on.plus_days(u64::from(desk.policy(request.opened_at).quote_days));
        let reference = allowed("reference", self.reference, 200)?;
        let given = GivenQuote { cents: self.cents, given_on, expires_on, reference, ready_at: None };
        request.details = Ask::Quote(Quote { given: Some(given), ..form });
        write.put(&request)?;
        responded(write, &mut request)?;
        step(write, &request, StepKind::Quoted, Said::words(&self.cents.to_string()))?;
        told(&desk, request, Tells::Quoted { cents: self.cents, until: expires_on })
    }
}

/// The requester is ready to buy at that quote.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConfirmQuote {
    /// The request.
    pub request: RequestId,
}

impl Command for ConfirmQuote {
    const NAME: &'static str = "request.confirm_quote";
    const WHO: Role = Role::It;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let (mut request, form) = quote_of(write, self.request)?;
        let Some(given) = form.given.clone() else { return Err(RequestReason::NoQuote.into()) };
        if let Some(since) = given.ready_at {
            return Err(RequestReason::ReadyAlready { since }.into());
        }
        if write.today() > given.expires_on {
            return Err(RequestReason::QuoteExpired { on: given.expires_on }.into());
        }
        let given = GivenQuote { ready_at: Some(write.now()), ..given };
        request.details = Ask::Quote(Quote { given: Some(given), ..form });
        write.put(&request)?;
        step(write, &request, StepKind::Confirmed, Said::default())?;
        done(&Desk::of(write)?, request)
    }
}

fn quote_of(write: &Write<'_>, request: RequestId) -> Result<(Request, Quote)> {
    let request = Request::own(write, request)?;
    request.must_be_open()?;
    match request.details.clone() {
        Ask::Quote(form) => Ok((request, form)),
        other @ (Ask::StaffDevice(_)
        | Ask::StudentDevice(_)
        | Ask::MobilePhone(_)
        | Ask::Replacement(_)
        | Ask::Charger(_)
        | Ask::SurplusPickup(_)
        | Ask::Support(_)
        | Ask::ProjectorLamp(_)
        | Ask::Purchase(_)
        | Ask::Other(_)) => Err(RequestReason::AnotherKind {
            found: other.kind().word().into(),
            needs: vec![RequestKind::Quote.word().into()],
        }
        .into()),
    }
}
