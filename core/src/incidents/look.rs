//! What is known around an incident, read once: for its page, for the board, and for what may be done?

use super::Incident;
use super::actions::{Another, IncidentStands};
use super::money::{Standing, standing};
use super::needed::is_needed;
use super::record::{IncidentDecision, IncidentStep, ReplacementKind, Substitute};
use super::recovered::{RecoveryProposals, recovery_of};
use super::serial::{SerialGiven, serial_given};
use super::waits::{WaitFacts, WaitsFor, remind_on, waits_for, waits_for_report};
use crate::calendar::BusinessCalendar;
use crate::error::Result;
use crate::register::custody::Custody;
use crate::register::{Condition, Device, Status};
use crate::settings::{Policy, business_calendar};
use crate::store::{Read, Role};
use crate::values::Date;

/// Around one incident.
#[derive(Debug)]
pub(super) struct Look {
    pub(super) steps: Vec<IncidentStep>,
    pub(super) decisions: Vec<IncidentDecision>,
    pub(super) replacements: Vec<Substitute>,
    pub(super) serial: Option<SerialGiven>,
    pub(super) money: Standing,
    pub(super) recovery: Option<RecoveryProposals>,
    pub(super) waits_for: Vec<WaitsFor>,
    pub(super) remind_on: Option<Date>,
    pub(super) is_replaced: bool,
    replacement: Another,
    loaner: Another,
}

impl Look {
    /// Around one incident.
    pub(super) fn of(read: &Read<'_>, incident: &Incident) -> Result<Self> {
        let days = Policy::now(read)?.report_reminder_days;
        Self::by(read, incident, &business_calendar(read)?, days)
    }

    /// The same by a calendar and a policy that were read already.
    pub(super) fn by(
        read: &Read<'_>,
        incident: &Incident,
        calendar: &BusinessCalendar,
        reminder_days: u32,
    ) -> Result<Self> {
        let steps = IncidentStep::of(read, incident.id)?;
        let decisions = IncidentDecision::of(read, incident.id)?;
        let replacements = Substitute::of_incident(read, incident.id)?;
        let device: Device = read.get(incident.device)?;
        let works = device.status == Status::InService && device.condition == Condition::Working;
        let another = |kind: ReplacementKind| match is_needed(kind, device.status, device.condition) {
            true => Another::Needed,
            false => Another::NotNeeded,
        };
        let is_replaced = replacements.iter().any(|other| other.kind == ReplacementKind::Replacement);
        let mut replacement = another(ReplacementKind::Replacement);
        let mut loaner = another(ReplacementKind::Loaner);
        if replacement == Another::Needed && decisions.last().is_some_and(|decision| !decision.replace) {
            replacement = Another::DecidedAgainst;
        }
        for other in &replacements {
            if read.get::<Custody>(other.custody)?.ended_at.is_none() {
                match other.kind {
                    ReplacementKind::Replacement => replacement = Another::IsOut,
                    ReplacementKind::Loaner => loaner = Another::IsOut,
                }
            }
        }
        let money = standing(read, incident)?;
        let recovery = recovery_of(read, incident.clone())?;
        let facts = WaitFacts {
            is_open: incident.closed_at.is_none(),
            is_claimed: waits_for_report(incident),
            is_recovered: incident.recovered_at.is_some(),
            is_decided: !decisions.is_empty(),
            replace: decisions.last().is_some_and(|decision| decision.replace),
            is_replaced,
            loaner_is_over: loaner == Another::IsOut && works,
            proposals: recovery.as_ref().map_or(0, |recovery| recovery.proposals.len()),
            unpaid: money.open,
        };
        Ok(Self {
            serial: serial_given(read, incident, &steps)?,
            remind_on: remind_on(incident, &steps, calendar, reminder_days)?,
            waits_for: waits_for(facts),
            is_replaced,
            replacement,
            loaner,
            steps,
            decisions,
            replacements,
            money,
            recovery,
        })
    }

    /// What its actions go by.
    pub(super) fn stands(&self, role: Role, incident: &Incident) -> IncidentStands {
        let differs = |serial: &SerialGiven| serial.differs && serial.settled.is_none();
        IncidentStands {
            role,
            kind: incident.kind,
            is_claimed: waits_for_report(incident),
            is_closed: incident.closed_at.is_some(),
            is_recovered: incident.recovered_at.is_some(),
            is_decided: !self.decisions.is_empty(),
            serial_differs: self.serial.as_ref().is_some_and(differs),
            somebody_answers: incident.holder.is_some(),
            replacement: self.replacement,
            loaner: self.loaner,
            is_proposed: self.recovery.as_ref().is_some_and(|recovery| !recovery.proposals.is_empty()),
        }
    }
}
