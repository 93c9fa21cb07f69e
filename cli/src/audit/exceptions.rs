//! `rollcall audit exceptions`: what must still be decided?

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::audits::ExceptionKind;
use serde_json::{Value, json};

use super::{Site, late};
use crate::door::Door;
use crate::print::{Table, count, list, number, text};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::terms;

/// Exceptions.
#[derive(Debug, Args)]
pub struct Exceptions {
    #[command(flatten)]
    site: Site,
    /// Only this kind
    #[arg(long, value_parser = kinds())]
    kind: Option<String>,
    /// Also those that are decided
    #[arg(long)]
    all: bool,
}

/// The kinds of exceptions, as typed.
pub fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(ExceptionKind::ALL.iter().map(|kind| kind.word()))
}

impl Exceptions {
    /// Shows them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let mut input = json!({ "audit": self.site.audit(&door)? });
        if let Some(kind) = &self.kind {
            input["kind"] = json!(kind);
        }
        let audit = input["audit"].clone();
        let answer = door.dispatch("audit.exceptions", input)?;
        door.out.answer(&answer, |answer| {
            let late = door.dispatch("audit.late", json!({ "audit": audit }))?;
            let said = self.said(&door, answer);
            Ok(match late::table(&door, &late) {
                Some(table) => format!("{said}\n\n{table}"),
                None => said,
            })
        })
    }

    fn said(&self, door: &Door, answer: &Value) -> String {
        let rows: Vec<&Value> = list(answer, "exceptions").iter().filter(|row| self.all || is_open(row)).collect();
        if rows.is_empty() {
            return "Nothing is left to decide.".into();
        }
        let mut table =
            Table::headed(&["kind", "device or code", "model", "where", "with", "last seen", "decided", "choices"]);
        for row in rows {
            let seen = row["seen_place"].as_str().or(row["other_school"].as_str()).or(row["audit_place"].as_str());
            table.row([
                text(row, "kind").to_owned(),
                shown(row).to_owned(),
                text(row, "model").to_owned(),
                seen.unwrap_or_default().to_owned(),
                text(row, "holder").to_owned(),
                late::evidence(door, &row["evidence"]),
                row["decision"]["choice"].as_str().map(|choice| terms::told(choice, terms::choice)).unwrap_or_default(),
                list(row, "choices").iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
            ]);
        }
        let open = list(answer, "kinds").iter().filter(|kind| number(kind, "open") > 0);
        let kinds: Vec<String> = open
            .map(|kind| {
                format!("{} {}", count(number(kind, "open")), terms::told(text(kind, "kind"), terms::exception))
            })
            .collect();
        match kinds.is_empty() {
            true => format!("{}\nNothing is left to decide.", table.show()),
            false => format!("{}\nTo decide: {}.", table.show(), kinds.join(", ")),
        }
    }
}

/// What is still to be decided, each as a decision names it.
pub fn to_decide(answer: &Value) -> Vec<Value> {
    let named = |row: &Value| match row["device"].is_string() {
        true => json!({ "kind": row["kind"], "device": row["device"] }),
        false => json!({ "kind": row["kind"], "code": row["code"] }),
    };
    list(answer, "exceptions").iter().filter(|row| is_open(row)).map(named).collect()
}

fn is_open(row: &Value) -> bool {
    row["open"] == true
}

/// The device's tag or serial, or the code nobody knows.
fn shown(row: &Value) -> &str {
    row["shown"].as_str().or(row["code"].as_str()).unwrap_or_default()
}
