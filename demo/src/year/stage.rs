//! Where the year is played: the open file, the clock, who sits there, and the numbers and tags of those it tells of.

use std::cell::Cell;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use rollcall_core::catalog::{Caller, Rollcall};
use rollcall_core::error::Error;
use rollcall_core::refusal::Refusal;
use rollcall_core::values::Cents;
use serde_json::{Value, json};

/// Moves the clock to a local date and time, `2026-08-10T08:00:00`.
pub type Clock<'y> = &'y dyn Fn(&str);

/// How far one step is from the next, in seconds.
const STEP: u32 = 5;

/// A school or site, with whoever looks after its devices.
pub(super) struct House {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) champion: Caller,
    pub(super) champion_name: String,
}

/// A school year under way.
pub struct Year<'y> {
    pub(super) open: &'y Rollcall,
    pub(super) files: PathBuf,
    pub(super) it: Caller,
    pub(super) houses: Vec<House>,
    clock: Clock<'y>,
    day: Cell<&'static str>,
    seconds: Cell<u32>,
}

impl<'y> Year<'y> {
    pub(super) fn new(open: &'y Rollcall, files: &Path, clock: Clock<'y>, it: Caller) -> Self {
        let files = files.to_path_buf();
        Self { open, files, it, houses: Vec::new(), clock, day: Cell::new(""), seconds: Cell::new(0) }
    }

    /// The school that hands out and collects.
    pub(super) fn home(&self) -> &House {
        &self.houses[0]
    }

    /// The school whose old devices are fetched.
    pub(super) fn other(&self) -> &House {
        &self.houses[1 % self.houses.len()]
    }

    /// Goes on at that hour of that day.
    pub(super) fn at(&self, day: &'static str, hour: u32) {
        self.day.set(day);
        self.seconds.set(hour * 3600);
        self.tick();
    }

    /// The day it is.
    pub(super) fn today(&self) -> &'static str {
        self.day.get()
    }

    fn tick(&self) {
        let seconds = self.seconds.get() + STEP;
        self.seconds.set(seconds);
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        (self.clock)(&format!("{}T{hours:02}:{minutes:02}:{:02}", self.day.get(), seconds % 60));
    }

    /// Asks a question, as somebody.
    pub(super) fn ask(&self, who: &Caller, name: &str, input: Value) -> Result<Value, Refusal> {
        self.tick();
        let input = self.open.resolve(who, input)?;
        self.open.dispatch(who, name, input, None)
    }

    /// Runs a command, as somebody, and answers with its value.
    pub(super) fn run(&self, who: &Caller, name: &str, input: Value) -> Result<Value, Refusal> {
        Ok(self.ask(who, name, input)?["value"].take())
    }

    /// What IT runs.
    pub(super) fn it(&self, name: &str, input: Value) -> Result<Value, Refusal> {
        self.run(&self.it, name, input)
    }

    /// What the champion of the school runs that hands out and collects.
    pub(super) fn champion(&self, name: &str, input: Value) -> Result<Value, Refusal> {
        self.run(&self.home().champion, name, input)
    }

    /// A list as somebody brings it, in the folder of the district's files.
    pub(super) fn list(&self, name: &str, head: &str, rows: impl Iterator<Item = String>) -> Result<String, Refusal> {
        let path = self.files.join(name);
        let mut text = format!("{head}\n");
        for row in rows {
            let _ = writeln!(text, "{row}");
        }
        std::fs::write(&path, text).map_err(|error| Error::file(&path, error).into_refusal())?;
        Ok(path.display().to_string())
    }

    /// Somebody's balance.
    pub(super) fn owes(&self, student: u32) -> Result<Cents, Refusal> {
        let account = self.ask(&self.it, "fee.statement", json!({ "person": person(student) }))?;
        Ok(cents(&account["balance"]))
    }
}

/// The number of a student of the new sixth grade.
pub(super) fn number(student: u32) -> String {
    format!("{}", 900_000 + student)
}

/// That student, as a reference.
pub(super) fn person(student: u32) -> String {
    format!("person:{}", number(student))
}

/// The tag of a device of the August delivery.
pub(super) fn tag(device: u32) -> String {
    format!("MC-{:07}", 900_000 + device)
}

/// That device, as a reference.
pub(super) fn device(device: u32) -> String {
    format!("tag:{}", tag(device))
}

/// Whether a device came with the August delivery.
pub(super) fn is_new(tag: &str) -> bool {
    tag.starts_with("MC-09")
}

pub(super) fn cents(value: &Value) -> Cents {
    Cents(value.as_i64().unwrap_or_default())
}

pub(super) fn count(value: &Value) -> u64 {
    value.as_u64().unwrap_or_default()
}

pub(super) fn rows(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

pub(super) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
