//! `rollcall surplus check`: what may go, what may not and why, and the command that mends it.

use clap::Args;
use rollcall_core::pickups::Band;
use rollcall_core::refusal::PickupBlock;
use rollcall_core::surplus::PickupWarning;
use serde_json::{Value, json};

use super::Numbered;
use super::one::{money, rows_of};
use crate::door::Door;
use crate::print::{Table, count, counted, list, number, text, typed};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::surplus;
use crate::words::terms::told;

/// How many tags stand in a command that is proposed.
const NAMED: usize = 3;

/// Which devices may go?
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    pickup: Numbered,
    /// Only those that may not
    #[arg(long)]
    blocked: bool,
}

impl Check {
    /// Shows them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let pickup = self.pickup.id(&door)?;
        let group = if self.blocked { "blocked" } else { "all" };
        let rows = rows_of(&door, &pickup, group)?;
        let shown = door.dispatch("surplus.show", json!({ "pickup": pickup }))?;
        let answer = json!({ "shown": shown, "rows": rows });
        door.out.answer(&answer, |answer| said(&answer["shown"], list(answer, "rows")))
    }
}

/// A device of the list, and why it may not go.
struct Line {
    code: String,
    blocks: Vec<PickupBlock>,
}

fn said(shown: &Value, rows: &[Value]) -> Result<String> {
    let mut table = Table::headed(&["device", "model", "value", "may go", "why"]);
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let code = row["tag"].as_str().or(row["serial"].as_str()).unwrap_or("without tag or serial").to_owned();
        let blocks: Vec<PickupBlock> = typed(&row["blocks"])?;
        let warnings: Vec<PickupWarning> = typed(&row["warnings"])?;
        let why = blocks.iter().map(surplus::block).chain(warnings.iter().map(surplus::warning));
        let worth = if row["worth"].is_null() { String::new() } else { money(&row["worth"]) };
        let may = if blocks.is_empty() { "yes" } else { "no" };
        let why = why.collect::<Vec<_>>().join("; ");
        table.row([code.clone(), text(row, "model_name").to_owned(), worth, may.into(), why]);
        lines.push(Line { code, blocks });
    }
    let said = if rows.is_empty() { String::new() } else { table.show() };
    let next = next(shown, &lines);
    let next = if next.is_empty() { String::new() } else { format!("\nNext:\n{}", next.join("\n")) };
    Ok(format!("{said}{}{next}", sum(shown)))
}

fn sum(shown: &Value) -> String {
    let counts = &shown["counts"];
    let kinds: u64 = list(shown, "peripherals").iter().map(|kind| number(kind, "count")).sum();
    let untagged = match kinds {
        0 => String::new(),
        kinds => format!(", and {} without a tag", counted(kinds, "piece", "pieces")),
    };
    let (may, not) = (number(counts, "eligible"), number(counts, "blocked"));
    let not = if not > 0 { format!(", {} may not", count(not)) } else { String::new() };
    let band = told(text(shown, "band"), |band: Band| surplus::approves(band));
    let approves = if shown["approval"].is_null() { "has to approve" } else { "approved" };
    let may = counted(may, "device may go", "devices may go");
    format!("{may}{not}{untagged}. Worth {}: the {} {approves}.", money(&shown["value"]), band.to_lowercase())
}

/// What mends what, with the tags to type; once nothing stands against it, the next step.
fn next(shown: &Value, lines: &[Line]) -> Vec<String> {
    let pickup = super::one::called(&shown["pickup"]);
    let mut next: Vec<String> = Vec::new();
    let mends = lines.iter().flat_map(|line| line.blocks.iter().map(move |block| (line, block)));
    let mut kinds: Vec<(String, Vec<&str>)> = Vec::new();
    for (line, block) in mends {
        let command = surplus::mends(block, &pickup);
        match kinds.iter_mut().find(|(known, _)| *known == command) {
            Some((_, codes)) => codes.push(&line.code),
            None => kinds.push((command, vec![line.code.as_str()])),
        }
    }
    for (command, codes) in kinds {
        let more = if codes.len() > NAMED { " …" } else { "" };
        let codes = codes.iter().take(NAMED).copied().collect::<Vec<_>>().join(" ");
        next.push(format!("  {}{more}", command.replace("CODES", &codes)));
    }
    let has_some = number(&shown["counts"], "listed") > 0 || !list(shown, "peripherals").is_empty();
    let may_approve = list(shown, "actions").iter().any(|action| action == "approve");
    if next.is_empty() && has_some && may_approve {
        let sale = if text(shown, "band") == Band::PublicSale.word() { " --sale REFERENCE" } else { "" };
        next.push(format!("  rollcall surplus approve {pickup} --reference REFERENCE --on DAY{sale}"));
    }
    next
}
