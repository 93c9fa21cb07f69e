//! What does the terminal say of a request: how it stands, what happened, what is to be known, what may be done?

use rollcall_core::requests::sla::SlaStanding;
use rollcall_core::requests::{Channel, ContactOutcome, Priority, RequestAction, RequestWarning, StepKind};

use super::day;

/// "on track", "overdue".
pub const fn standing(standing: SlaStanding) -> &'static str {
    match standing {
        SlaStanding::Overdue => "overdue",
        SlaStanding::DueSoon => "due soon",
        SlaStanding::OnTrack => "on track",
        SlaStanding::Paused => "waiting",
        SlaStanding::Missed => "done too late",
        SlaStanding::Met => "done in time",
    }
}

/// "high"; nothing where it is as it comes.
pub const fn priority(priority: Priority) -> &'static str {
    match priority {
        Priority::High => "high",
        Priority::Normal => "",
        Priority::Low => "low",
    }
}

/// "by phone".
pub const fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Window => "here",
        Channel::Phone => "by phone",
        Channel::Email => "by e-mail",
        Channel::Visit => "face to face",
        Channel::Portal => "through the portal",
    }
}

/// "nobody answered".
pub const fn outcome(outcome: ContactOutcome) -> &'static str {
    match outcome {
        ContactOutcome::Reached => "they were reached",
        ContactOutcome::NoAnswer => "nobody answered",
        ContactOutcome::LeftMessage => "a message was left",
    }
}

/// "opened", "tried to reach them".
pub const fn step(step: StepKind) -> &'static str {
    match step {
        StepKind::Opened => "opened",
        StepKind::Noted => "noted",
        StepKind::Replied => "replied",
        StepKind::Contacted => "tried to reach them",
        StepKind::Waiting => "waits for the requester",
        StepKind::Answered => "the requester answered",
        StepKind::Thanked => "the requester said thanks",
        StepKind::Assigned => "given to",
        StepKind::Prioritised => "priority",
        StepKind::Changed => "changed",
        StepKind::Linked => "about the same as",
        StepKind::Quoted => "quoted",
        StepKind::Confirmed => "ready to buy",
        StepKind::Prepared => "made ready",
        StepKind::HandedOver => "handed over",
        StepKind::Resolved => "done",
        StepKind::Closed => "closed",
        StepKind::Reopened => "opened again",
    }
}

/// The verb that does it, as typed.
pub const fn verb(action: RequestAction) -> &'static str {
    match action {
        RequestAction::Note => "note",
        RequestAction::Reply => "reply",
        RequestAction::Contact => "contact",
        RequestAction::Wait => "wait",
        RequestAction::Answer => "answer",
        RequestAction::Resolve => "resolve",
        RequestAction::Close => "close",
        RequestAction::Route => "route",
        RequestAction::Withdraw => "withdraw",
        RequestAction::Assign => "assign",
        RequestAction::Prioritise => "priority",
        RequestAction::Change => "change",
        RequestAction::GiveQuote => "quote",
        RequestAction::ConfirmQuote => "ready-to-buy",
        RequestAction::Prepare => "prepare",
        RequestAction::HandOver => "hand-over",
        RequestAction::Attach => "rollcall attach",
    }
}

/// What whoever filed a request should know.
pub fn warning(warning: &RequestWarning) -> String {
    match warning {
        RequestWarning::EarliestReady { on } => {
            format!("It was asked for late. The earliest day it will be ready is {}.", day(*on))
        }
        RequestWarning::ClosedThatDay { on, name: Some(name) } => {
            format!("Nobody is there on {}: {name}.", day(*on))
        }
        RequestWarning::ClosedThatDay { on, name: None } => format!("Nobody is there on {}.", day(*on)),
        RequestWarning::OnceActive { name } => {
            format!("The device is handed over once {name} is registered as active.")
        }
        RequestWarning::TestingWindow { name, until, clock_stops } => {
            let clock = if *clock_stops { " The clock stands still meanwhile." } else { "" };
            format!("{name} until {}: expect delays.{clock}", day(*until))
        }
        RequestWarning::MaybeSame { number, subject, .. } => {
            format!("The same person asked before: R-{number}, “{subject}”. Close this one if it is about the same.")
        }
        RequestWarning::Costs { cents, before: true } => {
            format!("It costs {cents}, and is handed out once that was paid or waived.")
        }
        RequestWarning::Costs { cents, before: false } => format!("It costs {cents}."),
        RequestWarning::NoPrice { school_year } => {
            format!("{school_year} has no price for it. IT sets one in the settings.")
        }
        RequestWarning::PublicRecord => "The number and who has it are public record.".into(),
        RequestWarning::NoEmail => "No e-mail of the requester is known, so nothing can be written to them.".into(),
    }
}
