//! What does the requester have to learn? Text to copy, or to open in a mail program. Nothing is sent from here. Pure.

use serde::Serialize;
use ts_rs::TS;

use super::kinds::told;
use super::record::Request;
use super::warning::RequestWarning;
use crate::paper::{day, moment};
use crate::settings::DirectoryEntry;
use crate::values::{Cents, Date, Timestamp};

/// Something to tell the requester.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "RequestLetter")]
pub struct Letter {
    /// Their e-mail, where one is known.
    pub to: Option<String>,
    /// What it is about.
    pub subject: String,
    /// What is said.
    pub body: String,
}

/// What a letter is about.
#[derive(Debug, Clone, Copy)]
pub enum Tells<'a> {
    /// It was taken, and by when it will be done.
    Opened {
        /// By when, where the clock runs.
        due: Option<Timestamp>,
        /// What they should know.
        warnings: &'a [RequestWarning],
        /// What IT asks first.
        question: Option<&'a str>,
    },
    /// Something that is said as it is: a reply, a question, a sentence why it was closed.
    Said(&'a str),
    /// IT asks, and the clock stands until they answer.
    Waits(&'a str),
    /// Nobody could be reached.
    Unreached {
        /// How many times, counted from the last time somebody was.
        times: u32,
        /// After how many it closes.
        most: u32,
    },
    /// It was closed because nobody could be reached.
    ClosedUnreached,
    /// It is somebody else's.
    Routed(&'a DirectoryEntry),
    /// It is done.
    Resolved(&'a str),
    /// A quote was given.
    Quoted {
        /// What it would cost.
        cents: Cents,
        /// The last day on which it holds.
        until: Date,
    },
    /// A device is ready.
    Ready(&'a str),
    /// A device or a charger was handed over.
    HandedOver(&'a str),
}

/// The letter to a request's requester, in a zone whose clock they read.
pub fn letter(request: &Request, tells: Tells<'_>, zone: chrono_tz::Tz) -> Letter {
    let mut lines = Vec::new();
    match tells {
        Tells::Opened { due, warnings, question } => {
            lines.push(format!("we have your request “{}”.", request.subject));
            if let Some(due) = due {
                lines.push(format!("We mean to be done by {}.", moment(due.wall_clock(zone))));
            }
            lines.extend(warnings.iter().filter_map(said));
            lines.extend(question.map(str::to_owned));
        }
        Tells::Said(text) => lines.push(text.to_owned()),
        Tells::Waits(question) => {
            lines.push(question.to_owned());
            lines.push("We go on as soon as you answer.".into());
        }
        Tells::Unreached { times, most } => {
            lines.push(format!("we tried to reach you about “{}” and could not.", request.subject));
            lines.push(format!("This was attempt {times} of {most}. After the last one we close the request."));
        }
        Tells::ClosedUnreached => {
            lines.push(format!("we could not reach you about “{}”, so we closed it.", request.subject));
            lines.push("Answer whenever you can, and we open it again.".into());
        }
        Tells::Routed(entry) => {
            lines.push(told(entry));
            lines.push(match entry.contact.trim() {
                "" => format!("Please ask {}.", entry.owner),
                contact => format!("Please ask {}: {contact}.", entry.owner),
            });
        }
        Tells::Resolved(how) => {
            lines.push(how.to_owned());
            lines.push("If it is not as it should be, answer, and we open it again.".into());
        }
        Tells::Quoted { cents, until } => {
            lines.push(format!("“{}” would cost {cents}.", request.subject));
            lines.push(format!("The quote holds until {}. Tell us when you are ready to buy.", day(until.0)));
        }
        Tells::Ready(device) => lines.push(format!("the device {device} for “{}” is ready.", request.subject)),
        Tells::HandedOver(device) => {
            lines.push(format!("the {device} for “{}” was handed over.", request.subject));
        }
    }
    let mut body = format!("Hello {},\n\n", request.requester_name);
    body += &lines.join("\n\n");
    body += &format!("\n\n{}", request.shown());
    Letter { to: request.requester_email.clone(), subject: format!("{}: {}", request.shown(), request.subject), body }
}

/// A warning as the requester is told it; none that only concerns whoever files.
fn said(warning: &RequestWarning) -> Option<String> {
    match warning {
        RequestWarning::EarliestReady { on } => {
            Some(format!("It was asked for late. The earliest day it will be ready is {}.", day(on.0)))
        }
        RequestWarning::ClosedThatDay { on, name } => {
            let why = name.as_deref().map(|name| format!(" ({name})")).unwrap_or_default();
            Some(format!("Nobody is there on {}{why}.", day(on.0)))
        }
        RequestWarning::OnceActive { name } => {
            Some(format!("The device is handed over once {name} is registered as active."))
        }
        RequestWarning::TestingWindow { name, until, .. } => {
            Some(format!("{name} until {}: expect delays.", day(until.0)))
        }
        RequestWarning::Costs { cents, before: true } => {
            Some(format!("It costs {cents}, and is handed out once that was paid."))
        }
        RequestWarning::Costs { cents, before: false } => Some(format!("It costs {cents}.")),
        RequestWarning::PublicRecord => Some("A phone's number and who has it are public record.".into()),
        RequestWarning::MaybeSame { .. } | RequestWarning::NoPrice { .. } | RequestWarning::NoEmail => None,
    }
}
