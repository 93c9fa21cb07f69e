//! `rollcall template`: the wording of each paper, to be read, replaced by a district's own, and looked at.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};
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
        /// Which paper
        #[arg(value_enum)]
        paper: Paper,
        /// What it may say instead: every field with an example
        #[arg(long)]
        fields: bool,
    },
    /// Use this wording from now on; it is tried first
    Set {
        /// Which paper
        #[arg(value_enum)]
        paper: Paper,
        /// The wording: Markdown with fields
        file: PathBuf,
    },
    /// Go back to the wording that Rollcall brings along
    Reset {
        /// Which paper
        #[arg(value_enum)]
        paper: Paper,
    },
    /// Print it with an invented person, to look at it
    Preview {
        /// Which paper
        #[arg(value_enum)]
        paper: Paper,
        /// A wording that does not hold yet
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
        #[command(flatten)]
        to: To,
    },
}

/// Which paper.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Paper {
    /// An account, entry by entry
    Statement,
    /// To a family that owes
    Letter,
    /// To the principal, about a member of staff who owes
    StaffLetter,
    /// The receipt of a payment, or of money given back
    Payment,
    /// An incident, for the police or the insurer
    Incident,
    /// What goes along with a replacement or a loaner
    HandOver,
}

impl Paper {
    const fn kind(self) -> TemplateKind {
        match self {
            Self::Statement => TemplateKind::Statement,
            Self::Letter => TemplateKind::Letter,
            Self::StaffLetter => TemplateKind::StaffLetter,
            Self::Payment => TemplateKind::Payment,
            Self::Incident => TemplateKind::Incident,
            Self::HandOver => TemplateKind::HandOver,
        }
    }
}

impl Verb {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        match self {
            Self::List => door.out.answer(&door.dispatch("template.list", json!({}))?, |all| Ok(listed(all))),
            Self::Show { paper, fields } => {
                let all = door.dispatch("template.list", json!({}))?;
                let kind = json!(paper.kind());
                let found = all.as_array().and_then(|all| all.iter().find(|one| one["kind"] == kind)).cloned();
                door.out.answer(&found.unwrap_or_default(), |one| {
                    Ok(if fields { told(one) } else { text(one, "text").into() })
                })
            }
            Self::Set { paper, file } => {
                let done = door.dispatch("template.change", json!({ "kind": paper.kind(), "text": read(&file)? }))?;
                door.out.answer(&done, |_| Ok(format!("{} is used from now on.", file.display())))
            }
            Self::Reset { paper } => {
                let done = door.dispatch("template.reset", json!({ "kind": paper.kind() }))?;
                door.out.answer(&done, |_| Ok("Rollcall's own wording is used again.".into()))
            }
            Self::Preview { paper, file, to } => {
                let wording = file.map(|file| read(&file)).transpose()?;
                let input = json!({ "kind": paper.kind(), "text": wording });
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
