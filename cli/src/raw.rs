//! `rollcall run`, `ask`, `catalog`: everything the core can do, by its name.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use rollcall_core::catalog::{self, Caller, Kind};
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{Out, Table, counted};
use crate::stop::{Result, Stop, complain};
use crate::verbs::Global;
use crate::words;

/// Run a command.
#[derive(Debug, Args)]
pub struct Run {
    /// Its name, `custody.check_out` for one; `rollcall catalog` lists them
    #[arg(required_unless_present = "lines", conflicts_with = "lines")]
    command: Option<String>,
    /// Its input; `-` reads it from stdin. References such as "tag:MC-0001234" stand for identifiers
    #[arg(long, value_name = "JSON", default_value = "{}")]
    input: String,
    /// Run many: one {"command", "input"} a line; `-` reads stdin. Stops at the first refusal
    #[arg(long, value_name = "FILE")]
    lines: Option<PathBuf>,
    /// Of a file with several parts, only the lines of this one
    #[arg(long, value_enum, requires = "lines")]
    when: Option<When>,
}

/// A part of a file of commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// After the lists came in, before the audits open
    #[value(name = "before_opening")]
    BeforeOpening,
    /// After the audits opened, before anything is scanned
    #[value(name = "before_scans")]
    BeforeScans,
    /// After the scans, before submission
    #[value(name = "after_scans")]
    AfterScans,
}

impl When {
    const fn word(self) -> &'static str {
        match self {
            Self::BeforeOpening => "before_opening",
            Self::BeforeScans => "before_scans",
            Self::AfterScans => "after_scans",
        }
    }
}

impl Run {
    /// Runs one or many.
    pub fn run(self, global: &Global) -> Result {
        if let Some(lines) = &self.lines {
            return many(&Door::open(global)?, lines, self.when);
        }
        let name = self.command.unwrap_or_default();
        must_be(&name, &[Kind::Command, Kind::Task])?;
        let input = input(&self.input)?;
        let door = if name == "session.set_up" { Door::open_or_make(global)? } else { Door::open(global)? };
        let caller = caller_for(&door, &name)?;
        let input = resolve(&door, &name, input)?;
        let done = door.dispatch_as(&caller, &name, input, Some(&crate::bar::Bar::new()))?;
        show(door.out, &done)
    }
}

/// Before the first operator there is nobody to ask as.
fn caller_for(door: &Door, name: &str) -> Result<Caller> {
    if name.starts_with("session.") { door.anyone() } else { door.caller() }
}

fn resolve(door: &Door, name: &str, input: Value) -> Result<Value> {
    if name.starts_with("session.") { Ok(input) } else { door.resolve(input) }
}

fn show(out: Out, answer: &Value) -> Result {
    if out.json {
        return out.raw(answer);
    }
    out.line(&serde_json::to_string_pretty(answer).unwrap_or_default())
}

fn must_be(name: &str, kinds: &[Kind]) -> Result {
    let Some(entry) = catalog::entries().iter().find(|entry| entry.name == name) else {
        // The core's own refusal says it best.
        return Ok(());
    };
    if kinds.contains(&entry.kind) {
        return Ok(());
    }
    Err(Stop::Usage(match entry.kind {
        Kind::Query => format!("{name} is a question. Ask it: rollcall ask {name}"),
        Kind::Command | Kind::Task => format!("{name} is a command. Run it: rollcall run {name}"),
    }))
}

/// JSON as given on the command line; `-` reads stdin.
pub fn input(given: &str) -> Result<Value> {
    let mut text = given.to_owned();
    if given == "-" {
        text.clear();
        io::stdin().read_to_string(&mut text)?;
    }
    serde_json::from_str(&text).map_err(|error| Stop::Usage(format!("The input is not JSON: {error}.")))
}

/// Runs a file of commands, one a line, until one is refused.
fn many(door: &Door, path: &PathBuf, when: Option<When>) -> Result {
    let lines: Box<dyn BufRead> = match path.as_os_str() == "-" {
        true => Box::new(BufReader::new(io::stdin())),
        false => {
            let file = File::open(path).map_err(|error| rollcall_core::error::Error::file(path, error))?;
            Box::new(BufReader::new(file))
        }
    };
    let mut ran = 0;
    for (at, line) in lines.lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let number = at + 1;
        let event: Value = serde_json::from_str(&line)
            .map_err(|error| Stop::Usage(format!("Line {number} is not JSON: {error}. {ran} were run before it.")))?;
        if when.is_some_and(|when| event["when"] != when.word()) {
            continue;
        }
        let Some(name) = event["command"].as_str() else {
            return Err(Stop::Usage(format!("Line {number} names no command. {ran} were run before it.")));
        };
        match door.resolve(event["input"].clone()).and_then(|input| door.dispatch(name, input)) {
            Ok(done) if door.out.json => door.out.raw(&done)?,
            Ok(_) => {}
            Err(stop) => {
                let before = counted(ran, "command before it was run", "commands before it were run");
                complain(&format!("Line {number}, {name}: {before} and kept."));
                return Err(stop);
            }
        }
        ran += 1;
    }
    if door.out.json {
        return Ok(());
    }
    door.out.line(&format!("{} run.", counted(ran, "command was", "commands were")))
}

/// Ask a question.
#[derive(Debug, Args)]
pub struct Ask {
    /// Its name, `audit.status` for one; `rollcall catalog` lists them
    query: String,
    /// Its input; `-` reads it from stdin. References such as "school:CFM" stand for identifiers
    #[arg(long, value_name = "JSON", default_value = "{}")]
    input: String,
}

impl Ask {
    /// Asks it.
    pub fn run(self, global: &Global) -> Result {
        must_be(&self.query, &[Kind::Query, Kind::Task])?;
        let input = input(&self.input)?;
        let door = Door::open(global)?;
        let caller = caller_for(&door, &self.query)?;
        let input = resolve(&door, &self.query, input)?;
        show(door.out, &door.dispatch_as(&caller, &self.query, input, None)?)
    }
}

/// What there is.
#[derive(Debug, Args)]
pub struct Catalog {
    /// The types of everything, for the window
    #[arg(long, conflicts_with = "permissions")]
    typescript: bool,
    /// Who may do what
    #[arg(long)]
    permissions: bool,
}

impl Catalog {
    /// Lists it; needs no file.
    pub fn run(self, global: &Global) -> Result {
        let out = Out::new(global.json);
        if self.typescript {
            return out.line(catalog::bindings().trim_end());
        }
        if self.permissions {
            return out.line(catalog::permission_table().trim_end());
        }
        if out.json {
            let entries = catalog::entries().iter().map(|entry| {
                json!({ "kind": entry.kind, "name": entry.name, "who": entry.who,
                        "undoable": entry.undoable, "cross_school": entry.cross_school })
            });
            return out.raw(&entries.collect());
        }
        let mut table = Table::headed(&["name", "what it is", "for"]);
        for entry in catalog::entries() {
            let kind = match entry.kind {
                Kind::Command => "changes something",
                Kind::Query => "answers a question",
                Kind::Task => "works on the whole file",
            };
            table.row([entry.name.to_owned(), kind.to_owned(), words::terms::at_least(entry.who).to_owned()]);
        }
        out.line(table.show().trim_end())
    }
}
