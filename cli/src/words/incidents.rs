//! What does the terminal say of incidents: why not, what they wait for, why they cost just that?

use rollcall_core::fees::LedgerKind;
use rollcall_core::fees::price::PriceStep;
use rollcall_core::incidents::{IncidentAction, IncidentStepKind, WaitsFor};
use rollcall_core::refusal::{IncidentReason, ToldIncident};
use rollcall_core::register::incident::IncidentKind;
use rollcall_core::values::Cents;
use serde_json::Value;

use super::reasons::steps;
use super::terms::{self, told};
use super::{day, on};

/// The sentence for each rule that said no.
pub fn say(reason: &IncidentReason) -> String {
    match reason {
        IncidentReason::IncidentOpen { kind: what, since, next, .. } => format!(
            "It is told already: {}, since {}, and not done with. {}",
            told(what, |word: IncidentKind| kind(word)),
            on(*since),
            steps(next)
        ),
        IncidentReason::NoReport => {
            "Nothing is stolen without a police report. Record it as claimed_stolen: it counts as lost until the report \
             arrives."
                .into()
        }
        IncidentReason::IncidentClosed { at, next } => {
            format!("The incident is done with, since {}. {}", on(*at), steps(next))
        }
        IncidentReason::IncidentNotClosed => "The incident is open. Nothing is left to do.".into(),
        IncidentReason::SerialDiffers { given, recorded, next } => format!(
            "The serial given, {given}, is not the device’s{}. {}",
            recorded.as_ref().map(|recorded| format!(" {recorded}")).unwrap_or_default(),
            steps(next)
        ),
        IncidentReason::SerialAgrees => "No other serial was given. Nothing is left to settle.".into(),
        IncidentReason::SayHowMuch { kind: what, school_year } => format!(
            "{school_year} has no price for it ({}). Say how much: rollcall incident decide --fee.",
            told(what, |word: IncidentKind| kind(word))
        ),
        IncidentReason::DecidedAlready { cents, on } => format!(
            "It was decided on {}: {cents}. To decide it anew, say why: --note.",
            day(*on)
        ),
        IncidentReason::Undecided { next } => format!("Nothing was decided yet. {}", steps(next)),
        IncidentReason::NothingWentOut { .. } => {
            "Nothing went out because of it, so there is no sheet. Hand a device out first: rollcall replace.".into()
        }
        IncidentReason::NobodyAnswers => {
            "Nobody answers for the device, so nobody gets another one. Hand one out as any other: rollcall check-out."
                .into()
        }
        IncidentReason::NothingToReplace { status, condition } => format!(
            "The device is {} and {}, so nothing is to be replaced. Lend one while it is damaged: rollcall replace --loan.",
            told(status, terms::status),
            told(condition, terms::condition)
        ),
        IncidentReason::ReplacedAlready { shown, since } => {
            format!("{shown} is out for it already, since {}. Collect that one first.", on(*since))
        }
        IncidentReason::TooManyReplacements { had, most, school_year, next } => format!(
            "They got {had} in {school_year}, and the district gives {most} in a school year. {}",
            steps(next)
        ),
        IncidentReason::NoneGoesOut { on, next } => {
            format!("IT decided on {} that no other device goes out. {}", day(*on), steps(next))
        }
        IncidentReason::LoanerOut { shown, holder, next } => format!(
            "{shown} was lent in its place, and {holder} has it still. {} To be done with it all the same, say why.",
            steps(next)
        ),
        IncidentReason::SeveralIncidents { choices } => {
            let lines = choices.iter().map(|told| {
                let what: String = told.what_happened.lines().next().unwrap_or_default().chars().take(60).collect();
                format!("\n  {}: {what}", told_line(told))
            });
            format!("More than one incident of that device may be meant. Say which:{}", lines.collect::<String>())
        }
        IncidentReason::NotProposed { what } => {
            format!("“{what}” is not proposed, or it was answered already. rollcall incident show says what is.")
        }
        IncidentReason::NothingToRemind => "Nobody waits for a police report here. Nothing is left to remind of.".into(),
    }
}

/// "MC-0001#2 (lost, claimed stolen, Fri 27 Nov)".
pub fn told_line(incident: &ToldIncident) -> String {
    let claimed = if incident.claimed_stolen { ", claimed stolen" } else { "" };
    let closed = if incident.is_closed { ", done with" } else { "" };
    let what = told(&incident.kind, |word: IncidentKind| kind(word));
    format!("{} ({what}{claimed}, {}{closed})", incident.called, day(incident.on))
}

