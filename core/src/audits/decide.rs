//! What is done about an exception? One decision, on one exception or a whole selection.

use serde::Deserialize;
use ts_rs::TS;

use super::choices::{Choice, Whereabouts, choices};
use super::evidence::reconcile_one;
use super::exceptions::{About, Exception, exceptions};
use super::record::{Audit, Decision, ExceptionKind, Period};
use super::return_audit::MOST_WORDS;
use super::scan::must_be_open;
use crate::contract::Command;
use crate::error::{Result, invalid, required};
use crate::refusal::{AuditReason, Problem};
use crate::store::{Role, Write};
use crate::values::{AuditId, Date, DeviceId, normal_form};

use super::settle;

/// Which exception.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExceptionRef {
    /// What kind.
    pub kind: ExceptionKind,
    /// The device it is about.
    #[serde(default)]
    #[ts(optional)]
    pub device: Option<DeviceId>,
    /// Or the code nobody knows.
    #[serde(default)]
    #[ts(optional)]
    pub code: Option<String>,
}

impl ExceptionRef {
    fn about(&self) -> Result<About> {
        match (self.device, &self.code) {
            (Some(device), None) => Ok(About::Device(device)),
            (None, Some(code)) => Ok(About::Code(normal_form(code))),
            (Some(_), Some(_)) | (None, None) => invalid("exceptions", Problem::Missing),
        }
    }
}

/// Decides exceptions, all of them or none.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// The audit.
    pub audit: AuditId,
    /// Which exceptions.
    pub exceptions: Vec<ExceptionRef>,
    /// What is decided about each of them.
    pub choice: Choice,
}

impl Command for Decide {
    const NAME: &'static str = "audit.decide";
    const WHO: Role = Role::Champion;
    // A device found here may be another school's; the audit itself must be the operator's.
    const CROSS_SCHOOL: bool = true;
    type Output = Vec<Decision>;

    fn run(self, write: &mut Write<'_>) -> Result<Vec<Decision>> {
        let audit: Audit = write.get(self.audit)?;
        write.must_cover(audit.school)?;
        must_be_open(&audit)?;
        if self.exceptions.is_empty() {
            return invalid("exceptions", Problem::Missing);
        }
        let period: Period = write.get(audit.period)?;
        let reconciled = reconcile_one(write, &audit, &period)?;
        let all = exceptions(write, &audit, &reconciled)?;
        let mut decided = Vec::new();
        for named in &self.exceptions {
            let exception = find(&all, &audit, named)?;
            if !choices(exception.kind).contains(&self.choice.word()) {
                let (kind, choice) = (exception.kind.word().into(), self.choice.word().word().into());
                return Err(AuditReason::ChoiceDoesNotFit { kind, choice }.into());
            }
            let incident = settle::carry_out(write, &audit, &period, exception, &self.choice)?;
            let decision = record(write, &audit, exception, &self.choice, incident)?;
            write.put(&decision)?;
            decided.push(decision);
        }
        Ok(decided)
    }
}

fn find<'e>(all: &'e [Exception], audit: &Audit, named: &ExceptionRef) -> Result<&'e Exception> {
    let about = named.about()?;
    let found = all.iter().find(|exception| exception.kind == named.kind && exception.about == about);
    let Some(exception) = found else {
        return Err(AuditReason::NoSuchException { kind: named.kind.word().into() }.into());
    };
    match &exception.decision {
        // What an earlier revision decided may be decided anew.
        Some(decision) if decision.revision == audit.revision => {
            Err(AuditReason::ExceptionSettled { kind: named.kind.word().into(), choice: decision.choice.word().into() }
                .into())
        }
        Some(_) | None if exception.stands => Ok(exception),
        Some(_) | None => Err(AuditReason::NoSuchException { kind: named.kind.word().into() }.into()),
    }
}

fn record(
    write: &mut Write<'_>,
    audit: &Audit,
    exception: &Exception,
    choice: &Choice,
    settled: settle::Settled,
) -> Result<Decision> {
    let (device, code_norm) = match &exception.about {
        About::Device(device) => (Some(*device), None),
        About::Code(code) => (None, Some(code.clone())),
    };
    let (attested_by, attested_on) = match choice {
        Choice::Attest { name, on } => (Some(required("name", name, 200)?), Some(*on)),
        Choice::UpdatePlace
        | Choice::Leave
        | Choice::ConfirmMissing
        | Choice::DeclareLost { .. }
        | Choice::DeclareStolen { .. }
        | Choice::Recover { .. }
        | Choice::Dispute { .. }
        | Choice::SendBack
        | Choice::TakeOver
        | Choice::Explain { .. }
        | Choice::AskReopen { .. }
        | Choice::BackToStorage
        | Choice::AskWithdraw { .. }
        | Choice::Acknowledge
        | Choice::IsDevice { .. }
        | Choice::Register { .. }
        | Choice::NotOurs { .. } => (None, None),
    };
    let settle::Settled { target, incident } = settled;
    Ok(Decision {
        id: write.new_id(),
        audit: audit.id,
        school: audit.school,
        revision: audit.revision,
        kind: exception.kind,
        device,
        code_norm,
        choice: choice.word(),
        note: note(choice)?,
        attested_by,
        attested_on,
        target,
        incident,
        at: write.now(),
        operator: write.actor().operator,
        answer: None,
        answered_at: None,
    })
}

/// The words that go with a choice; some need them.
fn note(choice: &Choice) -> Result<Option<String>> {
    match choice {
        Choice::Dispute { reason } => Ok(Some(required("reason", reason, MOST_WORDS)?)),
        Choice::Explain { note } | Choice::NotOurs { note } => Ok(Some(required("note", note, MOST_WORDS)?)),
        Choice::AskReopen { note } | Choice::AskWithdraw { note } => Ok(note.clone()),
        Choice::Recover { whereabouts } => match whereabouts {
            Whereabouts::WithHolder | Whereabouts::Here => Ok(Some(whereabouts.word().into())),
        },
        Choice::DeclareLost { what_happened } | Choice::DeclareStolen { what_happened, .. } => {
            Ok(what_happened.clone())
        }
        Choice::UpdatePlace
        | Choice::Leave
        | Choice::ConfirmMissing
        | Choice::Attest { .. }
        | Choice::SendBack
        | Choice::TakeOver
        | Choice::BackToStorage
        | Choice::Acknowledge
        | Choice::IsDevice { .. }
        | Choice::Register { .. } => Ok(None),
    }
}

/// The day of an attestation: in the period, and not after today.
pub(super) fn attested_day(write: &Write<'_>, period: &Period, on: Date) -> Result<Date> {
    if on > write.today() {
        return invalid("on", Problem::InTheFuture { found: on });
    }
    if on < period.starts_on {
        let allowed = format!("{} – {}", period.starts_on, write.today());
        return invalid("on", Problem::OutOfRange { found: on.to_string(), allowed });
    }
    Ok(on)
}
