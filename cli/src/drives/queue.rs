//! A line of people before a terminal: one line of stdin after the other, each acknowledged once it is on the disk.

use std::io;

use rollcall_core::refusal::Refusal;
use serde_json::{Value, json};

use super::line::{Line, apart, said_twice};
use crate::codes::{Codes, text_of};
use crate::door::Door;
use crate::print::{counted, text};
use crate::signals;
use crate::stop::{Result, Stop, complain};
use crate::words;

/// The printed control code that takes back the last step.
const UNDO: &str = "RC:K:UNDO";

/// How a station on the terminal serves one line.
pub trait Serves {
    /// The command.
    const COMMAND: &'static str;
    /// What it is asked, or what cannot be understood of the line.
    fn asked(&self, line: &Line<'_>) -> Result<Value, String>;
    /// What is said once it is done.
    fn said(&self, done: &Value) -> String;
}

/// Serves every line of stdin.
pub fn serve(door: &Door, station: &impl Serves, one: &str, many: &str) -> Result {
    let mut codes = Codes::new(text_of(io::stdin().lock())?);
    let sum = |kept: u64, refused: u64| {
        let refused = if refused > 0 { format!(" {refused} not, as said above.") } else { String::new() };
        format!("{}.{refused}", counted(kept, one, many))
    };
    let so_far = |line: u64, kept: u64, refused: u64| {
        signals::last_words(format!("Stopped after line {line}: {} Go on with the next line.", sum(kept, refused)));
    };
    let mut done: Vec<Value> = Vec::new();
    let (mut kept, mut refused) = (0_u64, 0_u64);
    while let Some(code) = codes.next()? {
        if code.text.eq_ignore_ascii_case(UNDO) {
            if take_back(door, &mut done, code.line)? {
                kept -= 1;
            }
            continue;
        }
        let line = apart(&code.text);
        let asked = match said_twice(&line) {
            Some(word) => Err(format!("It says “{word}=” twice. Say it once.")),
            None => station.asked(&line),
        };
        let answer = match asked {
            Err(problem) => Err(problem),
            Ok(input) => match door.dispatch(next_of(station), input) {
                Ok(answer) => Ok(answer),
                Err(Stop::Refused(refusal)) if goes_on(&refusal) => Err(words::refusal(&refusal)),
                Err(stop) => {
                    let before = counted(kept, "line before it is done", "lines before it are done");
                    complain(&format!("Stopped at line {}: {before}, this one and those after it are not.", code.line));
                    return Err(stop);
                }
            },
        };
        match answer {
            Ok(answer) => {
                kept += 1;
                so_far(code.line, kept, refused);
                match door.out.json {
                    true => door.out.raw(&answer)?,
                    false => door.out.line(&station.said(&answer["value"]))?,
                }
                done.push(answer["operation"].clone());
            }
            Err(problem) => {
                refused += 1;
                so_far(code.line, kept, refused);
                complain(&format!("Not done (line {}): {problem}", code.line));
            }
        }
    }
    if !door.out.json {
        door.out.line(&sum(kept, refused))?;
    }
    if refused > 0 { Err(Stop::Told) } else { Ok(()) }
}

fn next_of<S: Serves>(_: &S) -> &'static str {
    S::COMMAND
}

/// Whether only this line is refused; a closed drive, a role that is not enough or a full disk refuses every line.
fn goes_on(refusal: &Refusal) -> bool {
    use rollcall_core::refusal::Reason;
    match refusal {
        Refusal::Invalid { .. } | Refusal::NotFound { .. } => true,
        Refusal::Refused { reason } => !matches!(
            reason,
            Reason::DriveClosed { .. }
                | Reason::WrongDrive { .. }
                | Reason::NotAllowed { .. }
                | Reason::DiskFull
                | Reason::FileTrouble { .. }
        ),
        Refusal::ChangedSince { .. } | Refusal::Busy { .. } | Refusal::Fault { .. } => false,
    }
}

fn take_back(door: &Door, done: &mut Vec<Value>, line: u64) -> Result<bool> {
    let Some(operation) = done.pop() else {
        complain(&format!("Line {line}: there is nothing to take back yet."));
        return Ok(false);
    };
    let undone = door.dispatch("history.undo", json!({ "operation": operation }))?;
    match door.out.json {
        true => door.out.raw(&undone)?,
        false => door.out.line("Taken back.")?,
    }
    Ok(true)
}

/// A person as a line on the terminal names them.
pub fn person(person: &Value) -> String {
    match person["homeroom"].as_str() {
        Some(homeroom) => format!("{} ({homeroom})", text(person, "name")),
        None => text(person, "name").to_owned(),
    }
}

/// A device as a line on the terminal names it.
pub fn device(device: &Value) -> &str {
    device["tag"].as_str().or(device["serial"].as_str()).unwrap_or("a device without a tag")
}
