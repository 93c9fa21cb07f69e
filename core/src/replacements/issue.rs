//! May another device go out for one that is gone or damaged, for good or for a while?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::accessories::{Accessory, give};
use crate::contract::Command;
use crate::error::Result;
use crate::fees::balance_of;
use crate::incidents::{Incident, IncidentDecision, ReplacementKind, Substitute, is_needed};
use crate::refusal::{IncidentReason, NextStep, Reason};
use crate::register::Device;
use crate::register::custody::{Custodian, Custody, Terms, check_out, must_be_stored, transfer};
use crate::register::finding::device_of;
use crate::settings::Policy;
use crate::settings::policy::{school_year_now, school_year_on};
use crate::store::{Role, Write};
use crate::values::{Cents, Date, IncidentId, NothingElse, PersonId, tidy};

/// On what terms another device goes out.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ReplacementTerms {
    /// Because of what.
    pub incident: IncidentId,
    /// The device that goes out, by tag or serial.
    pub code: String,
    /// When it is due back.
    #[serde(default)]
    pub due_on: Option<Date>,
    /// What goes along: charger, case …
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub accessories: Vec<String>,
    /// Why IT gives one to a student who is not active yet.
    #[serde(default)]
    pub override_reason: Option<String>,
}

/// Hands another device out for good, to whoever held the one that is gone or beyond repair.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Issue {
    /// On what terms.
    #[serde(flatten)]
    #[ts(flatten)]
    pub terms: ReplacementTerms,
    /// No other field.
    #[serde(flatten)]
    #[ts(skip)]
    pub nothing_else: NothingElse,
}

/// Lends another device, while theirs is repaired or looked for.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Lend {
    /// On what terms.
    #[serde(flatten)]
    #[ts(flatten)]
    pub terms: ReplacementTerms,
    /// No other field.
    #[serde(flatten)]
    #[ts(skip)]
    pub nothing_else: NothingElse,
}

/// What going out did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IssuedReplacement {
    /// Old device, incident, new device.
    pub replacement: Substitute,
    /// The device that went out.
    pub device: Device,
    /// The custody that began.
    pub custody: Custody,
    /// What went along.
    pub accessories: Vec<Accessory>,
    /// What the holder owes; it held nothing back.
    pub owes: Cents,
}

impl Command for Issue {
    const NAME: &'static str = "replacement.issue";
    const WHO: Role = Role::Champion;
    type Output = IssuedReplacement;

    fn run(self, write: &mut Write<'_>) -> Result<IssuedReplacement> {
        send_out(write, self.terms, ReplacementKind::Replacement)
    }
}

impl Command for Lend {
    const NAME: &'static str = "replacement.lend";
    const WHO: Role = Role::Champion;
    type Output = IssuedReplacement;

    fn run(self, write: &mut Write<'_>) -> Result<IssuedReplacement> {
        send_out(write, self.terms, ReplacementKind::Loaner)
    }
}

/// Judges everything before it writes anything; the device itself by the rules of checking out.
fn send_out(write: &mut Write<'_>, asked: ReplacementTerms, kind: ReplacementKind) -> Result<IssuedReplacement> {
    let incident = Incident::own_open(write, asked.incident)?;
    let Some(person) = incident.holder else { return Err(IncidentReason::NobodyAnswers.into()) };
    let old: Device = write.get(incident.device)?;
    must_be_needed(&old, kind)?;
    must_be_the_only(write, incident.id, kind)?;
    let policy = Policy::now(write)?;
    let owes = balance_of(write, person)?;
    if kind == ReplacementKind::Replacement {
        must_not_be_decided_against(write, incident.id)?;
        must_be_within(write, person, policy.incident_prices.most_replacements)?;
        if owes > Cents(0) && policy.balance_blocks_issuing {
            return Err(Reason::Owes { cents: owes }.into());
        }
    }
    let device = device_of(write, &asked.code, Some(incident.school))?;
    must_be_stored(write, &device)?;
    let shown = old.shown().unwrap_or_default();
    let why = match kind {
        ReplacementKind::Replacement => format!("replacement for {shown}"),
        ReplacementKind::Loaner => format!("loaner for {shown}"),
    };
    let override_reason = tidy(asked.override_reason);
    let terms = Terms { due_on: asked.due_on, take_home: None, reason: Some(why), override_reason };
    let to = Custodian::Person { person };
    let custody = match Custody::open_of(write, device.id)? {
        Some(_) => transfer(write, &device, to, &terms)?,
        None => check_out(write, &device, to, &terms)?,
    };
    let accessories = give(write, &custody, &asked.accessories)?;
    let replacement = Substitute {
        id: write.new_id(),
        incident: incident.id,
        school: incident.school,
        person,
        kind,
        old: old.id,
        device: device.id,
        custody: custody.id,
        issued_at: write.now(),
    };
    write.put(&replacement)?;
    Ok(IssuedReplacement { replacement, device, custody, accessories, owes })
}

fn must_be_needed(old: &Device, kind: ReplacementKind) -> Result<()> {
    match is_needed(kind, old.status, old.condition) {
        true => Ok(()),
        false => {
            let (status, condition) = (old.status.word().into(), old.condition.word().into());
            Err(IncidentReason::NothingToReplace { status, condition }.into())
        }
    }
}

fn must_be_the_only(write: &Write<'_>, incident: IncidentId, kind: ReplacementKind) -> Result<()> {
    for earlier in Substitute::of_incident(write, incident)? {
        let is_out = write.get::<Custody>(earlier.custody)?.ended_at.is_none();
        // Whoever has another device for good needs no loaner; a loaner is followed by the device that stays.
        if is_out && (earlier.kind == kind || earlier.kind == ReplacementKind::Replacement) {
            let shown = write.get::<Device>(earlier.device)?.shown().unwrap_or_default();
            return Err(IncidentReason::ReplacedAlready { shown, since: earlier.issued_at }.into());
        }
    }
    Ok(())
}

/// IT decides whether another one goes out for good; a loaner is lent all the same.
fn must_not_be_decided_against(write: &Write<'_>, incident: IncidentId) -> Result<()> {
    match IncidentDecision::last_of(write, incident)? {
        Some(IncidentDecision { replace: false, on_day, .. }) => {
            let next = vec![NextStep::DecideIncident, NextStep::LendDevice];
            Err(IncidentReason::NoneGoesOut { on: on_day, next }.into())
        }
        Some(_) | None => Ok(()),
    }
}

/// The district gives somebody so many replacements in a school year; a loaner is lent all the same.
fn must_be_within(write: &Write<'_>, person: PersonId, most: Option<u32>) -> Result<()> {
    let Some(most) = most else { return Ok(()) };
    let school_year = school_year_now(write)?;
    let mut had = 0;
    for earlier in Substitute::of_person(write, person)? {
        let year = school_year_on(write, earlier.issued_at.date_in(write.zone()))?;
        had += u32::from(earlier.kind == ReplacementKind::Replacement && year == school_year);
    }
    match had < most {
        true => Ok(()),
        false => {
            let next = vec![NextStep::LendDevice];
            Err(IncidentReason::TooManyReplacements { had, most, school_year, next }.into())
        }
    }
}