/// "lost".
pub const fn kind(kind: IncidentKind) -> &'static str {
    match kind {
        IncidentKind::Damage => "damaged",
        IncidentKind::Missing => "missing",
        IncidentKind::Lost => "lost",
        IncidentKind::Stolen => "stolen",
    }
}

/// "a report".
pub const fn waits_for(waits: WaitsFor) -> &'static str {
    match waits {
        WaitsFor::Report => "a report",
        WaitsFor::Decision => "a decision",
        WaitsFor::Device => "a device",
        WaitsFor::Payment => "a payment",
        WaitsFor::Recovery => "an answer, now that it turned up",
    }
}

/// "noted".
pub const fn step(step: IncidentStepKind) -> &'static str {
    match step {
        IncidentStepKind::Noted => "noted",
        IncidentStepKind::Corrected => "corrected",
        IncidentStepKind::SerialSettled => "settled the serial",
        IncidentStepKind::Reminded => "reminded of the report",
        IncidentStepKind::ReportFiled => "the police report came",
        IncidentStepKind::Accepted => "did",
        IncidentStepKind::Declined => "turned down",
        IncidentStepKind::Closed => "closed",
        IncidentStepKind::Reopened => "opened again",
    }
}

/// The verb that does it, as typed.
pub const fn verb(action: IncidentAction) -> &'static str {
    match action {
        IncidentAction::AttachReport => "report-filed",
        IncidentAction::Remind => "remind",
        IncidentAction::SettleSerial => "settle-serial",
        IncidentAction::Decide => "decide",
        IncidentAction::Replace => "rollcall replace",
        IncidentAction::Lend => "rollcall replace --loan",
        IncidentAction::Answer => "rollcall recover --accept",
        IncidentAction::Note => "note",
        IncidentAction::Attach => "rollcall attach",
        IncidentAction::Correct => "correct",
        IncidentAction::Close => "close",
        IncidentAction::Reopen => "reopen",
    }
}

/// "charged", "paid".
pub const fn entry(kind: LedgerKind) -> &'static str {
    match kind {
        LedgerKind::Charge => "charged",
        LedgerKind::Payment => "paid",
        LedgerKind::Waiver => "waived",
        LedgerKind::Credit => "credited",
        LedgerKind::Refund => "given back",
        LedgerKind::WriteOff => "given up",
        LedgerKind::Reversal => "taken back",
    }
}

/// Why it costs just that.
pub fn price_step(step: &PriceStep) -> String {
    match step {
        PriceStep::NobodyAnswers => "Nobody answers for the device, so nobody is charged.".into(),
        PriceStep::Stolen => "Stolen, with a police report: nothing to pay.".into(),
        PriceStep::StillSearching => "They are still searching: nothing to pay yet.".into(),
        PriceStep::NoLostPrice => "The school year has no price for a lost device.".into(),
        PriceStep::Flat { cents } => format!("A lost device costs {cents}."),
        PriceStep::ByAge { replacement, years: Some(years), percent, cents } => {
            format!("A new one costs {replacement}; {years} whole years old, so {percent} %: {cents}.")
        }
        PriceStep::ByAge { replacement, years: None, percent, cents } => {
            format!("A new one costs {replacement}; nobody knows when it was bought, so {percent} %: {cents}.")
        }
        PriceStep::NoModelPrice => "The price goes by the model’s, and the model has none.".into(),
        PriceStep::Part { part, cents } => format!("{part}: {cents}."),
        PriceStep::PartWithoutPrice { part } => format!("{part} has no price in the list."),
        PriceStep::NoParts => "Nobody said which parts are damaged.".into(),
        PriceStep::Said { cents } => format!("IT said {cents}."),
        PriceStep::NotAboveLost { cents } => format!("Damage never costs more than the loss: {cents}."),
        PriceStep::Ladder { number, percent, cents } => {
            format!("Number {number} of the school year, so {percent} %: {cents}.")
        }
        PriceStep::Plan { percent, cents } => format!("With their protection plan {percent} %: {cents}."),
    }
}

/// "credit $300.00 and give $300.00 back".
pub fn proposal(proposal: &Value) -> String {
    let money = |field: &str| Cents(proposal[field].as_i64().unwrap_or_default());
    match (proposal["is"].as_str(), money("refund")) {
        (Some("credit"), Cents(0)) => format!("credit {}", money("credit")),
        (Some("credit"), refund) => format!("credit {} and give {refund} back", money("credit")),
        (Some("collect"), _) => format!("collect {}", proposal["shown"].as_str().unwrap_or("what is out for it")),
        (Some("close"), _) => "be done with the incident".into(),
        (Some(other), _) => terms::plain(other),
        (None, _) => String::new(),
    }
}
