//! Which sentence goes with each rule of the audits that said no?

use rollcall_core::audits::AuditState;
use rollcall_core::refusal::AuditReason;

use super::on;
use super::terms::{self, told};
use crate::print::counted;

/// The sentence.
pub fn say(reason: &AuditReason) -> String {
    match reason {
        AuditReason::PeriodBegun { opened, since } => format!(
            "{} of this quarter {} open since {}, so its name and days stay. Its due day may be moved.",
            counted(u64::from(*opened), "audit", "audits"),
            if *opened == 1 { "is" } else { "are" },
            on(*since)
        ),
        AuditReason::PeriodsOverlap { other } => {
            format!("Some of these days belong to {other} already. Choose days that no other quarter has.")
        }
        AuditReason::AuditNotPlanned { state } => {
            format!("The audit is {} already. There is one audit a school and quarter.", told(state, terms::state))
        }
        AuditReason::AuditNotOpen { state } => not_open("The audit", state),
        AuditReason::AuditNotSubmitted { state } => not_submitted(state),
        AuditReason::AuditNotClosed { state } => {
            format!("The audit is {}, not closed. Only a closed audit is reopened.", told(state, terms::state))
        }
        AuditReason::ExceptionsUndecided { left: 1 } => {
            "1 exception is not decided yet. Decide it, then submit: rollcall audit exceptions.".into()
        }
        AuditReason::ExceptionsUndecided { left } => {
            format!("{left} exceptions are not decided yet. Decide them, then submit: rollcall audit exceptions.")
        }
        AuditReason::RecountUnfinished { left } => format!(
            "The recount is not finished: {left} of its devices were not found again yet. Look for them, then: rollcall \
             audit recount finish."
        ),
        AuditReason::RecountDrawn => "A recount was drawn already. Go on with it: rollcall audit recount scan.".into(),
        AuditReason::RecountFinished { at } => format!(
            "The recount was finished on {} and has told what it found, so it takes nothing more. Decide what disagrees: \
             rollcall audit exceptions.",
            on(*at)
        ),
        AuditReason::NothingToRecount => "Nothing was counted yet, so there is nothing to recount. Scan first.".into(),
        AuditReason::NoRecount => "No recount was drawn. Draw one first: rollcall audit recount draw.".into(),
        AuditReason::ExceptionSettled { kind, choice } => format!(
            "This was decided already ({}: {}). To decide otherwise, take that decision back first: rollcall undo.",
            told(kind, terms::exception),
            told(choice, terms::choice)
        ),
        AuditReason::NoSuchException { kind } => format!(
            "There is nothing to decide of that kind ({}) about it. rollcall audit exceptions shows what there is.",
            told(kind, terms::exception)
        ),
        AuditReason::ChoiceDoesNotFit { kind, choice } => format!(
            "“{}” does not fit an exception of the kind “{}”. rollcall audit exceptions shows what does.",
            told(choice, terms::choice),
            told(kind, terms::exception)
        ),
        AuditReason::TakeOverAnswered => "The take-over was answered already. Nothing is left to do.".into(),
        AuditReason::ScanVoided => "The scan was taken back already. Nothing is left to do.".into(),
    }
}

/// Why an audit (“The audit”) takes nothing, and what opens it.
pub fn not_open(audit: &str, state: &str) -> String {
    let next = match AuditState::from_word(state) {
        Some(AuditState::Planned) => "Open it first: rollcall audit open.",
        Some(AuditState::Submitted) => "IT can return it: rollcall audit return.",
        Some(AuditState::Closed) => "IT can reopen it: rollcall audit reopen.",
        Some(AuditState::Open) | None => "Look at it again: rollcall audit status.",
    };
    format!("{audit} is {}, so it takes no scans and no decisions. {next}", told(state, terms::state))
}

fn not_submitted(state: &str) -> String {
    match AuditState::from_word(state) {
        Some(AuditState::Closed) => {
            "The audit is closed already. Nothing is left to do; IT can reopen it: rollcall audit reopen.".into()
        }
        Some(AuditState::Planned | AuditState::Open | AuditState::Submitted) | None => format!(
            "The audit is {}, not submitted. The school submits it first: rollcall audit submit.",
            told(state, terms::state)
        ),
    }
}
