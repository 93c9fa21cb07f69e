//! `rollcall template`: the wording of each paper, to be read, replaced by a district's own, and looked at.

use std::path::PathBuf;

use clap::Subcommand;
use rollcall_core::templates::TemplateKind;
use serde_json::{Value, json};

use crate::door::Door;
use crate::paper::{To, print};
use crate::print::{Table, text};
use crate::stop::{Result, Stop};
use crate::verbs::Global;

/// The wording of papers.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Every paper, and whether its wording is your district's own
    List,
    /// The wording that holds, as a file to edit: rollcall template show letter > letter.md
    Show {
        /// Which paper: statement, letter, staff-letter, payment, incident, hand-over
        #[arg(value_parser = paper)]
        paper: TemplateKind,
        /// What it may say instead: every field with an example
        #[arg(long)]
        fields: bool,
    },
    /// Use this wording from now on; it is tried first
    Set {
        /// Which paper: statement, letter, staff-letter, payment, incident, hand-over
        #[arg(value_parser = paper)]
        paper: TemplateKind,
        /// The wording: Markdown with fields
        file: PathBuf,
    },
    /// Go back to the wording that Rollcall brings along
    Reset {
        /// Which paper: statement, letter, staff-letter, payment, incident, hand-over
        #[arg(value_parser = paper)]
        paper: TemplateKind,
    },
    /// Print it with an invented person, to look at it
    Preview {
        /// Which paper: statement, letter, staff-letter, payment, incident, hand-over
        #[arg(value_parser = paper)]
        paper: TemplateKind,
        /// A wording that does not hold yet
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
        #[command(flatten)]
        to: To,
    },
}

/// Which paper, by its word on a terminal; a receipt is that of a payment.
fn paper(typed: &str) -> Result<TemplateKind, String> {
    let sought = typed.trim().to_lowercase();
    let known = TemplateKind::ALL.iter().find(|kind| name(kind.word()) == sought).copied();
    known.or((sought == "receipt").then_some(TemplateKind::Payment)).ok_or_else(|| {
        let all: Vec<String> = TemplateKind::ALL.iter().map(|kind| name(kind.word())).collect();
        format!("the papers are {}", all.join(", "))
    })
}

impl Verb {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        match self {
            Self::List => door.out.answer(&door.dispatch("template.list", json!({}))?, |all| Ok(listed(all))),
            Self::Show { paper, fields } => {
                let all = door.dispatch("template.list", json!({}))?;
                let kind = json!(paper);
                let found = all.as_array().and_then(|all| all.iter().find(|one| one["kind"] == kind)).cloned();
                door.out.answer(&found.unwrap_or_default(), |one| {
                    Ok(if fields { told(one) } else { text(one, "text").into() })
                })
            }
            Self::Set { paper, file } => {
                let done = door.dispatch("template.change", json!({ "kind": paper, "text": read(&file)? }))?;
                door.out.answer(&done, |_| Ok(format!("{} is used from now on.", file.display())))
            }
            Self::Reset { paper } => {
                let done = door.dispatch("template.reset", json!({ "kind": paper }))?;
                door.out.answer(&done, |_| Ok("Rollcall's own wording is used again.".into()))
            }
            Self::Preview { paper, file, to } => {
                let wording = file.map(|file| read(&file)).transpose()?;
                let input = json!({ "kind": paper, "text": wording });
                print(&door, "print.template", input, &to, |_| "The example is".into())
            }
        }
    }
}

fn read(file: &PathBuf) -> Result<String> {
    std::fs::read_to_string(file).map_err(|error| {
        Stop::Usage(format!("{} cannot be read as text: {error}. Give the file of a wording.", file.display()))
    })
}

fn name(kind: &str) -> String {
    kind.replace('_', "-")
}

fn listed(all: &Value) -> String {
    let mut table = Table::headed(&["paper", "wording"]);
    for one in all.as_array().into_iter().flatten() {
        let whose = if one["is_own"] == true { "your district's own" } else { "Rollcall's" };
        table.row([name(text(one, "kind")), whose.into()]);
    }
    table.show()
}

fn told(one: &Value) -> String {
    let mut table = Table::headed(&["field", "for example"]);
    for field in one["fields"].as_array().into_iter().flatten() {
        let example =
            field["example"].as_str().map_or("only with if".to_owned(), |example| example.replace('\n', " / "));
        table.row([text(field, "name").to_owned(), example]);
    }
    table.show()
}
