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

/// How many devices are named in what is proposed.
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
    let who = if shown["approval"].is_null() { surplus::has_to_approve } else { surplus::approved };
    let approves = told(text(shown, "band"), who);
    let may = counted(may, "device may go", "devices may go");
    format!("{may}{not}{untagged}. Worth {}. {approves}", money(&shown["value"]))
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
        next.extend(typed_out(&command, &codes));
    }
    let has_some = number(&shown["counts"], "listed") > 0 || !list(shown, "peripherals").is_empty();
    let may_approve = list(shown, "actions").iter().any(|action| action == "approve");
    if next.is_empty() && has_some && may_approve {
        let sale = if text(shown, "band") == Band::PublicSale.word() { " --sale REFERENCE" } else { "" };
        next.push(format!("  rollcall surplus approve {pickup} --reference REFERENCE --on DAY{sale}"));
    }
    next
}

/// A command as it is typed for these devices: one for all of them where it takes several, else one each.
fn typed_out(command: &str, codes: &[&str]) -> Vec<String> {
    let named: Vec<&str> = codes.iter().take(NAMED).copied().collect();
    let others = codes.len().saturating_sub(NAMED) as u64;
    if others > 0 && command.contains(" [CODES]") {
        // Where none is named, all that wait for it are meant.
        return vec![format!("  {}", command.replace(" [CODES]", ""))];
    }
    let mut lines: Vec<String> = match command.contains("CODES") {
        true => vec![command.replace("[CODES]", "CODES").replace("CODES", &named.join(" "))],
        false => named.iter().map(|code| command.replace("CODE", code)).collect(),
    };
    if others > 0 {
        lines.push(format!("and so on for the {}", counted(others, "other", "others")));
    }
    lines.into_iter().map(|line| format!("  {line}")).collect()
}

#[cfg(test)]
mod tests {
    use super::typed_out;

    #[test]
    fn what_is_proposed_runs_as_it_is_printed() {
        let codes = ["MC-1", "MC-2", "MC-3", "MC-4"];
        let one_each = ["  rollcall check-in MC-1", "  rollcall check-in MC-2", "  rollcall check-in MC-3"];
        assert_eq!(typed_out("rollcall check-in CODE", &codes[..3]), one_each);
        let more = typed_out("rollcall check-in CODE", &codes);
        assert_eq!(more.last().map(String::as_str), Some("  and so on for the 1 other"));
        let several = typed_out("rollcall surplus give-tags P-3 [CODES]", &codes[..2]);
        assert_eq!(several, ["  rollcall surplus give-tags P-3 MC-1 MC-2"]);
        let all = typed_out("rollcall surplus give-tags P-3 [CODES]", &codes);
        assert_eq!(all, ["  rollcall surplus give-tags P-3"]);
    }
}
